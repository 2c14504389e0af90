import { LOWER_PARTICLES, NAME_SUFFIXES } from '../lexicons/ranks.ts';
import { type KnownName, knownNameAt } from './gazetteer.ts';
import { isOrganizationHead, isPlaceHead, isThingHead, type NounClass, nounClass, type TitleWord, titleAt } from './nouns.ts';
import type { Word } from './words.ts';

/** A piece of a noun phrase: a known name, a title, a capitalised name of its own, or a plain word. */
export type Item = { readonly first: number; readonly last: number } & (
  | { readonly kind: 'known'; readonly known: KnownName }
  | { readonly kind: 'title'; readonly title: TitleWord; readonly capital: boolean }
  /** `body` and `site` by their head word, `thing` for treaties, wars and the like, `name` where only the words around can tell. */
  | { readonly kind: 'body' | 'site' | 'thing' | 'name' }
  | { readonly kind: 'noun'; readonly noun: NounClass | null; readonly adjective: boolean }
  | { readonly kind: 'number' }
  | { readonly kind: 'possessive' }
);

/** Cuts the words `from`–`to` of a noun phrase, determiner aside, into items. Every word is looked at a bounded number of times. */
export function readItems(words: readonly Word[], from: number, to: number): Item[] {
  const items: Item[] = [];
  let at = from;
  while (at < to) {
    const item = nextItem(words, at, to, items.at(-1));
    items.push(item);
    at = item.last;
  }
  return items;
}

function nextItem(words: readonly Word[], at: number, to: number, before: Item | undefined): Item {
  const word = words[at]!;
  if (word.pos === 'POSS') return { kind: 'possessive', first: at, last: at + 1 };
  if (capitalised(word)) {
    const body = endingIn(words, at, to);
    if (body) return body;
    const known = knownNameAt(words, at, to);
    if (known && !isSurname(at + known.words, to, known.name, before)) {
      return { kind: 'known', known: known.name, first: at, last: at + known.words };
    }
    const title = titleAt(words, at, to);
    if (title && !known) return { kind: 'title', title: title.title, capital: true, first: at, last: at + title.words };
    return { kind: 'name', first: at, last: endOfName(words, at, to) };
  }
  const title = titleAt(words, at, to);
  if (title) return { kind: 'title', title: title.title, capital: false, first: at, last: at + title.words };
  if (word.pos === 'NUM') return { kind: 'number', first: at, last: at + 1 };
  const noun = nounClass(word);
  return { kind: 'noun', noun, adjective: noun === null && word.pos !== 'NOUN' && word.pos !== 'PROPN', first: at, last: at + 1 };
}

/** Opens a name: a capital letter, or the article of an Arabic one ("al-Araji", "el-Sisi"). */
export function capitalised(word: Word): boolean {
  return (word.capital && !word.timed) || /^(?:al|el|ad|as|ash|an|ar|at|az|ould|d')[-’'‘]\p{Lu}/u.test(word.text);
}

/** How far a name's head word is looked for: no body's name is longer. */
const LONGEST_NAME = 9;

/** A capitalised name told by its head: "Supreme National Security Council", "Sarvabad County", "Minsk Agreement". */
function endingIn(words: readonly Word[], at: number, to: number): Item | null {
  let found: Item | null = null;
  for (let i = at; i < Math.min(to, at + LONGEST_NAME); i += 1) {
    const word = words[i]!;
    if (word.text === '&' && i > at) continue;
    if (!capitalised(word)) break;
    const title = titleAt(words, i, to);
    // "Prime Minister's Office" aside, an office within capitals starts a title and a name, not a body.
    if (title && !isOrganizationHead(words[i + title.words] ?? word)) {
      if (title.words > 1 || !isOrganizationHead(word)) break;
    }
    if (isOrganizationHead(word)) found = { kind: 'body', first: at, last: i + 1 };
    else if (i > at && isPlaceHead(word)) found = { kind: 'site', first: at, last: i + 1 };
    else if (isThingHead(word)) found = { kind: 'thing', first: at, last: i + 1 };
  }
  return found;
}

/** "Ms. Jordan", "Mr English": after a title of respect, and last, a known name is a surname. */
function isSurname(next: number, to: number, known: KnownName, before: Item | undefined): boolean {
  return before?.kind === 'title' && before.title.kind === 'honorific' && next >= to && known.kind !== 'organization';
}

function endOfName(words: readonly Word[], at: number, to: number): number {
  let last = at + 1;
  while (last < to) {
    const word = words[last]!;
    if (capitalised(word)) {
      if (NAME_SUFFIXES.has(word.text)) return last + 1;
      const known = knownNameAt(words, last, to);
      if (known && known.name.kind !== 'place' && known.name.kind !== 'capital') break;
      if (known && last + known.words < to && capitalised(words[last + known.words]!)) break;
      const title = titleAt(words, last, to);
      if (title && !(title.title.kind === 'honorific' && title.words === 1)) break;
      if (isOrganizationHead(word) || isThingHead(word)) break;
      last += 1;
    } else if (LOWER_PARTICLES.has(word.lower) && last + 1 < to && capitalised(words[last + 1]!)) last += 1;
    else if (word.lower === 'der' || word.lower === 'la') last += 1;
    else break;
  }
  return last;
}
