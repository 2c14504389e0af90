import type { CorpusIndex, IndexedEvent, Report } from '../index/corpusIndex.ts';

/** A report with the event that it belongs to. */
export interface ReportedEvent {
  readonly event: IndexedEvent;
  readonly report: Report;
}

const known = new WeakMap<CorpusIndex, ReadonlyMap<string, readonly ReportedEvent[]>>();

/** The events that a document reports, in the order of its text. The first call for an index looks at all its events. */
export function reportsIn(index: CorpusIndex, document: string): readonly ReportedEvent[] {
  let byDocument = known.get(index);
  if (!byDocument) {
    byDocument = groupByDocument(index.events);
    known.set(index, byDocument);
  }
  return byDocument.get(document) ?? [];
}

function groupByDocument(events: readonly IndexedEvent[]): Map<string, ReportedEvent[]> {
  const all = events.flatMap((event) => event.reports.map((report) => ({ event, report })));
  const byDocument = Map.groupBy(all, ({ report }) => report.document);
  for (const reports of byDocument.values())
    reports.sort((a, b) => a.report.trigger.start - b.report.trigger.start || a.report.start - b.report.start);
  return byDocument;
}
