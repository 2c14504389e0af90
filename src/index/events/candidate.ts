import type { Report } from '../corpusIndex.ts';
import { contains, type Days, daysOf, lengthOf } from '../edtf.ts';

/** Reports whose dates are wider than this tell too little of when to be held for one event. Days. */
const WIDEST_SHARED_DATE = 31;
/** Share of content words that two demands must have in common to be one demand told twice. */
const SAME_DEMAND = 0.5;

/** Begins the name of a month, which is its number since the year 0; any other time is named by its date. */
const MONTH = 'month ';
/** Stands for who acts where nobody is named. */
const NOBODY = 'nobody named';

/** What is known of a report beside its own fields. */
export interface Candidate {
  readonly report: Report;
  /** Publication date of its document, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly days: Days | null;
  /** How many days its date covers; 0 where it has none. */
  readonly length: number;
  /** Only reports that share one are compared: same type, and one of the same people acting, or acted upon by nobody named. */
  readonly sides: readonly string[];
  /** Of a demand, the words that tell what is demanded. */
  readonly words: ReadonlySet<string> | null;
}

/** A report with what it is compared by. `published`: the day of its document. */
export function candidateOf(report: Report, published: string | null): Candidate {
  const days = report.date?.edtf ? daysOf(report.date.edtf) : null;
  const words = report.type === 'REQUEST' ? contentWords(report.quote) : null;
  return { report, published, days, length: days ? lengthOf(days) : 0, sides: sidesOf(report), words };
}

function sidesOf(report: Report): string[] {
  const all = [...report.actors, ...report.recipients];
  const sides = report.type === 'CONSULT' ? all : report.actors.length > 0 ? report.actors : [...report.recipients, NOBODY];
  return [...new Set(sides)].map((id) => `${report.type}\n${report.mode === 'visit'}\n${report.aux}\n${id}`);
}

/** What two reports of different documents that can be of one event have in common: at least one of these. */
export function keysOf(candidate: Candidate): string[] {
  const times = timesOf(candidate);
  return candidate.sides.flatMap((side) => times.map((time) => `${side}\n${time}`));
}

/** Names for the time of a report: the months that it lasts, or, where these are many, its whole date. */
function timesOf({ days, length, report }: Candidate): string[] {
  if (!days) return [];
  if (length > WIDEST_SHARED_DATE) return [report.date!.edtf!];
  const [from, to] = [monthOf(days.from), monthOf(days.to)];
  return Array.from({ length: to - from + 1 }, (_, i) => `${MONTH}${from + i}`);
}

/** Months since the year 0. */
const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

/** Events of one report each lie so many months apart at most, where their dates do not differ. */
const MOST_MONTHS_APART = 3;

/** The days within which the events lie that a report with this key may be told by, and whose they are; null for all. */
export function whereaboutsOf(key: string): { readonly type: string; readonly actor: string | null; readonly days: Days } {
  const [type, , , id, time] = key.split('\n') as [string, string, string, string, string];
  const month = Number(time.slice(MONTH.length));
  const days = !time.startsWith(MONTH)
    ? daysOf(time)!
    : { from: `${monthNamed(month - MOST_MONTHS_APART)}-01`, to: `${monthNamed(month + MOST_MONTHS_APART)}-31` };
  return { type, actor: id === NOBODY ? null : id, days };
}

/** `YYYY-MM` of a month since the year 0. */
function monthNamed(month: number): string {
  const year = Math.floor((month - 1) / 12);
  return `${String(year).padStart(4, '0')}-${String(month - 12 * year).padStart(2, '0')}`;
}

/** Whether two reports can be of one event: symmetric. */
export function mayBeOne(a: Candidate, b: Candidate): boolean {
  return (
    sameDate(a, b) &&
    a.sides.some((side) => b.sides.includes(side)) &&
    sameSides(a.report, b.report) &&
    (!a.report.place || !b.report.place || samePlace(a.report.place, b.report.place)) &&
    (!a.words || !b.words || commonShare(a.words, b.words) >= SAME_DEMAND)
  );
}

function sameDate(a: Candidate, b: Candidate): boolean {
  if (!a.days || !b.days) return a.report.document === b.report.document;
  if (Math.max(a.length, b.length) > WIDEST_SHARED_DATE) return a.report.date?.edtf === b.report.date?.edtf;
  return contains(a.days, b.days) || contains(b.days, a.days);
}

/** One names all that the other names; a meeting's sides are alike, and every meeting needs two of them in common. */
function sameSides(a: Report, b: Report): boolean {
  if (a.type !== 'CONSULT' || a.mode === 'visit') return isSubset(a.actors, b.actors) && isSubset(a.recipients, b.recipients);
  const [x, y] = [a, b].map((r) => [...new Set([...r.actors, ...r.recipients])]) as [string[], string[]];
  const common = x.filter((id) => y.includes(id)).length;
  return common === Math.min(x.length, y.length) && common >= 2;
}

function isSubset(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((id) => many.includes(id));
}

function samePlace(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x.includes(y) || y.includes(x);
}

const contentWords = (quote: string): Set<string> => new Set(quote.toLowerCase().match(/\p{L}{4,}/gu));

function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
}
