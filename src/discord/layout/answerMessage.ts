import type { APIComponentInContainer, APIMessageTopLevelComponent, AttachmentPayload } from 'discord.js';
import type { AnswerFile } from '../../../commands/command.ts';
import type { Answer, Citation } from '../../answers/answer.ts';
import { counted } from '../../answers/counted.ts';
import { countQuotes } from '../../answers/countQuotes.ts';
import { dayInWords, edtfInWords } from '../../answers/dateWords.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { encodeCustomId, queryDigest } from '../customId.ts';
import { LIMITS } from '../limits.ts';
import { fromMarkdown, label, markdown, markdownWithin } from '../neutralise.ts';
import {
  button,
  container,
  EDGE,
  emojiButton,
  fileOf,
  message,
  type OutgoingMessage,
  picture,
  row,
  rule,
  select,
  textDisplay,
} from './components.ts';
import { followUpButtons, type NextQuestion } from './followUpButtons.ts';
import { type PageRoom, type QuoteBlock, type QuotePage, quotePage } from './pages.ts';
import { QUERY_LINE_MOST, type Query, queryLine } from './queryLine.ts';
import { placeOf, type ReaderLink, sourceButtons } from './quote.ts';

/** What an answer's message needs to know besides the answer. */
export interface Frame {
  readonly index: CorpusIndex;
  readonly query: Query;
  /** The first quote shown, counted from 0; beyond the last quote the last page is shown. */
  readonly from: number;
  /** The person who asked: whose press turns the page for all, and who may delete it. */
  readonly owner: string;
  /** Only they see it: it can be shared; shown to all it can be deleted. */
  readonly hidden: boolean;
  /** Said before everything else, as that the corpus has changed. */
  readonly remark: string | null;
  /** Null where no reader is served. */
  readonly readerLink: ReaderLink | null;
  readonly files: readonly AnswerFile[];
  /** What may be asked next, likeliest first. */
  readonly next: readonly NextQuestion[];
  /** Whether a quote stands to the letter in its article: asked of what is shown. @defaultValue that all do */
  readonly stands?: (citation: Citation) => boolean;
}

/** The most that head and foot take, UTF-16 units of Markdown; the rest is the quotes'. */
const HEAD_MOST = { remark: 150, heading: 250, short: 450, notices: 350 } as const;
/** Where there are no quotes, what is said instead of them has their room. */
const NOTICES_ALONE = 1500;
const HEAD_LENGTH = 1250;
const FOOT_LENGTH = 250;
const HEADING = '### ';
/** More read badly on a telephone; also what 40 components allow with their buttons. */
const QUOTES_A_PAGE = 5;
/** Where each has a button more. */
const QUOTES_A_PAGE_WITH_READER = 4;
const TEXT_DISPLAYS = QUOTES_A_PAGE + 3;

/** A page of an answer: what was asked, the short answer, the quotes, and what a person may do next. */
export function answerMessage(answer: Answer, frame: Frame): OutgoingMessage {
  const line = lineOf(answer, frame);
  const page = quotePage(answer.claims, frame.from, roomOf(line, frame.readerLink !== null));
  const body: APIComponentInContainer[] = [textDisplay(head(answer, page.from, frame))];
  for (const { kind, name, description } of frame.files)
    body.push(kind === 'picture' ? picture(name, description) : fileOf(name));
  const { stands = () => true } = frame;
  const blocks = page.blocks.filter(({ citation }) => stands(citation));
  for (const [i, block] of blocks.entries()) {
    if (i > 0) body.push(rule());
    body.push(textDisplay(block.content));
    const buttons = quoteButtons(block, frame);
    if (buttons) body.push(buttons);
  }
  body.push(rule(), textDisplay([line, foot(answer, page)].filter(Boolean).join('\n')));
  const parts = [
    container(edgeOf(answer), ...body),
    ...choices(answer, frame),
    ...pageButtons(page, frame),
    row(...lastButtons(frame)),
  ];
  // Before the last row, and on the first page alone: who turns pages is still reading.
  if (page.from === 0)
    parts.splice(-1, 0, ...followUpButtons(parts, frame.next, { owner: frame.owner, version: frame.index.version }));
  const laidOut = message(...parts);
  return { ...laidOut, files: frame.files.map(attachmentOf) };
}

function lineOf(answer: Answer, frame: Frame): string | null {
  return needsLine(answer, frame) ? queryLine(frame.query) : null;
}

function attachmentOf({ name, content, description }: AnswerFile): AttachmentPayload {
  return {
    name,
    attachment: typeof content === 'string' ? Buffer.from(content) : content,
    description: label(description, LIMITS.mediaDescription),
  };
}

function roomOf(line: string | null, withReader: boolean): PageRoom {
  return {
    quotes: withReader ? QUOTES_A_PAGE_WITH_READER : QUOTES_A_PAGE,
    length: LIMITS.messageText - HEAD_LENGTH - FOOT_LENGTH - (line === null ? 0 : QUERY_LINE_MOST),
    bytes:
      LIMITS.messageBytes -
      3 * (HEAD_LENGTH + FOOT_LENGTH) -
      (line === null ? 0 : 3 * QUERY_LINE_MOST) -
      TEXT_DISPLAYS * LIMITS.textDisplayBytes,
  };
}

function edgeOf({ status }: Answer): number {
  if (status === 'ambiguous') return EDGE.question;
  return status === 'answered' ? EDGE.answered : EDGE.nothing;
}

/** The short answer stands out; where there is none, what was asked does. */
function head(answer: Answer, from: number, { remark }: Frame): string {
  // A question of nothing but invisible characters still has a heading.
  const heading = markdownWithin(answer.heading.replace(/\s+/g, ' '), HEAD_MOST.heading) || '…';
  const short = answer.short === null ? null : markdownWithin(answer.short.replace(/\s+/g, ' '), HEAD_MOST.short);
  const lines = [remark && `*${markdownWithin(remark, HEAD_MOST.remark)}*`, `${HEADING}${heading}`];
  if (from === 0)
    lines.push(
      short,
      markdownWithin(answer.notices.join('\n'), answer.claims.length > 0 ? HEAD_MOST.notices : NOTICES_ALONE) || null,
    );
  return lines.filter(Boolean).join('\n');
}

function quoteButtons({ citation, number }: QuoteBlock, { index, readerLink }: Frame) {
  const source = index.documents.get(citation.document);
  if (!source) return null;
  const context = button('Show in context', { kind: 'context', number, ...placeOf(citation, source.digest) });
  return row(context, ...sourceButtons(citation, readerLink));
}

/** "Searched 5 articles (47 passages), published 22 Nov 2022 to 4 July 2023 · refreshed 5 July 2023, 10:20 UTC · quotes 1–5 of 23". */
function foot({ searched }: Answer, page: QuotePage): string {
  const { documents, passages, span, builtAt } = searched;
  const parts = [
    `Searched ${counted(documents, 'article')} (${counted(passages, 'passage')})${span ? `, published ${edtfInWords(`${span.from}/${span.to}`)}` : ''}`,
    `refreshed ${dayInWords(new Date(builtAt).toISOString())}, ${new Date(builtAt).toISOString().slice(11, 16)} UTC`,
    page.blocks.length < page.of && placeInWords(page),
  ];
  return `-# ${markdown(parts.filter(Boolean).join(' · '))}`;
}

function choices(answer: Answer, frame: Frame): APIMessageTopLevelComponent[] {
  if (answer.choices.length === 0) return [];
  const options = answer.choices.map(({ id, name, description }) => ({ value: id, name, description }));
  return [row(select('Who or which is meant?', { kind: 'choose', ...referenceOf(frame) }, options))];
}

/** "quotes 6–10 of 1,432". */
function placeInWords({ blocks, from, of }: QuotePage): string {
  const all = of.toLocaleString('en');
  return blocks.length === 1 ? `quote ${from + 1} of ${all}` : `quotes ${from + 1}–${from + blocks.length} of ${all}`;
}

function pageButtons({ from, previous, next, last }: QuotePage, frame: Frame): APIMessageTopLevelComponent[] {
  if (previous === null && next === null) return [];
  // A button that leads nowhere stands there all the same, so that the others stay where they are.
  const to = (label: string, role: 'first' | 'previous' | 'next' | 'last', target: number | null) => ({
    ...button(label, { kind: 'page', role, from: target ?? from, ...referenceOf(frame) }),
    disabled: target === null,
  });
  return [
    row(
      to('First', 'first', from > 0 ? 0 : null),
      to('Previous', 'previous', previous),
      to('Next', 'next', next),
      to('Last', 'last', last),
    ),
  ];
}

function lastButtons(frame: Frame) {
  const { hidden, owner } = frame;
  const { query } = referenceOf(frame);
  return [
    hidden ? button('Share with everyone here', { kind: 'share' }) : button('Delete', { kind: 'delete', owner }),
    emojiButton('👍', { kind: 'vote', helpful: true, query }),
    emojiButton('👎', { kind: 'vote', helpful: false }),
  ];
}

/** The heading that a message shows, as it was before it was made Markdown. */
export function headingIn(texts: readonly string[]): string {
  const line = texts.flatMap((text) => text.split('\n')).find((text) => text.startsWith(HEADING));
  return line === undefined ? '' : fromMarkdown(line.slice(HEADING.length));
}

function referenceOf({ query, owner, index }: Frame) {
  const values = query.options.map(({ value }) => value);
  return { query: { command: query.command, values }, owner, version: index.version };
}

/** A quote's number that no list reaches: five characters of base 36. */
const LARGEST_NUMBER = 36 ** 5 - 1;

/** The query must stand in the message where a menu or a page button cannot carry it whole. */
function needsLine(answer: Answer, frame: Frame): boolean {
  const { query, ...rest } = referenceOf(frame);
  const whole = encodeCustomId({ kind: 'page', role: 'first', from: LARGEST_NUMBER, query, ...rest });
  return (
    (answer.claims.length > 1 || answer.choices.length > 0 || countQuotes(answer.claims).at(-1)! > 1) &&
    whole.endsWith(`#${queryDigest(query.values)}`)
  );
}
