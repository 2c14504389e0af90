import type { IndexedEvent } from '../index/corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../index/edtf.ts';

/** The events in their order, but a denial without a date of its own right behind what it denies. */
export function besideTheirDenials(events: readonly IndexedEvent[]): readonly IndexedEvent[] {
  const denialsOf = findDenials(events.filter((event) => !event.date?.edtf));
  const moved = new Set<IndexedEvent>();
  const order = events.flatMap((event) => {
    const denials = denialsOf(event).filter((denial) => !moved.has(denial));
    for (const denial of denials) moved.add(denial);
    return [event, ...denials];
  });
  return [...new Set(order)];
}

/** True where one of the events denies another of them. */
export function hasDenial(events: readonly IndexedEvent[]): boolean {
  const denialsOf = findDenials(events);
  return events.some((event) => denialsOf(event).length > 0);
}

/** Gives the denials of an event among these, in order; looked up by whom they are of, for lists are long. */
function findDenials(events: readonly IndexedEvent[]): (event: IndexedEvent) => readonly IndexedEvent[] {
  const byFirst = new Map<string, IndexedEvent[]>();
  for (const event of events) {
    if (event.aux !== 'negated') continue;
    const key = keyOf(event, [...event.actors, ...event.recipients][0] ?? '');
    const known = byFirst.get(key);
    if (known) known.push(event);
    else byFirst.set(key, [event]);
  }
  return (event) => {
    if (event.aux !== null) return [];
    const sides = new Set([...event.actors, ...event.recipients]);
    const found = [...sides].flatMap((id) => byFirst.get(keyOf(event, id)) ?? []);
    return found.filter((denial) => denies(denial, event));
  };
}

const keyOf = ({ type }: IndexedEvent, actor: string): string => `${type} ${actor}`;

/** True where `denial` says that what `event` tells did not happen: same type, the same two sides, no other day. */
function denies(denial: IndexedEvent, event: IndexedEvent): boolean {
  if (denial.aux !== 'negated' || event.aux !== null || denial.type !== event.type) return false;
  const sides = new Set([...event.actors, ...event.recipients]);
  const denied = [...denial.actors, ...denial.recipients];
  const days = [denial, event].map(({ date }) => (date?.edtf ? daysOf(date.edtf) : null)) as [Days | null, Days | null];
  return denied.length > 1 && denied.every((id) => sides.has(id)) && (!days[0] || !days[1] || overlaps(days[0], days[1]));
}
