import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import type { CommandResult, ReportSection } from '../../../commands/command.ts';
import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { LIMITS } from '../limits.ts';
import { markdownWithin } from '../neutralise.ts';
import { container, countComponents, EDGE, message, type OutgoingMessage, textDisplay } from './components.ts';
import type { ReaderLink } from './quote.ts';
import { type QuoteRoom, quotesWithin } from './reportQuotes.ts';

/** Together below the 4,000 characters of a message, whatever the sections hold. UTF-16 units of Markdown. */
const LEAD_MOST = 500;
const LINE_MOST = 220;
const TITLE_MOST = 60;
const MORE_LENGTH = 30;
const SECTIONS_MOST = 3000;
/** What lines leave to quotes where there are quotes. */
const BESIDE_QUOTES = 1200;

/** What a report's message needs to know besides the report. */
export interface ReportFrame {
  /** What is searched now: a quote of what is no more there has no context to show. */
  readonly index: CorpusIndex;
  readonly readerLink: ReaderLink | null;
  /** Stand beneath it. @defaultValue none */
  readonly below?: readonly APIMessageTopLevelComponent[];
  /** @defaultValue that of an answer */
  readonly edge?: number;
}

/** Headed lists of short lines and of quotes. What does not fit is counted. */
export function reportMessage(
  { heading, lead, sections }: Omit<Extract<CommandResult, { kind: 'report' }>, 'kind'>,
  frame: ReportFrame,
): OutgoingMessage {
  const { below = [], edge = EDGE.answered } = frame;
  const top = [`### ${markdownWithin(heading, LINE_MOST)}`, lead && markdownWithin(lead, LEAD_MOST)].filter(Boolean).join('\n');
  const lists = sections.map(({ lines }) => lines.map((line) => markdownWithin(line.replace(/\s+/g, ' '), LINE_MOST)));
  const hasQuotes = sections.some(({ quotes }) => quotes);
  const titles = sections.map(({ title }) => `**${markdownWithin(title, TITLE_MOST)}**`);
  const overhead = lengthOf(titles) + sections.length * MORE_LENGTH;
  const shares = share(
    lists.map((lines) => lengthOf(lines)),
    (hasQuotes ? BESIDE_QUOTES : SECTIONS_MOST) - (hasQuotes ? 0 : overhead),
  );
  const texts = lists.map((lines, i) => [titles[i], linesWithin(lines, shares[i]!)].filter(Boolean).join('\n'));
  const used = lengthOf(texts) - lengthOf(texts.filter((_, i) => lists[i]!.length === 0));
  const room: QuoteRoom = {
    length: SECTIONS_MOST - overhead - used,
    components: LIMITS.messageComponents - 2 - 2 * sections.length - countComponents(below),
  };
  const quoted = hasQuotes ? quotesWithin(sections, room, frame) : sections.map(() => []);
  const parts = texts.flatMap((text, i): APIComponentInContainer[] => [
    textDisplay(text),
    ...quoted[i]!,
    ...moreQuotes(sections[i]!, quoted[i]!),
  ]);
  return message(container(edge, textDisplay(top), ...parts), ...below);
}

function moreQuotes({ quotes }: ReportSection, shown: readonly APIComponentInContainer[]): APIComponentInContainer[] {
  if (!quotes) return [];
  const texts = shown.filter((part) => 'content' in part).length;
  const more = quotes.claims.length + (quotes.left ?? 0) - texts;
  return more > 0 ? [textDisplay(`-# and ${more.toLocaleString('en')} more`)] : [];
}

function linesWithin(lines: readonly string[], most: number): string {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > most && shown.length > 0) break;
    shown.push(line);
  }
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`-# and ${more.toLocaleString('en')} more`] : [])].join('\n');
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** What each gets of a room: what it needs where that is no more than an even share, else an even share of what the modest leave. */
function share(needs: readonly number[], room: number): readonly number[] {
  const shares = new Array<number>(needs.length).fill(0);
  let left = room;
  const modestFirst = [...needs.keys()].sort((a, b) => needs[a]! - needs[b]!);
  for (const [served, i] of modestFirst.entries()) {
    shares[i] = Math.min(needs[i]!, Math.floor(left / (needs.length - served)));
    left -= shares[i]!;
  }
  return shares;
}
