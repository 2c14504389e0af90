import type { Span } from '../corpus/document.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Citation } from './answer.ts';
import { cite } from './cite.ts';

/** A quote within its passage, or a passage near it. */
export interface QuoteContext {
  /** The passage, with the quote as its emphasis where it stands in it. */
  readonly citation: Citation;
  /** Number of the passage, counted from 0, and how many the document has. */
  readonly number: number;
  readonly of: number;
}

/**
 * The passage around a quote, or the one `steps` before (negative) or behind it. Null where the document, or a passage there,
 * is not in the corpus.
 */
export function contextOf(index: CorpusIndex, document: string, quote: Span, steps = 0): QuoteContext | null {
  const source = index.documents.get(document);
  if (!source) return null;
  const passages = index.passagesOf(document);
  const home = passages.findIndex(({ end }) => end > quote.start);
  const passage = home < 0 ? undefined : passages[home + steps];
  const citation = passage && cite(source, passage, [quote]);
  return citation ? { citation, number: home + steps, of: passages.length } : null;
}
