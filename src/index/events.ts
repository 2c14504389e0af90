import type { Event } from '../reading/reading.ts';
import type { EventFilter, IndexedActor, IndexedEvent, Report } from './corpusIndex.ts';
import { contains, type Days, daysOf, lengthOf, overlaps } from './edtf.ts';

/** Reports whose dates are wider than this tell too little of when to be held for one event. Days. */
const WIDEST_SHARED_DATE = 31;
/** Share of content words that two demands must have in common to be one demand told twice. */
const SAME_DEMAND = 0.5;

/** What is known of a report beside its own fields. */
interface Candidate {
  readonly report: Report;
  readonly days: Days | null;
}

/**
 * Puts the reports of one event together, within a document and between documents. Reports that differ in what they say
 * (held or denied, planned or done, another day) stay side by side. Gives the events in order of date, undated last.
 */
export function mergeReports(reports: readonly Report[], publishedOf: (document: string) => string | null): IndexedEvent[] {
  const groups = new Map<string, Candidate[][]>();
  for (const report of reports) {
    const candidate = { report, days: report.date?.edtf ? daysOf(report.date.edtf) : null };
    const keys = groupKeys(report);
    const known = keys.flatMap((key) => groups.get(key) ?? []);
    const event = known.find((others) => others.every((other) => isSameEvent(other, candidate)));
    if (event) {
      event.push(candidate);
      continue;
    }
    const opened = [candidate];
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), opened]);
  }
  const events = [...new Set([...groups.values()].flat())].map((candidates) => eventOf(candidates, publishedOf));
  return events.sort((a, b) => compareDates(a, b) || a.id.localeCompare(b.id, 'en'));
}

/** Only reports that share a key are compared: same type, and one of the same people acting, or acted upon by nobody named. */
function groupKeys(report: Report): string[] {
  const all = [...report.actors, ...report.recipients];
  const sides =
    report.type === 'CONSULT' ? all : report.actors.length > 0 ? report.actors : [...report.recipients, 'nobody named'];
  return [...new Set(sides)].map((id) => `${report.type}\n${report.mode === 'visit'}\n${report.aux}\n${id}`);
}

function isSameEvent(a: Candidate, b: Candidate): boolean {
  if (!sameSides(a.report, b.report)) return false;
  if (a.report.place && b.report.place && !samePlace(a.report.place, b.report.place)) return false;
  if (!sameDate(a, b)) return false;
  return a.report.type !== 'REQUEST' || commonShare(contentWords(a.report.quote), contentWords(b.report.quote)) >= SAME_DEMAND;
}

function sameDate(a: Candidate, b: Candidate): boolean {
  if (!a.days || !b.days) return a.report.document === b.report.document;
  if (Math.max(lengthOf(a.days), lengthOf(b.days)) > WIDEST_SHARED_DATE) return a.report.date?.edtf === b.report.date?.edtf;
  return contains(a.days, b.days) || contains(b.days, a.days);
}

/** One names all that the other names; a meeting's sides are alike, and every meeting needs two of them in common. */
function sameSides(a: Report, b: Report): boolean {
  if (a.type !== 'CONSULT') return isSubset(a.actors, b.actors) && isSubset(a.recipients, b.recipients);
  if (a.mode === 'visit') return isSubset(a.actors, b.actors) && isSubset(a.recipients, b.recipients);
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

function eventOf(candidates: readonly Candidate[], publishedOf: (document: string) => string | null): IndexedEvent {
  const reports = candidates
    .map(({ report }) => report)
    .sort((a, b) => (publishedOf(a.document) ?? '9').localeCompare(publishedOf(b.document) ?? '9') || a.start - b.start);
  const first = reports[0]!;
  const dated = candidates.filter(({ days }) => days).sort((a, b) => exactness(a) - exactness(b));
  const sides = { actors: new Set(first.actors), recipients: new Set(first.recipients) };
  for (const report of reports) addSides(sides, report);
  return {
    id: `${first.document}:${first.start}`,
    type: first.type,
    mode: first.mode,
    aux: first.aux,
    strength: first.strength,
    actors: [...sides.actors],
    recipients: [...sides.recipients],
    date: dated[0]?.report.date ?? first.date,
    place: reports.find((r) => r.place)?.place ?? null,
    reports,
  };
}

/** Adds who only a later report names. In a meeting the sides are alike, so that one article's guest is another's host. */
function addSides(sides: { actors: Set<string>; recipients: Set<string> }, { type, actors, recipients }: Report): void {
  if (type !== 'CONSULT') {
    for (const id of actors) sides.actors.add(id);
    for (const id of recipients) sides.recipients.add(id);
    return;
  }
  for (const id of [...actors, ...recipients]) if (!sides.actors.has(id)) sides.recipients.add(id);
}

/** Smaller is more exact: a date in the words before one taken from the publication, a day before a month. */
const BASIS_ORDER = { stated: 0, resolved: 0, publication: 1, unresolved: 2 } as const;
const exactness = ({ report, days }: Candidate): number => BASIS_ORDER[report.date!.basis] * 1e7 + lengthOf(days!);

function compareDates(a: IndexedEvent, b: IndexedEvent): number {
  const [x, y] = [boundsOf(a), boundsOf(b)];
  if (!x || !y) return Number(!x) - Number(!y);
  return x.from.localeCompare(y.from) || x.to.localeCompare(y.to);
}

function boundsOf(event: IndexedEvent): Days | null {
  return event.date?.edtf ? daysOf(event.date.edtf) : null;
}

/** Events that fit every bound of the filter, in the order given. See `CorpusIndex.findEvents`. */
export function filterEvents(
  events: readonly IndexedEvent[],
  filter: EventFilter,
  actors: ReadonlyMap<string, IndexedActor>,
): IndexedEvent[] {
  const period = periodOf(filter);
  if (period === null) return [];
  const place = filter.place?.toLowerCase();
  const stands = (id: string) => standsFor(id, actors);
  const table = tableOf(events);
  const [by, of] = [filter.by && stands(filter.by), filter.of && stands(filter.of)];
  return table.eventsOf(filter.actor ?? filter.with).filter((event) => {
    if (filter.types && !filter.types.includes(event.type)) return false;
    if (filter.actor && !takesPart(event, filter.actor)) return false;
    if (filter.with && !(takesPart(event, filter.with) && filter.with !== filter.actor)) return false;
    if (by && !event.actors.some(by)) return false;
    if (of && !event.recipients.some(of)) return false;
    if (place && !event.reports.some((r) => r.place?.toLowerCase().includes(place))) return false;
    if (period === undefined) return true;
    const days = table.daysOf(event);
    return days !== null && overlaps(days, period);
  });
}

/** What filters ask of the same events again and again. */
interface EventTable {
  /** Those that an actor takes part in, all where nobody is named; in order. */
  eventsOf(actor: string | undefined): readonly IndexedEvent[];
  daysOf(event: IndexedEvent): Days | null;
}

const tables = new WeakMap<readonly IndexedEvent[], EventTable>();

/** Worked out once for the life of an index, when it is first asked. */
function tableOf(events: readonly IndexedEvent[]): EventTable {
  const known = tables.get(events);
  if (known) return known;
  const byActor = new Map<string, IndexedEvent[]>();
  for (const event of events) {
    for (const id of new Set([...event.actors, ...event.recipients])) {
      const of = byActor.get(id);
      if (of) of.push(event);
      else byActor.set(id, [event]);
    }
  }
  const days = new Map(events.map((event) => [event, boundsOf(event)]));
  const table: EventTable = {
    eventsOf: (actor) => (actor === undefined ? events : (byActor.get(actor) ?? [])),
    daysOf: (event) => days.get(event) ?? null,
  };
  tables.set(events, table);
  return table;
}

const takesPart = (event: Pick<Event, 'actors' | 'recipients'>, id: string): boolean =>
  event.actors.includes(id) || event.recipients.includes(id);

/** A state stands for everyone who belongs to it; anyone else for themselves. */
function standsFor(id: string, actors: ReadonlyMap<string, IndexedActor>): (other: string) => boolean {
  const actor = actors.get(id);
  if (actor?.type !== 'state') return (other) => other === id;
  return (other) => other === id || actors.get(other)?.state === actor.name;
}

/** Undefined where the filter bounds no time, null where its bounds leave none. */
function periodOf({ from, to }: EventFilter): Days | null | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [from === undefined ? null : daysOf(from), to === undefined ? null : daysOf(to)];
  if ((from !== undefined && !first) || (to !== undefined && !last)) return null;
  return daysOf(`${first?.from ?? '..'}/${last?.to ?? '..'}`);
}
