import type { APIComponentInContainer } from 'discord.js';
import type { ReportSection } from '../../../commands/command.ts';
import type { Citation, Claim } from '../../answers/answer.ts';
import { isVerbatim } from '../../answers/cite.ts';
import { button, countComponents, row, textDisplay } from './components.ts';
import { briefCitation, claimMarkdown, placeOf, sourceButtons } from './quote.ts';
import type { ReportFrame } from './reportMessage.ts';

/** What quotes may take of a message. */
export interface QuoteRoom {
  /** UTF-16 units of Markdown. */
  readonly length: number;
  readonly components: number;
}

/** Bytes of UTF-8 that a UTF-16 unit of a message may take on average: 4,000 of them must stay below Discord's 10,170 bytes. */
const BYTES_A_UNIT = 2.4;

/** The quotes of each section that there is room for: the first of each, then the second of each, and so on. */
export function quotesWithin(
  sections: readonly ReportSection[],
  room: QuoteRoom,
  frame: ReportFrame,
): APIComponentInContainer[][] {
  const shown: APIComponentInContainer[][] = sections.map(() => []);
  const most = Math.max(0, ...sections.map(({ quotes }) => quotes?.claims.length ?? 0));
  let { length, components } = room;
  let number = 1;
  for (let nth = 0; nth < most; nth += 1) {
    for (const [i, { quotes }] of sections.entries()) {
      const claim = quotes?.claims[nth];
      const citation = claim?.citations[0];
      if (!claim || !citation || !isVerbatim(quotes.index.documents.get(citation.document), citation)) continue;
      const parts = quoteParts(claim, citation, number, frame);
      const size = sizeOf(parts);
      if (size.length > length || size.components > components) return shown;
      shown[i]!.push(...parts);
      number += 1;
      length -= size.length;
      components -= size.components;
    }
  }
  return shown;
}

function quoteParts(
  claim: Claim,
  citation: Citation,
  number: number,
  { index, readerLink }: ReportFrame,
): APIComponentInContainer[] {
  const text = [claimMarkdown(claim, false), briefCitation(citation)].filter(Boolean).join('\n');
  const document = index.documents.get(citation.document);
  // What is no more searched has no context to show, and the reader does not have it.
  const stands = isVerbatim(document, citation);
  const buttons = [
    ...(stands ? [button('Show in context', { kind: 'context', number, ...placeOf(citation, document!.digest) })] : []),
    // One link is enough beside the context, which has them all.
    ...sourceButtons(citation, stands ? readerLink : null).slice(0, 1),
  ];
  return [textDisplay(text), ...(buttons.length > 0 ? [row(...buttons)] : [])];
}

function sizeOf(parts: readonly APIComponentInContainer[]): QuoteRoom {
  let length = 0;
  for (const part of parts)
    if ('content' in part) length += Math.max(part.content.length, Math.ceil(Buffer.byteLength(part.content) / BYTES_A_UNIT)) + 1;
  return { length, components: countComponents(parts) };
}
