import { ENGLISH_STEMS } from './lexicons/english.ts';
import { damerau } from './spelling.ts';
import { stem } from './terms.ts';

const BANDS: ReadonlyMap<string, number> = new Map(
  ENGLISH_STEMS.flatMap((line, band) => line.split(' ').map((stem): [string, number] => [stem, band])),
);

/** True where general English has the word, so that it is no slip and no name. */
export function isEnglish(stem: string): boolean {
  return BANDS.has(stem);
}

/** Among stems that begin so, those one slip away are looked for. */
const PREFIX = 2;
const BY_PREFIX = Map.groupBy(BANDS.keys(), (stem) => stem.slice(0, PREFIX));

/** True where general English has the word, or one that it is likely a slip for: "happend". */
export function isNearlyEnglish(word: string): boolean {
  const written = stem(word);
  if (isEnglish(written)) return true;
  const near = BY_PREFIX.get(word.slice(0, PREFIX)) ?? [];
  return near.some((other) => damerau(written, other, 1) <= 1 || damerau(word, other, 1) <= 1);
}

/** The share of passages of general English that hold a word of this stem; for words that are not listed, less than for all that are. */
export function shareInEnglish(stem: string): number {
  return 2 ** -(BANDS.get(stem) ?? ENGLISH_STEMS.length + 1);
}
