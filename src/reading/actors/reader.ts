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

/** Lets the phrase reach to before word `last`. */
export function stretch({ words }: Reader, phrase: Phrase, last: number): void {
  phrase.last = last;
  phrase.end = words[last - 1]!.end;
}

/** Where a list goes on after "," or "and" or both; `at` itself where it does not. */
export function endOfListMark({ words }: Reader, at: number): number {
  let next = at;
  if (words[next]?.text === ',') next += 1;
  if (words[next]?.lower === 'and') next += 1;
  return next;
}
