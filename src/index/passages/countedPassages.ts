import type { Document, Passage } from '../../corpus/document.ts';
import type { Steps } from '../steps.ts';
import type { PassageHit, PassageIndex } from './passageIndex.ts';
import { countWords, stemsOf, wordsOf } from './passageWords.ts';
import { packSections, unpackSections } from './postings/sections.ts';
import { type QueryTerm, readQuery } from './query.ts';
import { buildVocabulary, type Vocabulary } from './spelling.ts';
import { type WordCount, WordCounts } from './wordCounts.ts';
import { WordList } from './wordList.ts';

/** Words between two rests. */
const STEP = 1_000;
/** Beyond 32 bits numbers are written as two. */
const HIGH = 2 ** 32;

/** What is to be known of the words of passages that are searched for elsewhere. Finds nothing itself. Never changes. */
export class CountedPassages implements PassageIndex {
  readonly passageCount: number;
  /** How many different stems all passages hold, added up. */
  readonly #length: number;
  readonly #stems: WordList;
  readonly #frequencies: Uint32Array;
  readonly #words: WordCounts;
  readonly #vocabulary: Vocabulary;

  private constructor(passages: number, length: number, stems: WordList, frequencies: Uint32Array, words: WordCounts) {
    this.passageCount = passages;
    this.#length = length;
    this.#stems = stems;
    this.#frequencies = frequencies;
    this.#words = words;
    this.#vocabulary = buildVocabulary(words);
  }

  static *of(documents: Iterable<Document>, passagesOf: (document: string) => readonly Passage[]): Steps<CountedPassages> {
    const counts = new Map<string, WordCount>();
    const frequencies = new Map<string, number>();
    let [passages, length] = [0, 0];
    for (const document of documents) {
      for (const words of wordsOf(document, passagesOf(document.id))) {
        countWords(counts, words);
        const stems = stemsOf(words);
        for (const stem of stems.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
        passages += 1;
        length += stems.size;
      }
      yield;
    }
    return CountedPassages.#from(passages, length, frequencies, counts);
  }

  /** Those of several parts of a corpus together. */
  static *sum(parts: readonly CountedPassages[]): Steps<CountedPassages> {
    const counts = new Map<string, WordCount>();
    const frequencies = new Map<string, number>();
    let [passages, length] = [0, 0];
    for (const part of parts) {
      passages += part.passageCount;
      length += part.#length;
      for (let row = 0; row < part.#stems.size; row += 1) {
        const stem = part.#stems.at(row);
        frequencies.set(stem, (frequencies.get(stem) ?? 0) + part.#frequencies[row]!);
        if (row % STEP === 0) yield;
      }
      for (const [word, { all, inBody, capitals }] of part.#words) {
        const sum = counts.get(word) ?? { all: 0, inBody: 0, capitals: 0 };
        counts.set(word, { all: sum.all + all, inBody: sum.inBody + inBody, capitals: sum.capitals + capitals });
        if (counts.size % STEP === 0) yield;
      }
    }
    return CountedPassages.#from(passages, length, frequencies, counts);
  }

  static #from(
    passages: number,
    length: number,
    frequencies: ReadonlyMap<string, number>,
    counts: ReadonlyMap<string, WordCount>,
  ): CountedPassages {
    const sorted = [...frequencies.keys()].sort();
    const table = Uint32Array.from(sorted, (stem) => frequencies.get(stem)!);
    return new CountedPassages(passages, length, WordList.of(sorted), table, WordCounts.of(counts));
  }

  /** The mean number of different stems of a passage. */
  get averageLength(): number {
    return this.#length / this.passageCount;
  }

  frequency(stem: string): number {
    return this.#frequencies[this.#stems.rowOf(stem)] ?? 0;
  }

  capitalised(word: string): number {
    return this.#words.capitalised(word);
  }

  read(query: string): readonly QueryTerm[] {
    return readQuery(query, this.#vocabulary, (stem) => this.frequency(stem) > 0);
  }

  search(): readonly PassageHit[] {
    return [];
  }

  /** In bytes, in pieces to be written one behind the other. */
  *encode(): Steps<readonly Uint8Array[]> {
    const sizes = Uint32Array.of(this.passageCount, this.#length % HIGH, Math.floor(this.#length / HIGH));
    return yield* packSections([
      sizes,
      ...this.#stems.encoded,
      this.#frequencies,
      ...this.#words.list.encoded,
      this.#words.table,
    ]);
  }

  /** Those that were encoded; the bytes must not change. Throws `DamagedIndex` where they are not what `encode` gave. */
  static decode(bytes: Uint8Array): CountedPassages {
    const [sizes, stems, stemStarts, frequencies, words, wordStarts, table] = unpackSections(bytes);
    const [passages, low, high] = numbersOf(sizes!);
    return new CountedPassages(
      passages!,
      low! + HIGH * high!,
      WordList.decode(stems!, stemStarts!),
      numbersOf(frequencies!),
      new WordCounts(WordList.decode(words!, wordStarts!), numbersOf(table!)),
    );
  }
}

function numbersOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, Math.floor(length / Uint32Array.BYTES_PER_ELEMENT));
}
