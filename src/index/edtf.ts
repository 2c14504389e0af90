/** First and last day of a date, `YYYY-MM-DD`, both inclusive. An open end is the first or last day there is. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/**
 * The days that an EDTF date (https://www.loc.gov/standards/datetime/, level 1 with decades) covers: `2023-05-29`, `2023-05`,
 * `2023`, `202X`, `2023-21` (a season), `2022-09-24/..`, with or without `~`, `?` or `%`. Null for anything else.
 */
export function daysOf(edtf: string): Days | null {
  const [start, end, more] = edtf.replace(/[~?%]/g, '').split('/');
  if (more !== undefined || start === undefined) return null;
  if (end === undefined) return daysOfDate(start);
  const from = start === '..' || start === '' ? FIRST_DAY : daysOfDate(start)?.from;
  const to = end === '..' || end === '' ? LAST_DAY : daysOfDate(end)?.to;
  return from && to && from <= to ? { from, to } : null;
}

/** Months of the EDTF seasons 21 to 24 (northern, winter within one year's end) and quarters 33 to 36. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03', '05'],
  '22': ['06', '08'],
  '23': ['09', '11'],
  '24': ['12', '12'],
  '33': ['01', '03'],
  '34': ['04', '06'],
  '35': ['07', '09'],
  '36': ['10', '12'],
};

function daysOfDate(date: string): Days | null {
  const match = /^(\d{2}(?:XX|\dX|\d\d))(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(date);
  if (!match) return null;
  const [, year, month, day] = match as unknown as [string, string, string?, string?];
  if (year.includes('X'))
    return month ? null : { from: `${year.replaceAll('X', '0')}-01-01`, to: `${year.replaceAll('X', '9')}-12-31` };
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const part = PARTS[month];
  if (part) return { from: `${year}-${part[0]}-01`, to: `${year}-${part[1]}-${lastDayOf(year, part[1])}` };
  if (month < '01' || month > '12') return null;
  if (day)
    return day >= '01' && day <= lastDayOf(year, month)
      ? { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
      : null;
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastDayOf(year, month)}` };
}

function lastDayOf(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
}

/** How many days `days` covers. */
export function lengthOf(days: Days): number {
  return Math.round((Date.parse(days.to) - Date.parse(days.from)) / 864e5) + 1;
}

export const overlaps = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;
export const contains = (a: Days, b: Days): boolean => a.from <= b.from && b.to <= a.to;
