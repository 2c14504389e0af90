import type { Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';
import { atoms, type Item } from './atoms.ts';
import { isDay } from './calendar.ts';
import { type Found, isFound, pass } from './cascade.ts';
import { type Dateline, datelineOf, wiredOn } from './dateline.ts';
import { resolveAll } from './resolve.ts';
import { TYPES } from './rule.ts';
import { CALENDAR_DATES } from './rules/calendarDates.ts';
import { CLOCK } from './rules/clock.ts';
import { DURATIONS } from './rules/durations.ts';
import { FROM_PUBLICATION } from './rules/fromPublication.ts';
import { FROM_TEXT } from './rules/fromText.ts';
import { MODIFIERS } from './rules/modifiers.ts';
import { NAMED_DAYS } from './rules/namedDays.ts';
import { NUMBERS } from './rules/numbers.ts';
import { NUMERIC_DATES } from './rules/numericDates.ts';
import { PARTS_OF_YEAR } from './rules/partsOfYear.ts';
import { REFERENCES } from './rules/references.ts';
import { SETS } from './rules/sets.ts';
import { CLOCKS_AND_DAYS, TIMES } from './rules/times.ts';
import { YEARS } from './rules/years.ts';

/** The rules, in the order in which they run: each group may build on what those before it found. */
export const RULES = [
  [...NUMERIC_DATES, ...CLOCK, ...NUMBERS],
  [
    ...NAMED_DAYS,
    ...CALENDAR_DATES,
    ...YEARS,
    ...PARTS_OF_YEAR,
    ...FROM_PUBLICATION,
    ...FROM_TEXT,
    ...REFERENCES,
    ...SETS,
    ...DURATIONS,
  ],
  TIMES,
  CLOCKS_AND_DAYS,
  MODIFIERS,
] as const;

const passes = RULES.map((rules) => pass(rules));

/** The time expressions of a text, in order, resolved against its publication date (`YYYY-MM-DD`) where they are relative. */
export function findTimexes(text: AnnotatedText, published?: string): Timex[] {
  return readDates(text, published).timexes;
}

/** The time expressions of a text, resolved as for `findTimexes`, and its dateline: where it tells another day than publication, they are seen from that. */
export function readDates(text: AnnotatedText, published?: string): { timexes: Timex[]; dateline: Dateline | null } {
  const items = passes.reduce<Item[]>((read, run) => run(read), atoms(text));
  const found = items.filter(isFound).filter(({ rule }) => TYPES[rule.is]);
  const printed = published && isDay(published) ? published : undefined;
  const dateline = printed === undefined ? null : wiredOn(text.text, found, printed);
  const now = dateline?.day ?? printed ?? datelineOf(text.text, found);
  return { timexes: resolveAll(text, found.flatMap(ends), now), dateline };
}

/** The two ends of a span each by itself: "May 3-5" is "May 3" and "5". */
function ends(found: Found): Found[] {
  if (found.until === null || found.parts === null) return [found];
  return [
    { ...found, end: found.parts.firstEnd },
    { ...found, start: found.parts.lastStart, form: found.until, until: null },
  ];
}
