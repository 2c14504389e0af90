import { isEnglish } from '../../index/passages/english.ts';
import { type Term, termsOf } from '../../index/passages/terms.ts';
import { STATE_WORDS } from '../../reading/lexicons/states.ts';

/** Every way of writing a state, its people or its capital. */
const WRITTEN: readonly (readonly Term[])[] = STATE_WORDS.map(({ written }) => termsOf(written));

const STEMS: ReadonlySet<string> = new Set(WRITTEN.flatMap((terms) => terms.map(({ stem }) => stem)));
/** Those of one word: "poles" is one, "pole" is none. Words that are English otherwise are left out. */
const SINGLE: ReadonlySet<string> = new Set(
  WRITTEN.flatMap(([first, ...rest]) => (first && rest.length === 0 && !isEnglish(first.stem) ? [first.word] : [])),
);
/** Those of several, by the first of them. */
const SEVERAL: ReadonlyMap<string, readonly (readonly Term[])[]> = Map.groupBy(
  WRITTEN.filter(({ length }) => length > 1),
  ([first]) => first!.word,
);

/** Whether a word stands in a way of writing a state: "Danish", "Kingdom". */
export const isOfState = ({ stem }: Pick<Term, 'stem'>): boolean => STEMS.has(stem);

/** Positions of words that write a state, its people or its capital, whatever their letters: "united states", "baghdad". */
export function stateWordsIn(words: readonly Pick<Term, 'word'>[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [i, { word }] of words.entries()) {
    // "Tell us" names no state, "visit the us" does.
    if (SINGLE.has(word) && (word !== 'us' || words[i - 1]?.word === 'the')) found.add(i);
    for (const terms of SEVERAL.get(word) ?? [])
      if (terms.every((term, k) => words[i + k]?.word === term.word)) for (let k = 0; k < terms.length; k += 1) found.add(i + k);
  }
  return found;
}
