import type { CorpusIndex, EventFilter, IndexedEvent } from '../index/corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../index/edtf.ts';
import { placesOf } from '../index/events/eventList.ts';
import { daysOfEvent } from '../index/events/order.ts';
import { OnceAnIndex } from '../index/onceAnIndex.ts';
import type { Steps } from '../index/steps.ts';

/** Places of events in the list of all, ascending. */
type Numbers = readonly number[];

/** The events of one corpus by what would have every event looked at. */
interface Gathered {
  /** Demands by the name of the state that makes them, itself or by those who belong to it. */
  readonly demandsBy: ReadonlyMap<string, Numbers>;
  readonly demandsOf: ReadonlyMap<string, Numbers>;
  /** By the places that their reports give, in lower case. */
  readonly eventsIn: ReadonlyMap<string, Numbers>;
}

/** What lists and follow-ups look up, of every index. */
export const gathered = new OnceAnIndex<Gathered>(gather);

/** Events looked at in one step: well under a millisecond. */
const STEP = 500;

function* gather({ actors, events }: CorpusIndex): Steps<Gathered> {
  const states = new Map<string, string | null>();
  const stateOf = (id: string): string | null => {
    let state = states.get(id);
    if (state === undefined) {
      const actor = actors.get(id);
      state = (actor?.type === 'state' ? actor.name : actor?.state) ?? null;
      states.set(id, state);
    }
    return state;
  };
  const all = { demandsBy: new Map(), demandsOf: new Map(), eventsIn: new Map() } satisfies Record<keyof Gathered, unknown>;
  for (const [number, event] of events.entries()) {
    if (number % STEP === 0) yield;
    if (event.type === 'REQUEST') {
      put(all.demandsBy, event.actors.map(stateOf), number);
      put(all.demandsOf, event.recipients.map(stateOf), number);
    }
    put(
      all.eventsIn,
      placesOf(event).map((place) => place.toLowerCase()),
      number,
    );
  }
  return all;
}

function put(groups: Map<string, number[]>, keys: Iterable<string | null>, number: number): void {
  for (const key of keys) {
    if (key === null) continue;
    const group = groups.get(key);
    if (!group) groups.set(key, [number]);
    else if (group.at(-1) !== number) group.push(number);
  }
}

/** As `CorpusIndex.findEvents`, without looking at every event where the filter names a place, or a state as a side of demands. */
export function eventsFor(index: CorpusIndex, filter: EventFilter): readonly IndexedEvent[] {
  const numbers = putTogether(index, filter);
  if (numbers === null) return index.findEvents(filter);
  const { types } = filter;
  const period = periodOf(filter);
  if (period === null) return [];
  const found: IndexedEvent[] = [];
  for (const number of numbers) {
    const event = index.events[number]!;
    if (types && !types.includes(event.type)) continue;
    const days = period === undefined ? null : daysOfEvent(event);
    if (period === undefined || (days !== null && overlaps(days, period))) found.push(event);
  }
  return found;
}

/** The numbers of the events at the filter's place, or between its states; null where nothing was put together for what it names. */
function putTogether(index: CorpusIndex, { types, actor, with: other, by, of, place }: EventFilter): Numbers | null {
  if (actor !== undefined || other !== undefined) return null;
  if (by === undefined && of === undefined) return place === undefined ? null : at(index, place);
  if (place !== undefined || types?.length !== 1 || types[0] !== 'REQUEST') return null;
  const { demandsBy, demandsOf } = gathered.of(index);
  const lists: Numbers[] = [];
  for (const [side, id] of [[demandsBy, by] as const, [demandsOf, of] as const]) {
    if (id === undefined) continue;
    const state = index.actors.get(id);
    // Of somebody else the index has few events.
    if (state?.type !== 'state') return null;
    lists.push(side.get(state.name) ?? []);
  }
  const [first, second] = lists as [Numbers, Numbers?];
  if (!second) return first;
  const those = new Set(second);
  return first.filter((number) => those.has(number));
}

/** Those of which a report gives a place with these words in its name. */
function at(index: CorpusIndex, place: string): Numbers {
  const wanted = place.toLowerCase();
  const lists: Numbers[] = [];
  for (const [name, numbers] of gathered.of(index).eventsIn) if (name.includes(wanted)) lists.push(numbers);
  return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Undefined where the filter bounds no time, null where its bounds leave none. */
function periodOf({ from, to }: EventFilter): Days | null | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [from, to].map((end) => (end === undefined ? '..' : daysOf(end)));
  if (!first || !last) return null;
  return daysOf(`${first === '..' ? first : first.from}/${last === '..' ? last : last.to}`);
}
