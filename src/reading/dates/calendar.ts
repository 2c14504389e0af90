/** Reckoning on the proleptic Gregorian calendar and its ISO 8601 weeks. Days are `YYYY-MM-DD`; nothing here knows time zones. */

const DAY = 86_400_000;

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const padded = (n: number, width: number): string => String(n).padStart(width, '0');

/** True for a day that the calendar has, from the year 1000 to 9999. */
export function isDay(text: string): boolean {
  return /^[1-9]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(time(text)) && dayOf(time(text)) === text;
}

/** `day` moved by `n` days. */
export const addDays = (day: string, n: number): string => dayOf(time(day) + n * DAY);

/** `month` (`YYYY-MM`) moved by `n` months. */
export function addMonths(month: string, n: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n;
  return `${padded(Math.floor(months / 12), 4)}-${padded((months % 12) + 1, 2)}`;
}

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => ((new Date(time(day)).getUTCDay() + 6) % 7) + 1;

/** The ISO week of `day`, `YYYY-Www`. */
export function week(day: string): string {
  const thursday = addDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  return `${year}-W${padded(Math.floor((time(thursday) - time(`${year}-01-01`)) / DAY / 7) + 1, 2)}`;
}

/** The Monday of an ISO week `YYYY-Www`. */
export function mondayOf(isoWeek: string): string {
  const fourth = `${isoWeek.slice(0, 4)}-01-04`;
  return addDays(fourth, (Number(isoWeek.slice(6, 8)) - 1) * 7 + 1 - weekday(fourth));
}

/** The last day of a month `YYYY-MM`. */
export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** The quarter of a day or month: 1 to 4. */
export const quarter = (date: string): number => Math.ceil(Number(date.slice(5, 7)) / 3);

/** The first and the last month of each part of a year. A winter is named for the year that it begins in, and ends in the next. */
export const MONTHS_OF: Readonly<Record<string, { readonly start: number; readonly end: number }>> = {
  Q1: { start: 1, end: 3 },
  Q2: { start: 4, end: 6 },
  Q3: { start: 7, end: 9 },
  Q4: { start: 10, end: 12 },
  H1: { start: 1, end: 6 },
  H2: { start: 7, end: 12 },
  SP: { start: 3, end: 5 },
  SU: { start: 6, end: 8 },
  FA: { start: 9, end: 11 },
  WI: { start: 12, end: 14 },
};
