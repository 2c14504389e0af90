import { writeSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Library } from '../../src/index/library.ts';
import { mortalData } from '../index/mortalData.ts';
import { chance } from './chance.ts';
import { articleBy } from './townNews.ts';

/**
 * A bot that will be killed: `doomedLibrary.ts FOLDER DATA SEED STEPS`. It changes articles, reads them again and keeps what it read, as fast as it
 * can, and says what it begins. It kills itself (-9) between two calls of the file system that change DATA, or within one, after so many; -1 waits
 * for another to kill it.
 */
const [folder = '', data = '', seed = '0', steps = '-1'] = process.argv.slice(2);
/** More than it lives to make. */
const MOST_REFRESHES = 100;
const MOST_ARTICLES = 8;

const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);
if (Number(steps) >= 0) mortalData(data, Number(steps), () => process.kill(process.pid, 'SIGKILL'));
const { below, pick } = chance(Number(seed));
say('a start');
const library = await Library.open(folder, {
  keeping: { data, writes: true, onNotice: (notice) => say({ notice }) },
  // Of those that are killed from outside every other one works in a thread of its own.
  ...(Number(seed) % 4 === 1 && { apartFrom: 0 }),
});
for (let number = 0; number < MOST_REFRESHES; number += 1) {
  say('keeping');
  // Some are read again while the last are still written.
  if (below(3) > 0) await library.settled();
  await changeSome();
  say('a refresh');
  await library.refresh();
}

async function changeSome(): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  if (names.length > 2 && below(names.length) > MOST_ARTICLES / 2) await rm(join(folder, pick(names)!));
  for (let changes = 1 + below(2); changes > 0; changes -= 1)
    await writeFile(join(folder, `town-${below(MOST_ARTICLES)}.md`), articleBy({ below, pick }));
  if (below(4) === 0)
    await writeFile(join(folder, 'actors.yaml'), `actors:\n  - name: Mette Holm\n    wikidata: Q${below(90)}\n`);
}
