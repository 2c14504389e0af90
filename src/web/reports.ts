import type { CorpusIndex, ReportedEvent } from '../index/corpusIndex.ts';

/** The events that a document reports, in the order of the words that tell them. */
export function reportsIn(index: CorpusIndex, document: string): readonly ReportedEvent[] {
  return index
    .reportsIn(document)
    .toSorted((a, b) => a.report.trigger.start - b.report.trigger.start || a.report.start - b.report.start);
}
