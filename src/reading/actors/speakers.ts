import { SPEAKING } from '../lexicons/tellingVerbs.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/**
 * Who speaks a text that is given whole, without quotation marks: "Foreign Office Minister Jane Roe said:" opens it. For each
 * sentence the phrase of the speaker, or null; a speaker holds until another sentence ends in such a colon.
 */
export function findSpeakers(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): (Phrase | null)[] {
  const people = new Map<number, Phrase[]>();
  for (const phrase of phrases)
    if (phrase.type === 'person' && !phrase.inner && phrase.form !== 'pronoun')
      people.set(phrase.sentence, [...(people.get(phrase.sentence) ?? []), phrase]);
  let speaker: Phrase | null = null;
  return sentences.map((words, s) => {
    const before = speaker;
    if (words.at(-1)?.text === ':' && words.some((word) => SPEAKING.test(word.lower))) {
      const named = people.get(s) ?? [];
      speaker =
        named.find((phrase) => phrase.subject && phrase.name !== null) ??
        named.findLast((phrase) => phrase.name !== null) ??
        named.find((phrase) => phrase.subject) ??
        null;
      return before;
    }
    return speaker;
  });
}
