import type { IndexedEvent } from '../index/corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../index/edtf.ts';

/** The events in their order, but a denial without a date of its own right behind what it denies. */
export function besideTheirDenials(events: readonly IndexedEvent[]): readonly IndexedEvent[] {
  const undated = events.filter((event) => event.aux === 'negated' && !event.date?.edtf);
  const moved = new Set<IndexedEvent>();
  const order = events.flatMap((event) => {
    const denials = undated.filter((denial) => !moved.has(denial) && denies(denial, event));
    for (const denial of denials) moved.add(denial);
    return [event, ...denials];
  });
  return [...new Set(order)];
}

/** True where one of the events denies another of them. */
export function hasDenial(events: readonly IndexedEvent[]): boolean {
  const denials = events.filter(({ aux }) => aux === 'negated');
  return denials.some((denial) => events.some((event) => denies(denial, event)));
}

/** True where `denial` says that what `event` tells did not happen: same type, the same two sides, no other day. */
function denies(denial: IndexedEvent, event: IndexedEvent): boolean {
  if (denial.aux !== 'negated' || event.aux !== null || denial.type !== event.type) return false;
  const sides = new Set([...event.actors, ...event.recipients]);
  const denied = [...denial.actors, ...denial.recipients];
  const days = [denial, event].map(({ date }) => (date?.edtf ? daysOf(date.edtf) : null)) as [Days | null, Days | null];
  return denied.length > 1 && denied.every((id) => sides.has(id)) && (!days[0] || !days[1] || overlaps(days[0], days[1]));
}
