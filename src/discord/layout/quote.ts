import type { Citation, Claim } from '../../answers/answer.ts';
import type { Span } from '../../corpus/document.ts';
import type { Aux } from '../../reading/reading.ts';
import type { PassageReference } from '../customId.ts';
import { shortHash } from '../customId.ts';
import { edtfInWords, eventDateInWords } from '../dateWords.ts';
import { LIMITS } from '../limits.ts';
import { cut, markdown, plain, safeUrl } from '../neutralise.ts';
import { cutQuote } from './cutQuote.ts';

/** How much of a quote is shown, and how much where cutting would hide a negation. UTF-16 units. */
const QUOTE_LENGTH = 700;
const QUOTE_AT_MOST = 1400;
const TITLE_LENGTH = 120;
const NAME_LENGTH = 80;
const CLAIM_LENGTH = 300;

const AUX_WORDS: Readonly<Record<Aux, string>> = {
  future: 'planned',
  negated: 'denied',
  hypothetical: 'hypothetical',
  historical: 'earlier',
};

/** The line above a claim's quotes: what they say, whether it came about, when and how that is known. Empty where there is nothing. */
export function claimMarkdown(claim: Claim, continued: boolean): string {
  const published = claim.citations[0]?.published ?? null;
  const text = claim.text && `**${markdown(cut(plain(claim.text).trim(), CLAIM_LENGTH))}**`;
  const status = claim.aux && `(${AUX_WORDS[claim.aux]})`;
  const date = eventDateInWords(claim.date, published);
  const first = [text, status, continued && '(continued)'].filter(Boolean).join(' ');
  return [first, date && markdown(date)].filter(Boolean).join('\n');
}

/** A quote as a block quote, the words that answer in bold, with the line that says where it stands. */
export function citationMarkdown(citation: Citation, number: number): string {
  const { span, qualified } = cutQuote(citation.quote, citation.emphasis, QUOTE_LENGTH, QUOTE_AT_MOST);
  const shown = emphasised(citation.quote, citation.emphasis, span);
  const quote = `${span.start > 0 ? '…' : ''}${shown}${span.end < citation.quote.length ? '…' : ''}`;
  const lines = [`> ${quote.replace(/\s*\n\s*/g, '\n> ')}`];
  if (qualified) lines.push('-# The sentence is longer, and its other part may change what it means: read it in context.');
  return [...lines, `-# **${number}** · ${sourceMarkdown(citation)}`].join('\n');
}

/** "ESTA Media Network · 29 May 2023 · title". */
export function sourceMarkdown({ publisher, published, title }: Pick<Citation, 'publisher' | 'published' | 'title'>): string {
  return [
    publisher ? cut(plain(publisher), NAME_LENGTH) : 'publisher not given',
    published ? `published ${edtfInWords(published)}` : 'no publication date',
    cut(plain(title), TITLE_LENGTH),
  ]
    .map((part) => markdown(part.replace(/\s+/g, ' ').trim()))
    .join(' · ');
}

/** The part of a quote within `span`, its emphasis in bold. */
export function emphasised(quote: string, emphasis: readonly Span[], span: Span): string {
  let shown = '';
  let at = span.start;
  for (const { start, end } of emphasis) {
    const [from, to] = [Math.max(start, at), Math.min(end, span.end)];
    if (from >= to) continue;
    shown += markdown(quote.slice(at, from)) + bold(quote.slice(from, to));
    at = to;
  }
  return shown + markdown(quote.slice(at, span.end));
}

/** Bold, line by line; blanks stay outside, where Discord would not take the asterisks for emphasis. */
function bold(text: string): string {
  return plain(text)
    .split('\n')
    .map((line) => {
      const words = line.trim();
      if (!words) return line;
      const [before, after] = line.split(words, 2) as [string, string];
      return `${before}**${markdown(words)}**${after}`;
    })
    .join('\n');
}

/** The article's address for a link button: with its text fragment if that fits, without if not; null where there is none. */
export function linkOf(url: string | null): string | null {
  const safe = url === null ? null : safeUrl(url);
  if (safe === null || safe.length <= LIMITS.linkUrl) return safe;
  const bare = safe.split('#')[0]!;
  return bare.length <= LIMITS.linkUrl ? bare : null;
}

/** How a button names a quote's place. */
export function placeOf(citation: Pick<Citation, 'document' | 'start' | 'end'>, fileDigest: string): PassageReference {
  return { document: shortHash(citation.document), digest: fileDigest.slice(0, 8), start: citation.start, end: citation.end };
}
