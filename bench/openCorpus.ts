import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AHEAD_OF_COMMANDS, AHEAD_OF_READER } from '../src/cli/ahead.ts';
import { Library } from '../src/index/library.ts';

/** Everything that is worked out before an index answers. */
export const AHEAD = [...AHEAD_OF_COMMANDS, ...AHEAD_OF_READER];
/** Reading 5,000 articles takes a minute or two: what one benchmark has read the next one takes, as long as no code has changed. */
const DATA = join(tmpdir(), 'readout-bench', 'data');

/** A collection read and indexed as the bot has it. */
export async function openCorpus(corpus: string): Promise<Library> {
  const keeping = { data: DATA, writes: true, onNotice: (notice: string) => console.log(notice) };
  const library = await Library.open(corpus, { keeping, ahead: AHEAD });
  await library.settled();
  return library;
}
