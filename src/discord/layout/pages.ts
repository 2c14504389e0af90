import type { Answer, Citation, Claim } from '../../answers/answer.ts';
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

/**
 * Deals the citations of an answer onto pages: every one exactly once, in order, numbered from 1 through all pages, a claim's line said
 * again where it goes on. There is always a first page.
 */
export function dealPages(answer: Pick<Answer, 'claims'>, room: PageRoom): readonly (readonly QuoteBlock[])[] {
  const pages: QuoteBlock[][] = [[]];
  let left = room;
  let number = 0;
  for (const [c, claim] of answer.claims.entries()) {
    const section = claim.section !== answer.claims[c - 1]?.section ? claim.section : undefined;
    for (const [i, citation] of claim.citations.entries()) {
      number += 1;
      const block = quoteBlock(claim, citation, number, { section, begins: i === 0, continued: false });
      if (pages.at(-1)!.length > 0 && !fits(block, left)) {
        pages.push([]);
        left = room;
      }
      const first = pages.at(-1)!.length === 0;
      const placed =
        first && pages.length > 1
          ? quoteBlock(claim, citation, number, { section: claim.section, begins: true, continued: i > 0 })
          : block;
      pages.at(-1)!.push(placed);
      left = {
        quotes: left.quotes - 1,
        length: left.length - placed.content.length,
        bytes: left.bytes - Buffer.byteLength(placed.content),
      };
    }
  }
  return pages;
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
