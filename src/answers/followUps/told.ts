import type { CorpusIndex, IndexedEvent } from '../../index/corpusIndex.ts';
import { daysOf, overlaps } from '../../index/edtf.ts';
import { isMeeting } from '../meetings.ts';

/** The events of one corpus by what is looked up under every answer: worked out once an index, for lists of events are long. */
interface Told {
  /** By the id of each who takes part. */
  readonly byActor: ReadonlyMap<string, readonly IndexedEvent[]>;
  /** Demands by who makes them, a state for its officials too. */
  readonly demandsBy: ReadonlyMap<string, readonly IndexedEvent[]>;
  readonly demandsOf: ReadonlyMap<string, readonly IndexedEvent[]>;
  /** Meetings by their place in lower case. */
  readonly meetingsIn: ReadonlyMap<string, readonly IndexedEvent[]>;
}

const toldIn = new WeakMap<CorpusIndex, Told>();

function told(index: CorpusIndex): Told {
  const known = toldIn.get(index);
  if (known) return known;
  const states = new Map<string, string>();
  for (const { id, name, type } of index.actors.values()) if (type === 'state') states.set(name, id);
  const andState = (id: string): string[] => {
    const state = states.get(index.actors.get(id)?.state ?? '');
    return state === undefined ? [id] : [id, state];
  };
  const demands = index.events.filter(({ type }) => type === 'REQUEST');
  const made = {
    byActor: grouped(index.events, ({ actors, recipients }) => [...actors, ...recipients]),
    demandsBy: grouped(demands, ({ actors }) => actors.flatMap(andState)),
    demandsOf: grouped(demands, ({ recipients }) => recipients.flatMap(andState)),
    meetingsIn: grouped(
      index.events.filter((event) => isMeeting(index, event)),
      ({ place }) => (place ? [place.toLowerCase()] : []),
    ),
  };
  toldIn.set(index, made);
  return made;
}

function grouped(
  events: readonly IndexedEvent[],
  keysOf: (event: IndexedEvent) => readonly string[],
): Map<string, IndexedEvent[]> {
  const groups = new Map<string, IndexedEvent[]>();
  for (const event of events) {
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
  }
  return groups;
}

/** Every event of an actor. */
export function eventsOf(index: CorpusIndex, actor: string): readonly IndexedEvent[] {
  return told(index).byActor.get(actor) ?? [];
}

/** The meetings, visits to somebody and calls of an actor. */
export function meetingsOf(index: CorpusIndex, actor: string): readonly IndexedEvent[] {
  return eventsOf(index, actor).filter((event) => isMeeting(index, event));
}

/** Who met in a place while `edtf` lasted; none where that is no date. */
export function meetingsAt(index: CorpusIndex, place: string, edtf: string): readonly IndexedEvent[] {
  const days = daysOf(edtf);
  const there = days === null ? [] : (told(index).meetingsIn.get(place.toLowerCase()) ?? []);
  return there.filter(({ date }) => {
    const held = date?.edtf ? daysOf(date.edtf) : null;
    return held !== null && overlaps(held, days!);
  });
}

/** Demands by one side, of the other, or both; a state stands for its officials. */
export function demandsBetween(
  index: CorpusIndex,
  { by, of }: { readonly by?: string; readonly of?: string },
): readonly IndexedEvent[] {
  const { demandsBy, demandsOf } = told(index);
  const made = by === undefined ? null : (demandsBy.get(by) ?? []);
  const received = of === undefined ? null : (demandsOf.get(of) ?? []);
  if (made === null || received === null) return made ?? received ?? [];
  const those = new Set(received);
  return made.filter((event) => those.has(event));
}

/** Whether somebody takes part in these events who is not among `known`, ids of actors. */
export function hasNewcomer(events: readonly IndexedEvent[], known: ReadonlySet<string>): boolean {
  return events.some(({ actors, recipients }) => [...actors, ...recipients].some((id) => !known.has(id)));
}
