import { ORGANIZATION_HEADS, PLACE_HEADS, THING_HEADS } from '../lexicons/bodyHeads.ts';
import { GIVEN_NAMES } from '../lexicons/givenNames.ts';
import { IRREGULAR_OFFICE_PLURALS, OFFICE_HEADS } from '../lexicons/offices.ts';
import { COLLECTIVE_NOUNS, PERSON_NOUNS, PLURAL_PEOPLE, QUALIFIED_NOUNS } from '../lexicons/peopleNouns.ts';
import { HONORIFICS, RANKS } from '../lexicons/ranks.ts';
import type { Word } from './words.ts';
import { WordTrie } from './wordTrie.ts';

/** What a noun stands for: one human, several, one body of people, several bodies. */
export type NounClass = 'person' | 'people' | 'body' | 'bodies';

export interface TitleWord {
  readonly kind: 'office' | 'rank' | 'honorific';
  readonly plural: boolean;
  /** The singular in lower case: "senator" for "Senators". */
  readonly title: string;
}

const titles = new WordTrie<TitleWord>();
// Offices first: "commander" and "ambassador" are offices even where they stand before a name as a rank does.
for (const title of OFFICE_HEADS) titles.add(title, { kind: 'office', plural: false, title });
for (const title of OFFICE_HEADS) titles.add(pluralOf(title), { kind: 'office', plural: true, title });
for (const [plural, title] of IRREGULAR_OFFICE_PLURALS) titles.add(plural, { kind: 'office', plural: true, title });
for (const written of HONORIFICS) titles.add(written, { kind: 'honorific', plural: false, title: written.toLowerCase() });
for (const written of RANKS)
  titles.add(written, { kind: 'rank', plural: /^(?:Sens|Reps)/.test(written), title: written.toLowerCase() });

const nouns = new Map<string, NounClass>();
for (const noun of PERSON_NOUNS) nouns.set(noun, 'person');
for (const noun of PERSON_NOUNS) nouns.set(pluralOf(noun), 'people');
for (const noun of COLLECTIVE_NOUNS) if (!nouns.has(noun)) nouns.set(noun, 'body');
for (const noun of COLLECTIVE_NOUNS) if (!nouns.has(pluralOf(noun))) nouns.set(pluralOf(noun), 'bodies');
for (const noun of PLURAL_PEOPLE) nouns.set(noun, 'people');

/** The longest office, rank or title of respect that begins at word `at`: "Prime Minister", "Brig. Gen.", "His Majesty". */
export function titleAt(words: readonly Word[], at: number, limit: number): { title: TitleWord; words: number } | null {
  const found = titles.longest(words, at, limit);
  if (!found) return null;
  // Titles of respect and ranks are capitalised; "general", "major" and "chief" in lower case are plain adjectives.
  if (found.value.kind !== 'office' && !words[at + found.words - 1]!.capital) return null;
  return { title: found.value, words: found.words };
}

/** What the noun stands for; null where it is no human and no body of people. */
export function nounClass(word: Pick<Word, 'lower'>): NounClass | null {
  const { lower } = word;
  return nouns.get(lower) ?? (lower.includes('-') ? (nouns.get(lower.slice(lower.lastIndexOf('-') + 1)) ?? null) : null);
}

/** `nounClass` of a word that means people only after certain words ("security services"). */
export function qualifiedNounClass(word: Word, before: Word | undefined): NounClass | null {
  const plain = nounClass(word);
  if (plain !== null || !before) return plain;
  const plural = word.lower.endsWith('s');
  const qualifiers = QUALIFIED_NOUNS.get(plural ? word.lower.slice(0, -1) : word.lower);
  return qualifiers?.has(before.lower) ? (plural ? 'bodies' : 'body') : null;
}

/** A given name somewhere in the world, accents aside. */
export function isGivenName({ lower }: Word): boolean {
  return (
    GIVEN_NAMES.has(lower) ||
    (BEYOND_ASCII.test(lower) && GIVEN_NAMES.has(lower.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')))
  );
}

const BEYOND_ASCII = /[^\x20-\x7e]/;

export function isOrganizationHead({ lower }: Word): boolean {
  if (ORGANIZATION_HEADS.has(lower)) return true;
  const hyphen = lower.lastIndexOf('-');
  // "Sun-Times", "League-Quaid": either half may be the head.
  return (
    hyphen > 0 && (ORGANIZATION_HEADS.has(lower.slice(hyphen + 1)) || ORGANIZATION_HEADS.has(lower.slice(0, lower.indexOf('-'))))
  );
}

export function isPlaceHead({ lower }: Word): boolean {
  return PLACE_HEADS.has(lower);
}

export function isThingHead({ lower }: Word): boolean {
  return THING_HEADS.has(lower);
}

function pluralOf(noun: string): string {
  if (/(?:^|[a-z])man$/.test(noun)) return noun.replace(/man$/, 'men');
  if (noun.endsWith('child')) return `${noun}ren`;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  if (/(?:s|sh|ch|x)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}
