import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Keeper } from '../../../src/corpus/keeping/keeper.ts';
import { loadCorpus } from '../../../src/corpus/loadCorpus.ts';
import { mina, record } from './kept.ts';

interface Known {
  title: string;
  published: string | null;
  readonly body: string;
}

/** The corpus as a person would keep it on paper. */
interface Model {
  readonly articles: Map<string, Known>;
  readonly trash: Map<string, { id: string; known: Known }>;
  readonly log: string[];
}

/** One change, of the article or the thing in the trash that `pick` falls on. */
type Step = (keeper: Keeper, model: Model) => Promise<void>;

const picked = <K, V>(map: Map<K, V>, pick: number): [K, V] | undefined => [...map][pick % Math.max(1, map.size)];

const title = fc.oneof(
  fc.constantFrom('Talks', 'talks', 'Talks 2', '../..', 'Äther'),
  fc.string({ minLength: 1, maxLength: 40 }),
);
/** Text of any kind that a file can hold. */
const body = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('---\n', '\r\n', ' x ')).map(
  (text) =>
    `${text
      .toWellFormed()
      .replaceAll('\0', '')
      .replace(/^\uFEFF/, '')}.`,
);
const pick = fc.nat(20);

const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(title, body).map(([given, text]) => async (keeper, model) => {
    const added = await keeper.add({ title: given, ...record, body: text }, mina);
    expect(model.articles.has(added.id)).toBe(false);
    model.articles.set(added.id, { title: added.title, published: null, body: text });
    model.log.push(`add ${added.id}`);
  }),
  fc.tuple(pick, fc.constantFrom('2031-04-05', '2031-04-06', null)).map(([which, published]) => async (keeper, model) => {
    const [id, known] = picked(model.articles, which) ?? [];
    if (id === undefined || !known || known.published === published) return;
    await keeper.edit(id, { published }, mina);
    known.published = published;
    model.log.push(`edit ${id}`);
  }),
  pick.map((which) => async (keeper, model) => {
    const [id, known] = picked(model.articles, which) ?? [];
    if (id === undefined || !known) return;
    const { key } = await keeper.remove(id, mina);
    model.articles.delete(id);
    model.trash.set(key, { id, known });
    model.log.push(`remove ${id}`);
  }),
  pick.map((which) => async (keeper, model) => {
    const [key, trashed] = picked(model.trash, which) ?? [];
    if (key === undefined || !trashed) return;
    const { id } = await keeper.restore(key, mina);
    expect(id).toBe(trashed.id);
    model.trash.delete(key);
    model.articles.set(id, trashed.known);
    model.log.push(`restore ${id}`);
  }),
];

test('whatever moderators do, in any order: the folder, the trash and the log are as on paper, every text to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...steps), { maxLength: 12 }), async (changes) => {
      const folder = await mkdtemp(join(tmpdir(), 'readout-model-'));
      const keeper = await Keeper.open(folder);
      const model: Model = { articles: new Map(), trash: new Map(), log: [] };
      for (const change of changes) await change(keeper, model);
      const { documents, rejections } = await loadCorpus(folder);
      expect(rejections).toEqual([]);
      const loaded = documents.map(({ id, title: named, published, body: text }) => [
        id,
        { title: named, published, body: text },
      ]);
      expect(Object.fromEntries(loaded)).toEqual(Object.fromEntries(model.articles));
      expect((await keeper.trash()).map(({ key }) => key).sort()).toEqual([...model.trash.keys()].sort());
      const { entries } = await keeper.log({ limit: 100 });
      expect(entries.toReversed().map(({ action, document }) => `${action} ${document}`)).toEqual(model.log);
      expect(entries.map(({ seq }) => seq)).toEqual(model.log.map((_, i) => model.log.length - i));
      await rm(folder, { recursive: true });
    }),
    { numRuns: 25 },
  );
});
