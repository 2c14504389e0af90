import type { IndexedEvent } from '../index/corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../index/edtf.ts';
import type { EventType } from '../reading/reading.ts';

/** The events in their order, but a denial without a date of its own right behind what it denies. */
export function besideTheirDenials(events: readonly IndexedEvent[]): readonly IndexedEvent[] {
  const denialsOf = findDenials(events.filter((event) => !event.date?.edtf));
  const order = new Set<IndexedEvent>();
  for (const event of events) {
    order.add(event);
    for (const denial of denialsOf(event)) order.add(denial);
  }
  return [...order];
}

/** True where one of the events denies another of them. */
export function hasDenial(events: readonly IndexedEvent[]): boolean {
  const denialsOf = findDenials(events);
  return events.some((event) => denialsOf(event).length > 0);
}

/** Gives the denials of an event among these, in order; looked up by their type and whom they are of, for lists are long. */
function findDenials(events: readonly IndexedEvent[]): (event: IndexedEvent) => readonly IndexedEvent[] {
  const byFirst = new Map<EventType, Map<string, IndexedEvent[]>>();
  for (const event of events) {
    if (event.aux !== 'negated') continue;
    const ofType = byFirst.get(event.type) ?? new Map<string, IndexedEvent[]>();
    byFirst.set(event.type, ofType);
    const first = [...event.actors, ...event.recipients][0] ?? '';
    const known = ofType.get(first);
    if (known) known.push(event);
    else ofType.set(first, [event]);
  }
  return (event) => {
    const ofType = event.aux === null ? byFirst.get(event.type) : undefined;
    if (!ofType) return [];
    const sides = new Set([...event.actors, ...event.recipients]);
    const found = [...sides].flatMap((id) => ofType.get(id) ?? []);
    return found.filter((denial) => denies(denial, event, sides));
  };
}

/** True where a denial of the same type says that what `event` tells did not happen: the same two sides, no other day. */
function denies(denial: IndexedEvent, event: IndexedEvent, sides: ReadonlySet<string>): boolean {
  const denied = [...denial.actors, ...denial.recipients];
  if (denied.length < 2 || !denied.every((id) => sides.has(id))) return false;
  const days = [denial, event].map(({ date }) => (date?.edtf ? daysOf(date.edtf) : null)) as [Days | null, Days | null];
  return !days[0] || !days[1] || overlaps(days[0], days[1]);
}
