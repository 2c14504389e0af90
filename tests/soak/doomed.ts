import { writeSync } from 'node:fs';
import { Keeper } from '../../src/corpus/keeping/keeper.ts';
import { lockCorpus } from '../../src/corpus/keeping/lock.ts';
import { slugOf } from '../../src/corpus/keeping/names.ts';
import { loadCorpus } from '../../src/corpus/loadCorpus.ts';
import { mortalDisk } from '../corpus/keeping/mortalDisk.ts';
import { chance } from './chance.ts';
import type { Deed } from './paper.ts';

/**
 * A bot that will be killed: `doomed.ts FOLDER SEED STEPS`. It makes changes as fast as it can, writes each to standard output before it makes it and
 * `done` after, and kills itself (-9) between two calls of the file system, or within one, after so many; -1 waits for another to kill it.
 */
const [folder = '', seed = '0', steps = '-1'] = process.argv.slice(2);
/** More than it lives to make. */
const MOST_DEEDS = 200;

const KINDS = ['add', 'add', 'edit', 'remove', 'restore', 'actors'] as const;

const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  // The signal has ended the process before this is come to.
  throw new Error('alive');
};

await lockCorpus(folder);
say('started');
const by = { id: '100000000000000001', name: 'Mina' };
const keeper = await Keeper.open(folder, Number(steps) < 0 ? {} : { disk: mortalDisk(Number(steps), die) });
const { below, pick } = chance(Number(seed));
for (let number = 0; number < MOST_DEEDS; number += 1) {
  const deed = await choose(number);
  if (!deed) continue;
  say(deed);
  await make(deed);
  say('done');
}

/** A deed that can be done of the folder as it is. */
async function choose(number: number): Promise<Deed | null> {
  const kind = pick(KINDS)!;
  if (kind === 'add') {
    const title = `Talks ${seed} ${number}`;
    return { kind, id: slugOf(title), title, body: `${'The envoys met at noon. '.repeat(1 + below(800))}\n` };
  }
  if (kind === 'actors') return { kind, source: `# ${seed} ${number}\nactors:\n  - name: Envoy ${number}\n` };
  if (kind === 'restore') {
    const trashed = pick((await keeper.trash()).filter((item) => item.kind === 'article'));
    return trashed ? { kind, key: trashed.key } : null;
  }
  const document = pick((await loadCorpus(folder)).documents);
  if (!document) return null;
  const published = `20${10 + below(80)}-0${1 + below(9)}-1${below(10)}`;
  if (kind === 'edit') return published === document.published ? null : { kind, id: document.id, published };
  return { kind, id: document.id };
}

async function make(deed: Deed): Promise<void> {
  const nothing = { publisher: null, url: null, published: null, publishedBasis: null, license: null };
  if (deed.kind === 'add') await keeper.add({ ...nothing, title: deed.title, body: deed.body }, by);
  if (deed.kind === 'edit') await keeper.edit(deed.id, { published: deed.published }, by);
  if (deed.kind === 'remove') await keeper.remove(deed.id, by);
  if (deed.kind === 'restore') await keeper.restore(deed.key, by);
  if (deed.kind === 'actors') await keeper.saveActors(deed.source, by);
}
