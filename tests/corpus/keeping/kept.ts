import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keeper } from '../../../src/corpus/keeping/keeper.ts';

export const mina = { id: '100000000000000001', name: 'Mina' };
export const record = { publisher: null, url: null, published: null, publishedBasis: null, license: null };
export const article = (title: string, body = `${title}: the envoys met at noon.\n`) => ({ title, ...record, body });

/** All that a corpus folder holds, but for the locks: files and trash by name with their bytes, the log, and what should not be there. */
export async function stateOf(folder: string) {
  const hidden = join(folder, '.readout');
  const names = await readdir(hidden);
  const log = await readFile(join(hidden, 'audit.jsonl'), 'utf8').catch(() => '');
  return {
    articles: await filesOf(folder),
    trash: await filesOf(join(hidden, 'trash')),
    log: log.split('\n'),
    leftovers: names.filter((name) => !['trash', 'audit.jsonl', 'bot.lock', 'writing.lock'].includes(name)),
  };
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== '.readout').sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')])));
}

/** Each kind of change, as a person makes it of a folder that `prepare` has filled. */
export const CHANGES: Readonly<Record<string, (keeper: Keeper) => Promise<unknown>>> = {
  add: (keeper) => keeper.add(article('New'), mina),
  edit: (keeper) => keeper.edit('old', { published: '2031-04-05', publishedBasis: 'stated in print' }, mina),
  'edit of a text file': (keeper) => keeper.edit('note', { title: 'A note' }, mina),
  remove: (keeper) => keeper.remove('old', mina),
  restore: async (keeper) => keeper.restore((await keeper.trash()).find(({ kind }) => kind === 'article')!.key, mina),
  'first actors': (keeper) => keeper.saveActors('actors: []\n', mina),
};
