import type { Citation, Claim } from '../../answers/answer.ts';
import type { Steps } from '../../index/steps.ts';
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

/** Where a page begins: positions in the claims, and in the citations of that claim; and its first quote's number. */
export interface PageStart {
  readonly claim: number;
  readonly citation: number;
  readonly number: number;
}

/**
 * Deals the citations of an answer onto pages: every one exactly once, in order, numbered from 1 through all pages, a claim's line said
 * again where it goes on. There is always a first page. In steps of one claim: a list may have ten thousands.
 */
export function* dealPages(claims: readonly Claim[], room: PageRoom): Steps<readonly PageStart[]> {
  const starts: PageStart[] = [{ claim: 0, citation: 0, number: 1 }];
  let left = room;
  let number = 0;
  for (const [c, { citations }] of claims.entries()) {
    yield;
    for (const i of citations.keys()) {
      number += 1;
      let block = blockAt(claims, c, i, number, false);
      if (left !== room && !fits(block, left)) {
        starts.push({ claim: c, citation: i, number });
        left = room;
        block = blockAt(claims, c, i, number, true);
      }
      left = {
        quotes: left.quotes - 1,
        length: left.length - block.content.length,
        bytes: left.bytes - Buffer.byteLength(block.content),
      };
    }
  }
  return starts;
}

/** The quotes of a page, counted from 0: lays out no more than that page. */
export function quotesOn(claims: readonly Claim[], starts: readonly PageStart[], page: number): readonly QuoteBlock[] {
  const start = starts[page]!;
  const next = starts[page + 1];
  const blocks: QuoteBlock[] = [];
  let { number } = start;
  for (let c = start.claim; c < claims.length; c += 1) {
    for (let i = c === start.claim ? start.citation : 0; i < claims[c]!.citations.length; i += 1) {
      if (number === next?.number) return blocks;
      blocks.push(blockAt(claims, c, i, number, page > 0 && number === start.number));
      number += 1;
    }
  }
  return blocks;
}

/** A quote as it stands on its page; `again`: it is the first of a further page, and what it belongs to is said again. */
function blockAt(claims: readonly Claim[], c: number, i: number, number: number, again: boolean): QuoteBlock {
  const claim = claims[c]!;
  const heads = again || (i === 0 && claim.section !== claims[c - 1]?.section);
  const said = { section: heads ? claim.section : undefined, begins: again || i === 0, continued: again && i > 0 };
  return quoteBlock(claim, claim.citations[i]!, number, said);
}

function fits({ content }: QuoteBlock, left: PageRoom): boolean {
  return left.quotes > 0 && content.length <= left.length && Buffer.byteLength(content) <= left.bytes;
}

function quoteBlock(
  claim: Claim,
  citation: Citation,
  number: number,
  { section, begins, continued }: { readonly section: string | undefined; readonly begins: boolean; readonly continued: boolean },
): QuoteBlock {
  const parts = [
    section !== undefined && `### ${markdownWithin(section, SECTION_MOST)}`,
    begins && claimMarkdown(claim, continued),
    citationMarkdown(citation, number),
  ];
  return { citation, number, content: parts.filter(Boolean).join('\n') };
}
