import { PLACE_OPENERS, THING_OPENERS } from '../lexicons/bodyHeads.ts';
import { INFIXES } from '../lexicons/determiners.ts';
import { GIVEN_NAMES } from '../lexicons/givenNames.ts';
import { OFFICE_MODIFIERS } from '../lexicons/offices.ts';
import { PORTFOLIO_HOLDERS, PORTFOLIO_WORDS } from '../lexicons/portfolios.ts';
import { NAME_SUFFIXES, OFFICES_THAT_ARE_NAMES } from '../lexicons/ranks.ts';
import { type KnownName, knownNameAt } from './gazetteer.ts';
import {
  isOrganizationHead,
  isPlaceHead,
  isThingHead,
  type NounClass,
  nounClass,
  qualifiedNounClass,
  type TitleWord,
  titleAt,
} from './nouns.ts';
import type { Word } from './words.ts';

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

/** Whose name a body may bear with a possessive mark: "**People's** Liberation Army", "**Students'** Union". */
const OWNERS = new Set(
  'people peoples women men children youth students teachers workers farmers fishermen veterans writers artists journalists lawyers doctors nurses mothers citizens residents villagers soldiers officers employers employees consumers tenants'.split(
    ' ',
  ),
);

/** How far a name's head word is looked for: hardly a body's name is longer. */
const LONGEST_NAME = 9;

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

/** Opens a name: a telling capital letter, or the article of an Arabic one ("al-Araji", "el-Sisi"). */
export function capitalised(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    ((word.capital && !word.timed) || /^(?:al|el|ad|as|ash|an|ar|at|az|ould|d')[-’'‘]\p{Lu}/u.test(word.text))
  );
}

/** The end of a title that begins at `at`, with its portfolio: "Minister **of Foreign Affairs and Expatriates**"; `at` where there is none. */
export function endOfTitle(words: readonly Word[], at: number, limit: number): number {
  const found = titleAt(words, at, limit);
  if (!found) return at;
  const end = at + found.words;
  return found.title.kind === 'office' && PORTFOLIO_HOLDERS.has(found.title.title) ? endOfPortfolio(words, end, limit) : end;
}

/** The end of the "of", "for" or "on" and its portfolio that stand at `at`; `at` where there are none. */
export function endOfPortfolio(words: readonly Word[], at: number, limit: number): number {
  const link = words[at]?.lower;
  if (at >= limit || (link !== 'of' && link !== 'for' && link !== 'on')) return at;
  let end = at;
  for (let i = at + 1; i < Math.min(limit, at + 12); i += 1) {
    const { lower, timed } = words[i]!;
    if (timed) break;
    if (PORTFOLIO_WORDS.has(lower)) end = i + 1;
    else if (words[i]!.capital && PORTFOLIO_WORDS.has(words[i + 1]?.lower ?? '')) continue;
    else if (
      !(lower === 'and' || lower === '&' || lower === 'the' || (lower === ',' && PORTFOLIO_WORDS.has(words[i + 1]?.lower ?? '')))
    )
      break;
  }
  // "Vice President of the European Commission", "head of rights group Amnesty": what follows is a body of its own.
  const after = words[end];
  if (end === at || !after) return end;
  return (capitalised(after) && isOrganizationHead(after)) || (after.pos === 'NOUN' && nounClass(after) !== null) ? at : end;
}

function nextItem(words: readonly Word[], at: number, to: number, before: Item | undefined): Item {
  const word = words[at]!;
  if (word.pos === 'POSS') return { kind: 'possessive', first: at, last: at + 1 };
  if (word.pos === 'CCONJ' || word.text === ',' || word.text === '(' || word.text === ')')
    return { kind: 'joint', first: at, last: at + 1 };
  if (capitalised(word)) {
    const known = knownNameAt(words, at, to);
    const headed = endingIn(words, at, to);
    if (modifiesOffice(words, at, to) && (!headed || headed.kind === 'thing'))
      return { kind: 'noun', noun: null, adjective: true, first: at, last: at + 1 };
    if (headed && !(known && at + known.words >= headed.last)) return headed;
    if (!known && !headed && isPeopleNoun(words, at, to))
      return { kind: 'noun', noun: nounClass(word), adjective: false, first: at, last: at + 1 };
    if (!known && MODEL.test(word.text)) return { kind: 'thing', first: at, last: at + 1 };
    const title = isGivenName(words, at, to) ? null : titleAt(words, at, to);
    if (known?.words === 1 && isGivenNameOfState(words, at, to, before))
      return { kind: 'name', first: at, last: endOfName(words, at, to) };
    const surname =
      before?.kind === 'title' &&
      before.title.kind === 'honorific' &&
      known !== null &&
      known.name.kind !== 'organization' &&
      at + known.words >= to;
    if (known && !surname && !(title && title.words > known.words))
      return { kind: 'known', known: known.name, first: at, last: at + known.words };
    if (title) return { kind: 'title', title: title.title, capital: true, first: at, last: endOfTitle(words, at, to) };
    return { kind: 'name', first: at, last: endOfName(words, at, to) };
  }
  const title = titleAt(words, at, to);
  if (title) return { kind: 'title', title: title.title, capital: false, first: at, last: endOfTitle(words, at, to) };
  if (word.pos === 'NUM') return { kind: 'number', first: at, last: at + 1 };
  const noun = qualifiedNounClass(word, words[at - 1]);
  const adjective =
    noun === null &&
    ((word.pos !== 'NOUN' && word.pos !== 'PROPN') || (/ing$/.test(word.lower) && words[at + 1]?.capital === true));
  return { kind: 'noun', noun, adjective, first: at, last: at + 1 };
}

/** A capitalised name told by its head: "Supreme National Security Council", "Ministry of Defence", "Sarvabad County", "Minsk Agreement". */
function endingIn(words: readonly Word[], at: number, to: number): Item | null {
  if (opensPersonName(words, at, to)) return null;
  let found: Item | null = null;
  for (let i = at; i < Math.min(to, at + LONGEST_NAME); i += 1) {
    const word = words[i]!;
    if (i > at && (word.text === '&' || word.lower === 'and' || word.text === '(' || word.text === ')')) continue;
    if (word.pos === 'POSS' && OWNERS.has(words[i - 1]!.lower)) continue;
    if (!capitalised(word)) break;
    const title = titleAt(words, i, to);
    // An office within capitals opens a title and a name, unless a body's head follows: "Attorney General Office".
    if (title && !(title.words === 1 && isOrganizationHead(word)) && !isOrganizationHead(words[i + title.words] ?? word)) break;
    if (isOrganizationHead(word))
      found = { kind: 'body', first: at, last: PORTFOLIO_HOLDERS.has(word.lower) ? endOfPortfolio(words, i + 1, to) : i + 1 };
    else if (i > at && isPlaceHead(word) && !titleAt(words, i + 1, to)) found = { kind: 'site', first: at, last: i + 1 };
    else if (isThingHead(word)) found = { kind: 'thing', first: at, last: i + 1 };
    if (found && found.last > i + 1) break;
  }
  if (at + 1 >= to || !capitalised(words[at + 1]) || titleAt(words, at + 1, to)) return found;
  if (THING_OPENERS.has(words[at]!.lower) && (!found || found.kind === 'thing'))
    return { kind: 'thing', first: at, last: endOfName(words, at + 1, to) };
  if (found || !PLACE_OPENERS.has(words[at]!.lower)) return found;
  // "Mount Sinjar", "Camp David": the head comes first.
  return capitalised(words[at + 1]) && !titleAt(words, at + 1, to)
    ? { kind: 'site', first: at, last: endOfName(words, at + 1, to) }
    : null;
}

/** "**Deputy** Defence Minister", "**Foreign** Policy and Security Advisor": a capitalised modifier of the office that follows. */
export function modifiesOffice(words: readonly Word[], at: number, to: number): boolean {
  if (!OFFICE_MODIFIERS.has(words[at]!.lower) && !PORTFOLIO_WORDS.has(words[at]!.lower)) return false;
  for (let i = at + 1; i < Math.min(to, at + 6); i += 1) {
    const title = titleAt(words, i, to);
    if (title) return title.title.kind === 'office';
    const { lower } = words[i]!;
    if (!OFFICE_MODIFIERS.has(lower) && !PORTFOLIO_WORDS.has(lower) && lower !== 'and' && lower !== '&') return false;
  }
  return false;
}

/** "Bill Clinton", "Grant Shapps", "Park Chung-hee": a given name, though it is the head of a thing's name elsewhere. */
function opensPersonName(words: readonly Word[], at: number, to: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!GIVEN_NAMES.has(word.lower) || !next || at + 1 >= to || !capitalised(next)) return false;
  return isThingHead(word) && !isOrganizationHead(next) && !isThingHead(next) && !isPlaceHead(next);
}

function endOfName(words: readonly Word[], at: number, to: number): number {
  let last = at + 1;
  while (last < to) {
    const word = words[last]!;
    if (capitalised(word)) {
      if (NAME_SUFFIXES.has(word.text)) return last + 1;
      const known = knownNameAt(words, last, to);
      if (known && known.name.kind !== 'place' && known.name.kind !== 'capital') break;
      if (known && capitalised(words[last + known.words]) && last + known.words < to) break;
      if (endsInTitle(words, at, last, to)) break;
      if (isOrganizationHead(word) || isThingHead(word)) break;
      // "Intergovernmental Affairs | Julie …": a person's name begins after a portfolio.
      if (PORTFOLIO_WORDS.has(words[last - 1]!.lower) && GIVEN_NAMES.has(word.lower)) break;
      last += 1;
    } else if (INFIXES.has(word.lower) && last + 1 < to && (capitalised(words[last + 1]) || INFIXES.has(words[last + 1]!.lower)))
      last += 1;
    else break;
  }
  return last;
}

/** "Amir Abdollahian": an office's name, with a name after it and no honorific, no article before. */
function isGivenName(words: readonly Word[], at: number, to: number): boolean {
  const { lower, capital } = words[at]!;
  const next = words[at + 1];
  if (lower !== 'amir' || !capital || at + 1 >= to || !capitalised(next)) return false;
  return titleAt(words, at + 1, to) === null && words[at - 1]?.lower !== 'the';
}

/** "Chad Brandt", "Senator Jordan Roe": a state's name that is a given name too, with a surname after it. */
function isGivenNameOfState(words: readonly Word[], at: number, to: number, before: Item | undefined): boolean {
  const next = words[at + 1];
  if (at + 1 >= to || !next || !capitalised(next) || knownNameAt(words, at + 1, to) || titleAt(words, at + 1, to)) return false;
  if (isOrganizationHead(next) || isPlaceHead(next) || isThingHead(next) || nounClass(next) !== null) return false;
  return GIVEN_NAMES.has(words[at]!.lower) || (before?.kind === 'title' && before.capital);
}

/** "Syrian **Refugees**": a plural noun of people, capitalised for style, with no name after it. */
function isPeopleNoun(words: readonly Word[], at: number, to: number): boolean {
  const kind = nounClass(words[at]!);
  return (
    (kind === 'people' || kind === 'bodies') && titleAt(words, at, to) === null && !(at + 1 < to && capitalised(words[at + 1]))
  );
}

/** A title within capitals ends the name before it ("BJP President …"), but "Larry King" and "Amit Shah" end in a surname. */
function endsInTitle(words: readonly Word[], first: number, at: number, to: number): boolean {
  const title = titleAt(words, at, to);
  if (!title || (title.title.kind === 'honorific' && title.words === 1)) return false;
  if (title.words > 1) return true;
  const last = at + 1 >= to || !capitalised(words[at + 1]);
  const isName = OFFICES_THAT_ARE_NAMES.has(words[at]!.lower);
  return !(last ? isName || GIVEN_NAMES.has(words[first]!.lower) : isName && titleAt(words, at + 1, to) === null);
}
