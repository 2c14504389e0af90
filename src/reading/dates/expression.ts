import { addDays, addMonths, isDay, lastDayOf, MONTHS_OF, mondayOf, quarter, week, weekday } from './calendar.ts';

/**
 * The language in which rules say what words mean.
 *
 * | written | means |
 * |---|---|
 * | `2023-05-29`, `PAST_REF`, `2023-W21` | itself |
 * | `XXXX-10`, `XXXX-10-04`, `XXXX-WXX-1`, `XXXX-XX-19`, `XXXX-SP`, `XXXX-Q3` | the October, the 4th of October, the Monday, the 19th, the spring, the third quarter that is meant |
 * | `<XXXX-10`, `>XXXX-10`, `=XXXX-10` before these | the last one, the next one, this one; without a sign, as the tense says |
 * | `then` before these | seen from the date before it in the text, not from the publication date |
 * | `now-3:M`, `then+1:D` | three months before publication, a day after the date before it |
 * | `here+0:D` | the day that this sentence or the one before it tells, else the day of publication |
 * | `fits:1:06-05` | the 5th of June that is a Monday, nearest to publication |
 * | `same-1:Y` | what the date before it means, a year earlier: "the same period last year" |
 * | `week:1:…`, `day:5:…` | the first week of a month, 0 the last; the Friday of a week |
 * | `century:20` | the twentieth |
 * | `P:2.5:Y`, `P:X:TM` | how long: two and a half years, minutes |
 * | `T09:30pm` | half past nine in the evening |
 * | `(…)` | what the expression within means, as a part of the whole: `(now-1:Y)-09-24` |
 */
export interface Anchors {
  /** The publication date, `YYYY-MM-DD`. */
  readonly now: string | undefined;
  /** The last date before this one in the text, by day, by month and by year; the publication date where there is none. */
  readonly mentioned: Mentioned;
  /** Where the clause places itself. */
  readonly tense: () => Tense;
}

export interface Mentioned {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
  /** The last day, if it was told in this sentence or the one before it. */
  readonly here: string | undefined;
  /** The last date whole, to whatever part of the calendar it goes: "2023-Q1". */
  readonly whole: string | undefined;
}

export type Tense = 'past' | 'future' | 'unknown';

/** The TIMEX3 value of an expression; with X in it, or null, where nothing anchors it. */
export function evaluate(form: string, anchors: Anchors): string | null {
  let rest = form;
  for (;;) {
    const close = rest.indexOf(')');
    if (close < 0) break;
    const open = rest.lastIndexOf('(', close);
    const inner = simple(rest.slice(open + 1, close), anchors);
    if (inner === null) return null;
    rest = rest.slice(0, open) + inner + rest.slice(close + 1);
  }
  return simple(rest, anchors);
}

function simple(form: string, anchors: Anchors): string | null {
  const moved = /^(now|then|here)([+-])([\d.]+|X):(\d*)(T?[A-Z]+)$/.exec(form);
  if (moved) return move(moved, anchors);
  const sought = /^(now|then)?([<>=]?)(X{4}-.+)$/.exec(form);
  if (sought) return seek(sought, anchors);
  const long = /^P:([\d.]+|X):(\d*)(T?)([A-Z]+)$/.exec(form);
  if (long) {
    const [, n, times, time, unit] = long;
    return `P${time}${n === 'X' ? n : String(Number(n) * Number(times || 1))}${unit}`;
  }
  const clock = /^(.*)T(\d\d):(\d\d(?::\d\d)?)([ap])m(.*)$/.exec(form);
  if (clock) {
    const [, date, hour, rest, half, zone] = clock;
    return simple(`${date}T${String((Number(hour) % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0')}:${rest}${zone}`, anchors);
  }
  const century = /^century:(\d+)$/.exec(form);
  if (century) return String(Number(century[1]) - 1).padStart(2, '0');
  const weekOf = /^week:(\d+):(.+)$/.exec(form);
  if (weekOf) return weekIn(Number(weekOf[1]), weekOf[2]!);
  const fitting = /^fits:(\d):(\d\d-\d\d)$/.exec(form);
  if (fitting) return dayThatFits(Number(fitting[1]), fitting[2]!, anchors);
  const dayOfWeek = /^day:(\d):(\d{4}-W\d\d)$/.exec(form);
  if (dayOfWeek) return addDays(mondayOf(dayOfWeek[2]!), Number(dayOfWeek[1]) - 1);
  if (form === 'same-1:Y') return aYearBefore(anchors);
  const numeric = /^numeric:(\d+)-(\d+)-(\d+)$/.exec(form);
  if (numeric) return numericDay(numeric, anchors.now);
  return form;
}

/** How the X of a value that nothing anchors are written, by unit. */
const UNRESOLVED: Readonly<Record<string, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
  TH: 'XXXX-XX-XX',
  TM: 'XXXX-XX-XX',
  TS: 'XXXX-XX-XX',
};

function move([, from, sign, count, times, unit]: readonly (string | undefined)[], anchors: Anchors): string | null {
  if (count === 'X') return sign === '-' ? 'PAST_REF' : 'FUTURE_REF';
  const steps = Number(count) * Number(times || 1) * (sign === '-' ? -1 : 1);
  const year = from === 'now' ? anchors.now : anchors.mentioned.year;
  const month = from === 'now' ? anchors.now : anchors.mentioned.month;
  const day = from === 'now' ? anchors.now : from === 'here' ? anchors.mentioned.here : anchors.mentioned.day;
  const enough = unit === 'Y' ? year : unit === 'M' || unit === 'Q' ? month : day;
  if (enough === undefined || !Number.isFinite(steps) || Math.abs(steps) > 9_000) return UNRESOLVED[unit!] ?? null;
  switch (unit) {
    case 'Y':
      return yearsFrom(enough, steps, Number(times || 1));
    case 'M':
      return Number.isInteger(steps)
        ? addMonths(enough.slice(0, 7), steps)
        : addDays(`${enough.slice(0, 7)}-15`, Math.round(steps * 30)).slice(0, 7);
    case 'Q': {
      const moved = addMonths(enough.slice(0, 7), Math.round(steps) * 3);
      return `${moved.slice(0, 4)}-Q${quarter(moved)}`;
    }
    case 'W':
      return week(addDays(enough, Math.round(steps * 7)));
    case 'WE':
      return `${week(addDays(enough, Math.round(steps) * 7))}-WE`;
    case 'D':
      return addDays(enough, Math.round(steps));
    default:
      return enough.slice(0, 10);
  }
}

/** A year; a decade or a century by its first digits. */
function yearsFrom(date: string, steps: number, size: number): string {
  const year = Number(date.slice(0, 4)) + Math.trunc(steps);
  if (year < 1 || year > 9_999) return 'XXXX';
  const digits = String(year).padStart(4, '0');
  return size === 10 ? digits.slice(0, 3) : size === 100 ? digits.slice(0, 2) : digits;
}

function seek([, from, sign, sought]: readonly (string | undefined)[], anchors: Anchors): string {
  const pattern = sought!;
  const base = from === 'then' ? anchors.mentioned.day : anchors.now;
  if (base === undefined) return pattern;
  const tense = sign === '<' ? 'past' : sign === '>' ? 'future' : anchors.tense();
  const strict = sign === '<' || sign === '>';
  const day = /^XXXX-WXX-([1-7])(.*)$/.exec(pattern);
  if (day) return seekWeekday(base, Number(day[1]), tense, strict) + day[2];
  const date = /^XXXX-(\d\d)(-\d\d)?(.*)$/.exec(pattern);
  if (date) return seekDate(base, date[1]!, date[2] ?? '', tense, strict) + date[3];
  const dom = /^XXXX-XX-(\d\d)(.*)$/.exec(pattern);
  if (dom) {
    const told = from === 'then' && base !== anchors.now;
    return seekDayOfMonth(base, dom[1]!, told ? 'unknown' : tense) + dom[2];
  }
  if (pattern === 'XXXX-WXX-WE') return seekWeekend(base, tense);
  const part = /^XXXX-(Q[1-4]|H[12]|SP|SU|FA|WI)$/.exec(pattern);
  if (part) return seekPart(base, part[1]!, tense, strict);
  return pattern;
}

function seekWeekday(base: string, wanted: number, tense: Tense, strict: boolean): string {
  const behind = (weekday(base) - wanted + 7) % 7;
  if (tense === 'future') return addDays(base, behind === 0 && !strict ? 0 : 7 - behind);
  return addDays(base, behind === 0 && strict ? -7 : -behind);
}

function seekWeekend(base: string, tense: Tense): string {
  const behind = tense !== 'future' && weekday(base) < 6 ? -7 : 0;
  return `${week(addDays(base, behind))}-WE`;
}

/** How far ahead, in months, a day or month lies that no tense places: news looks back further than forward. */
const NEAR_FUTURE = 3;

/** "was to meet on March 12", written on the 15th: a day that just went by, not the one in a year. */
const JUST_GONE = 14;

function seekDate(base: string, month: string, day: string, tense: Tense, strict: boolean): string {
  const year = Number(base.slice(0, 4));
  const here = `${base.slice(0, day ? 10 : 7)}`;
  const at = (y: number): string => `${y}-${month}${day}`;
  const sameYear = at(year);
  const ahead = sameYear > here || (strict && tense === 'future' && sameYear === here);
  if (tense === 'future' && !strict && day !== '' && sameYear < here && addDays(sameYear, JUST_GONE) >= here) return sameYear;
  if (tense === 'future') return sameYear < here || (strict && sameYear === here) ? at(year + 1) : sameYear;
  if (tense === 'past') return ahead || (strict && sameYear === here) ? at(year - 1) : sameYear;
  const monthsAhead = (y: number): number => (y - year) * 12 + Number(month) - Number(base.slice(5, 7));
  if (monthsAhead(year) > NEAR_FUTURE) return at(year - 1);
  if (monthsAhead(year + 1) <= NEAR_FUTURE) return at(year + 1);
  return sameYear;
}

function seekDayOfMonth(base: string, day: string, tense: Tense): string {
  const month = base.slice(0, 7);
  const same = `${month}-${day}`;
  const step = tense === 'past' && same > base ? -1 : tense === 'future' && same < base ? 1 : 0;
  const found = `${addMonths(month, step)}-${day}`;
  return isDay(found) ? found : same;
}

function seekPart(base: string, part: string, tense: Tense, strict: boolean): string {
  const year = Number(base.slice(0, 4));
  const month = Number(base.slice(5, 7));
  const { start, end } = MONTHS_OF[part]!;
  if (tense === 'future')
    return `${month > end || (strict && month >= start) ? year + 1 : month <= end - 12 && !strict ? year - 1 : year}-${part}`;
  const begun = strict ? month > end : month >= start;
  return `${begun ? year : year - 1}-${part}`;
}

function aYearBefore({ mentioned }: Anchors): string {
  const whole = mentioned.whole ?? mentioned.year;
  return whole === undefined ? 'XXXX' : `${String(Number(whole.slice(0, 4)) - 1)}${whole.slice(4)}`;
}

/** A week belongs to the month that its Thursday is in, as ISO 8601 has it for years. */
function weekIn(nth: number, month: string): string | null {
  if (!/^\d{4}-\d\d$/.test(month)) return null;
  const last = lastDayOf(month);
  if (nth === 0) return week(addDays(last, -((weekday(last) + 3) % 7)));
  const first = `${month}-01`;
  return week(addDays(first, ((11 - weekday(first)) % 7) + (nth - 1) * 7));
}

/** How many years from publication a weekday may still tell which year a date is of: in five to six the same one comes again. */
const YEARS_TOLD_BY_WEEKDAY = [0, -1, 1, -2];

function dayThatFits(wanted: number, monthDay: string, anchors: Anchors): string | null {
  if (anchors.now !== undefined) {
    const year = Number(anchors.now.slice(0, 4));
    for (const years of YEARS_TOLD_BY_WEEKDAY) {
      const day = `${year + years}-${monthDay}`;
      if (isDay(day) && weekday(day) === wanted) return day;
    }
  }
  return simple(`XXXX-${monthDay}`, anchors);
}

/** "7/8/07": the American or the European reading, whichever is a day, and the one nearer to publication where both are. */
function numericDay([, a, b, year]: readonly (string | undefined)[], now: string | undefined): string {
  const readings = [`${year}-${a}-${b}`, `${year}-${b}-${a}`].filter(isDay);
  if (readings.length < 2 || now === undefined) return readings[0] ?? `${year}`;
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(now));
  return distance(readings[0]!) <= distance(readings[1]!) ? readings[0]! : readings[1]!;
}
