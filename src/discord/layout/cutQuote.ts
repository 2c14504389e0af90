import type { Span } from '../../corpus/document.ts';

/** What turns a sentence's meaning round; a part that holds one of these is never cut off unsaid. */
const NEGATION =
  /\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot|hardly|barely|scarcely|unlikely|unless|until|false|falsely|allegedly|\w+n[’']t|den(?:y|ies|ied|ying|ial)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|fail(?:s|ed|ing|ure)?)\b/i;

export interface CutQuote {
  /** What is shown of the quote, as a range of it. */
  readonly span: Span;
  /** What is left off may turn the meaning round, and was too long to be shown. */
  readonly qualified: boolean;
}

/**
 * Fits a quote into `length` UTF-16 units by cutting at its ends alone, between words, keeping the emphasis. Where what would be cut off holds
 * a negation the quote may take up to `atMost`; beyond that it is cut and said to be qualified.
 */
export function cutQuote(quote: string, emphasis: readonly Span[], length: number, atMost: number): CutQuote {
  if (quote.length <= length) return { span: { start: 0, end: quote.length }, qualified: false };
  const span = windowAround(quote, emphasis, length);
  if (!NEGATION.test(quote.slice(0, span.start)) && !NEGATION.test(quote.slice(span.end))) return { span, qualified: false };
  if (length < atMost) return cutQuote(quote, emphasis, atMost, atMost);
  return { span, qualified: true };
}

/** From the beginning where the emphasis fits, else around it. */
function windowAround(quote: string, emphasis: readonly Span[], length: number): Span {
  const first = emphasis[0];
  const last = emphasis.at(-1);
  if (!first || !last || last.end <= length) return { start: 0, end: wordEndBefore(quote, length) };
  const kept = Math.min(last.end, first.start + length);
  const start = wordStartAfter(
    quote,
    Math.max(0, kept - length, first.start - Math.floor((length - (kept - first.start)) / 2)),
    first.start,
  );
  return { start, end: wordEndBefore(quote, Math.min(quote.length, start + length)) };
}

function wordEndBefore(quote: string, end: number): number {
  if (end >= quote.length) return quote.length;
  const blank = quote.slice(0, end + 1).search(/\s+\S*$/);
  // A "word" longer than half the window is cut within, though not within a character.
  if (blank > end / 2) return blank;
  return isLowSurrogate(quote, end) ? end - 1 : end;
}

function wordStartAfter(quote: string, start: number, before: number): number {
  if (start === 0) return 0;
  const blank = quote.slice(start, before).search(/\s/);
  if (blank >= 0) return start + blank + 1;
  return isLowSurrogate(quote, start) ? start + 1 : start;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
