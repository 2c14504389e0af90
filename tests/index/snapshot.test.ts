import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';
import { toldBy as toldOf } from './toldBy.ts';

const ARTICLES = {
  'ferry.md':
    'Danish Foreign Minister Mette Holm met Swedish Transport Minister Lars Ek in Malmo on Monday. “We agree,” said Holm.',
  'fish.md': 'Norway urged Iceland to sign the cod treaty on Tuesday. The Icelandic ambassador refused.',
  'tunnel.md': 'Lars Ek, the Swedish transport minister, met Mette Holm in Malmö on Monday, 7 April 2031.',
};
const ACTORS = 'actors:\n  - name: Mette Holm\n    aliases: [the Dane]\n    wikidata: Q7\n';

const QUESTIONS = ['Who met Mette Holm in Malmo?', 'What did Norway urge Iceland to do?', 'Who refused?'];
const NAMES = ['holm', 'the dane', 'lars', 'ambassador', ''];
const toldBy = (index: CorpusIndex) => toldOf(index, QUESTIONS, NAMES);

let folder: string;
let data: string;
let notices: string[];
const put = (name: string, body: string) =>
  writeFile(join(folder, name), `---\ntitle: ${name}\npublished: 2031-04-08\n---\n${body}\n`);
const open = (writes = true) => Library.open(folder, { keeping: { data, writes, onNotice: (notice) => notices.push(notice) } });
/** A bot that runs, keeps, and ends. */
async function runOnce(): Promise<Library> {
  const library = await open();
  await library.settled();
  return library;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-corpus-'));
  data = await mkdtemp(join(tmpdir(), 'readout-data-'));
  notices = [];
  for (const [name, body] of Object.entries(ARTICLES)) await put(name, body);
  await writeFile(join(folder, 'actors.yaml'), ACTORS);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
});

describe('a bot starts again', () => {
  test('from what it kept, and tells the same', async () => {
    const first = await runOnce();
    const again = await open();
    expect(toldBy(again.current)).toEqual(toldBy(first.current));
    expect(notices).toEqual([]);
    await again.settled();
  });

  test('and reads only what has changed meanwhile', async () => {
    await runOnce();
    await put('fish.md', 'Iceland signed the cod treaty.');
    await put('bridge.md', 'Mette Holm met Eva Brandt in Kiel on Monday.');
    await rm(join(folder, 'tunnel.md'));
    const read: number[] = [];
    const again = await Library.open(folder, {
      keeping: { data, writes: true, onNotice: (notice) => notices.push(notice) },
      onProgress: ({ done }) => read.push(done),
    });
    expect(read).toEqual([1, 2, 3]);
    const afresh = await Library.open(folder, { passageIndex: 'postings' });
    expect(toldBy(again.current)).toEqual(toldBy(afresh.current));
    await again.settled();
  });

  test('refreshes as one that was never stopped', async () => {
    await runOnce();
    const [again, never] = [await open(), await Library.open(folder)];
    await put('fish.md', 'Lars Ek urged Iceland to sign.');
    const { eventsGained, eventsLost, changed } = await never.refresh();
    expect(await again.refresh()).toMatchObject({ eventsGained, eventsLost, changed });
    expect(changed).toEqual(['fish']);
    const afresh = await Library.open(folder, { passageIndex: 'postings' });
    expect(toldBy(again.current)).toEqual(toldBy(afresh.current));
    await again.settled();
    const third = await open(false);
    expect(toldBy(third.current)).toEqual(toldBy(afresh.current));
    expect(notices).toEqual([]);
  });

  test('with other moderators’ words about who is who', async () => {
    await runOnce();
    await writeFile(join(folder, 'actors.yaml'), 'actors:\n  - name: Lars Ek\n    wikidata: Q9\n');
    const again = await open();
    expect([...again.current.actors.keys()]).toContain('Q9');
    expect(toldBy(again.current)).toEqual(toldBy((await Library.open(folder, { passageIndex: 'postings' })).current));
    await again.settled();
  });

  test('also where the clock was moved back, and a file has its old time and length', async () => {
    await runOnce();
    const path = join(folder, 'fish.md');
    const { atime, mtime } = await stat(path);
    await put('fish.md', ARTICLES['fish.md'].replace('Norway', 'Sweden'));
    await utimes(path, atime, mtime);
    const again = await open();
    expect(again.current.documents.get('fish')?.body).toContain('Sweden');
    await again.settled();
  });

  test('and leaves behind no file that is of no use', async () => {
    const library = await runOnce();
    for (const body of ['Norway met Iceland.', 'Norway left Iceland.', 'Norway asked Iceland to wait.']) {
      await put('fish.md', body);
      await library.refresh();
      await library.settled();
    }
    const [kept] = await readdir(data);
    const files = await readdir(join(data, kept!));
    expect(files.filter((name) => name.endsWith('.articles')).length).toBeLessThanOrEqual(2);
    expect(files.filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

test('articles that are read again while the last are still written are there for the next start', async () => {
  const library = await runOnce();
  for (const body of ['Lars Ek urged Iceland to sign.', 'Mette Holm met Eva Brandt in Kiel.', 'Iceland signed.']) {
    await put('fish.md', body);
    await library.refresh();
  }
  await library.settled();
  expect(toldBy((await open(false)).current)).toEqual(toldBy(library.current));
  expect(notices).toEqual([]);
});

describe('nothing that is kept is trusted where it should not be', () => {
  test('another corpus under the same name', async () => {
    await runOnce();
    const [kept] = await readdir(data);
    const other = await mkdtemp(join(tmpdir(), 'readout-corpus-'));
    await cp(folder, other, { recursive: true });
    const library = await Library.open(other, { keeping: { data, writes: true, onNotice: (line) => notices.push(line) } });
    await library.settled();
    const names = await readdir(data);
    const own = names.find((name) => name !== kept)!;
    await copyFile(join(data, kept!, 'index.snapshot'), join(data, own, 'index.snapshot'));
    const again = await Library.open(other, { keeping: { data, writes: false, onNotice: (line) => notices.push(line) } });
    expect(notices).toEqual([expect.stringContaining('of another folder')]);
    expect(again.current.documents.size).toBe(3);
    await rm(other, { recursive: true });
  });

  test('a build that was ended on its way leaves whole articles, and nothing else, to the next', async () => {
    await runOnce();
    const [kept] = await readdir(data);
    await rm(join(data, kept!, 'index.snapshot'));
    await writeFile(join(data, kept!, 'index.snapshot.new'), 'half of');
    const names = await readdir(join(data, kept!));
    const articles = join(data, kept!, names.find((name) => name.endsWith('.articles'))!);
    await truncate(articles, (await stat(articles)).size - 3);
    const read: number[] = [];
    const again = await Library.open(folder, {
      keeping: { data, writes: true, onNotice: (notice) => notices.push(notice) },
      onProgress: ({ done }) => read.push(done),
    });
    expect(read).toEqual([2, 3]);
    expect(notices).toEqual([]);
    await again.settled();
    expect(toldBy((await open(false)).current)).toEqual(toldBy(again.current));
  });

  test('of articles of which one is damaged the others are not read again', async () => {
    await runOnce();
    const [kept] = await readdir(data);
    const names = await readdir(join(data, kept!));
    const articles = join(data, kept!, names.find((name) => name.endsWith('.articles'))!);
    const bytes = await readFile(articles);
    bytes[bytes.length - 3]! ^= 1;
    await writeFile(articles, bytes);
    const read: number[] = [];
    const again = await Library.open(folder, {
      keeping: { data, writes: true, onNotice: (notice) => notices.push(notice) },
      onProgress: ({ done }) => read.push(done),
    });
    expect(read).toEqual([2, 3]);
    expect(notices).toEqual([expect.stringContaining('an article in it is damaged')]);
    await again.settled();
  });

  test('a folder that cannot be written is told of once, and the bot goes on', async () => {
    await writeFile(join(data, 'file'), '');
    const keeping = { data: join(data, 'file'), writes: true, onNotice: (notice: string) => notices.push(notice) };
    const library = await Library.open(folder, { keeping });
    await put('fish.md', 'Norway met Iceland.');
    await library.refresh();
    await library.settled();
    expect(notices).toEqual([expect.stringContaining('nothing can be kept')]);
    expect(library.current.documents.size).toBe(3);
  });
});

describe('whatever byte of it is turned, and wherever it is cut short,', () => {
  let told: unknown;
  let pristine: string;
  let kept: string;
  beforeAll(async () => {
    pristine = await mkdtemp(join(tmpdir(), 'readout-pristine-'));
  });
  afterAll(() => rm(pristine, { recursive: true, force: true }));

  test('a bot starts and tells what it would tell without', async () => {
    const library = await runOnce();
    told = toldBy((await Library.open(folder, { passageIndex: 'postings' })).current);
    expect(toldBy(library.current)).toEqual(told);
    [kept] = (await readdir(data)) as [string];
    await cp(join(data, kept), pristine, { recursive: true });
    const files = await readdir(pristine);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 255 }),
        async (name, at, by) => {
          await rm(join(data, kept), { recursive: true });
          await mkdir(join(data, kept));
          for (const file of files) await copyFile(join(pristine, file), join(data, kept, file));
          const bytes = await readFile(join(pristine, name));
          const place = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
          if (by === 0) await truncate(join(data, kept, name), place);
          else {
            bytes[place]! ^= by;
            await writeFile(join(data, kept, `${name}.turned`), bytes);
            await rename(join(data, kept, `${name}.turned`), join(data, kept, name));
          }
          expect(toldBy((await open(false)).current)).toEqual(told);
          const writing = await open(true);
          expect(toldBy(writing.current)).toEqual(told);
          await writing.settled();
        },
      ),
      { numRuns: 30 },
    );
  }, 120_000);
});
