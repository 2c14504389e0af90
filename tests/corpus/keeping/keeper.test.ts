import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Keeper } from '../../../src/corpus/keeping/keeper.ts';
import { ChangeRefused } from '../../../src/corpus/keeping/refusal.ts';
import { loadCorpus } from '../../../src/corpus/loadCorpus.ts';

let folder: string;
let keeper: Keeper;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-keeper-'));
  keeper = await Keeper.open(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const mina = { id: '100000000000000001', name: 'Mina' };
const record = { publisher: null, url: null, published: null, publishedBasis: null, license: null };
const article = (title: string, body = 'The envoys met at noon.\n') => ({ title, ...record, body });
const ids = async () => (await loadCorpus(folder)).documents.map(({ id }) => id);
const actions = async () => (await keeper.log()).entries.map(({ action, document }) => `${action} ${document}`);

describe('a moderator keeps the articles', () => {
  test('an article that is added is read as it was given, to the letter', async () => {
    const body = '  Two spaces first.\r\n\r\n---\n“Quotes” and a last line without an end';
    const given = {
      title: 'Envoys: “back” in #Port-Royal?',
      publisher: 'yes',
      url: 'https://example.org/a?b=1#c',
      published: '2031-04-05',
      publishedBasis: 'stated: on the page',
      license: 'CC BY 4.0',
      body,
    };
    const added = await keeper.add(given, mina);
    const { documents, rejections } = await loadCorpus(folder);
    expect(rejections).toEqual([]);
    expect(documents).toEqual([added]);
    expect(added).toMatchObject({ id: 'envoys-back-in-port-royal', ...given });
  });

  test('two articles of one title stand side by side, and one in the trash keeps its id', async () => {
    await keeper.add(article('Talks'), mina);
    await keeper.add(article('TALKS!'), mina);
    await keeper.remove('talks', mina);
    await keeper.add(article('talks'), mina);
    expect(await ids()).toEqual(['talks-2', 'talks-3']);
  });

  test.each([
    ['../../.env', 'env'],
    ['/etc/passwd\0.md', 'etc-passwd-md'],
    ['CON', 'con-article'],
    ['ReadMe', 'readme-article'],
    ['--help', 'help'],
    ['…', 'article'],
    ['محادثات', 'article'],
    ['Café à Zürich’s', 'cafe-a-zurichs'],
    ['word '.repeat(190), 'word-word-word-word-word-word-word-word-word-word-word-word'],
  ])('the title %j makes the file name %s', async (title, id) => {
    expect((await keeper.add(article(title), mina)).id).toBe(id);
  });

  test('a date is set, and nothing but the lines of the record changes', async () => {
    await writeFile(join(folder, 'a.md'), '---\n# kept by hand\ntitle: "A"\nsection: world\n---\nBody: é\r\n');
    await keeper.edit('a', { published: '2031-04-05', publishedBasis: 'stated in print', publisher: null }, mina);
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(
      '---\n# kept by hand\ntitle: "A"\nsection: world\npublished: 2031-04-05\npublishedBasis: stated in print\n---\nBody: é\r\n',
    );
    const [entry] = (await keeper.log()).entries;
    expect(entry).toMatchObject({
      action: 'edit',
      by: mina,
      document: 'a',
      changes: { published: [null, '2031-04-05'], publishedBasis: [null, 'stated in print'] },
    });
  });

  test('a text file becomes an article with a record, under the same id and with the same text', async () => {
    await writeFile(join(folder, 'note.txt'), '\uFEFF---\nnot a record\n');
    const [before] = (await loadCorpus(folder)).documents;
    const after = await keeper.edit('note', { title: 'A note' }, mina);
    expect(after).toMatchObject({ id: 'note', title: 'A note', body: before?.body });
    expect(await loadCorpus(folder)).toMatchObject({ documents: [after], rejections: [] });
    expect((await keeper.trash()).map(({ kind, file }) => [kind, file])).toEqual([['earlier', 'note.txt']]);
  });

  test('what is removed is in the trash, with who and when, and comes back as it was', async () => {
    const added = await keeper.add(article('Talks'), mina);
    const removed = await keeper.remove('talks', mina);
    expect(await ids()).toEqual([]);
    expect(await keeper.trash()).toEqual([removed]);
    expect(removed).toMatchObject({ title: 'Talks', by: mina, kind: 'article' });
    expect(await keeper.restore(removed.key, mina)).toEqual(added);
    expect(await keeper.trash()).toEqual([]);
    expect(await actions()).toEqual(['restore talks', 'remove talks', 'add talks']);
  });

  test('what comes back never takes the place of what was put there by hand', async () => {
    await keeper.add(article('Talks'), mina);
    const { key } = await keeper.remove('talks', mina);
    await writeFile(join(folder, 'talks.txt'), 'Another.');
    expect((await keeper.restore(key, mina)).id).toBe('talks-2');
  });

  test('an address that is none, a day that is none, a link, an unknown id: refused, and nothing changed', async () => {
    await keeper.add(article('Talks'), mina);
    await symlink('/etc/passwd', join(folder, 'out.md'));
    const refused = async (change: Promise<unknown>) =>
      expect(await change.catch((error) => (error instanceof ChangeRefused ? error.reason : error))).toBeTypeOf('string');
    await refused(keeper.edit('talks', { url: 'javascript:alert(1)' }, mina));
    await refused(keeper.edit('talks', { published: '2031-02-30' }, mina));
    await refused(keeper.edit('out', { title: 'Out' }, mina));
    await refused(keeper.remove('../talks', mina));
    await refused(keeper.restore('../talks.md', mina));
    await refused(keeper.add(article('Nothing', ' \n'), mina));
    expect(await actions()).toEqual(['add talks']);
    expect((await readdir(join(folder, '.readout'))).sort()).toEqual(['audit.jsonl', 'trash', 'writing.lock']);
  });

  test('the actors’ file is saved as it was written; the one before is in the trash', async () => {
    await keeper.saveActors('# ours\nactors: []\n', mina);
    await keeper.saveActors('# ours\nactors:\n  - name: Ann Poe\n', mina, 'added Ann Poe');
    expect(await keeper.readActors()).toBe('# ours\nactors:\n  - name: Ann Poe\n');
    const [before] = await keeper.trash();
    expect(before).toMatchObject({ kind: 'actors', file: 'actors.yaml' });
    expect(await keeper.readTrashed(before!.key)).toBe('# ours\nactors: []\n');
    expect((await keeper.log()).entries[0]).toMatchObject({ action: 'actors', note: 'added Ann Poe' });
    await expect(keeper.saveActors('actors: 7', mina)).rejects.toThrow('Nothing was changed');
  });

  test('the log is read in pages, and of one article', async () => {
    for (const title of ['One', 'Two', 'Three']) await keeper.add(article(title), mina);
    await keeper.remove('two', mina);
    const first = await keeper.log({ limit: 2 });
    expect(first.entries.map(({ seq }) => seq)).toEqual([4, 3]);
    expect(await keeper.log({ limit: 2, before: first.next! })).toMatchObject({ entries: [{ seq: 2 }, { seq: 1 }], next: null });
    expect((await keeper.log({ document: 'two' })).entries.map(({ action }) => action)).toEqual(['remove', 'add']);
  });
});
