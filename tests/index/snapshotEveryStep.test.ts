import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Library } from '../../src/index/library.ts';
import { chance } from '../soak/chance.ts';
import { articleBy, NAMES, QUESTIONS } from '../soak/townNews.ts';
import { mortalData } from './mortalData.ts';
import { toldBy } from './toldBy.ts';

/** So many refreshes have left as many files of one article: with the next one they are put together. */
const REFRESHES = 15;

let folder: string;
let kept: string;
let notices: string[];
const open = (data: string, onNotice = (notice: string) => void notices.push(notice)) =>
  Library.open(folder, { keeping: { data, writes: true, onNotice } });
const told = ({ current }: Library) => toldBy(current, QUESTIONS, NAMES);
const put = (number: number, seed: number) => writeFile(join(folder, `town-${number}.md`), articleBy(chance(seed)));
const articleFiles = async (data: string) => {
  const [name] = await readdir(data);
  return (await readdir(join(data, name!))).filter((file) => file.endsWith('.articles'));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-steps-'));
  kept = await mkdtemp(join(tmpdir(), 'readout-steps-kept-'));
  notices = [];
  await put(0, 1);
  const library = await open(kept);
  for (let number = 1; number <= REFRESHES; number += 1) {
    await put(number, number);
    await library.refresh();
    await library.settled();
  }
}, 120_000);
afterAll(async () => {
  for (const made of [folder, kept]) await rm(made, { recursive: true });
});

test('whichever step of a start, a refresh and of keeping it is the last, the next start trusts what is whole and tells the same', {
  timeout: 300_000,
}, async () => {
  let steps = 0;
  for (let wasLast = false; !wasLast; steps += 1) {
    const data = await mkdtemp(join(tmpdir(), 'readout-steps-data-'));
    await cp(kept, data, { recursive: true });
    await put(3, 100);
    const { promise: dead, resolve } = Promise.withResolvers<'died'>();
    let [isDead, writing] = [false, Promise.resolve()];
    const revive = mortalData(data, steps, () => {
      isDead = true;
      resolve('died');
    });
    const putAlive = async (number: number, seed: number) => {
      if (isDead) await dead.then(() => new Promise(() => {}));
      writing = put(number, seed);
      await writing;
    };
    const life = async () => {
      // What it says when it has died nobody hears.
      const library = await open(data, (notice) => {
        if (!isDead) notices.push(notice);
      });
      await putAlive(3, 101);
      await putAlive(REFRESHES + 1, 102);
      await library.refresh();
      await library.settled();
      return 'lived' as const;
    };
    wasLast = (await Promise.race([life(), dead])) === 'lived';
    await writing;
    revive();
    // What has not come to its last step goes on here, as it would not: whatever that does is done to the folder it knows.
    const left = await mkdtemp(join(tmpdir(), 'readout-steps-left-'));
    await cp(data, left, { recursive: true });
    const afresh = told(await Library.open(folder, { passageIndex: 'postings' }));
    const next = await open(left);
    expect(told(next), `after step ${steps}`).toEqual(afresh);
    await next.settled();
    expect(told(await open(left)), `after step ${steps}`).toEqual(afresh);
    expect(notices).toEqual([]);
    if (wasLast) expect((await articleFiles(left)).length).toBeLessThan(5);
    for (const made of [data, left]) await rm(made, { recursive: true, force: true });
  }
  expect(steps).toBeGreaterThan(30);
});
