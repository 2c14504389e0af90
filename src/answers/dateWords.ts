import type { EventDate } from '../reading/reading.ts';

/** Readable on a phone: the longer names shortened, the short ones whole. */
const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
/** EDTF level 1 seasons and level 2 quarters (https://www.loc.gov/standards/datetime/). */
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'the first quarter of',
  '34': 'the second quarter of',
  '35': 'the third quarter of',
  '36': 'the fourth quarter of',
};

/**
 * An EDTF date in words: "Mon 29 May 2023", "about 4 July 2023", "since 24 Sep 2022", "28–31 May 2023".
 * What is not understood is given as it is: a date is never shown as another one.
 */
export function edtfInWords(edtf: string): string {
  const [from, to, ...rest] = edtf.split('/');
  if (from === undefined || rest.length > 0) return edtf;
  if (to === undefined) return pointInWords(from, true);
  if (from === '..' || from === '') return `until ${pointInWords(to, false)}`;
  if (to === '..' || to === '') return `since ${pointInWords(from, false)}`;
  return spanInWords(from, to);
}

/** A day without its weekday, as a publication date: "29 May 2023". */
export function dayInWords(day: string): string {
  return bareInWords(day.slice(0, 10), false);
}

/**
 * The date of an event with how it is known: "Mon 21 Nov 2022, from “Monday” and the publication date". Null where there is nothing to say.
 * `published` is the publication date of the article that reports it.
 */
export function eventDateInWords(date: EventDate | null, published: string | null): string | null {
  if (!date) return null;
  if (date.edtf === null) {
    if (date.text === null) return null;
    return published === null
      ? `“${date.text}”, undated: the article gives no publication date`
      : `“${date.text}”, not worked out to a date`;
  }
  return `${edtfInWords(date.edtf)}, ${basisInWords(date, published)}`;
}

function basisInWords({ basis, text }: EventDate, published: string | null): string {
  if (basis === 'stated') return 'as the text states';
  if (basis === 'publication') return 'the publication date';
  const words = text === null ? '' : `“${text.replace(/\s+/g, ' ')}” and `;
  return published === null ? `from ${words}another date in the text` : `from ${words}the publication date`;
}

function spanInWords(from: string, to: string): string {
  const [first, last] = [calendar(from), calendar(to)];
  if (!first?.day || !last?.day || qualifier(from) || qualifier(to))
    return `${pointInWords(from, false)} to ${pointInWords(to, false)}`;
  if (first.year !== last.year) return `${dayAndMonth(first)} ${first.year} to ${dayAndMonth(last)} ${last.year}`;
  if (first.month !== last.month) return `${dayAndMonth(first)} to ${dayAndMonth(last)} ${last.year}`;
  if (first.day === last.day) return pointInWords(from, true);
  return `${first.day}–${last.day} ${monthName(last.month)} ${last.year}`;
}

interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function pointInWords(point: string, withWeekday: boolean): string {
  const qualified = qualifier(point);
  return qualified + bareInWords(point.replace(/[~?%]+$/, ''), withWeekday && !qualified);
}

function qualifier(point: string): string {
  if (/%$|[~?]{2}$/.test(point)) return 'perhaps about ';
  if (point.endsWith('~')) return 'about ';
  return point.endsWith('?') ? 'perhaps ' : '';
}

function bareInWords(point: string, withWeekday: boolean): string {
  const decade = /^(\d{3})X$/.exec(point);
  if (decade) return `the ${decade[1]}0s`;
  const part = /^(\d{4})-(2[1-4]|3[3-6])$/.exec(point);
  if (part) return `${PARTS_OF_YEAR[part[2]!]} ${part[1]}`;
  const date = calendar(point);
  if (!date) return point;
  if (date.month === undefined) return String(date.year);
  if (date.day === undefined) return `${monthName(date.month)} ${date.year}`;
  const time = /T(\d{2}:\d{2})/.exec(point);
  const weekday = withWeekday ? `${WEEKDAYS[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()]} ` : '';
  return `${weekday}${dayAndMonth(date)} ${date.year}${time ? `, ${time[1]}` : ''}`;
}

/** Null for what is no day, month or year of the calendar. */
function calendar(point: string): CalendarDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?[~?%]*$/.exec(point);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : null;
}

function dayAndMonth({ month, day }: CalendarDate): string {
  return `${day} ${monthName(month)}`;
}

function monthName(month: number | undefined): string {
  return MONTHS[(month ?? 1) - 1] ?? '';
}
