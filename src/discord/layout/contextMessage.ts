import type { Citation } from '../../answers/answer.ts';
import type { QuoteContext } from '../../answers/context.ts';
import type { PassageReference } from '../customId.ts';
import { button, container, EDGE, message, type OutgoingMessage, row, textDisplay } from './components.ts';
import { cutQuote } from './cutQuote.ts';
import { blockQuote, emphasised, type ReaderLink, sourceButtons, sourceMarkdown } from './quote.ts';

/** How much of a passage is shown. UTF-16 units of text, then of Markdown. */
const PASSAGE_LENGTH = 2800;
const MARKDOWN_LENGTH = 3400;

/** A passage of an article with the quote in bold, and the way to the passages before and behind it. */
export function contextMessage(context: QuoteContext, quote: PassageReference, readerLink: ReaderLink | null): OutgoingMessage {
  const { citation, number, of } = context;
  const turn = (role: 'previous' | 'next', passage: number) =>
    button(role === 'previous' ? 'Previous passage' : 'Next passage', { kind: 'move', role, passage, ...quote });
  const buttons = [
    { ...turn('previous', Math.max(0, number - 1)), disabled: number === 0 },
    { ...turn('next', Math.min(of - 1, number + 1)), disabled: number === of - 1 },
    ...sourceButtons(citation, readerLink),
  ];
  const foot = `-# ${sourceMarkdown(citation)}\n-# Passage ${number + 1} of ${of}`;
  return message(container(EDGE.answered, textDisplay(passageMarkdown(citation)), textDisplay(foot)), row(...buttons));
}

function passageMarkdown({ quote, emphasis }: Pick<Citation, 'quote' | 'emphasis'>, length = PASSAGE_LENGTH): string {
  const { span } = cutQuote(quote, emphasis, length, length);
  const [before, after] = [span.start > 0 ? '…' : '', span.end < quote.length ? '…' : ''];
  const shown = blockQuote(before + emphasised(quote, emphasis, span) + after);
  return shown.length <= MARKDOWN_LENGTH ? shown : passageMarkdown({ quote, emphasis }, length * 0.8);
}
