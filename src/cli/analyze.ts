import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { CommandLineError } from './commandLineError.ts';
import { explanation } from './explanation.ts';
import { jsonLines } from './jsonLines.ts';

/**
 * Reads `{id, text, published?, title?}` lines and writes one analysis a line, in order. With `explain` it writes instead, for people,
 * what was found, and by which words and rule. Throws `CommandLineError` on a line without text.
 */
export async function analyze(input: Readable, output: Writable, { explain }: { explain: boolean }): Promise<void> {
  for await (const { id, text, published, title } of jsonLines(input)) {
    if (typeof text !== 'string') throw new CommandLineError(`the line with id ${JSON.stringify(id)} has no "text".`);
    const reading = read(text, { published: wordsOr(published), title: wordsOr(title) });
    const written = explain ? `${String(id)}\n${explanation(text, reading)}` : `${JSON.stringify({ id, ...brief(reading) })}\n`;
    const went = output.write(written);
    if (!went) await once(output, 'drain');
  }
}

const wordsOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What the analysis says without its reasons. */
function brief({ sentences, mentions, timexes, actors, events }: Reading) {
  return {
    sentences,
    mentions: mentions.map(({ start, end, type, actor }) => ({ start, end, type, actor })),
    timexes: timexes.map(({ start, end, type, value, mod }) => ({ start, end, type, value, mod })),
    actors: actors.map(({ id, name, type, aliases, offices }) => ({ id, name, type, aliases, offices })),
    events: events.map(({ trigger: _trigger, rule: _rule, ...event }) => event),
  };
}
