import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Bytes on disk are not what was written, or were written by another version. Says what is wrong, one line. */
export class Untrusted extends Error {}

/** What stands at the end of a file of sections, behind its table of contents. */
const MAGIC = Buffer.from('RdSnap01');
const TAIL = MAGIC.length + 8;
/** So much is written, and counted into a checksum, at one go. Bytes. */
const CHUNK = 1 << 20;
/** So much is read at one go. Bytes. */
const READ_AT_ONCE = 1 << 26;
/** Sections start at multiples of this, so that they can be looked into as numbers. Bytes. */
const ALIGNED = 8;

/** The ending of a file that has not been given its name yet. */
export const UNFINISHED = '.new';

interface Contents {
  readonly sections: Readonly<Record<string, readonly [offset: number, length: number, checksum: number]>>;
}

/** A section: its name, and its bytes in pieces as they come. */
export type Section = readonly [name: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>];

/**
 * Writes sections into a file, which is there whole or not at all: beside it first, then on the disk, then under its name. Gives way to
 * other work between pieces. Throws what the file system throws.
 */
export async function writeSections(path: string, sections: Iterable<Section>): Promise<void> {
  const beside = `${path}.${crypto.randomUUID()}${UNFINISHED}`;
  const file = await open(beside, 'w');
  try {
    const contents: Record<string, [number, number, number]> = {};
    let at = 0;
    const put = async (piece: Uint8Array) => {
      for (let from = 0; from < piece.length; from += CHUNK) await file.appendFile(piece.subarray(from, from + CHUNK));
      at += piece.length;
    };
    for (const [name, pieces] of sections) {
      await put(new Uint8Array((ALIGNED - (at % ALIGNED)) % ALIGNED));
      const offset = at;
      let checksum = 0;
      for await (const piece of pieces) {
        for (let from = 0; from < piece.length; from += CHUNK) checksum = crc32(piece.subarray(from, from + CHUNK), checksum);
        await put(piece);
      }
      contents[name] = [offset, at - offset, checksum];
    }
    const table = Buffer.from(JSON.stringify({ sections: contents } satisfies Contents));
    const tail = Buffer.alloc(TAIL);
    tail.writeUInt32LE(table.length, 0);
    tail.writeUInt32LE(crc32(table), 4);
    MAGIC.copy(tail, 8);
    await put(table);
    await put(tail);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(beside, { force: true });
    throw error;
  }
  await file.close();
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/** Makes names last that were given in a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The bytes of a file of sections, which other threads may look into too. Throws what the file system throws. */
export async function readShared(path: string): Promise<SharedArrayBuffer> {
  const file = await open(path, 'r');
  try {
    const shared = new SharedArrayBuffer((await file.stat()).size);
    const bytes = Buffer.from(shared);
    for (let at = 0, read = -1; at < bytes.length && read !== 0; at += read)
      read = (await file.read(bytes, at, Math.min(bytes.length - at, READ_AT_ONCE), at)).bytesRead;
    return shared;
  } finally {
    await file.close();
  }
}

/** The sections in these bytes, as views of them. Throws `Untrusted` where they are not what was written. */
export function sectionsIn(shared: SharedArrayBuffer): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(shared);
  if (bytes.length < TAIL || !bytes.subarray(-MAGIC.length).equals(MAGIC)) throw new Untrusted('it is cut short or no snapshot');
  const tail = bytes.length - TAIL;
  const from = tail - bytes.readUInt32LE(tail);
  const table = bytes.subarray(Math.max(0, from), tail);
  if (from < 0 || crc32(table) !== bytes.readUInt32LE(tail + 4)) throw new Untrusted('it is damaged');
  const { sections } = JSON.parse(table.toString()) as Contents;
  return new Map(
    Object.entries(sections).map(([name, [offset, length, checksum]]) => {
      const section = bytes.subarray(offset, offset + length);
      if (section.length !== length || crc32(section) !== checksum) throw new Untrusted('it is damaged');
      return [name, section];
    }),
  );
}
