import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import type { Citation } from './answer.ts';
import { reportsIn } from './ask/eventFit.ts';

/** The events that the words of a quote report, in the order of the text. */
export function eventsQuoted(index: CorpusIndex, { document, start, end }: Citation): readonly IndexedEvent[] {
  return reportsIn(index, document)
    .filter(({ report }) => start <= report.start && report.end <= end)
    .map(({ event }) => event);
}
