import { shareInEnglish } from '../../index/passages/english.ts';

/** Passages of general English that stand beside the corpus's own: in a corpus of five articles they decide, in one of thousands they do not. */
const ENGLISH_PASSAGES = 500;

/**
 * How much a word tells, in nats: its inverse passage frequency in the corpus and in general English taken together.
 * `frequency` is the number of the corpus's `passages` that hold it.
 */
export function wordWeight(stem: string, frequency: number, passages: number): number {
  const expected = ENGLISH_PASSAGES * shareInEnglish(stem);
  return Math.log((passages + ENGLISH_PASSAGES + 1) / (frequency + expected + 0.5));
}
