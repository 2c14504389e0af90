import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

const ACRONYM = /^\p{Lu}[\p{L}\p{N}.-]*\p{Lu}\.?$/u;
const LONGEST_ACRONYM = 10;

/** Acronyms that the text binds to a name, "Supreme National Security Council (SNSC)", from the acronym to the phrase of the name. */
export function findAcronyms(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): Map<string, Phrase> {
  const bound = new Map<string, Phrase>();
  for (const phrase of phrases) {
    if (phrase.type !== 'organization') continue;
    const words = sentences[phrase.sentence]!;
    const [open, acronym, close] = [words[phrase.last], words[phrase.last + 1], words[phrase.last + 2]];
    if (open?.text !== '(' || !acronym || !close?.text.startsWith(')')) continue;
    if (acronym.text.length <= LONGEST_ACRONYM && ACRONYM.test(acronym.text) && !bound.has(acronym.text))
      bound.set(acronym.text, phrase);
  }
  return bound;
}
