import type { AnnotatedText } from '../text.ts';
import {
  APPROXIMATIONS,
  CARDINALS,
  DECADES,
  EDGES,
  FREQUENCIES,
  LASTING,
  MONTH_ABBREVIATIONS,
  MONTHS,
  ORDINALS,
  PARTS_OF_DAY,
  PLURAL_UNITS,
  SEASONS,
  STAGES,
  TENS,
  UNITS,
  VAGUE_NUMBERS,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
  ZONES,
} from './lexicons/words.ts';

/** The classes of a word, each with the code that the class gives it: `{ month: '10' }`. */
export type Classes = Readonly<Record<string, string>>;

/** A run of letters, a run of digits or a mark; or, once a rule has found one, a run of them that means something together. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Lower case, with one form for all apostrophes and dashes; empty for what a rule has found. */
  readonly word: string;
  /** No space before it. */
  readonly glued: boolean;
  /** An expression cannot run on from the item before it: a paragraph or a headline ends there. */
  readonly apart: boolean;
  readonly classes: Classes | null;
}

/** A line shorter than this was ended on purpose; a longer one may be wrapped in the middle of a date. */
const WRAPPED_LINE = 60;

/** The words and marks of a text, cut finer than tokens are: "mid-June" and "3:30pm" are three and four. */
export function atoms({ text, tokens }: AnnotatedText): Item[] {
  const items: Item[] = [];
  let token = 0;
  let end = 0;
  let lineStart = 0;
  for (let start = 0; start < text.length; start = end) {
    const kind = kindOf(text.charCodeAt(start));
    end = start + 1;
    if (kind === 'space') continue;
    if (kind !== 'mark') while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end += 1;
    const last = items.at(-1);
    const glued = last?.end === start;
    let apart = false;
    if (last && !glued) {
      // Only the space between is looked through: in a text of one line a search would run to its end each time.
      const space = text.slice(last.end, start);
      const newline = space.indexOf('\n');
      if (newline >= 0) {
        const lastNewline = space.lastIndexOf('\n');
        apart = last.end + newline - lineStart < WRAPPED_LINE || lastNewline !== newline;
        lineStart = last.end + lastNewline + 1;
      }
    }
    const written = text.slice(start, end);
    const word = kind === 'mark' ? (MARKS.get(written) ?? written) : written.toLowerCase();
    let classes = kind === 'number' ? numberClasses(word) : kind === 'word' ? (WORDS.get(word) ?? null) : null;
    if (classes && AMBIGUOUS.has(word)) {
      while (token < tokens.length - 1 && tokens[token]!.end <= start) token += 1;
      classes = told(word, written, tokens[token]?.pos ?? '', last?.word ?? '', classes);
    }
    items.push({ start, end, word, glued, apart, classes });
  }
  return items;
}

const MARKS = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['`', "'"],
  ['–', '-'],
  ['—', '-'],
  ['‑', '-'],
]);

function kindOf(code: number): 'word' | 'number' | 'space' | 'mark' {
  if (code <= 32 || code === 0xa0 || code === 0x202f || code === 0x2009) return 'space';
  if (code >= 48 && code <= 57) return 'number';
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000)) return 'word';
  return 'mark';
}

const WORDS = lexicon([
  ['month', MONTHS],
  ['anymonth', MONTHS],
  ['anymonth', MONTH_ABBREVIATIONS],
  ['weekday', WEEKDAYS],
  ['anyweekday', WEEKDAYS],
  ['anyweekday', WEEKDAY_ABBREVIATIONS],
  ['weekdays', plurals(WEEKDAYS)],
  ['parts', plurals(PARTS_OF_DAY)],
  ['season', SEASONS],
  ['part', PARTS_OF_DAY],
  ['unit', UNITS],
  ['units', PLURAL_UNITS],
  ['frequency', FREQUENCIES],
  ['lasting', LASTING],
  ['cardinal', CARDINALS],
  ['n', CARDINALS],
  ['tens', TENS],
  ['n', TENS],
  ['vague', VAGUE_NUMBERS],
  ['ordinal', ORDINALS],
  ['decades', DECADES],
  ['zone', ZONES],
  ['stage', STAGES],
  ['edge', EDGES],
  ['approximately', APPROXIMATIONS],
]);

function plurals(list: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(list).map(([word, code]) => [`${word}s`, code]));
}

function lexicon(lists: readonly (readonly [string, Readonly<Record<string, string>>])[]): Map<string, Classes> {
  const words = new Map<string, Record<string, string>>();
  for (const [name, list] of lists) {
    for (const [word, code] of Object.entries(list)) {
      const classes = words.get(word) ?? {};
      classes[name] = code;
      words.set(word, classes);
    }
  }
  return words;
}

/** Words that are often something else. */
const AMBIGUOUS = new Set(['may', 'march', 'mar', 'sun', 'sat', 'wed', 'second', 'dec', 'jan', 'mon', 'est', 'et', 'ist']);
const BEFORE_A_MONTH = new Set(
  'in of since by until till from to early late mid last next this during before after through between and - every each'.split(
    ' ',
  ),
);

/** The classes that an ambiguous word has here: none where it is a modal, a verb or written small; "second" counts seconds only in the plural. */
function told(word: string, written: string, pos: string, before: string, classes: Classes): Classes | null {
  if (word === 'second') return { ordinal: classes.ordinal! };
  if (written[0] === word[0]) return null;
  if (word === 'may' && (pos === 'AUX' || pos === 'VERB' || !BEFORE_A_MONTH.has(before))) return { anymonth: classes.anymonth! };
  if (word === 'march' && pos === 'VERB') return { anymonth: classes.anymonth! };
  return classes;
}

/** A number below this is rarely a year, so only some words before it make it one. */
const OLD_YEARS = 1500;

const numbers = new Map<string, Classes>();
const REMEMBERED_NUMBERS = 5_000;

function numberClasses(digits: string): Classes {
  const known = numbers.get(digits);
  if (known) return known;
  const classes = readNumber(digits);
  if (numbers.size < REMEMBERED_NUMBERS) numbers.set(digits, classes);
  return classes;
}

function readNumber(digits: string): Classes {
  const n = Number(digits);
  const classes: Record<string, string> = { digits, n: String(n) };
  const two = digits.padStart(2, '0');
  if (digits.length <= 2) {
    if (n >= 1 && n <= 31) classes.dom = two;
    if (n >= 1 && n <= 12) classes.mm = two;
    if (n >= 1 && n <= 4) classes.q = String(n);
    if (n <= 24) classes.hh = two;
    if (n <= 12) classes.hour12 = two;
  }
  if (digits.length === 2) {
    if (n <= 59) classes.min = digits;
    classes.yy = `${n > 40 ? 19 : 20}${digits}`;
    if (n >= 20 && n % 10 === 0) classes.yydecade = `${n > 20 ? 19 : 20}${digits[0]}`;
  }
  if (digits.length === 3) classes.thousand = digits;
  if (digits.length === 4) {
    if (n >= OLD_YEARS && n < 2200) classes.year = digits;
    else if (n >= 1000 && n < OLD_YEARS) classes.oldyear = digits;
    if (n >= OLD_YEARS && n < 2200 && n % 10 === 0) classes.decade = digits.slice(0, 3);
    if (Number(digits.slice(0, 2)) <= 24 && Number(digits.slice(2)) < 60)
      classes.hhmm = `${digits.slice(0, 2)}:${digits.slice(2)}`;
  }
  return classes;
}
