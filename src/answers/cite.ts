import type { Document, Span } from '../corpus/document.ts';
import type { Citation } from './answer.ts';
import { withTextFragment } from './textFragment.ts';

/** How much stands before and behind the quote in its text-quote selector. UTF-16 units. */
const CONTEXT = 32;

/**
 * Binds the words of a document at `span` to their source; white space at the ends is left out. `emphasis` are the words that
 * answer, as offsets of the document; what lies outside the quote is left out. Null where the span holds no words.
 */
export function cite(document: Document, span: Span, emphasis: readonly Span[] = []): Citation | null {
  const written = document.body.slice(span.start, span.end);
  return written.trim() ? citeWords(document, span.start, written, emphasis) : null;
}

/** As `cite`, of words that were read there, more than white space: the document is not looked at before more than the words is asked for. */
export function citeWords(document: Document, from: number, written: string, emphasis: readonly Span[] = []): Citation {
  const quote = written.trim();
  const start = from + written.indexOf(quote);
  const end = start + quote.length;
  return {
    document: document.id,
    start,
    end,
    quote,
    // Worked out when they are shown: a list of thousands shows five.
    get prefix() {
      return document.body.slice(Math.max(0, start - CONTEXT), start).toWellFormed();
    },
    get suffix() {
      return document.body.slice(end, end + CONTEXT).toWellFormed();
    },
    get url() {
      return document.url === null ? null : withTextFragment(document.url, document, { start, end });
    },
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    get emphasis() {
      return within(emphasis, { start, end });
    },
  };
}

function within(emphasis: readonly Span[], { start, end }: Span): Span[] {
  const inside = emphasis
    .map((e) => ({ start: Math.max(e.start, start) - start, end: Math.min(e.end, end) - start }))
    .filter((e) => e.end > e.start)
    .sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const e of inside) {
    const last = joined.at(-1);
    if (last && e.start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, e.end) };
    else joined.push(e);
  }
  return joined;
}

/** True where the quote still stands, to the letter, at its place in the document. */
export function isVerbatim(
  document: Document | undefined,
  { start, end, quote }: Pick<Citation, 'start' | 'end' | 'quote'>,
): boolean {
  return (
    document !== undefined &&
    quote.length > 0 &&
    start >= 0 &&
    end - start === quote.length &&
    document.body.startsWith(quote, start)
  );
}
