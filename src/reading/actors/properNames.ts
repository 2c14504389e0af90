import { NAME_OWNERS, PLACE_OPENERS, SURNAME_HEADS, THING_OPENERS } from '../lexicons/bodyHeads.ts';
import { INFIXES } from '../lexicons/determiners.ts';
import { PORTFOLIO_HOLDERS, PORTFOLIO_WORDS } from '../lexicons/portfolios.ts';
import { NAME_SUFFIXES, OFFICES_THAT_ARE_NAMES } from '../lexicons/ranks.ts';
import { knownNameAt } from './gazetteer.ts';
import { isGivenName, isOrganizationHead, isPlaceHead, isThingHead, nounClass, titleAt } from './nouns.ts';
import { endOfPortfolio } from './titleSpans.ts';
import { capitalised, type Word } from './words.ts';

/** A name whose head tells what it names: a body, a site, or a thing that is neither actor nor place. */
export interface NameSpan {
  readonly kind: 'body' | 'site' | 'thing';
  readonly first: number;
  readonly last: number;
}

/** Marks and words that may stand within a body's name. */
const WITHIN_NAMES = new Set(['&', 'and', '(', ')']);

const LONGEST_TITLE = 4;

/** How far a name's head word is looked for: hardly a body's name is longer. */
const LONGEST_NAME = 9;

/** A capitalised name told by its head: "Supreme National Security Council", "Ministry of Defence", "Orange County", "Minsk Agreement". */
export function headedName(words: readonly Word[], at: number, to: number): NameSpan | null {
  if (opensPersonName(words, at, to)) return null;
  const found = endingInHead(words, at, to);
  if (at + 1 >= to || !capitalised(words[at + 1]) || titleAt(words, at + 1, to)) return found;
  if (THING_OPENERS.has(words[at]!.lower) && (!found || found.kind === 'thing'))
    return { kind: 'thing', first: at, last: endOfName(words, at + 1, to) };
  if (found || !PLACE_OPENERS.has(words[at]!.lower)) return found;
  // "Mount Sinjar", "Camp David": the head comes first.
  return { kind: 'site', first: at, last: endOfName(words, at + 1, to) };
}

function endingInHead(words: readonly Word[], at: number, to: number): NameSpan | null {
  let found: NameSpan | null = null;
  for (let i = at; i < Math.min(to, at + LONGEST_NAME); i += 1) {
    const word = words[i]!;
    if (i > at && (WITHIN_NAMES.has(word.lower) || (word.pos === 'POSS' && NAME_OWNERS.has(words[i - 1]!.lower)))) continue;
    if (!capitalised(word)) break;
    const title = titleAt(words, i, to);
    // An office within capitals opens a title and a name, unless a body's head follows: "Attorney General Office".
    if (title && !(title.words === 1 && isOrganizationHead(word)) && !isOrganizationHead(words[i + title.words] ?? word)) break;
    if (isOrganizationHead(word))
      found = { kind: 'body', first: at, last: PORTFOLIO_HOLDERS.has(word.lower) ? endOfPortfolio(words, i + 1, to) : i + 1 };
    else if (i > at && isPlaceHead(word) && !titleAt(words, i + 1, to) && !isSurname(words, at, i))
      found = { kind: 'site', first: at, last: i + 1 };
    else if (isThingHead(word)) found = { kind: 'thing', first: at, last: i + 1 };
    if (found && found.last > i + 1) break;
  }
  return found;
}

/** "Mark **Hill**", "Anne **Castle**": a given name before the head of a place. */
function isSurname(words: readonly Word[], at: number, head: number): boolean {
  return head === at + 1 && isGivenName(words[at]!) && SURNAME_HEADS.has(words[head]!.lower);
}

/** "Bill Clinton", "Grant Shapps", "Park Chung-hee": a given name, though it is the head of a thing's name elsewhere. */
function opensPersonName(words: readonly Word[], at: number, to: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!isGivenName(word) || !next || at + 1 >= to || !capitalised(next)) return false;
  return isThingHead(word) && !isOrganizationHead(next) && !isThingHead(next) && !isPlaceHead(next);
}

/** The end of a name that no head tells: the capitals and the small words between them, up to a title, a state or a body. */
export function endOfName(words: readonly Word[], at: number, to: number): number {
  let last = at + 1;
  while (last < to) {
    const word = words[last]!;
    if (capitalised(word)) {
      if (NAME_SUFFIXES.has(word.text)) return last + 1;
      const known = knownNameAt(words, last, to);
      if (
        known &&
        known.name.kind !== 'place' &&
        known.name.kind !== 'capital' &&
        !endsPersonName(words, at, last, to) &&
        !beforeAcronym(words, last + known.words)
      )
        break;
      if (known && capitalised(words[last + known.words]) && last + known.words < to) break;
      if (endsInTitle(words, at, last, to)) break;
      if (isOrganizationHead(word) || isThingHead(word)) break;
      // "Intergovernmental Affairs | Julie …": a person's name begins after a portfolio.
      if (PORTFOLIO_WORDS.has(words[last - 1]!.lower) && isGivenName(word)) break;
      last += 1;
    } else if (INFIXES.has(word.lower) && last + 1 < to && (capitalised(words[last + 1]) || INFIXES.has(words[last + 1]!.lower)))
      last += 1;
    else break;
  }
  return last;
}

/** "Yaqoob **Haqqani**", "Emily **English**": a movement's or people's name that is a surname, last after a given name or a title. */
function endsPersonName(words: readonly Word[], first: number, at: number, to: number): boolean {
  if (at + 1 < to || words[at]!.shout || knownNameAt(words, at, to)?.name.kind === 'state') return false;
  return isGivenName(words[first]!) || followsTitle(words, first);
}

function followsTitle(words: readonly Word[], at: number): boolean {
  for (let first = Math.max(0, at - LONGEST_TITLE); first < at; first += 1) {
    const title = titleAt(words, first, at);
    if (title && first + title.words === at) return true;
  }
  return false;
}

/** "Tehreek-i-Taliban **Pakistan** (TTP)": a state that ends a body's name. */
function beforeAcronym(words: readonly Word[], at: number): boolean {
  return words[at]?.text === '(' && words[at + 1]?.shout === true && words[at + 2]?.text === ')';
}

/** "Amir Khan": an office's name, with a name after it and no honorific, no article before. */
export function isGivenNameOfOffice(words: readonly Word[], at: number, to: number): boolean {
  const { lower, capital } = words[at]!;
  const next = words[at + 1];
  if (lower !== 'amir' || !capital || at + 1 >= to || !capitalised(next)) return false;
  return titleAt(words, at + 1, to) === null && words[at - 1]?.lower !== 'the';
}

/** "Chad Brandt", "Senator Jordan Roe": a state's name that is a given name too, with a surname after it. `titled`: an office stands before it. */
export function isGivenNameOfState(words: readonly Word[], at: number, to: number, titled: boolean): boolean {
  const next = words[at + 1];
  if (at + 1 >= to || !next || !capitalised(next) || knownNameAt(words, at + 1, to) || titleAt(words, at + 1, to)) return false;
  if (isOrganizationHead(next) || isPlaceHead(next) || isThingHead(next) || nounClass(next) !== null) return false;
  return isGivenName(words[at]!) || titled;
}

/** A title within capitals ends the name before it ("BJP President …"), but "Larry King" and "Amit Shah" end in a surname. */
function endsInTitle(words: readonly Word[], first: number, at: number, to: number): boolean {
  const title = titleAt(words, at, to);
  if (!title || (title.title.kind === 'honorific' && title.words === 1)) return false;
  if (title.words > 1) return true;
  const last = at + 1 >= to || !capitalised(words[at + 1]);
  const isName = OFFICES_THAT_ARE_NAMES.has(words[at]!.lower);
  return !(last ? isName || isGivenName(words[first]!) : isName && titleAt(words, at + 1, to) === null);
}
