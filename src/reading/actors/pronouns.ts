import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

const SINGULAR = new Set('he she him her his himself herself'.split(' '));

/** The personal pronouns of one sentence that stand for one person. */
export function readPronouns(words: readonly Word[], sentence: number): Phrase[] {
  return words.flatMap((word, at): Phrase[] =>
    SINGULAR.has(word.lower) &&
    !/^(?:majesty|highness|royal|excellency|holiness|eminence|beatitude)$/.test(words[at + 1]?.lower ?? '')
      ? [
          {
            start: word.start,
            end: word.end,
            type: 'person',
            form: 'pronoun',
            name: null,
            titles: [],
            head: word.lower,
            modifiers: [],
            state: null,
            of: null,
            plural: false,
            definite: true,
            indefinite: false,
            sentence,
            first: at,
            last: at + 1,
            inner: false,
            members: [],
            rule: 'person/pronoun',
            actor: null,
          },
        ]
      : [],
  );
}
