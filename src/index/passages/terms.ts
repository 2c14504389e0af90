import stemOf from 'wink-porter2-stemmer';
import { IRREGULAR_VERBS } from './lexicons/irregularVerbs.ts';

/** A word or number of a text as the passage index knows it. Offsets are UTF-16 code units of that text. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents, apostrophes, possessive 's and the points of "U.S.". */
  readonly word: string;
  /** The Porter2 stem of the word: what is indexed and compared. */
  readonly stem: string;
}

/** Initials with points ("U.S."), numbers with separators ("10,000"), or letters and digits with an apostrophe inside ("Sha'abi"). */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’ʻ`][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/i;
const MARKS = /[\p{M}.,'’ʻ`]/gu;
/** Longer runs of letters are no words; they are kept apart by their first characters, so that no text makes a huge term. */
const LONGEST_WORD = 40;

/** The words of a text in order. Linear in the text. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0]);
    if (word) terms.push({ start: match.index, end: match.index + match[0].length, word, stem: stem(word) });
  }
  return terms;
}

const PLAIN = /^[a-z0-9]+$/;

function fold(written: string): string {
  const lower = written.slice(0, LONGEST_WORD).toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.replace(POSSESSIVE, '').normalize('NFKD').replace(MARKS, '');
}

const stems = new Map<string, string>();
/** A corpus of 55 MB has about 100,000 different words; past this many the memory is emptied rather than let grow. */
const MOST_STEMS_KEPT = 200_000;

const BASES: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.flatMap((line) => {
    const [base, ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, base!]);
  }),
);

/** The Porter2 stem of a folded word, of its base where the form is irregular. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    if (stems.size >= MOST_STEMS_KEPT) stems.clear();
    known = stemOf(BASES.get(word) ?? word);
    stems.set(word, known);
  }
  return known;
}
