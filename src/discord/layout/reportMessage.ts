import type { CommandResult } from '../../../commands/command.ts';
import { markdownWithin } from '../neutralise.ts';
import { container, EDGE, message, type OutgoingMessage, textDisplay } from './components.ts';

/** Together below the 4,000 characters of a message, whatever the sections hold. UTF-16 units of Markdown. */
const LEAD_MOST = 500;
const LINE_MOST = 220;
const SECTIONS_MOST = 3000;

/** Headed lists of short lines. What does not fit is counted. */
export function reportMessage({ heading, lead, sections }: Extract<CommandResult, { kind: 'report' }>): OutgoingMessage {
  const top = [`### ${markdownWithin(heading, LINE_MOST)}`, lead && markdownWithin(lead, LEAD_MOST)].filter(Boolean).join('\n');
  const most = Math.floor(SECTIONS_MOST / Math.max(1, sections.length));
  const parts = sections.map(({ title, lines }) => `**${markdownWithin(title, 60)}**\n${linesWithin(lines, most - 100)}`);
  return message(container(EDGE.answered, textDisplay(top), ...parts.map(textDisplay)));
}

function linesWithin(lines: readonly string[], most: number): string {
  const shown: string[] = [];
  let length = 0;
  for (const line of lines) {
    const text = markdownWithin(line.replace(/\s+/g, ' '), LINE_MOST);
    length += text.length + 1;
    if (length > most && shown.length > 0) break;
    shown.push(text);
  }
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`-# and ${more.toLocaleString('en')} more`] : [])].join('\n');
}
