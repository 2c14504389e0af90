import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import { overlaps } from '../index/edtf.ts';
import { daysOfEvent } from '../index/events/order.ts';

/** Events of a list in the order in which they are shown. */
export interface Told {
  /** A denial without a date of its own stands right behind what it denies. */
  readonly events: readonly IndexedEvent[];
  /** One of them denies another. */
  readonly differs: boolean;
}

/** Puts denials beside what they deny. Looks at each event for no more than whether it is a denial: lists are long, and few events are denied. */
export function besideTheirDenials(index: CorpusIndex, events: readonly IndexedEvent[]): Told {
  const denied = deniedBy(
    index,
    events.filter(({ aux }) => aux === 'negated'),
    events,
  );
  if (denied.size === 0) return { events, differs: false };
  const isUndated = ({ date }: IndexedEvent) => !date?.edtf;
  const moved = new Set([...denied.values()].flat().filter(isUndated));
  if (moved.size === 0) return { events, differs: true };
  const placed = new Set<IndexedEvent>();
  const order: IndexedEvent[] = [];
  const place = (event: IndexedEvent) => {
    if (moved.has(event)) {
      if (placed.has(event)) return;
      placed.add(event);
    }
    order.push(event);
  };
  for (const event of events) {
    place(event);
    for (const denial of denied.get(event) ?? []) if (moved.has(denial)) place(denial);
  }
  return { events: order, differs: true };
}

/** The events of a list that are denied, each with its denials in order. */
function deniedBy(
  index: CorpusIndex,
  denials: readonly IndexedEvent[],
  events: readonly IndexedEvent[],
): ReadonlyMap<IndexedEvent, readonly IndexedEvent[]> {
  const denied = new Map<IndexedEvent, IndexedEvent[]>();
  for (const denial of denials) {
    for (const event of mayBeDenied(index, denial)) {
      const known = denied.get(event);
      if (known) known.push(denial);
      else denied.set(event, [denial]);
    }
  }
  if (denied.size === 0) return denied;
  const listed = new Set(events);
  for (const event of denied.keys()) if (!listed.has(event)) denied.delete(event);
  return denied;
}

/** The events that a denial denies: they are among those of whichever of its sides has the fewest. */
function mayBeDenied(index: CorpusIndex, denial: IndexedEvent): readonly IndexedEvent[] {
  const sides = [...denial.actors, ...denial.recipients];
  if (sides.length < 2) return [];
  const lists = sides.map((id) => index.eventsOf(id));
  const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  return fewest.filter((event) => event.type === denial.type && event.aux === null && denies(denial, event));
}

/** True where a denial of the same type says that what `event` tells did not happen: the same two sides, no other day. */
export function denies(denial: IndexedEvent, event: IndexedEvent): boolean {
  const sides = new Set([...event.actors, ...event.recipients]);
  if (![...denial.actors, ...denial.recipients].every((id) => sides.has(id))) return false;
  const [denied, told] = [daysOfEvent(denial), daysOfEvent(event)];
  return !denied || !told || overlaps(denied, told);
}
