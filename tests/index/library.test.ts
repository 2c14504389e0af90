import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NoCorpus } from '../../src/corpus/loadCorpus.ts';
import { Library, RefreshUnderWay } from '../../src/index/library.ts';
import { OnceAnIndex } from '../../src/index/onceAnIndex.ts';

let folder: string;
const put = (name: string, body: string) =>
  writeFile(join(folder, name), `---\ntitle: ${name}\npublished: 2031-04-08\n---\n${body}\n`);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-library-'));
  await put('ferry.md', 'Danish Foreign Minister Mette Holm met Swedish Transport Minister Lars Ek in Malmo on Monday.');
  await put('fish.md', 'Norway urged Iceland to sign the cod treaty on Tuesday.');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a moderator refreshes the index', () => {
  test('and is told what was added, changed, removed and rejected, and how many events came and went', async () => {
    const library = await Library.open(folder);
    await put('tunnel.md', 'German Chancellor Eva Brandt met Danish Prime Minister Nils Lund in Kiel on Monday.');
    await put('fish.md', 'Norway and Iceland were silent on cod.');
    await rm(join(folder, 'ferry.md'));
    await writeFile(join(folder, 'bad.md'), '---\ntitle: Bad\n');
    const report = await library.refresh();
    expect(report).toMatchObject({ added: ['tunnel'], changed: ['fish'], removed: ['ferry'], rejected: [{ file: 'bad.md' }] });
    expect(report.eventsGained).toBeGreaterThanOrEqual(1);
    expect(report.eventsLost).toBeGreaterThanOrEqual(2);
    expect([...library.current.documents.keys()]).toEqual(['fish', 'tunnel']);
  });

  test('the version changes with the corpus and only with it', async () => {
    const library = await Library.open(folder);
    const { version } = library.current;
    await library.refresh();
    expect(library.current.version).toBe(version);
    await put('fish.md', 'Other words.');
    await library.refresh();
    expect(library.current.version).not.toBe(version);
    expect(library.current.version).toMatch(/^[0-9a-z]{8}$/);
  });

  test('the old index answers until the new one is whole, and goes on where the refresh fails', async () => {
    const library = await Library.open(folder);
    const before = library.current;
    await put('tunnel.md', 'They dug.');
    const refreshing = library.refresh();
    expect(library.current).toBe(before);
    await expect(library.refresh()).rejects.toThrow(RefreshUnderWay);
    await refreshing;
    const after = library.current;
    expect(after.documents.has('tunnel')).toBe(true);
    await rename(folder, `${folder}-away`);
    await expect(library.refresh()).rejects.toThrow(NoCorpus);
    expect(library.current).toBe(after);
    await rename(`${folder}-away`, folder);
    await expect(library.refresh()).resolves.toMatchObject({ added: [], changed: [], removed: [] });
  });

  test('what is worked out ahead of questions is there when the new index answers, and is worked out once', async () => {
    const made: number[] = [];
    const count = new OnceAnIndex<number>(function* ({ documents }) {
      yield;
      made.push(documents.size);
      return documents.size;
    });
    const library = await Library.open(folder, { ahead: [count] });
    expect(count.of(library.current)).toBe(2);
    await put('tunnel.md', 'They dug.');
    await library.refresh();
    expect(made.at(-1)).toBe(3);
    const before = made.length;
    expect(count.of(library.current)).toBe(3);
    expect(made).toHaveLength(before);
  });

  test('nothing in the folder is touched, so that a process killed on the way loses nothing', async () => {
    const look = async () => {
      const names = (await readdir(folder)).sort();
      return Promise.all(
        names.map(async (name) => [name, await readFile(join(folder, name), 'utf8'), (await stat(join(folder, name))).mtimeMs]),
      );
    };
    const before = await look();
    const library = await Library.open(folder);
    await library.refresh();
    expect(await look()).toEqual(before);
  });
});

test('reading says how far it is', async () => {
  const seen: [number, number][] = [];
  await Library.open(folder, { onProgress: ({ done, of }) => seen.push([done, of]) });
  expect(seen).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ]);
});
