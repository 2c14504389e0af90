import { crc32 } from 'node:zlib';
import type { Steps } from '../../steps.ts';

/** Bytes are no passage index of this form, or damaged. */
export class DamagedIndex extends Error {}

/** "RdPx", and the version of the form: counted up whenever what stands in it changes. Numbers have their lowest byte first. */
const MAGIC = 0x78506452;
const VERSION = 1;
/** Numbers before those that the checksum is of. */
const UNCHECKED = 3;
/** Numbers before the lengths of the sections: magic, version, checksum, how many sections. */
const FIXED = 4;
/** Sections start at multiples of this, so that they can be looked into as numbers. Bytes. */
const ALIGNED = 8;

/** Bytes between two rests. */
const CHECKED_AT_ONCE = 1 << 22;

/** Arrays behind a header with their lengths and a checksum, in pieces to be written one behind the other. */
export function* packSections(arrays: readonly (Uint8Array | Uint32Array)[]): Steps<readonly Uint8Array[]> {
  const sections = arrays.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const header = Uint32Array.of(MAGIC, VERSION, 0, sections.length, ...sections.map(({ length }) => length));
  const pieces = [new Uint8Array(header.buffer), ...sections].flatMap((piece) => [
    piece,
    new Uint8Array(paddingOf(piece.length)),
  ]);
  let checksum = crc32(pieces[0]!.subarray(4 * UNCHECKED));
  for (const piece of pieces.slice(1)) {
    for (let at = 0; at < piece.length; at += CHECKED_AT_ONCE) {
      checksum = crc32(piece.subarray(at, at + CHECKED_AT_ONCE), checksum);
      yield;
    }
  }
  header[2] = checksum;
  return pieces;
}

/** The sections, as views of these bytes. Throws `DamagedIndex` where they are not whole. */
export function unpackSections(given: Uint8Array): readonly Uint8Array[] {
  const bytes = given.byteOffset % ALIGNED === 0 ? given : new Uint8Array(given);
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  const [magic, version, checksum, count] = numbers;
  if (magic !== MAGIC || version !== VERSION) throw new DamagedIndex('this is no passage index, or one of another version');
  if (crc32(bytes.subarray(4 * UNCHECKED)) !== checksum) throw new DamagedIndex('the passage index is damaged');
  const lengths = numbers.subarray(FIXED, FIXED + count!);
  let at = 4 * (FIXED + lengths.length);
  at += paddingOf(at);
  return Array.from(lengths, (length) => {
    const section = bytes.subarray(at, at + length);
    at += length + paddingOf(length);
    return section;
  });
}

function paddingOf(length: number): number {
  return (ALIGNED - (length % ALIGNED)) % ALIGNED;
}
