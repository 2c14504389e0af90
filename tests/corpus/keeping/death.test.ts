import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Keeper } from '../../../src/corpus/keeping/keeper.ts';
import { loadCorpus } from '../../../src/corpus/loadCorpus.ts';
import { article, CHANGES, mina, stateOf } from './kept.ts';
import { Death, mortalDisk } from './mortalDisk.ts';

const now = () => new Date('2031-04-05T12:00:00Z');
const FOREVER = Number.POSITIVE_INFINITY;

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'readout-death-'));
  const template = join(place, 'template');
  await cp(await emptyFolder(), template, { recursive: true });
  await writeFile(join(template, 'note.txt'), 'A note by hand.\n');
  const keeper = await Keeper.open(template, { now });
  await keeper.add(article('Old'), mina);
  await keeper.add(article('Gone'), mina);
  await keeper.remove('gone', mina);
});
afterAll(() => rm(place, { recursive: true }));

const emptyFolder = () => mkdtemp(join(tmpdir(), 'readout-death-empty-'));

/** A folder as `template` is, with actors in it where they are to be replaced. */
async function copy(name: string): Promise<string> {
  const folder = join(place, name);
  await cp(join(place, 'template'), folder, { recursive: true });
  return folder;
}

const ALL = {
  ...CHANGES,
  'actors again': async (keeper: Keeper) => keeper.saveActors('actors:\n  - name: Ann Poe\n', mina, 'added Ann Poe'),
};

describe.each(Object.entries(ALL))('the bot is killed amid %s', (kind, change) => {
  let before: Awaited<ReturnType<typeof stateOf>>;
  let after: Awaited<ReturnType<typeof stateOf>>;
  /** Steps of the change when nobody dies. */
  let steps: number;
  const template = () => join(place, `${kind} template`);

  beforeAll(async () => {
    await copy(`${kind} template`);
    if (kind === 'actors again') await (await Keeper.open(template(), { now })).saveActors('# ours\nactors: []\n', mina);
    before = await stateOf(template());
    const folder = join(place, `${kind} whole`);
    await cp(template(), folder, { recursive: true });
    const disk = mortalDisk(FOREVER);
    const keeper = await Keeper.open(folder, { disk, now });
    await change(keeper);
    steps = disk.taken();
    after = await stateOf(folder);
    expect(after).not.toEqual(before);
  });

  /** Makes the change in a folder of its own until the process dies. */
  async function dieAfter(count: number, name: string): Promise<string> {
    const folder = join(place, `${kind} ${name}`);
    await cp(template(), folder, { recursive: true });
    const disk = mortalDisk(count);
    const died = await Keeper.open(folder, { disk, now })
      .then(change)
      .then(
        () => false,
        (error) => error instanceof Death || Promise.reject(error),
      );
    expect(died).toBe(true);
    return folder;
  }

  test('at any step: readers see the articles before or after, and the next start makes all else so', async () => {
    const [old, made] = await Promise.all([loadCorpus(template()), loadCorpus(join(place, `${kind} whole`))]);
    const outcomes = new Set<string>();
    for (let count = 0; count < steps; count += 1) {
      const folder = await dieAfter(count, String(count));
      expect([old.documents, made.documents]).toContainEqual((await loadCorpus(folder)).documents);
      await Keeper.open(folder, { now });
      const state = await stateOf(folder);
      expect([before, after], `killed after step ${count} of ${steps}`).toContainEqual(state);
      outcomes.add(state.log.length === before.log.length ? 'before' : 'after');
      await rm(folder, { recursive: true });
    }
    expect(outcomes).toEqual(new Set(['before', 'after']));
  });

  test('and again while it recovers', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(steps - 1), fc.nat(14), async (count, recoverySteps) => {
        const folder = await dieAfter(count, `again ${runs++}`);
        await Keeper.open(folder, { disk: mortalDisk(recoverySteps), now }).catch((error) => {
          if (!(error instanceof Death)) throw error;
        });
        await Keeper.open(folder, { now });
        expect([before, after]).toContainEqual(await stateOf(folder));
        await rm(folder, { recursive: true });
      }),
      { numRuns: 8 },
    );
  });
});
