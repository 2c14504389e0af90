import type { IndexedEvent, ReportedEvent } from '../corpusIndex.ts';
import type { Days } from '../edtf.ts';
import { firstThat } from '../sorted.ts';
import { whereaboutsOf } from './candidate.ts';
import type { EventList } from './eventList.ts';
import { daysOfEvent } from './order.ts';

/** All reports in a list of events that have this key (see `keysOf`), and others. Work grows with the events of that time and side. */
export function* reportsThatMayHave(key: string, list: EventList): Generator<ReportedEvent> {
  const { type, actor, days } = whereaboutsOf(key);
  for (const event of beginningWithin(actor === null ? list.events : list.of(actor), days))
    if (event.type === type) for (const report of event.reports) yield { event, report };
}

/** Behind every day: undated events stand last. */
const LAST = '~';

/** The events of a list in order of date whose first day is one of these. */
function* beginningWithin(events: readonly IndexedEvent[], { from, to }: Days): Generator<IndexedEvent> {
  const first = firstThat(events, (event) => (daysOfEvent(event)?.from ?? LAST) >= from);
  for (let at = first; at < events.length; at += 1) {
    const days = daysOfEvent(events[at]!);
    if (!days || days.from > to) return;
    yield events[at]!;
  }
}
