import { NumberWriter } from './passages/postings/varint.ts';

/** Texts one behind the other, as UTF-8, and where each begins; the last number is where the last ends. Bytes. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

/** A text by its place, made anew each time. */
export function textAt({ bytes, starts }: PackedTexts, place: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', starts[place], starts[place + 1]);
}

/** Texts by number, each made when it is first asked for. Number 0 is none. */
export class Texts {
  readonly #packed: PackedTexts;
  readonly #known: (string | undefined)[];

  /** Looks into these bytes, which must not change. */
  constructor(packed: PackedTexts) {
    this.#packed = packed;
    this.#known = new Array(packed.starts.length);
  }

  /** One more than the largest number. */
  get size(): number {
    return this.#known.length;
  }

  at(number: number): string | null {
    if (number === 0) return null;
    let text = this.#known[number];
    if (text === undefined) {
      text = textAt(this.#packed, number);
      this.#known[number] = text;
    }
    return text;
  }
}

/** Puts texts one behind the other. */
export class TextWriter {
  readonly #pieces: Uint8Array[] = [];
  readonly #starts = new NumberWriter();
  #waiting: string[] = [];
  #length = 0;

  constructor() {
    this.#starts.push(0);
  }

  push(text: string): void {
    // Half a character beside the other half of another would make one.
    const whole = text.toWellFormed();
    this.#length += Buffer.byteLength(whole);
    this.#starts.push(this.#length);
    if (this.#waiting.push(whole) === TEXTS_A_PIECE) this.#settle();
  }

  /** What was pushed, its bytes in pieces. */
  finish(): { readonly pieces: readonly Uint8Array[]; readonly starts: Uint32Array } {
    this.#settle();
    return { pieces: this.#pieces, starts: this.#starts.finish() };
  }

  #settle(): void {
    this.#pieces.push(Buffer.from(this.#waiting.join('')));
    this.#waiting = [];
  }
}

const TEXTS_A_PIECE = 1_000;

/** Gives every different text a number, from 1 on. */
export class DistinctTexts {
  readonly #numbers = new Map<string, number>();
  readonly #writer = new TextWriter();

  constructor() {
    this.#writer.push('');
  }

  numberOf(text: string | null): number {
    if (text === null) return 0;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(text, number);
      this.#writer.push(text);
    }
    return number;
  }

  finish(): ReturnType<TextWriter['finish']> {
    return this.#writer.finish();
  }
}
