import type { Steps } from '../steps.ts';

/** Values as JSON, many in a piece, so that no piece takes long to be read. Can be handed over to another thread. */
export interface Pieces {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each piece ends. Bytes. */
  readonly ends: readonly number[];
}

/** A piece ends behind the value with which it has come to so much: half a millisecond to read. UTF-16 units. */
const ENOUGH = 100_000;

export function* inPieces(values: Iterable<unknown>): Steps<Pieces> {
  const pieces: Buffer[] = [];
  const ends: number[] = [];
  let [open, length]: [string[], number] = [[], 0];
  const close = () => {
    const piece = Buffer.from(`[${open.join(',')}]`);
    pieces.push(piece);
    ends.push((ends.at(-1) ?? 0) + piece.length);
    [open, length] = [[], 0];
  };
  for (const value of values) {
    const written = JSON.stringify(value);
    open.push(written);
    length += written.length;
    if (length < ENOUGH) continue;
    close();
    yield;
  }
  if (open.length > 0) close();
  const bytes = new Uint8Array(ends.at(-1) ?? 0);
  for (const [i, piece] of pieces.entries()) bytes.set(piece, ends[i - 1] ?? 0);
  return { bytes, ends };
}

export function* outOfPieces<T>({ bytes, ends }: Pieces): Steps<T[]> {
  const all: T[] = [];
  const text = Buffer.from(bytes.buffer);
  for (const [i, end] of ends.entries()) {
    for (const value of JSON.parse(text.toString('utf8', ends[i - 1] ?? 0, end)) as T[]) all.push(value);
    yield;
  }
  return all;
}
