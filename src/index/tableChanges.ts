import type { Passage } from '../corpus/document.ts';
import { ActorSearch } from './actors/actorSearch.ts';
import type { IndexedActor, IndexedEvent } from './corpusIndex.ts';
import type { EventChanges } from './events/eventChanges.ts';
import { EventList } from './events/eventList.ts';
import { LayeredMap } from './layeredMap.ts';
import type { PassageIndex } from './passages/passageIndex.ts';
import { PlaceSearch } from './places.ts';
import type { Steps } from './steps.ts';
import type { Tables } from './tables.ts';

/** Entries that are set or, where null, taken out. */
export type Entries<V> = ReadonlyMap<string, V | null>;

/** What makes the next tables of the last. */
export interface TableChanges {
  readonly actorsOf: Entries<readonly string[]>;
  readonly passagesOf: Entries<readonly Passage[]>;
  readonly actors: Entries<IndexedActor>;
  readonly listedIds: readonly string[];
  /** Those lost are the very events of the last tables. */
  readonly events: EventChanges;
  /** The next passage index itself. */
  readonly passages: PassageIndex;
}

/** The tables after these changes; null for none: before any. */
export function* changedTables(was: Tables | null, changes: TableChanges): Steps<Tables> {
  const actors = yield* (was?.actors ?? none<IndexedActor>()).with(changes.actors);
  return {
    actorsOf: yield* (was?.actorsOf ?? none<readonly string[]>()).with(changes.actorsOf),
    passagesOf: yield* (was?.passagesOf ?? none<readonly Passage[]>()).with(changes.passagesOf),
    actors,
    listedIds: changes.listedIds,
    events: yield* (was?.events ?? EventList.empty).with(changes.events),
    search: yield* was ? was.search.with(actors, changes.actors.keys()) : ActorSearch.over(actors),
    places: yield* (was?.places ?? PlaceSearch.empty).with(changes.events),
    passages: changes.passages,
  };
}

const none = <V extends NonNullable<unknown>>(): LayeredMap<string, V> => LayeredMap.over(new Map());

/** Documents compared in one step. */
const STEP = 50;

/** Of changes that say all anew of these documents those alone that make another table than the last. */
export function* onlyNew(was: Tables, all: TableChanges, documents: ReadonlySet<string>): Steps<TableChanges> {
  const actorsOf = yield* differing(was.actorsOf, all.actorsOf, (id) => documents.has(id));
  const passagesOf = yield* differing(was.passagesOf, all.passagesOf, (id) => documents.has(id));
  const actors = yield* differing(was.actors, all.actors, (id) => all.actors.has(id));
  return { ...all, actorsOf, passagesOf, actors, events: yield* otherEvents(was.events, all.events.gained) };
}

function* differing<V extends NonNullable<unknown>>(
  was: LayeredMap<string, V>,
  now: Entries<V>,
  isThere: (key: string) => boolean,
): Steps<Entries<V>> {
  const changes = new Map<string, V | null>();
  let done = 0;
  for (const [key, value] of now) {
    if (JSON.stringify(was.get(key)) !== JSON.stringify(value)) changes.set(key, value);
    if (++done % STEP === 0) yield;
  }
  for (const key of was.keys()) if (!isThere(key)) changes.set(key, null);
  return changes;
}

/** What is another event than any that was. */
function* otherEvents(was: EventList, now: readonly IndexedEvent[]): Steps<EventChanges> {
  const left = new Map<string, IndexedEvent[]>();
  let done = 0;
  for (const event of was.events) {
    const written = JSON.stringify(event);
    const alike = left.get(written);
    if (alike) alike.push(event);
    else left.set(written, [event]);
    if (++done % STEP === 0) yield;
  }
  const gained: IndexedEvent[] = [];
  for (const event of now) {
    if (!left.get(JSON.stringify(event))?.pop()) gained.push(event);
    if (++done % STEP === 0) yield;
  }
  return { lost: new Set([...left.values()].flat()), gained };
}

/** The events of the tables that these are, whether they are the very same or merely told the same. */
export function* ownEvents({ events }: Tables, told: Iterable<IndexedEvent>): Steps<Set<IndexedEvent>> {
  const own = new Set<IndexedEvent>();
  let done = 0;
  for (const event of told) {
    own.add(eventAt(events, placeOf(events, event)));
    if (++done % STEP === 0) yield;
  }
  return own;
}

/** Where an event stands in a list: the document of its first report, and which it is of what that reports. */
export type EventPlace = readonly [document: string, number: number];

/** Throws `RangeError` where the list does not hold the event. */
export function placeOf(list: EventList, event: IndexedEvent): EventPlace {
  const { document } = event.reports[0]!;
  const all = list.reportsIn(document);
  let number = all.findIndex((one) => one.event === event);
  if (number < 0) {
    const written = JSON.stringify(event);
    number = all.findIndex((one) => one.event.id === event.id && JSON.stringify(one.event) === written);
  }
  if (number < 0) throw new RangeError(`there is no event ${event.id}`);
  return [document, number];
}

/** Throws `RangeError` where nothing stands there. */
export function eventAt(list: EventList, [document, number]: EventPlace): IndexedEvent {
  const one = list.reportsIn(document)[number];
  if (!one) throw new RangeError(`${document} reports no event ${number}`);
  return one.event;
}
