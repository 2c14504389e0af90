import type { IndexedEvent } from '../index/corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../index/edtf.ts';
import type { EventType } from '../reading/reading.ts';

/** Events of a list in the order in which they are shown. */
export interface Told {
  /** A denial without a date of its own stands right behind what it denies. */
  readonly events: readonly IndexedEvent[];
  /** One of them denies another. */
  readonly differs: boolean;
}

/** Puts denials beside what they deny. One pass over the list, for lists are long: few events are denied. */
export function besideTheirDenials(events: readonly IndexedEvent[]): Told {
  const denials = events.filter(({ aux }) => aux === 'negated');
  const denied = denials.length === 0 ? new Map<IndexedEvent, readonly IndexedEvent[]>() : deniedBy(denials, events);
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

/** The events that are denied, each with its denials in order; denials are looked up by their type and whom they are of. */
function deniedBy(
  denials: readonly IndexedEvent[],
  events: readonly IndexedEvent[],
): ReadonlyMap<IndexedEvent, readonly IndexedEvent[]> {
  const byFirst = new Map<EventType, Map<string, IndexedEvent[]>>();
  for (const denial of denials) {
    const ofType = byFirst.get(denial.type) ?? new Map<string, IndexedEvent[]>();
    byFirst.set(denial.type, ofType);
    const first = denial.actors[0] ?? denial.recipients[0] ?? '';
    const known = ofType.get(first);
    if (known) known.push(denial);
    else ofType.set(first, [denial]);
  }
  const denied = new Map<IndexedEvent, readonly IndexedEvent[]>();
  for (const event of events) {
    const ofType = event.aux === null ? byFirst.get(event.type) : undefined;
    if (!ofType) continue;
    const { actors, recipients } = event;
    if (!actors.some((id) => ofType.has(id)) && !recipients.some((id) => ofType.has(id))) continue;
    const sides = new Set([...actors, ...recipients]);
    const found = [...sides].flatMap((id) => ofType.get(id) ?? []).filter((denial) => denies(denial, event, sides));
    if (found.length > 0) denied.set(event, found);
  }
  return denied;
}

/** True where a denial of the same type says that what `event` tells did not happen: the same two sides, no other day. */
function denies(denial: IndexedEvent, event: IndexedEvent, sides: ReadonlySet<string>): boolean {
  const denied = [...denial.actors, ...denial.recipients];
  if (denied.length < 2 || !denied.every((id) => sides.has(id))) return false;
  const days = [denial, event].map(({ date }) => (date?.edtf ? daysOf(date.edtf) : null)) as [Days | null, Days | null];
  return !days[0] || !days[1] || overlaps(days[0], days[1]);
}
