import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IndexedEvent } from '../../src/index/corpusIndex.ts';
import { compareEvents } from '../../src/index/difference.ts';
import { Library } from '../../src/index/library.ts';

const FERRY = 'Danish Foreign Minister Mette Holm met Swedish Transport Minister Lars Ek in Malmo on Monday.';
const FISH = 'Norway urged Iceland to sign the cod treaty on Tuesday.';

/** The index of articles by file name; those not dated begin with their text. */
async function index(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'readout-difference-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const { current } = await Library.open(folder);
  await rm(folder, { recursive: true });
  return current;
}
const dated = (text: string, day = '2031-04-10') => `---\ntitle: x\npublished: ${day}\n---\n${text}\n`;
const quotes = (events: readonly IndexedEvent[]) => [...new Set(events.map(({ reports }) => reports[0]!.quote))];

test('an event that has only moved within its article is neither gained nor lost', async () => {
  const before = await index({ 'a.md': dated(FERRY) });
  const after = await index({ 'a.md': dated(`It rained all day.\n\n${FERRY}\n\n${FISH}`) });
  const { gained, lost, changed } = compareEvents(before, after);
  expect(quotes(gained)).toEqual([expect.stringContaining('Norway urged Iceland')]);
  expect([...lost, ...changed]).toEqual([]);
});

test('what is gone is lost', async () => {
  const before = await index({ 'a.md': dated(FERRY), 'b.md': dated(FISH) });
  const { gained, lost } = compareEvents(before, await index({ 'a.md': dated(FERRY) }));
  expect(quotes(lost)).toEqual([expect.stringContaining('Norway urged Iceland')]);
  expect(gained).toEqual([]);
});

test('an article that gets its date dates its events', async () => {
  const { gained, lost, changed } = compareEvents(await index({ 'a.md': FERRY }), await index({ 'a.md': dated(FERRY) }));
  expect([...gained, ...lost]).toEqual([]);
  expect(changed).toMatchObject([{ parts: ['date'], after: { date: { edtf: '2031-04-07' } } }]);
});

test('somebody who is now called otherwise is the same', async () => {
  const authority = 'actors:\n  - {name: Mette Holm of Aarhus, aliases: [Mette Holm]}\n';
  const { changed } = compareEvents(
    await index({ 'a.md': dated(FERRY) }),
    await index({ 'a.md': dated(FERRY), 'actors.yaml': authority }),
  );
  expect(changed).toEqual([]);
});

test('two who are now one change the sides of the events of the lesser', async () => {
  const other = 'Envoy Ulla Brandt met Swedish Transport Minister Lars Ek in Ystad on Friday.';
  const authority = 'actors:\n  - {name: Mette Holm, aliases: [Ulla Brandt]}\n';
  const files = { 'a.md': dated(`${FERRY} Holm urged Sweden to wait.`), 'b.md': dated(other, '2031-05-01') };
  const { changed } = compareEvents(await index(files), await index({ ...files, 'actors.yaml': authority }));
  expect(changed.map(({ parts, after }) => [parts, after.reports[0]!.document])).toEqual([[['sides'], 'b']]);
});

test('two events that turn out to be one are told as merged, and apart again as split', async () => {
  const again = 'Danish Foreign Minister Margrethe Holm met Swedish Transport Minister Lars Ek in Malmo on Monday.';
  const files = { 'a.md': dated(FERRY), 'b.md': dated(again) };
  const authority = 'actors:\n  - {name: Mette Holm, aliases: [Margrethe Holm]}\n';
  const [apart, one] = [await index(files), await index({ ...files, 'actors.yaml': authority })];
  expect(compareEvents(apart, one).changed).toMatchObject([{ parts: ['merged'] }]);
  expect(compareEvents(one, apart).changed.map(({ parts }) => parts)).toEqual([
    expect.arrayContaining(['split']),
    expect.arrayContaining(['split']),
  ]);
});

test('two indexes of the same files are alike', async () => {
  const files = { 'a.md': dated(`${FERRY}\n\n${FISH} ${FISH}`), 'b.md': dated(FISH) };
  expect(compareEvents(await index(files), await index(files))).toEqual({ gained: [], lost: [], changed: [] });
});
