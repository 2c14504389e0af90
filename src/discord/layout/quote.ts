import type { APIButtonComponentWithURL } from 'discord.js';
import type { Citation, Claim } from '../../answers/answer.ts';
import { dayInWords, eventDateInWords } from '../../answers/dateWords.ts';
import { AUX_WORDS } from '../../answers/wording.ts';
import type { Span } from '../../corpus/document.ts';
import type { PassageReference } from '../customId.ts';
import { shortHash } from '../customId.ts';
import { LIMITS } from '../limits.ts';
import { markdown, markdownWithin, plain, safeUrl } from '../neutralise.ts';
import { linkButton } from './components.ts';
import { cutQuote } from './cutQuote.ts';

/** How much of a quote is shown, and how much where cutting would hide a negation. UTF-16 units. */
const QUOTE_LENGTH = 700;
const QUOTE_AT_MOST = 1200;
/** The same in lists of changes, where it is enough to see what is meant. */
const BRIEF_LENGTH = 260;
const BRIEF_AT_MOST = 420;

/** The most that each part takes, UTF-16 units of Markdown; together they stay below `BLOCK_MOST`. */
const PARTS = { quote: 1050, qualified: 100, source: 260, claim: 250, date: 150 } as const;

/** The most Markdown that one quote takes with everything that belongs to it. */
export const BLOCK_MOST = 1900;

/** The line above a claim's quotes: what they say, whether it came about, when and how that is known. Empty where there is nothing. */
export function claimMarkdown(claim: Claim, continued: boolean): string {
  const published = claim.citations[0]?.published ?? null;
  const text = claim.text && `**${markdownWithin(claim.text, PARTS.claim)}**`;
  const status = claim.aux && `(${AUX_WORDS[claim.aux]})`;
  const date = eventDateInWords(claim.date, published);
  const first = [text, status, continued && '(continued)'].filter(Boolean).join(' ');
  return [first, date && markdownWithin(date, PARTS.date)].filter(Boolean).join('\n');
}

/** A quote as a block quote, the words that answer in bold, with the line that says where it stands. */
export function citationMarkdown(citation: Citation, number: number): string {
  const { shown, qualified } = quoteMarkdown(citation, QUOTE_LENGTH, QUOTE_AT_MOST);
  const lines = [shown];
  if (qualified) lines.push('-# The sentence is longer, and its other part may change what it means: read it in context.');
  return [...lines, `-# **${number}** · ${sourceMarkdown(citation)}`].join('\n');
}

/** A quote as a block quote, short, with the line that says where it stands; no number, for nobody refers to it. */
export function briefCitation(citation: Citation): string {
  const { shown } = quoteMarkdown(citation, BRIEF_LENGTH, BRIEF_AT_MOST);
  return `${shown}\n-# ${sourceMarkdown(citation)}`;
}

function quoteMarkdown(
  { quote, emphasis }: Pick<Citation, 'quote' | 'emphasis'>,
  length: number,
  atMost: number,
): { readonly shown: string; readonly qualified: boolean } {
  const { span, qualified } = cutQuote(quote, emphasis, length, atMost);
  const [before, after] = [span.start > 0 ? '…' : '', span.end < quote.length ? '…' : ''];
  const shown = blockQuote(before + emphasised(quote, emphasis, span) + after);
  // Text full of asterisks takes more as Markdown than as text.
  return shown.length <= PARTS.quote ? { shown, qualified } : quoteMarkdown({ quote, emphasis }, length * 0.8, atMost * 0.8);
}

/** Markdown as a block quote; of blank lines, which would end it, one stays as an empty line of the quote. */
export function blockQuote(content: string): string {
  return `> ${content.replace(/\s*\n\s*/g, (gap) => (gap.split('\n').length > 2 ? '\n> \n> ' : '\n> '))}`;
}

/** "ESTA Media Network · published 29 May 2023 · title". */
export function sourceMarkdown({ publisher, published, title }: Pick<Citation, 'publisher' | 'published' | 'title'>): string {
  const date = published ? `published ${dayInWords(published)}` : 'no publication date';
  const record = [publisher ?? 'publisher not given', date, title].map((part) => part.replace(/\s+/g, ' ').trim());
  return markdownWithin(record.join(' · '), PARTS.source - 20);
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

/** Where the reader shows a quote in its article. */
export type ReaderLink = (quote: Pick<Citation, 'document' | 'start' | 'end' | 'quote'>) => string;

/** Buttons to the quote in its source: at the article's own address, and in the reader where there is one. */
export function sourceButtons(citation: Citation, readerLink: ReaderLink | null): APIButtonComponentWithURL[] {
  const links = [
    { name: 'Read source', url: linkOf(citation.url) },
    { name: 'Read here', url: linkOf(readerLink?.(citation) ?? null) },
  ];
  return links.flatMap(({ name, url }) => (url === null ? [] : [linkButton(name, url)]));
}

/** How a button names a quote's place. */
export function placeOf(citation: Pick<Citation, 'document' | 'start' | 'end'>, fileDigest: string): PassageReference {
  return { document: shortHash(citation.document), digest: fileDigest.slice(0, 8), start: citation.start, end: citation.end };
}
