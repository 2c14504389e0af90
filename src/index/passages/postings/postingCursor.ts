import type { Segment } from './segment.ts';

/** Reads the postings of one stem, in order of passages. */
export class PostingCursor {
  /** The passage it stands at; `END` behind the last. */
  passage = -1;
  /** How often the stem stands in it. */
  times = 0;
  readonly #postings: Uint8Array;
  readonly #end: number;
  #at: number;

  /** Behind the last passage; larger than any. */
  static readonly END = 0x7fff_ffff;

  /** Stands at the first posting of the stem in this row. */
  constructor({ postings, offsets }: Segment, row: number) {
    this.#postings = postings;
    this.#at = offsets[row]!;
    this.#end = offsets[row + 1]!;
    this.advance();
  }

  advance(): void {
    if (this.#at >= this.#end) {
      this.passage = PostingCursor.END;
      return;
    }
    const value = this.#next();
    this.passage += value >>> 1;
    this.times = value & 1 ? this.#next() : 1;
  }

  #next(): number {
    const postings = this.#postings;
    let byte = postings[this.#at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[this.#at++]!;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}
