import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** Reads the noun phrases of one sentence. */
export interface Reader {
  readonly words: readonly Word[];
  readonly sentence: number;
  /** What it has read so far, inner phrases too. */
  readonly found: Set<Phrase>;
  /** Reads the run of words at `at` with all that hangs on it. `depth` counts the "of"s above it. */
  readRun(at: number, depth: number): Run;
}

/** Phrases that stand side by side, in order, and the word where they end. */
export interface Run {
  readonly phrases: readonly Phrase[];
  readonly end: number;
}

/** How deep "of" chains are followed: "the head of the office of the president of Iraq". */
export const DEEPEST = 4;
