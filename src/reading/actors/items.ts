import { type KnownName, knownNameAt } from './gazetteer.ts';
import { type NounClass, nounClass, qualifiedNounClass, type TitleWord, titleAt } from './nouns.ts';
import { endOfName, headedName, isGivenNameOfOffice, isGivenNameOfState } from './properNames.ts';
import { endOfTitle, modifiesOffice } from './titleSpans.ts';
import { capitalised, type Word } from './words.ts';

/** A piece of a noun phrase: a known name, a title, a capitalised name of its own, or a plain word. */
export type Item = { readonly first: number; readonly last: number } & (
  | { readonly kind: 'known'; readonly known: KnownName }
  | { readonly kind: 'title'; readonly title: TitleWord; readonly capital: boolean }
  /** `body` and `site` by their head word, `thing` for treaties, wars and the like, `name` where only the words around can tell. */
  | { readonly kind: 'body' | 'site' | 'thing' | 'name' }
  | { readonly kind: 'noun'; readonly noun: NounClass | null; readonly adjective: boolean }
  | { readonly kind: 'number' | 'possessive' | 'joint' }
);

/** The name of a weapon, an aircraft, a road: "S-400", "F-16s", "A380". */
const MODEL = /^\p{Lu}{1,4}-?\d/u;

/** Cuts the words `from`–`to` of a noun phrase, determiner aside, into items. Every word is looked at a bounded number of times. */
export function readItems(words: readonly Word[], from: number, to: number): Item[] {
  const items: Item[] = [];
  for (let at = from; at < to; ) {
    const item = nextItem(words, at, to, items.at(-1));
    items.push(item);
    at = item.last;
  }
  return items;
}

function nextItem(words: readonly Word[], at: number, to: number, before: Item | undefined): Item {
  const word = words[at]!;
  const one = { first: at, last: at + 1 };
  if (word.pos === 'POSS') return { kind: 'possessive', ...one };
  if (word.pos === 'CCONJ' || /^[,()]$/.test(word.text)) return { kind: 'joint', ...one };
  return capitalised(word) ? capitalItem(words, at, to, before) : plainItem(words, at, to);
}

function capitalItem(words: readonly Word[], at: number, to: number, before: Item | undefined): Item {
  const known = knownNameAt(words, at, to);
  const headed = headedName(words, at, to);
  const one = { first: at, last: at + 1 };
  if (modifiesOffice(words, at, to) && (!headed || headed.kind === 'thing'))
    return { kind: 'noun', noun: null, adjective: true, ...one };
  if (headed && !(known && at + known.words >= headed.last)) return headed;
  if (!known && !headed && isPeopleNoun(words, at, to))
    return { kind: 'noun', noun: nounClass(words[at]!), adjective: false, ...one };
  if (!known && MODEL.test(words[at]!.text)) return { kind: 'thing', ...one };
  const title = isGivenNameOfOffice(words, at, to) ? null : titleAt(words, at, to);
  if (known && !isPersonsName(words, at, to, known, before) && !(title && title.words > known.words))
    return { kind: 'known', known: known.name, first: at, last: at + known.words };
  if (title) return { kind: 'title', title: title.title, capital: true, first: at, last: endOfTitle(words, at, to) };
  return { kind: 'name', first: at, last: endOfName(words, at, to) };
}

function plainItem(words: readonly Word[], at: number, to: number): Item {
  const word = words[at]!;
  const title = titleAt(words, at, to);
  if (title) return { kind: 'title', title: title.title, capital: false, first: at, last: endOfTitle(words, at, to) };
  const one = { first: at, last: at + 1 };
  if (word.pos === 'NUM') return { kind: 'number', ...one };
  const noun = qualifiedNounClass(word, words[at - 1]);
  // "visiting" before a name is no noun, whatever the tagger says.
  const nominal = (word.pos === 'NOUN' || word.pos === 'PROPN') && !(word.lower.endsWith('ing') && words[at + 1]?.capital);
  return { kind: 'noun', noun, adjective: noun === null && !nominal, ...one };
}

/** A state's or city's name that is a person's here: "Chad Brandt", "Ms. Jordan". */
function isPersonsName(
  words: readonly Word[],
  at: number,
  to: number,
  known: { name: KnownName; words: number },
  before: Item | undefined,
): boolean {
  const title = before?.kind === 'title' ? before : null;
  if (known.words === 1 && isGivenNameOfState(words, at, to, title?.capital === true)) return true;
  return title?.title.kind === 'honorific' && known.name.kind !== 'organization' && at + known.words >= to;
}

/** "Syrian **Refugees**": "**Member** of the council": a noun of people, capitalised for style, with no name after it. */
function isPeopleNoun(words: readonly Word[], at: number, to: number): boolean {
  const kind = nounClass(words[at]!);
  if (kind === null || titleAt(words, at, to)) return false;
  if (kind === 'person') return words[at + 1]?.lower === 'of';
  return kind !== 'body' && !(at + 1 < to && capitalised(words[at + 1]));
}
