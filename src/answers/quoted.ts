import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import type { Citation } from './answer.ts';

/** The events that the words of a quote report, in the order of the text. */
export function eventsQuoted(index: CorpusIndex, { document, start, end }: Citation): readonly IndexedEvent[] {
  return index
    .reportsIn(document)
    .filter(({ report }) => start <= report.start && report.end <= end)
    .map(({ event }) => event);
}
