import { ENDINGS_OF_ADJECTIVES, NATIONAL_OFFICES } from '../lexicons/nationalOffices.ts';
import { OFFICE_MODIFIERS } from '../lexicons/offices.ts';
import { type KnownName, knownWord } from './gazetteer.ts';
import { isGivenName, isOrganizationHead, isPlaceHead, titleAt } from './nouns.ts';
import type { Word } from './words.ts';

/** Shorter words are too often alike by chance. */
const SHORTEST_NAME = 4;
/** Between the adjective and the office: "Utopian **Deputy Trade** Minister". */
const MOST_MODIFIERS = 2;

/**
 * States that no lexicon has, as the text itself tells of them: where a name stands by itself and its adjective before an office of
 * states ("**Utopian** Foreign Minister Aino Laine … asked **Utopia**"), both are read as those of a state. Linear in the words.
 */
export function withToldStates(sentences: readonly Word[][]): readonly Word[][] {
  const adjectives = new Set<string>();
  for (const words of sentences)
    for (const [at, word] of words.entries()) if (isUnknown(word) && opensOffice(words, at)) adjectives.add(word.text);
  if (adjectives.size === 0) return sentences;
  const alone = namesAlone(sentences);
  const told = new Map<string, KnownName>();
  for (const adjective of adjectives) {
    const state = namesOf(adjective).find((name) => alone.has(name));
    if (state === undefined) continue;
    told.set(state, { kind: 'state', state, governed: false, full: null });
    told.set(adjective, { kind: 'demonym', state, governed: false, full: null });
    if (adjective.endsWith('n')) told.set(`${adjective}s`, { kind: 'people', state, governed: false, full: null });
  }
  if (told.size === 0) return sentences;
  return sentences.map((words) =>
    words.map((word) => {
      const known = told.get(word.text);
      return known ? { ...word, told: known } : word;
    }),
  );
}

function isUnknown(word: Word): boolean {
  return (
    word.capital && !word.shout && !word.timed && word.text.length >= SHORTEST_NAME && !isGivenName(word) && !knownWord(word.text)
  );
}

/** "**Utopian** Foreign Minister", "the **Utopian** king", "his **Utopian** counterpart"; no name before it, which would go on with it. */
function opensOffice(words: readonly Word[], at: number): boolean {
  if (isName(words[at - 1], at - 1)) return false;
  for (let i = at + 1; i <= at + 1 + MOST_MODIFIERS; i += 1) {
    const word = words[i];
    if (!word) return false;
    if (word.lower === 'counterpart') return true;
    const title = titleAt(words, i, words.length)?.title;
    if (title && title.kind === 'office') return NATIONAL_OFFICES.has(title.title);
    if (!OFFICE_MODIFIERS.has(word.lower)) return false;
  }
  return false;
}

/** Unknown names of one word that stand without an article and without another name beside them, and never after a title: no people, no bodies. */
function namesAlone(sentences: readonly (readonly Word[])[]): ReadonlySet<string> {
  const alone = new Set<string>();
  const others = new Set<string>();
  for (const words of sentences)
    for (const [at, word] of words.entries()) {
      if (!isUnknown(word) || isOrganizationHead(word) || isPlaceHead(word)) continue;
      const before = words[at - 1];
      if (before && (isGivenName(before) || endsTitle(words, at))) others.add(word.text);
      else if (!isName(before, at - 1) && !isName(words[at + 1], at + 1) && !isDetermined(before)) alone.add(word.text);
    }
  return alone.difference(others);
}

function isName(word: Word | undefined, at: number): boolean {
  return word !== undefined && at > 0 && word.capital && !word.timed;
}

function isDetermined(before: Word | undefined): boolean {
  return before !== undefined && /^(?:the|an?|this|that|his|her|its|their|our)$/.test(before.lower);
}

/** "Mr.", "Minister": a title right before a word. */
function endsTitle(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before?.capital === true && titleAt(words, at - 1, at) !== null;
}

function namesOf(adjective: string): string[] {
  return ENDINGS_OF_ADJECTIVES.flatMap(([ending, names]) => {
    if (!adjective.endsWith(ending)) return [];
    const stem = adjective.slice(0, -ending.length);
    return names.map((name) => stem + name).filter((name) => name.length >= SHORTEST_NAME);
  });
}
