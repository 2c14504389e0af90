import type { IndexedEvent, ReportedEvent } from '../corpusIndex.ts';
import { type Days, daysOf } from '../edtf.ts';
import { compareText } from '../order.ts';
import { StoredEvent } from './eventTable.ts';

/** The days of an event's date; null where it has none. */
export function daysOfEvent(event: IndexedEvent): Days | null {
  if (event instanceof StoredEvent) return event.days;
  return event.date?.edtf ? daysOf(event.date.edtf) : null;
}

/** In order of date, undated last. A total order, so that a list is the same whichever way it came to be. */
export function byDate(a: IndexedEvent, b: IndexedEvent): number {
  const [x, y] = [daysOfEvent(a), daysOfEvent(b)];
  if (!x || !y) return Number(!x) - Number(!y) || byReports(a, b);
  return compareText(x.from, y.from) || compareText(x.to, y.to) || byReports(a, b);
}

/** What a document reports in order of place. */
export const byPlace = (a: ReportedEvent, b: ReportedEvent): number =>
  a.report.start - b.report.start || byReports(a.event, b.event);

function byReports(a: IndexedEvent, b: IndexedEvent): number {
  const [first, second] = [a.reports[0]!, b.reports[0]!];
  return (
    compareText(first.document, second.document) ||
    first.start - second.start ||
    first.trigger.start - second.trigger.start ||
    compareText(tieOf(a), tieOf(b))
  );
}

/** One deed can be several events: what tells those apart. */
const tieOf = ({ type, mode, aux, strength, actors, recipients }: IndexedEvent): string =>
  JSON.stringify([type, mode, aux, strength, actors, recipients]);
