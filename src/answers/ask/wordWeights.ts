import { ENGLISH_STEMS } from './lexicons/english.ts';

/** The rarest band but one of `ENGLISH_STEMS`: words that general English does not list are taken to be rarer than all listed. */
const UNLISTED = ENGLISH_STEMS.length + 1;

const BAND: ReadonlyMap<string, number> = new Map(
  ENGLISH_STEMS.flatMap((line, band) => line.split(' ').map((stem): [string, number] => [stem, band])),
);

/** Passages of general English that stand beside the corpus's own: in a corpus of five articles they decide, in one of thousands they do not. */
const ENGLISH_PASSAGES = 500;

/** True where general English has the word, so that it is no slip and no name. */
export function isEnglish(stem: string): boolean {
  return BAND.has(stem);
}

/**
 * How much a word tells, in nats: its inverse passage frequency in the corpus and in general English taken together.
 * `frequency` is the number of the corpus's `passages` that hold it.
 */
export function wordWeight(stem: string, frequency: number, passages: number): number {
  const expected = ENGLISH_PASSAGES * 2 ** -(BAND.get(stem) ?? UNLISTED);
  return Math.log((passages + ENGLISH_PASSAGES + 1) / (frequency + expected + 0.5));
}
