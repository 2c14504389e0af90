import type { Citation, Claim } from '../../answers/answer.ts';
import { countQuotes } from '../../answers/countQuotes.ts';
import { markdownWithin } from '../neutralise.ts';
import { citationMarkdown, claimMarkdown } from './quote.ts';

/** UTF-16 units of Markdown. */
const SECTION_MOST = 50;

/** A quote on a page. */
export interface QuoteBlock {
  readonly citation: Citation;
  /** Counted from 1 through all pages. */
  readonly number: number;
  /** Markdown: the heading of its part and its claim where they begin or go on here, the quote, where it stands. */
  readonly content: string;
}

/** How much a page may hold. */
export interface PageRoom {
  readonly quotes: number;
  /** UTF-16 units of Markdown. */
  readonly length: number;
  /** Bytes of UTF-8. */
  readonly bytes: number;
}

/** The quotes of a page, and where the other pages begin: each by its first quote, counted from 0 through all; null where there is no such page. */
export interface QuotePage {
  readonly blocks: readonly QuoteBlock[];
  readonly from: number;
  readonly previous: number | null;
  readonly next: number | null;
  readonly last: number | null;
  /** Quotes of all pages. */
  readonly of: number;
}

/**
 * The page that begins with a quote: as many as there is room for, numbered through all pages, a claim's line said again where it goes on. Beyond the last
 * quote, the last page. Turned forwards, pages show every quote once; turned back, every quote too. Lays out this page and those beside it, however many
 * there are.
 */
export function quotePage(claims: readonly Claim[], wanted: number, room: PageRoom): QuotePage {
  const quotes = new Quotes(claims, room);
  const { count } = quotes;
  const last = quotes.startBefore(count);
  const from = wanted < count ? wanted : last;
  const blocks = quotes.from(from);
  const next = from + blocks.length;
  return {
    blocks,
    from,
    previous: from > 0 ? quotes.startBefore(from) : null,
    next: next < count ? next : null,
    last: next < count ? last : null,
    of: count,
  };
}

/** The quotes of an answer in order, each laid out when it is looked at. */
class Quotes {
  readonly count: number;
  readonly #claims: readonly Claim[];
  readonly #room: PageRoom;
  /** Number of each claim's first quote, counted from 0. */
  readonly #starts: Uint32Array;

  constructor(claims: readonly Claim[], room: PageRoom) {
    this.#claims = claims;
    this.#room = room;
    this.#starts = countQuotes(claims);
    this.count = this.#starts.at(-1)!;
  }

  /** The page that begins with a quote: at least that one. */
  from(first: number): readonly QuoteBlock[] {
    const blocks: QuoteBlock[] = [];
    let { length, bytes } = this.#room;
    for (let at = first; at < this.count && blocks.length < this.#room.quotes; at += 1) {
      const block = this.#blockAt(at, at === first && first > 0);
      length -= block.content.length;
      bytes -= Buffer.byteLength(block.content);
      if (blocks.length > 0 && (length < 0 || bytes < 0)) break;
      blocks.push(block);
    }
    return blocks;
  }

  /** Where the longest page begins that ends before a quote. */
  startBefore(end: number): number {
    let start = Math.max(0, end - this.#room.quotes);
    while (start < end - 1 && start + this.from(start).length < end) start += 1;
    return start;
  }

  /** A quote as it stands on its page; `again`: it is the first of a further page, and what it belongs to is said again. */
  #blockAt(at: number, again: boolean): QuoteBlock {
    const c = this.#claimAt(at);
    const claim = this.#claims[c]!;
    const i = at - this.#starts[c]!;
    const heads = again || (i === 0 && claim.section !== this.#claims[c - 1]?.section);
    const citation = claim.citations[i]!;
    const parts = [
      heads && claim.section !== undefined && `### ${markdownWithin(claim.section, SECTION_MOST)}`,
      (again || i === 0) && claimMarkdown(claim, again && i > 0),
      citationMarkdown(citation, at + 1),
    ];
    return { citation, number: at + 1, content: parts.filter(Boolean).join('\n') };
  }

  #claimAt(at: number): number {
    let low = 0;
    for (let high = this.#claims.length; low + 1 < high; ) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
