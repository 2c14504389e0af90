import { dirname } from 'node:path';
import type { Disk } from '../../../src/corpus/keeping/disk.ts';
import { Death } from './mortalDisk.ts';

export interface File {
  readonly inode: bigint;
  /** As everybody sees it. */
  seen: Buffer;
  /** As it is on the platter. */
  kept: Buffer;
}

let inodes = 0n;

/** A change of names that is not on the platter yet. */
interface Renaming {
  readonly set: readonly (readonly [path: string, file: File])[];
  readonly gone: readonly string[];
}

/**
 * A disk in memory that loses power: what was not synced is there afterwards, or not, each name by itself (the least that POSIX promises; usual file
 * systems keep more). It loses power before call `calls + 1` that changes something, or within it.
 */
export class ForgetfulDisk implements Disk {
  #calls: number;
  readonly #folders: Set<string>;
  #seen = new Map<string, File>();
  readonly #kept: Map<string, File>;
  #pending: Renaming[] = [];
  #isOff = false;

  constructor(folders: readonly string[], calls = Number.POSITIVE_INFINITY, files: ReadonlyMap<string, File> = new Map()) {
    this.#calls = calls;
    this.#folders = new Set(folders);
    // Two names of one file stay so.
    const copies = new Map([...files.values()].map((file) => [file, { ...file, seen: file.kept }]));
    this.#kept = new Map([...files].map(([path, file]) => [path, copies.get(file)!]));
    this.#seen = new Map(this.#kept);
  }

  /** The files as they are when the power is back; `keeps` decides of each change of names that was not synced. */
  afterPowerLoss(keeps: () => boolean): Map<string, File> {
    const names = new Map(this.#kept);
    for (const renaming of this.#pending) if (keeps()) apply(names, renaming);
    return names;
  }

  /** The text of each file, by its path. */
  texts(): Record<string, string> {
    return Object.fromEntries([...this.#seen].map(([path, { seen }]) => [path, seen.toString()]));
  }

  async look(path: string) {
    this.#isOn();
    if (this.#folders.has(path)) return { kind: 'folder' as const, size: 0, inode: 0n };
    const file = this.#seen.get(path);
    return file ? { kind: 'file' as const, size: file.seen.length, inode: file.inode } : null;
  }

  async names(folder: string) {
    this.#isOn();
    const paths = [...this.#seen.keys(), ...this.#folders].filter((path) => dirname(path) === folder);
    return paths.map((path) => path.slice(folder.length + 1));
  }

  async read(path: string, from: number, length: number) {
    this.#isOn();
    return this.#of(path).seen.subarray(from, from + length);
  }

  async makeFolder(path: string) {
    this.#isOn();
    this.#folders.add(path);
  }

  async write(path: string, bytes: Uint8Array) {
    this.#step();
    if (this.#seen.has(path)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    const file = this.#file(Buffer.from(bytes), Buffer.alloc(0));
    this.#rename({ set: [[path, file]], gone: [] });
    this.#step();
    file.kept = file.seen;
  }

  async append(path: string, bytes: Uint8Array) {
    this.#step();
    if (!this.#seen.has(path)) this.#rename({ set: [[path, this.#file(Buffer.alloc(0), Buffer.alloc(0))]], gone: [] });
    const file = this.#of(path);
    file.seen = Buffer.concat([file.seen, bytes]);
    // Power may go while the line is on its way.
    file.kept = file.seen.subarray(0, file.seen.length - (bytes.length >> 1));
    this.#step();
    file.kept = file.seen;
  }

  async truncate(path: string, length: number) {
    this.#step();
    const file = this.#of(path);
    file.seen = file.seen.subarray(0, length);
    this.#step();
    file.kept = file.seen;
  }

  async rename(from: string, to: string) {
    this.#step();
    this.#rename({ set: [[to, this.#of(from)]], gone: [from] });
  }

  async link(from: string, to: string) {
    this.#step();
    if (this.#seen.has(to)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    this.#rename({ set: [[to, this.#of(from)]], gone: [] });
  }

  async remove(path: string) {
    this.#step();
    if (this.#seen.has(path)) this.#rename({ set: [], gone: [path] });
  }

  async sync(folder: string) {
    this.#step();
    const touches = ({ set, gone }: Renaming) => [...set.map(([path]) => path), ...gone].some((path) => dirname(path) === folder);
    for (const renaming of this.#pending.filter(touches)) apply(this.#kept, renaming);
    this.#pending = this.#pending.filter((renaming) => !touches(renaming));
  }

  #rename(renaming: Renaming): void {
    apply(this.#seen, renaming);
    this.#pending.push(renaming);
  }

  #file(seen: Buffer, kept: Buffer): File {
    inodes += 1n;
    return { inode: inodes, seen, kept };
  }

  #of(path: string): File {
    const file = this.#seen.get(path);
    if (!file) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    return file;
  }

  #step(): void {
    this.#isOn();
    this.#calls -= 1;
    this.#isOff = this.#calls < 0;
    this.#isOn();
  }

  #isOn(): void {
    if (this.#isOff) throw new Death();
  }
}

function apply(names: Map<string, File>, { set, gone }: Renaming): void {
  for (const path of gone) names.delete(path);
  for (const [path, file] of set) names.set(path, file);
}
