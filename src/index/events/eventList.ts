import type { EventFilter, IndexedActor, IndexedEvent, ReportedEvent } from '../corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../edtf.ts';
import { LayeredMap } from '../layeredMap.ts';
import { PackedMap } from '../packedMap.ts';
import { placeIn } from '../sorted.ts';
import type { Steps } from '../steps.ts';
import type { EventChanges } from './eventChanges.ts';
import { type EventTable, StoredEvent } from './eventTable.ts';
import { byDate, byPlace, daysOfEvent } from './order.ts';

const STEP = 2_000;

/** The events of a corpus, immutable: a change makes another that shares most with it. */
export class EventList {
  /** In order of date, undated last. */
  readonly events: readonly IndexedEvent[];
  readonly #byActor: LayeredMap<string, readonly IndexedEvent[]>;
  readonly #byDocument: LayeredMap<string, readonly ReportedEvent[]>;

  private constructor(
    events: readonly IndexedEvent[],
    byActor: LayeredMap<string, readonly IndexedEvent[]>,
    byDocument: LayeredMap<string, readonly ReportedEvent[]>,
  ) {
    this.events = events;
    this.#byActor = byActor;
    this.#byDocument = byDocument;
  }

  static readonly empty = new EventList([], LayeredMap.over(new Map()), LayeredMap.over(new Map()));

  /** The list of events that lie packed. */
  static restored(table: EventTable): EventList {
    const { actors, documents } = table.columns;
    return new EventList(
      table.events,
      LayeredMap.over(new PackedMap(actors, (actor) => table.of(actor))),
      LayeredMap.over(new PackedMap(documents, (document) => table.reportsIn(document))),
    );
  }

  /** The list without the events lost and with those gained. */
  *with({ lost, gained }: EventChanges): Steps<EventList> {
    const added = gained.toSorted(byDate);
    const [leaving, joining] = [yield* bySide(lost), yield* bySide(added)];
    const byActor = new Map<string, readonly IndexedEvent[] | null>();
    let done = 0;
    for (const id of new Set([...leaving.keys(), ...joining.keys()])) {
      byActor.set(id, nullIfNone(edited(this.of(id), leaving.get(id) ?? [], joining.get(id) ?? [])));
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
    const events = edited(this.events, [...lost], added);
    return new EventList(events, yield* this.#byActor.with(byActor), yield* this.#byDocument.with(byDocument));
  }

  /** The events that an actor takes part in, on any side, in order of date. */
  of(actor: string): readonly IndexedEvent[] {
    return this.#byActor.get(actor) ?? [];
  }

  /** What a document reports, in order of place. */
  reportsIn(document: string): readonly ReportedEvent[] {
    return this.#byDocument.get(document) ?? [];
  }

  /** Events that fit every bound of the filter, in order of date. See `CorpusIndex.findEvents`. */
  find(filter: EventFilter, actors: ReadonlyMap<string, IndexedActor>): IndexedEvent[] {
    const period = periodOf(filter);
    if (period === null) return [];
    const { types, actor, with: other, by, of } = filter;
    if (actor !== undefined && actor === other) return [];
    const sides = [actor, other].filter((id) => id !== undefined);
    const place = filter.place?.toLowerCase();
    const [acts, receives] = [by, of].map((id) => (id === undefined ? null : standsFor(id, actors)));
    const alone = [by, of].filter((id) => id !== undefined && actors.get(id)?.type !== 'state') as string[];
    const lists = [...sides, ...alone].map((id) => this.of(id));
    const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a), this.events);
    const isAlone = lists.length === 1;
    const fits = (event: IndexedEvent): boolean => {
      if (types && !types.includes(event.type)) return false;
      if (!isAlone && !sides.every((id) => takesPart(event, id))) return false;
      if (acts && !event.actors.some(acts)) return false;
      if (receives && !event.recipients.some(receives)) return false;
      if (period && !isWithin(event, period)) return false;
      return !place || placesOf(event).some((told) => told.toLowerCase().includes(place));
    };
    return shortest.filter(fits);
  }
}

function isWithin(event: IndexedEvent, period: Days): boolean {
  const days = daysOfEvent(event);
  return days !== null && overlaps(days, period);
}

/** Where its reports say that it was. */
export function placesOf(event: IndexedEvent): IteratorObject<string> {
  if (event instanceof StoredEvent) return event.places();
  return event.reports
    .values()
    .map(({ place }) => place)
    .filter((place) => place !== null);
}

/** Events by those who take part in them, in the order in which they are given. */
function* bySide(events: Iterable<IndexedEvent>): Steps<ReadonlyMap<string, readonly IndexedEvent[]>> {
  const all = new Map<string, IndexedEvent[]>();
  let done = 0;
  for (const event of events) {
    for (const id of takingPart(event)) {
      const of = all.get(id);
      if (of) of.push(event);
      else all.set(id, [event]);
    }
    if (++done % STEP === 0) yield;
  }
  return all;
}

const takingPart = ({ actors, recipients }: IndexedEvent): string[] => [...new Set([...actors, ...recipients])];

const nullIfNone = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);

/** A list in order of date without those lost and with those gained; found by halving, for the list is long. */
function edited(
  events: readonly IndexedEvent[],
  lost: readonly IndexedEvent[],
  gained: readonly IndexedEvent[],
): readonly IndexedEvent[] {
  if (events.length === 0) return gained;
  const edits = [
    ...gained.map((one) => ({ at: placeIn(events, one, byDate), one })),
    ...lost.map((gone) => ({ at: events.indexOf(gone, placeIn(events, gone, byDate)), one: null })),
  ];
  edits.sort((a, b) => a.at - b.at || Number(a.one === null) - Number(b.one === null));
  const pieces: (readonly IndexedEvent[])[] = [];
  let from = 0;
  for (const { at, one } of edits) {
    pieces.push(events.slice(from, at));
    if (one) pieces.push([one]);
    from = one ? at : at + 1;
  }
  pieces.push(events.slice(from));
  return pieces.flat();
}

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
