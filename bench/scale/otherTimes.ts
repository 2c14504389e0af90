import { createHash } from 'node:crypto';
import { isEnglish } from '../../src/index/passages/english.ts';
import { stem } from '../../src/index/passages/terms.ts';
import type { Actor } from '../../src/reading/reading.ts';

/** Years between one set of copies and the next: as long as the briefings span, and a multiple of four, so that each 29 February stays a day. */
const YEARS = 4;
/** Of a hundred names so many are others in each set of copies. */
const RENAMED = 70;
const WORD_OR_YEAR = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)?|(?:19|20)\d\d)(?![\p{L}\p{N}])/gu;
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** The words of people's names that mean nothing else, as far as can be told: no English words, and no part of a state's name. */
export function wordsOfNames(actors: Iterable<Actor>): ReadonlySet<string> {
  const [names, states] = [new Set<string>(), new Set<string>()];
  for (const { type, name, aliases, state } of actors) {
    if (type === 'person') for (const word of wordsIn(name)) names.add(word);
    if (type === 'state') for (const alias of aliases) for (const word of wordsIn(alias)) states.add(word);
    for (const word of wordsIn(state ?? '')) states.add(word);
  }
  return new Set([...names.difference(states)].filter((word) => !isEnglish(stem(word.toLowerCase()))));
}

const wordsIn = (text: string): string[] => text.match(/\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)?/gu) ?? [];

/**
 * Gives texts as they would be of another time: `copy` times four years earlier, with most people called otherwise, the same one the same in all
 * texts. Every text keeps its length, so that offsets stay true.
 */
export function ofAnotherTime(copy: number, names: ReadonlySet<string>): (text: string) => string {
  const known = new Map<string, string>();
  return (text) =>
    text.replace(WORD_OR_YEAR, (word) => {
      let other = known.get(word);
      if (other === undefined) {
        other = /^\d/.test(word) ? String(Number(word) - YEARS * copy) : names.has(word) ? otherName(word, copy) : word;
        known.set(word, other);
      }
      return other;
    });
}

/** The same value with every text in it replaced. */
export function withTexts<T>(value: T, replace: (text: string) => string): T {
  if (typeof value === 'string') return replace(value) as T;
  if (Array.isArray(value)) return value.map((one) => withTexts(one, replace)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withTexts(one, replace)])) as T;
}

function otherName(word: string, copy: number): string {
  const digest = createHash('sha256').update(`${copy} ${word}`).digest();
  if (digest[0]! % 100 >= RENAMED) return word;
  const letters = Array.from(word, (_, i) => {
    const from = i % 2 === 0 ? CONSONANTS : VOWELS;
    return from[digest[i + 1]! % from.length]!;
  }).join('');
  return letters[0]!.toUpperCase() + letters.slice(1);
}
