import { ENGLISH_STEMS } from './lexicons/english.ts';

const BANDS: ReadonlyMap<string, number> = new Map(
  ENGLISH_STEMS.flatMap((line, band) => line.split(' ').map((stem): [string, number] => [stem, band])),
);

/** True where general English has the word, so that it is no slip and no name. */
export function isEnglish(stem: string): boolean {
  return BANDS.has(stem);
}

/** The share of passages of general English that hold a word of this stem; for words that are not listed, less than for all that are. */
export function shareInEnglish(stem: string): number {
  return 2 ** -(BANDS.get(stem) ?? ENGLISH_STEMS.length + 1);
}
