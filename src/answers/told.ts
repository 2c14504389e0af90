import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import { daysOf, overlaps } from '../index/edtf.ts';
import { OnceAnIndex } from '../index/onceAnIndex.ts';
import type { Steps } from '../index/steps.ts';
import { isMeeting } from './meetings.ts';

/** The events of one corpus by what lists and follow-ups look up: for each its numbers among the events of the index, ascending. */
interface Told {
  /** Demands by who makes them, a state for its officials too. */
  readonly demandsBy: ReadonlyMap<string, readonly number[]>;
  readonly demandsOf: ReadonlyMap<string, readonly number[]>;
  /** By the places that their reports give, in lower case. */
  readonly eventsIn: ReadonlyMap<string, readonly number[]>;
}

/** What is looked up of every index, worked out once: lists of events are long. */
export const told = new OnceAnIndex<Told>(gather);

/** Actors and events looked at in one step: well under a millisecond. */
const STEP = 500;

function* gather(index: CorpusIndex): Steps<Told> {
  const states = new Map<string, string>();
  let seen = 0;
  for (const { id, name, type } of index.actors.values()) {
    if (type === 'state') states.set(name, id);
    if (++seen % STEP === 0) yield;
  }
  const andState = (id: string): string[] => {
    const state = states.get(index.actors.get(id)?.state ?? '');
    return state === undefined ? [id] : [id, state];
  };
  const [demandsBy, demandsOf, eventsIn] = [new Map(), new Map(), new Map()] as Map<string, number[]>[];
  for (const [number, event] of index.events.entries()) {
    if (event.type === 'REQUEST') {
      put(demandsBy!, event.actors.flatMap(andState), number);
      put(demandsOf!, event.recipients.flatMap(andState), number);
    }
    put(
      eventsIn!,
      event.reports.flatMap(({ place }) => place?.toLowerCase() ?? []),
      number,
    );
    if (number % STEP === 0) yield;
  }
  return { demandsBy: demandsBy!, demandsOf: demandsOf!, eventsIn: eventsIn! };
}

function put(groups: Map<string, number[]>, keys: readonly string[], number: number): void {
  for (const key of new Set(keys)) {
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  }
}

const those = ({ events }: CorpusIndex, numbers: readonly number[]): readonly IndexedEvent[] => numbers.map((i) => events[i]!);

/** The meetings, visits to somebody and calls of an actor. */
export function meetingsOf(index: CorpusIndex, actor: string): readonly IndexedEvent[] {
  return index.eventsOf(actor).filter((event) => isMeeting(index, event));
}

/** Who met in a place while `edtf` lasted; none where that is no date. */
export function meetingsAt(index: CorpusIndex, place: string, edtf: string): readonly IndexedEvent[] {
  const days = daysOf(edtf);
  const wanted = place.toLowerCase();
  const there = days === null ? [] : those(index, told.of(index).eventsIn.get(wanted) ?? []);
  return there.filter((event) => {
    if (event.place?.toLowerCase() !== wanted || !isMeeting(index, event)) return false;
    const held = event.date?.edtf ? daysOf(event.date.edtf) : null;
    return held !== null && overlaps(held, days!);
  });
}

/** The events of which a report gives a place with these words in its name, in order of date. */
export function eventsIn(index: CorpusIndex, place: string): readonly IndexedEvent[] {
  const wanted = place.toLowerCase();
  const lists = [...told.of(index).eventsIn].filter(([name]) => name.includes(wanted)).map(([, numbers]) => numbers);
  if (lists.length < 2) return those(index, lists[0] ?? []);
  return those(
    index,
    [...new Set(lists.flat())].sort((a, b) => a - b),
  );
}

/** Demands by one side, of the other, or both, in order of date; a state stands for its officials. */
export function demandsBetween(
  index: CorpusIndex,
  { by, of }: { readonly by?: string; readonly of?: string },
): readonly IndexedEvent[] {
  const { demandsBy, demandsOf } = told.of(index);
  const made = by === undefined ? null : (demandsBy.get(by) ?? []);
  const received = of === undefined ? null : (demandsOf.get(of) ?? []);
  if (made === null || received === null) return those(index, made ?? received ?? []);
  const both = new Set(received);
  return those(
    index,
    made.filter((number) => both.has(number)),
  );
}

/** Whether somebody takes part in these events who is not among `known`, ids of actors. */
export function hasNewcomer(events: readonly IndexedEvent[], known: ReadonlySet<string>): boolean {
  return events.some(({ actors, recipients }) => [...actors, ...recipients].some((id) => !known.has(id)));
}
