/**
 * Different words in order of their UTF-16 units, found by halving: one text and one array, because a `Map` of a million
 * strings takes a second to be filled and a hundred megabytes.
 */
export class WordList {
  /** All words, one behind the other. */
  readonly text: string;
  /** Where each word starts, and where the last ends. UTF-16 units. */
  readonly starts: Uint32Array;

  constructor(text: string, starts: Uint32Array) {
    this.text = text;
    this.starts = starts;
  }

  /** `words` must be different and in order of their UTF-16 units, as `sort()` puts them. */
  static of(words: readonly string[]): WordList {
    const starts = new Uint32Array(words.length + 1);
    for (const [i, word] of words.entries()) starts[i + 1] = starts[i]! + word.length;
    return new WordList(words.join(''), starts);
  }

  /** Words as they were `encoded`. `text` and `starts` must not change; `starts` stands at a multiple of four bytes. */
  static decode(text: Uint8Array, starts: Uint8Array): WordList {
    const written = Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf16le');
    return new WordList(written, new Uint32Array(starts.buffer, starts.byteOffset, Math.floor(starts.length / 4)));
  }

  /** The words as UTF-16, and where each starts. */
  get encoded(): readonly [text: Uint8Array, starts: Uint32Array] {
    return [Buffer.from(this.text, 'utf16le'), this.starts];
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** The word of a row; '' behind the last. */
  at(row: number): string {
    return this.text.slice(this.starts[row], this.starts[row + 1]);
  }

  /** The row of a word; -1 where it is not there. */
  rowOf(word: string): number {
    const row = this.firstFrom(word);
    return row < this.size && this.#compare(row, word) === 0 ? row : -1;
  }

  /** The first row whose word is `word` or stands behind it; `size` where there is none. */
  firstFrom(word: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 where the word of a row stands before `word`, 0 where it is the same. */
  #compare(row: number, word: string): number {
    const start = this.starts[row]!;
    const length = this.starts[row + 1]! - start;
    const shared = Math.min(length, word.length);
    for (let i = 0; i < shared; i += 1) {
      const difference = this.text.charCodeAt(start + i) - word.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - word.length;
  }
}
