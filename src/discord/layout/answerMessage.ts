import type { APIComponentInContainer, APIMessageTopLevelComponent, AttachmentPayload } from 'discord.js';
import type { AnswerFile } from '../../../commands/command.ts';
import type { Answer, Citation } from '../../answers/answer.ts';
import { counted } from '../../answers/counted.ts';
import { dayInWords, edtfInWords } from '../../answers/dateWords.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { atOnce, inSlices, type Steps } from '../../index/steps.ts';
import { type ComponentState, encodeCustomId, queryDigest } from '../customId.ts';
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
import { dealPages, type PageRoom, type PageStart, type QuoteBlock, quotesOn } from './pages.ts';
import { QUERY_LINE_MOST, type Query, queryLine } from './queryLine.ts';
import { placeOf, type ReaderLink, sourceButtons } from './quote.ts';

/** What an answer's message needs to know besides the answer. */
export interface Frame {
  readonly index: CorpusIndex;
  readonly query: Query;
  /** Counted from 0; beyond the last page the last is shown. */
  readonly page: number;
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
  const starts = atOnce(pagesOf(answer, frame, line));
  const page = Math.min(frame.page, starts.length - 1);
  const body: APIComponentInContainer[] = [textDisplay(head(answer, page, frame))];
  for (const { kind, name, description } of frame.files)
    body.push(kind === 'picture' ? picture(name, description) : fileOf(name));
  const { stands = () => true } = frame;
  const blocks = quotesOn(answer.claims, starts, page).filter(({ citation }) => stands(citation));
  for (const [i, block] of blocks.entries()) {
    if (i > 0) body.push(rule());
    body.push(textDisplay(block.content));
    const buttons = quoteButtons(block, frame);
    if (buttons) body.push(buttons);
  }
  body.push(rule(), textDisplay([line, foot(answer, page, starts.length)].filter(Boolean).join('\n')));
  const parts = [
    container(edgeOf(answer), ...body),
    ...choices(answer, frame),
    ...pageButtons(page, starts.length, frame),
    row(...lastButtons(frame)),
  ];
  // Before the last row, and on the first page alone: who turns pages is still reading.
  if (page === 0)
    parts.splice(-1, 0, ...followUpButtons(parts, frame.next, { owner: frame.owner, version: frame.index.version }));
  const laidOut = message(...parts);
  return { ...laidOut, files: frame.files.map(attachmentOf) };
}

/** Finds out where the pages of a long answer begin, giving way to other work every few milliseconds; `answerMessage` then has it at hand. */
export async function dealAhead(answer: Answer, frame: Frame): Promise<void> {
  if (answer.claims.length > LONG) await inSlices(pagesOf(answer, frame, lineOf(answer, frame)));
}

function lineOf(answer: Answer, frame: Frame): string | null {
  return needsLine(answer, frame) ? queryLine(frame.query) : null;
}

/** How many answers' pages are kept for each corpus. */
const KEPT = 500;
/** From more claims on: to know where pages begin, every quote is laid out, and only a page is shown. */
export const LONG = 2 * QUOTES_A_PAGE;
const kept = new WeakMap<CorpusIndex, Map<string, readonly PageStart[]>>();

/** Where the pages of an answer begin; of a long one kept, for what is asked again of one corpus is answered the same. */
function* pagesOf({ claims }: Answer, { index, query, readerLink }: Frame, line: string | null): Steps<readonly PageStart[]> {
  const room = roomOf(line, readerLink !== null);
  if (claims.length <= LONG) return yield* dealPages(claims, room);
  const answers = kept.get(index) ?? new Map<string, readonly PageStart[]>();
  kept.set(index, answers);
  const key = JSON.stringify([query, room]);
  const starts = answers.get(key) ?? (yield* dealPages(claims, room));
  // Set anew, so that the map stays in order of use and its first is the one longest unused.
  answers.delete(key);
  answers.set(key, starts);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  return starts;
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
function head(answer: Answer, page: number, { remark }: Frame): string {
  // A question of nothing but invisible characters still has a heading.
  const heading = markdownWithin(answer.heading.replace(/\s+/g, ' '), HEAD_MOST.heading) || '…';
  const short = answer.short === null ? null : markdownWithin(answer.short.replace(/\s+/g, ' '), HEAD_MOST.short);
  const lines = [remark && `*${markdownWithin(remark, HEAD_MOST.remark)}*`, `${HEADING}${heading}`];
  if (page === 0)
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

/** "Searched 5 articles (47 passages), published 22 Nov 2022 to 4 July 2023 · refreshed 5 July 2023, 10:20 UTC · page 1 of 3". */
function foot({ searched }: Answer, page: number, pages: number): string {
  const { documents, passages, span, builtAt } = searched;
  const parts = [
    `Searched ${counted(documents, 'article')} (${counted(passages, 'passage')})${span ? `, published ${edtfInWords(`${span.from}/${span.to}`)}` : ''}`,
    `refreshed ${dayInWords(new Date(builtAt).toISOString())}, ${new Date(builtAt).toISOString().slice(11, 16)} UTC`,
    pages > 1 && `page ${page + 1} of ${pages}`,
  ];
  return `-# ${markdown(parts.filter(Boolean).join(' · '))}`;
}

function choices(answer: Answer, frame: Frame): APIMessageTopLevelComponent[] {
  if (answer.choices.length === 0) return [];
  const options = answer.choices.map(({ id, name, description }) => ({ value: id, name, description }));
  return [row(select('Who or which is meant?', { kind: 'choose', ...referenceOf(frame) }, options))];
}

function pageButtons(page: number, pages: number, frame: Frame): APIMessageTopLevelComponent[] {
  if (pages < 2) return [];
  const to = (role: 'first' | 'previous' | 'next' | 'last', target: number): ComponentState => ({
    kind: 'page',
    role,
    page: target,
    ...referenceOf(frame),
  });
  const last = pages - 1;
  return [
    row(
      { ...button('First', to('first', 0)), disabled: page === 0 },
      { ...button('Previous', to('previous', Math.max(0, page - 1))), disabled: page === 0 },
      { ...button('Next', to('next', Math.min(last, page + 1))), disabled: page === last },
      { ...button('Last', to('last', last)), disabled: page === last },
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

/** The query must stand in the message where a menu or a page button cannot carry it whole. */
function needsLine(answer: Answer, frame: Frame): boolean {
  const { query, ...rest } = referenceOf(frame);
  const whole = encodeCustomId({ kind: 'page', role: 'first', page: 0xfff, query, ...rest });
  return (
    (answer.claims.length > 1 || answer.choices.length > 0 || countCitations(answer) > 1) &&
    whole.endsWith(`#${queryDigest(query.values)}`)
  );
}

function countCitations({ claims }: Answer): number {
  return claims.reduce((sum, { citations }) => sum + citations.length, 0);
}
