import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseAuthority } from '../../../src/corpus/authority.ts';
import { NoCorpus } from '../../../src/corpus/loadCorpus.ts';
import { Library, type RefreshReport } from '../../../src/index/library.ts';
import { chance } from '../../soak/chance.ts';
import { articleBy, NAMES, QUESTIONS } from '../../soak/townNews.ts';
import { toldBy } from '../toldBy.ts';

// Each opens threads of its own, which load the tagger’s model.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let data: string;
let notices: string[];
let open: Library[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-apart-'));
  data = await mkdtemp(join(tmpdir(), 'readout-apart-data-'));
  notices = [];
  open = [];
});
afterEach(async () => {
  for (const library of open) await library.close();
  for (const made of [folder, data]) await rm(made, { recursive: true, force: true });
});

const keeping = (writes = true) => ({ data, writes, onNotice: (notice: string) => notices.push(notice) });
async function apart(): Promise<Library> {
  const library = await Library.open(folder, { keeping: keeping(), apartFrom: 0 });
  open.push(library);
  return library;
}
const afresh = () => Library.open(folder, { passageIndex: 'postings' });
const told = ({ current }: Library) => toldBy(current, QUESTIONS, NAMES);
/** What lies packed and what does not is the same where it tells the same. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** What a report says. */
const saying = ({ added, changed, removed, rejected, events }: RefreshReport) =>
  plain({ added, changed, removed, rejected, events });
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const article = (seed: number) => articleBy(chance(seed));
const actors = (id: number) => `actors:\n  - name: Mette Holm\n    wikidata: Q${id}\n    aliases: [Lars Ek]\n`;

describe('a bot that reads and builds in a thread of its own', () => {
  test('tells what one tells that does it beside the questions, and reports the same, whatever changes', {
    timeout: 120_000,
  }, async () => {
    await put('town-0.md', article(1));
    const [one, other] = [await apart(), await Library.open(folder, { passageIndex: 'postings' })];
    expect(told(one)).toEqual(told(other));
    let seed = 1;
    const aStep = fc.record({
      written: fc.uniqueArray(fc.nat(7), { maxLength: 4 }),
      removed: fc.uniqueArray(fc.nat(7), { maxLength: 3 }),
      actors: fc.option(fc.nat(2), { freq: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(aStep, async ({ written, removed, actors: id }) => {
        for (const number of removed) await rm(join(folder, `town-${number}.md`), { force: true });
        for (const number of written) {
          seed += 1;
          await put(`town-${number}.md`, article(seed));
        }
        if (id !== null) await put('actors.yaml', actors(id));
        const [report, same] = [await one.refresh(), await other.refresh()];
        expect(saying(report)).toEqual(saying(same));
        expect(told(one)).toEqual(told(other));
      }),
      { numRuns: 25 },
    );
    expect(told(one)).toEqual(told(await afresh()));
    await one.settled();
    expect(told(await Library.open(folder, { keeping: keeping(false) }))).toEqual(told(one));
    expect(notices).toEqual([]);
  });

  test('starts from what was kept, and refreshes as one that was never stopped', async () => {
    for (const number of [1, 2, 3]) await put(`town-${number}.md`, article(number));
    const first = await apart();
    await first.settled();
    await first.close();
    const again = await apart();
    expect(told(again)).toEqual(told(first));
    await put('town-2.md', article(9));
    expect(await again.refresh()).toMatchObject({ added: [], changed: ['town-2'], removed: [] });
    await again.settled();
    await again.close();
    await put('town-4.md', article(10));
    const third = await apart();
    expect([...third.current.documents.keys()]).toContain('town-4');
    expect(told(third)).toEqual(told(await afresh()));
    expect(notices).toEqual([]);
  });

  test('shows what another actors’ file would bring, and changes nothing', async () => {
    for (const number of [1, 2, 3, 4, 5]) await put(`town-${number}.md`, article(number));
    const [one, other] = [await apart(), await afresh()];
    const authority = parseAuthority(actors(3));
    if (typeof authority === 'string') throw new Error(authority);
    const [preview, same] = [await one.preview(authority), await other.preview(authority)];
    expect(plain(preview.events)).toEqual(plain(same.events));
    expect(toldBy(preview.after, QUESTIONS, NAMES)).toEqual(toldBy(same.after, QUESTIONS, NAMES));
    expect(told(one)).toEqual(told(other));
    await put('actors.yaml', actors(3));
    await one.refresh();
    expect(told(one)).toEqual(toldBy(same.after, QUESTIONS, NAMES));
  });

  test('goes on with another thread where that one has ended', async () => {
    await put('town-1.md', article(1));
    const library = await apart();
    await put('town-2.md', article(2));
    await library.refresh();
    await library.close();
    await put('town-3.md', article(3));
    expect([...library.current.documents.keys()]).toEqual(['town-1', 'town-2']);
    expect(await library.refresh()).toMatchObject({
      after: expect.objectContaining({ version: (await afresh()).current.version }),
    });
    expect(told(library)).toEqual(told(await afresh()));
  });

  test('says in its own words that the folder is gone', async () => {
    await put('town-1.md', article(1));
    const library = await apart();
    const before = library.current;
    await rm(folder, { recursive: true });
    await expect(library.refresh()).rejects.toThrow(NoCorpus);
    expect(library.current).toBe(before);
  });

  test('reads beside the questions where nothing can be kept', async () => {
    await put('town-1.md', article(1));
    await writeFile(join(data, 'file'), '');
    const library = await Library.open(folder, { keeping: { ...keeping(), data: join(data, 'file') }, apartFrom: 0 });
    expect(told(library)).toEqual(told(await afresh()));
    expect(notices).toEqual([expect.stringContaining('nothing can be kept')]);
  });
});

test('over months of changes the files of articles stay few', async () => {
  for (const number of [1, 2, 3, 4]) await put(`town-${number}.md`, article(number));
  const library = await apart();
  for (let day = 0; day < 40; day += 1) {
    await put(`town-${day}.md`, article(100 + day));
    await library.refresh();
    await library.settled();
  }
  const [kept] = await readdir(data);
  const files = (await readdir(join(data, kept!))).filter((name) => name.endsWith('.articles'));
  expect(files.length).toBeLessThan(32);
  expect(told(library)).toEqual(told(await afresh()));
  await library.close();
  expect(told(await apart())).toEqual(told(library));
});
