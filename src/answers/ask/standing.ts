import { stem } from '../../index/passages/terms.ts';
import type { Party } from './frame.ts';
import { LIGHT_WORDS } from './lexicons/eventWords.ts';
import type { Match } from './matching.ts';
import type { AskedTerm, Question } from './question.ts';

/** How many of the likeliest sentences are looked at before it is said that none tells what was asked. */
export const LIKELIEST = 5;
/** A party stands in a passage where this share of the weight of its words does. */
const NAMED = 0.5;

export const PRONOUN = /\b(?:he|she|they|him|her|them|his|their)\b/i;

/** Whether a party of the question stands where these words of the question do: half of it, and half of its names. */
export function stands(question: Question, { terms }: Party, matches: readonly Match[]): boolean {
  const names = terms.filter((i) => question.terms[i]!.wordClass === 'name');
  return isHeld(question, terms, matches) && isHeld(question, names, matches);
}

function isHeld(question: Question, terms: readonly number[], matches: readonly Match[]): boolean {
  let all = 0;
  let held = 0;
  for (const i of terms) {
    // What the corpus writes otherwise ("MoUs") is not missed.
    if (!question.terms[i]!.isKnown && question.terms[i]!.alternatives.length === 0) continue;
    all += question.terms[i]!.weight;
    if (matches[i]!.degree > 0) held += question.terms[i]!.weight;
  }
  return held >= NAMED * all;
}

const LIGHT_STEMS = new Set(LIGHT_WORDS.split(' ').map(stem));

/** A word that says little by itself: "happen", "role". */
export const isLight = ({ stem: of }: Pick<AskedTerm, 'stem'>): boolean => LIGHT_STEMS.has(of);

/** A word that says what is asked about those whom the question names: "resign", "pipeline". */
export const isPredicate = (term: AskedTerm): boolean =>
  term.wordClass !== 'name' && term.wordClass !== 'number' && !term.isFocus && !isLight(term);
