import type { Steps } from '../steps.ts';
import { type CountedWords, letterSet, lettersDiffer, mayStart } from './spelling.ts';
import { WordList } from './wordList.ts';

/** How often a folded word is written. */
export interface WordCount {
  /** With headings, once for every passage under them. */
  all: number;
  inBody: number;
  /** In bodies, with a capital first. */
  capitals: number;
}

/** Columns of the table of counts. */
const COLUMNS = 3;
/** Between two rests. */
const WORDS_A_STEP = 1024;

/** How often each word of the corpus is written: a sorted table, and what has changed since it was made. Immutable. */
export class WordCounts implements CountedWords {
  readonly list: WordList;
  /** `all`, `inBody` and `capitals` of each row. */
  readonly table: Uint32Array;
  readonly #changes: ReadonlyMap<string, Readonly<WordCount>>;
  #letters: Uint32Array | undefined;

  constructor(list: WordList, table: Uint32Array, changes: ReadonlyMap<string, Readonly<WordCount>> = new Map()) {
    this.list = list;
    this.table = table;
    this.#changes = changes;
  }

  static of(counts: ReadonlyMap<string, Readonly<WordCount>>): WordCounts {
    const words = [...counts].filter(([, { all }]) => all > 0).map(([word]) => word);
    words.sort();
    const table = new Uint32Array(COLUMNS * words.length);
    for (const [row, word] of words.entries()) {
      const { all, inBody, capitals } = counts.get(word)!;
      table.set([all, inBody, capitals], COLUMNS * row);
    }
    return new WordCounts(WordList.of(words), table);
  }

  /** Every word with its counts, in no order. */
  *[Symbol.iterator](): Generator<readonly [word: string, count: Readonly<WordCount>]> {
    for (let row = 0; row < this.list.size; row += 1) {
      const word = this.list.at(row);
      if (!this.#changes.has(word)) yield [word, this.#inTable(row)];
    }
    for (const word of this.#changes.keys()) yield [word, this.#of(word)];
  }

  /** The counts with these added to them. */
  with(changes: ReadonlyMap<string, Readonly<WordCount>>): WordCounts {
    const all = new Map(this.#changes);
    for (const [word, change] of changes) {
      const before = all.get(word);
      all.set(word, before ? added(before, change) : change);
    }
    const counts = new WordCounts(this.list, this.table, all);
    counts.#letters = this.#letters;
    return counts;
  }

  /** What `changedBy` needs to make these of earlier ones; null where they are of another table. */
  changesSince(before: WordCounts): ReadonlyMap<string, Readonly<WordCount>> | null {
    if (before.list !== this.list) return null;
    return new Map(this.#changes.entries().filter(([word, count]) => before.#changes.get(word) !== count));
  }

  /** The counts that these changes tell; see `changesSince`. */
  changedBy(changes: ReadonlyMap<string, Readonly<WordCount>>): WordCounts {
    const counts = new WordCounts(this.list, this.table, new Map([...this.#changes, ...changes]));
    counts.#letters = this.#letters;
    return counts;
  }

  /** The same counts as one table. Linear in the words. */
  *settled(): Steps<WordCounts> {
    const words: string[] = [];
    const table = new Uint32Array(COLUMNS * (this.list.size + this.#changes.size));
    const keep = (word: string, { all, inBody, capitals }: Readonly<WordCount>) => {
      if (all > 0) table.set([all, inBody, capitals], COLUMNS * (words.push(word) - 1));
    };
    const fresh = [...this.#changes.keys()].filter((word) => this.list.rowOf(word) < 0).sort();
    let nextFresh = 0;
    for (let row = 0; row <= this.list.size; row += 1) {
      const word = this.list.at(row);
      for (; nextFresh < fresh.length && (row === this.list.size || fresh[nextFresh]! < word); nextFresh += 1) {
        keep(fresh[nextFresh]!, this.#changes.get(fresh[nextFresh]!)!);
      }
      if (row < this.list.size) keep(word, this.#of(word));
      if (row % WORDS_A_STEP === 0) yield;
    }
    return new WordCounts(WordList.of(words), table.slice(0, COLUMNS * words.length));
  }

  count(word: string): number {
    return this.#of(word).all;
  }

  /** The share of a word's occurrences in bodies that have a capital; 0 for a word that is not there. */
  capitalised(word: string): number {
    const { inBody, capitals } = this.#of(word);
    return inBody > 0 ? capitals / inBody : 0;
  }

  alike(word: string, limit: number): string[] {
    this.#letters ??= this.#letterSets();
    const letters = letterSet(word);
    const { starts, text } = this.list;
    const found: string[] = [];
    // Words that start as this one does, or with its first two letters swapped, stand together.
    const swapped = word[1] === word[0] ? [] : [`${word[1]}${word[0]}`];
    for (const start of [word[0]!, ...swapped]) {
      for (let row = this.list.firstFrom(start); row < this.list.size && text.startsWith(start, starts[row]); row += 1) {
        const length = starts[row + 1]! - starts[row]!;
        if (Math.abs(length - word.length) > limit || lettersDiffer(this.#letters[row]!, letters) > 2 * limit) continue;
        const other = this.list.at(row);
        if (!this.#changes.has(other)) found.push(other);
      }
    }
    for (const [other, { all }] of this.#changes) {
      if (Math.abs(other.length - word.length) > limit || !mayStart(word, other)) continue;
      if (all > 0 || this.count(other) > 0) found.push(other);
    }
    return found;
  }

  #letterSets(): Uint32Array {
    const { text, starts, size } = this.list;
    const sets = new Uint32Array(size);
    for (let row = 0; row < size; row += 1) sets[row] = letterSet(text, starts[row], starts[row + 1]);
    return sets;
  }

  #inTable(row: number): WordCount {
    if (row < 0) return { ...NONE };
    const [all, inBody, capitals] = this.table.subarray(COLUMNS * row, COLUMNS * row + COLUMNS);
    return { all: all!, inBody: inBody!, capitals: capitals! };
  }

  #of(word: string): WordCount {
    const inTable = this.#inTable(this.list.rowOf(word));
    const change = this.#changes.get(word);
    return change ? added(inTable, change) : inTable;
  }
}

const NONE: Readonly<WordCount> = { all: 0, inBody: 0, capitals: 0 };

function added(a: Readonly<WordCount>, b: Readonly<WordCount>): WordCount {
  return { all: a.all + b.all, inBody: a.inBody + b.inBody, capitals: a.capitals + b.capitals };
}
