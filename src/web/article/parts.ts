import type { Document, Span } from '../../corpus/document.ts';
import type { DocumentReading } from '../../index/corpusIndex.ts';
import { paragraphs } from '../../reading/lines.ts';

/** A paragraph, or a piece of one that is too long for a page. */
export interface Block extends Span {
  /** Goes on with the paragraph of the block before it. */
  readonly continued: boolean;
}

/** How much a page holds, in characters of text and of what is told about it; with its frame, and one explanation where they are left out, below 100 KB. */
const MOST = { explained: 76_000, plain: 55_000 } as const;
/** Longer runs without the end of a sentence are cut. UTF-16 units. */
const LONGEST_RUN = 10_000;
/** What a sentence, and each thing read from it, adds to a page. Characters of markup, rounded up. */
const COST = { sentence: 160, item: 210, mostItems: 40, note: 900 } as const;

/**
 * Cuts an article into parts that make pages of a bounded size, each of whole paragraphs where that can be; the most have one.
 * `noted`: where notes stand beside it, in order; `explained`: whether each paragraph also tells how it was read.
 */
export function partsOf(
  document: Document,
  reading: DocumentReading,
  noted: readonly Pick<Span, 'start'>[],
  explained: boolean,
): readonly (readonly Block[])[] {
  const cost = costOf(reading, noted, explained);
  const most = explained ? MOST.explained : MOST.plain;
  const parts: Block[][] = [];
  let part: Block[] = [];
  let spent = 0;
  for (const paragraph of paragraphs(document.body)) {
    const pieces = piecesOf(paragraph, reading.sentences, document.body).map((piece) => ({ ...piece, cost: cost(piece) }));
    const whole = pieces.reduce((sum, piece) => sum + piece.cost, 0);
    if (part.length > 0 && spent + whole > most) [part, spent] = [[], 0];
    for (const { start, end, cost } of pieces) {
      if (part.length > 0 && spent + cost > most) [part, spent] = [[], 0];
      if (part.length === 0) parts.push(part);
      spent += cost;
      const last = part.at(-1);
      const continued = start !== paragraph.start;
      if (last && continued) part[part.length - 1] = { ...last, end };
      else part.push({ start, end, continued });
    }
  }
  return parts;
}

/** Which part, counted from 0, holds an offset; the first for what stands before all. */
export function partAt(parts: readonly (readonly Block[])[], offset: number): number {
  return Math.max(
    0,
    parts.findLastIndex((blocks) => blocks[0]!.start <= offset),
  );
}

/** A paragraph by its sentences, what stands between two going with the former. */
function piecesOf({ start, end }: Span, sentences: readonly Span[], body: string): Span[] {
  const cuts: number[] = [];
  for (let i = firstFrom(sentences, start + 1); i < sentences.length && sentences[i]!.start < end; i += 1) {
    if (sentences[i]!.start > start) cuts.push(sentences[i]!.start);
  }
  const pieces: Span[] = [];
  let from = start;
  for (const to of [...cuts, end]) {
    for (; to - from > LONGEST_RUN; from = pieces.at(-1)!.end) {
      const space = body.lastIndexOf(' ', from + LONGEST_RUN);
      pieces.push({ start: from, end: space > from ? space + 1 : wholeCharacter(body, from + LONGEST_RUN) });
    }
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

/** Not between the halves of a surrogate pair. */
const wholeCharacter = (body: string, at: number): number => (/[\udc00-\udfff]/.test(body[at] ?? '') ? at + 1 : at);

/** Index of the first span that starts at or behind an offset. */
export function firstFrom(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function costOf(
  { sentences, mentions, timexes, quotations }: DocumentReading,
  noted: readonly Pick<Span, 'start'>[],
  explained: boolean,
): (piece: Span) => number {
  const starts = (explained ? [...mentions, ...timexes, ...quotations] : []).sort((a, b) => a.start - b.start);
  const within = (spans: readonly Pick<Span, 'start'>[], { start, end }: Span) => firstFrom(spans, end) - firstFrom(spans, start);
  return (piece) => {
    const items = Math.min(COST.mostItems, within(starts, piece));
    const told = items * COST.item + within(sentences, piece) * COST.sentence + within(noted, piece) * COST.note;
    return (piece.end - piece.start) * 1.05 + told;
  };
}
