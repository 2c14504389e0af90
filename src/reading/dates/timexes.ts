import type { Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';
import { atoms, type Item } from './atoms.ts';
import { isDay } from './calendar.ts';
import { type Found, isFound, pass } from './cascade.ts';
import { type Anchors, edtfOf, evaluate, type Mentioned } from './expression.ts';
import { TYPES } from './rule.ts';
import { CALENDAR_DATES } from './rules/calendarDates.ts';
import { CLOCK } from './rules/clock.ts';
import { DURATIONS } from './rules/durations.ts';
import { MODIFIERS } from './rules/modifiers.ts';
import { NUMBERS } from './rules/numbers.ts';
import { NUMERIC_DATES } from './rules/numericDates.ts';
import { PARTS_OF_YEAR } from './rules/partsOfYear.ts';
import { REFERENCES } from './rules/references.ts';
import { RELATIVE } from './rules/relative.ts';
import { SETS } from './rules/sets.ts';
import { CLOCKS_AND_DAYS, TIMES } from './rules/times.ts';
import { YEARS } from './rules/years.ts';
import { tenseAround } from './tense.ts';

/** The rules, in the order in which they run: each group may build on what those before it found. */
export const RULES = [
  [...NUMERIC_DATES, ...CLOCK, ...NUMBERS],
  [...CALENDAR_DATES, ...YEARS, ...PARTS_OF_YEAR, ...RELATIVE, ...REFERENCES, ...SETS, ...DURATIONS],
  TIMES,
  CLOCKS_AND_DAYS,
  MODIFIERS,
] as const;

const passes = RULES.map((rules) => pass(rules));

/** The time expressions of a text, in order, resolved against its publication date (`YYYY-MM-DD`) where they are relative. */
export function findTimexes(text: AnnotatedText, published?: string): Timex[] {
  const items = passes.reduce<Item[]>((read, run) => run(read), atoms(text));
  const found = items.filter(isFound).filter(({ rule }) => TYPES[rule.is]);
  const now = published && isDay(published) ? published : datelineOf(text.text, found);
  let mentioned: Mentioned = { day: now, month: now, year: now, whole: now };
  const timexes: Timex[] = [];
  let token = 0;
  for (const one of found) {
    while (token < text.tokens.length - 1 && text.tokens[token]!.end <= one.start) token += 1;
    let after = token;
    while (after < text.tokens.length && text.tokens[after]!.start < one.end) after += 1;
    const timex = resolve(one, text.text, { now, mentioned, tense: () => tenseAround(text, token, after) });
    timexes.push(timex);
    if (timex.type === 'DATE' || timex.type === 'TIME') mentioned = remember(timex.value, mentioned);
  }
  return timexes;
}

/** The first lines may state the day of writing, for a text that comes without one. */
const DATELINE_REACH = 300;

function datelineOf(text: string, found: readonly Found[]): string | undefined {
  for (const one of found) {
    if (one.start > DATELINE_REACH) break;
    if (one.rule.is !== 'DAY' || !isDay(one.form)) continue;
    const line = text.slice(text.lastIndexOf('\n', one.start) + 1, one.start);
    const rest = /^[^\n]*/.exec(text.slice(one.end, one.end + 40))![0];
    if (/^\W*$/.test(line) && /^[\W\d]*$/.test(rest)) return one.form;
  }
  return undefined;
}

function resolve(found: Found, text: string, anchors: Anchors): Timex {
  const value = found.rule.is === 'SET' && found.form.startsWith('X') ? found.form : evaluate(found.form, anchors);
  const stated = !/now|then|X/.test(found.form);
  const resolved = value !== null && !value.includes('X');
  return {
    start: found.start,
    end: found.end,
    type: TYPES[found.rule.is]!,
    value,
    mod: found.mod && found.mod !== 'none' ? (found.mod as NonNullable<Timex['mod']>) : null,
    edtf: value === null ? null : bounded(edtfOf(value), text, found),
    basis: stated ? 'stated' : resolved ? 'resolved' : 'unresolved',
    rule: found.rule.pattern,
  };
}

/** "since May" is open to the future, "until May" to the past. */
function bounded(edtf: string | null, text: string, { start, mod }: Found): string | null {
  if (edtf === null || edtf.includes('/')) return edtf;
  const before = /(\w+)\s+(?:the\s+)?$/.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
  if (before === 'since') return `${edtf}/..`;
  return mod === 'APPROX' ? `${edtf}~` : edtf;
}

function remember(value: string | null, before: Mentioned): Mentioned {
  const date = /^(\d{4})(-\d\d)?(-\d\d)?(.*)/.exec(value ?? '');
  if (!date || date[0].includes('X')) return before;
  const [, year, month, day] = date;
  return {
    year: `${year}${month ?? ''}${day ?? ''}`,
    month: month ? `${year}${month}${day ?? ''}` : before.month,
    day: day ? `${year}${month}${day}` : before.day,
    whole: date[0].replace(/T.*/, ''),
  };
}
