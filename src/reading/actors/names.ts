import { doubleMetaphone } from 'double-metaphone';
import { HONORIFICS, NAME_SUFFIXES, RANKS } from '../lexicons/ranks.ts';

const ARTICLES = new Set(['al', 'el', 'ul', 'ad', 'as', 'ash', 'an', 'ar', 'at', 'az', 'ud', 'the']);
const TITLES = new Set([...HONORIFICS, ...RANKS].flatMap((title) => title.toLowerCase().replaceAll('.', '').split(' ')));
const SUFFIXES = new Set([...NAME_SUFFIXES].map((suffix) => suffix.toLowerCase().replace('.', '')));
const LONGEST_TOKEN = 40;
const MOST_TOKENS = 12;

/** The parts of a name that tell people apart, folded: no articles, titles, initials' dots or diacritics. "Gen. Karim al-Haddad" → `karim haddad`. */
export function nameTokens(name: string): string[] {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/['’‘`ʿʾ.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const tokens: string[] = [];
  for (const token of folded.slice(0, MOST_TOKENS)) {
    if (ARTICLES.has(token) && folded.length > 1) continue;
    tokens.push(token.slice(0, LONGEST_TOKEN));
  }
  while (tokens.length > 1 && TITLES.has(tokens[0]!)) tokens.shift();
  while (tokens.length > 1 && SUFFIXES.has(tokens.at(-1)!)) tokens.pop();
  return tokens;
}

/** Groups the spellings of one name: two names with different keys are different, two with the same key may still be told apart by `sameName`. */
export function tokenKey(token: string): string {
  const known = keys.get(token);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = doubleMetaphone(token)[0] || token;
  keys.set(token, key);
  return key;
}

/** A text repeats its names: their keys are worked out once, and so many are kept. */
const keys = new Map<string, string>();
const MOST_KEYS = 5_000;

/** Two spellings of one word of a name: "Yusuf", "Youssef" and "Yousuf", not "Hassan" and "Hussein". */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4) return a.length >= 3 && b.length >= 3 && doubled(a) === doubled(b);
  return tokenKey(a) === tokenKey(b) && vowels(a) === vowels(b) && stops(a) === stops(b);
}

/**
 * Whether two full names can be one person's, spelling and left-out middle names aside. Conservative: one word alone is never
 * the same as a full name (see `shortFor`), and first names that differ keep two people apart.
 */
export function sameName(a: string, b: string): boolean {
  return sameTokens(nameTokens(a), nameTokens(b));
}

/** `sameName` of names already cut by `nameTokens`. */
export function sameTokens(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.length === 1 || long.length === 1) return short.length === long.length && spelledAlike(short[0]!, long[0]!);
  if (joined(short) === joined(long)) return true;
  if (!firstNamesAlike(short[0]!, long[0]!)) return false;
  return inOrder(short, long) && (spelledAlike(short.at(-1)!, long.at(-1)!) || prefixOf(short, long));
}

/** Whether `part` is a shorter way to write `full`: the surname ("Haddad"), the last two words ("Abu Nabil" of "Karim Abu Nabil"), a family name put first ("Xi" of "Xi Jinping"). */
export function shortFor(part: string, full: string): Place | null {
  return placeOf(nameTokens(part), nameTokens(full));
}

/** Where in a full name a shorter way to write it stands. */
export type Place = 'last' | 'first' | 'middle';

/** `shortFor` of names already cut by `nameTokens`. */
export function placeOf(short: readonly string[], long: readonly string[]): Place | null {
  if (short.length === 0 || short.length >= long.length) return null;
  const alike = (offset: number): boolean => short.every((token, i) => spelledAlike(token, long[offset + i]!));
  if (alike(long.length - short.length)) return 'last';
  if (alike(0)) return 'first';
  for (let offset = 1; offset < long.length - short.length; offset += 1) if (alike(offset)) return 'middle';
  return null;
}

function joined(tokens: readonly string[]): string {
  return doubled(tokens.join(''));
}

function doubled(token: string): string {
  return token.replace(/(.)\1+/g, '$1');
}

/** "J." and "Joseph" can be one; so can "Joe" and "Joseph". */
function firstNamesAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    spelledAlike(a, b) ||
    (short.length === 1 && long.startsWith(short)) ||
    SHORT_FORMS.get(short) === long ||
    (SHORT_FORMS.has(long) && SHORT_FORMS.get(long) === SHORT_FORMS.get(short))
  );
}

function prefixOf(short: readonly string[], long: readonly string[]): boolean {
  return short.every((token, i) => spelledAlike(token, long[i]!) || (i === 0 && firstNamesAlike(token, long[i]!)));
}

function inOrder(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const token of long)
    if (
      at < short.length &&
      (spelledAlike(short[at]!, token) || (at === 0 && firstNamesAlike(short[0]!, token)) || initialOf(short[at]!, token))
    )
      at += 1;
  return at === short.length;
}

function initialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Vowels by class and order, long and doubled ones as one: how "Karim" and "Karam" differ. */
function vowels(token: string): string {
  const groups =
    token
      .replace(/e$/, '')
      .replace(/(?<![aeiou])y/g, 'i')
      .match(/[aeiou]+/g) ?? [];
  return groups.map((group, i) => (i === 0 ? vowelClass(group) : 'v')).join('');
}

function vowelClass(group: string): string {
  return /^[ou]/.test(group) ? 'o' : /^[ae]/.test(group) ? 'a' : 'i';
}

/** The stops that the sound key takes for one another: b and p, d and t. A last d or t may differ ("Mohammed", "Mohamet"). */
function stops(token: string): string {
  return doubled(token.replace(/[^bpdt]/g, '')).replace(/[dt]$/, '');
}

/** Everyday short forms of first names. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  'joe:joseph jim:james jimmy:james bill:william will:william bob:robert rob:robert mike:michael tom:thomas tony:anthony tony:antony dan:daniel ben:benjamin sam:samuel dave:david ed:edward ted:edward chris:christopher matt:matthew nick:nicholas steve:steven jeff:jeffrey greg:gregory ken:kenneth ron:ronald don:donald pat:patrick liz:elizabeth kate:katherine sue:susan alex:alexander andy:andrew rick:richard dick:richard jon:jonathan tim:timothy phil:philip vlad:vladimir bibi:benjamin'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
