import type { Span } from '../../corpus/document.ts';
import { BARRING_WORDS, DENYING_WORDS } from './lexicons/barringWords.ts';

const BARRING = new Set(BARRING_WORDS.join(' ').split(' '));
const DENYING = new Set(DENYING_WORDS.join(' ').split(' '));

/**
 * Whether a sentence itself reports that a deed was not done, or is denied, by those who would have done it: "Roe did not meet Doe", "Roe denied
 * meeting Doe". Not where the negation belongs to a pledge, a ban or a wish: "Roe pledged that he would not let gunmen attack". `trigger` are the
 * words of the deed, as offsets of the sentence.
 */
export function isPlainDenial(sentence: string, trigger: Span): boolean {
  const before = wordsOf(sentence.slice(0, trigger.start));
  if (before.some((word) => DENYING.has(word))) return !before.some((word) => BARRING.has(word));
  // "The talks did not take place": the negation stands behind the noun.
  const all = wordsOf(sentence);
  return all.some((word) => DENYING.has(word)) && !all.some((word) => BARRING.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
