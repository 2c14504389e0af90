import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { answerQuestion } from '../answers/ask/ask.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import { CommandLineError } from './commandLineError.ts';
import { jsonLines } from './jsonLines.ts';
import { patiently } from './patiently.ts';
import { recordOf } from './record.ts';

/** Reads `{id, question}` lines and writes one answer a line, in order. Throws `CommandLineError` on a line without question. */
export async function askBatch(index: CorpusIndex, input: Readable, output: Writable): Promise<void> {
  for await (const { id, question } of jsonLines(input)) {
    if (typeof question !== 'string') throw new CommandLineError(`the line with id ${JSON.stringify(id)} has no "question".`);
    const record = await patiently(() => recordOf(answerQuestion(index, question)));
    const went = output.write(`${JSON.stringify({ id, ...record })}\n`);
    if (!went) await once(output, 'drain');
  }
}
