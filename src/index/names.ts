import { doubleMetaphone } from 'double-metaphone';

/** How a word sounds: spellings of one word share it. */
export const soundOf = (word: string): string => doubleMetaphone(word)[0];

/** The sound of a name's last word: names of one person share it. */
export function nameKey(name: string): string {
  return soundOf(wordsOf(name).at(-1) ?? '');
}

/** True where two names can be one person's: the words of the shorter sound like words of the longer, in order. */
export function sameName(a: string, b: string): boolean {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  let at = 0;
  for (const word of few) {
    while (at < many.length && soundOf(many[at]!) !== soundOf(word)) at += 1;
    if (at === many.length) return false;
    at += 1;
  }
  return few.length > 0;
}

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word !== 'al' && word !== 'el');
