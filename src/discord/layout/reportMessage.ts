import type { CommandResult } from '../../../commands/command.ts';
import { markdownWithin } from '../neutralise.ts';
import { container, EDGE, message, type OutgoingMessage, textDisplay } from './components.ts';

/** Together below the 4,000 characters of a message, whatever the sections hold. UTF-16 units of Markdown. */
const LEAD_MOST = 500;
const LINE_MOST = 220;
const TITLE_MOST = 60;
const MORE_LENGTH = 30;
const SECTIONS_MOST = 3000;

/** Headed lists of short lines. What does not fit is counted. */
export function reportMessage({ heading, lead, sections }: Extract<CommandResult, { kind: 'report' }>): OutgoingMessage {
  const top = [`### ${markdownWithin(heading, LINE_MOST)}`, lead && markdownWithin(lead, LEAD_MOST)].filter(Boolean).join('\n');
  const lists = sections.map(({ lines }) => lines.map((line) => markdownWithin(line.replace(/\s+/g, ' '), LINE_MOST)));
  const titles = sections.map(({ title }) => `**${markdownWithin(title, TITLE_MOST)}**`);
  const shares = share(
    lists.map((lines) => lengthOf(lines)),
    SECTIONS_MOST - sections.length * (TITLE_MOST + MORE_LENGTH),
  );
  const parts = lists.map((lines, i) => `${titles[i]}\n${linesWithin(lines, shares[i]!)}`);
  return message(container(EDGE.answered, textDisplay(top), ...parts.map(textDisplay)));
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
