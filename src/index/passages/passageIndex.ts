import type { Passage } from '../../corpus/document.ts';
import type { QueryTerm } from './query.ts';

export interface PassageHit {
  readonly passage: Passage;
  /** BM25 of the passage and its title, not multiplied by the number of matched words. */
  readonly score: number;
}

/** Passages found by their words. Whatever stands behind it is its own affair. */
export interface PassageIndex {
  readonly passageCount: number;
  /** The passages nearest to a question, best first; at most `limit`. Never throws on any string. */
  search(query: string | readonly QueryTerm[], limit: number): readonly PassageHit[];
  /** A question as the words that are searched for. */
  read(query: string): readonly QueryTerm[];
  /** How many passages, titles included, hold a word of this stem. */
  frequency(stem: string): number;
  /** The share of this folded word's occurrences that are written with a capital: 1 for a name, 0 for a common word. */
  capitalised(word: string): number;
}

/** Lucene's parameters of BM25; `d` is BM25+'s, left out (design.md, "Chosen parts"). */
export const BM25 = { k: 1.2, b: 0.75, d: 0 };
