import type { EventFilter, IndexedActor, IndexedEvent, ReportedEvent } from '../corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../edtf.ts';
import { LayeredMap } from '../layeredMap.ts';
import { compareText } from '../order.ts';
import type { Steps } from '../steps.ts';
import type { EventChanges } from './reportMerger.ts';

/** An event with the days of its date. */
interface Timed {
  readonly event: IndexedEvent;
  readonly days: Days | null;
}

const STEP = 2_000;

/** The events of a corpus, immutable: a change makes another that shares most with it. */
export class EventList {
  /** In order of date, undated last. */
  readonly events: readonly IndexedEvent[];
  readonly #timed: readonly Timed[];
  readonly #byActor: LayeredMap<string, readonly Timed[]>;
  readonly #byDocument: LayeredMap<string, readonly ReportedEvent[]>;

  private constructor(
    timed: readonly Timed[],
    byActor: LayeredMap<string, readonly Timed[]>,
    byDocument: LayeredMap<string, readonly ReportedEvent[]>,
  ) {
    this.events = timed.map(({ event }) => event);
    this.#timed = timed;
    this.#byActor = byActor;
    this.#byDocument = byDocument;
  }

  static readonly empty = new EventList([], LayeredMap.over(new Map()), LayeredMap.over(new Map()));

  /** The list without the events lost and with those gained. */
  *with({ lost, gained }: EventChanges): Steps<EventList> {
    const added = gained.map(timed).sort(byDate);
    const goneFrom = new Set<string>([...lost].flatMap(takingPart));
    const byActor = new Map<string, readonly Timed[] | null>();
    let done = 0;
    for (const id of goneFrom) {
      byActor.set(id, nullIfNone((this.#byActor.get(id) ?? []).filter(({ event }) => !lost.has(event))));
      if (++done % STEP === 0) yield;
    }
    const joining = new Map<string, Timed[]>();
    for (const one of added) {
      for (const id of takingPart(one.event)) {
        const of = joining.get(id);
        if (of) of.push(one);
        else joining.set(id, [one]);
      }
      if (++done % STEP === 0) yield;
    }
    for (const [id, more] of joining) {
      const left = byActor.has(id) ? byActor.get(id) : this.#byActor.get(id);
      byActor.set(id, left ? merged(left, more) : more);
      if (++done % STEP === 0) yield;
    }
    const byDocument = new Map<string, readonly ReportedEvent[] | null>();
    for (const document of new Set([...lost].flatMap(({ reports }) => reports.map((report) => report.document))))
      byDocument.set(document, nullIfNone((this.#byDocument.get(document) ?? []).filter(({ event }) => !lost.has(event))));
    const telling = new Map<string, ReportedEvent[]>();
    for (const event of gained) {
      for (const report of event.reports) {
        const of = telling.get(report.document);
        if (of) of.push({ event, report });
        else telling.set(report.document, [{ event, report }]);
      }
      if (++done % STEP === 0) yield;
    }
    for (const [document, more] of telling) {
      const left = byDocument.has(document) ? byDocument.get(document) : this.#byDocument.get(document);
      byDocument.set(document, [...(left ?? []), ...more].sort(byPlace));
      if (++done % STEP === 0) yield;
    }
    const left = lost.size === 0 ? this.#timed : this.#timed.filter(({ event }) => !lost.has(event));
    return new EventList(merged(left, added), yield* this.#byActor.with(byActor), yield* this.#byDocument.with(byDocument));
  }

  /** The events that an actor takes part in, on any side, in order of date. */
  of(actor: string): readonly IndexedEvent[] {
    return (this.#byActor.get(actor) ?? []).map(({ event }) => event);
  }

  /** What a document reports, in order of place. */
  reportsIn(document: string): readonly ReportedEvent[] {
    return this.#byDocument.get(document) ?? [];
  }

  /** Events that fit every bound of the filter, in order of date. See `CorpusIndex.findEvents`. */
  find(filter: EventFilter, actors: ReadonlyMap<string, IndexedActor>): IndexedEvent[] {
    const period = periodOf(filter);
    if (period === null) return [];
    const place = filter.place?.toLowerCase();
    const stands = (id: string) => standsFor(id, actors);
    const [by, of] = [filter.by && stands(filter.by), filter.of && stands(filter.of)];
    const fits = ({ event, days }: Timed): boolean => {
      if (filter.types && !filter.types.includes(event.type)) return false;
      if (filter.actor && !takesPart(event, filter.actor)) return false;
      if (filter.with && !(takesPart(event, filter.with) && filter.with !== filter.actor)) return false;
      if (by && !event.actors.some(by)) return false;
      if (of && !event.recipients.some(of)) return false;
      if (place && !event.reports.some((r) => r.place?.toLowerCase().includes(place))) return false;
      return period === undefined || (days !== null && overlaps(days, period));
    };
    const within = filter.actor ?? filter.with;
    const all = within === undefined ? this.#timed : (this.#byActor.get(within) ?? []);
    return all.filter(fits).map(({ event }) => event);
  }
}

const timed = (event: IndexedEvent): Timed => ({ event, days: event.date?.edtf ? daysOf(event.date.edtf) : null });

const takingPart = ({ actors, recipients }: IndexedEvent): string[] => [...new Set([...actors, ...recipients])];

const nullIfNone = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);

/** Two lists in order of date as one. */
function merged(a: readonly Timed[], b: readonly Timed[]): readonly Timed[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all: Timed[] = [];
  let next = 0;
  for (const one of a) {
    while (next < b.length && byDate(b[next]!, one) < 0) all.push(b[next++]!);
    all.push(one);
  }
  for (; next < b.length; next += 1) all.push(b[next]!);
  return all;
}

/** A total order, so that a list is the same whichever way it came to be. */
function byDate(a: Timed, b: Timed): number {
  if (!a.days || !b.days) return Number(!a.days) - Number(!b.days) || byReports(a.event, b.event);
  return compareText(a.days.from, b.days.from) || compareText(a.days.to, b.days.to) || byReports(a.event, b.event);
}

function byReports(a: IndexedEvent, b: IndexedEvent): number {
  const [first, second] = [a.reports[0]!, b.reports[0]!];
  return (
    compareText(first.document, second.document) ||
    first.start - second.start ||
    first.trigger.start - second.trigger.start ||
    compareText(tieOf(a), tieOf(b))
  );
}

/** One deed can be several events: what tells those apart. */
const tieOf = ({ type, mode, aux, strength, actors, recipients }: IndexedEvent): string =>
  JSON.stringify([type, mode, aux, strength, actors, recipients]);

const byPlace = (a: ReportedEvent, b: ReportedEvent): number => a.report.start - b.report.start || byReports(a.event, b.event);

const takesPart = ({ actors, recipients }: IndexedEvent, id: string): boolean => actors.includes(id) || recipients.includes(id);

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
