import type { Disk } from '../../../src/corpus/keeping/disk.ts';
import { realDisk } from '../../../src/corpus/keeping/disk.ts';

/** The process is no more: what runs on in a test gets nothing done. */
export class Death extends Error {}

/** A disk whose user dies before step `steps + 1`: a step is one call that changes something, and a write has one more in its middle. */
export function mortalDisk(steps: number, die: () => never = dieHere): Disk & { readonly taken: () => number } {
  let taken = 0;
  let dead = false;
  const step = () => {
    if (!dead && taken < steps) {
      taken += 1;
      return;
    }
    dead = true;
    die();
  };
  const living = () => {
    if (dead) die();
  };
  /** Half of the bytes are there when the second step is come to. */
  const inHalves = async (bytes: Uint8Array, all: () => Promise<void>, half: (bytes: Uint8Array) => Promise<void>) => {
    step();
    if (taken < steps) {
      taken += 1;
      return all();
    }
    await half(bytes.subarray(0, bytes.length >> 1));
    return step();
  };
  const counted =
    <A extends unknown[]>(call: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      step();
      await call(...args);
    };
  const looking =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A) => {
      living();
      return call(...args);
    };
  return {
    taken: () => taken,
    look: looking(realDisk.look),
    names: looking(realDisk.names),
    read: looking(realDisk.read),
    makeFolder: counted(realDisk.makeFolder),
    write: (path, bytes) =>
      inHalves(
        bytes,
        () => realDisk.write(path, bytes),
        (half) => realDisk.write(path, half),
      ),
    append: (path, bytes) =>
      inHalves(
        bytes,
        () => realDisk.append(path, bytes),
        (half) => realDisk.append(path, half),
      ),
    truncate: counted(realDisk.truncate),
    rename: counted(realDisk.rename),
    link: counted(realDisk.link),
    remove: counted(realDisk.remove),
    sync: counted(realDisk.sync),
  };
}

function dieHere(): never {
  throw new Death();
}
