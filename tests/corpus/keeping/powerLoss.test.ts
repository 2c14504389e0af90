import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Keeper } from '../../../src/corpus/keeping/keeper.ts';
import { type File, ForgetfulDisk } from './forgetfulDisk.ts';
import { article, CHANGES, mina } from './kept.ts';
import { Death } from './mortalDisk.ts';

const now = () => new Date('2031-04-05T12:00:00Z');

/** Only the locks are here. */
let folder: string;
let folders: string[];
let prepared: Map<string, File>;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'readout-power-')));
  folders = ['', '.readout', join('.readout', 'trash')].map((name) => join(folder, name).replace(/[/\\]$/, ''));
  const disk = new ForgetfulDisk(folders);
  await disk.write(join(folder, 'note.txt'), Buffer.from('A note by hand.\n'));
  await disk.sync(folder);
  const keeper = await Keeper.open(folder, { disk, now });
  await keeper.add(article('Old'), mina);
  await keeper.add(article('Gone'), mina);
  await keeper.remove('gone', mina);
  await keeper.saveActors('# ours\nactors: []\n', mina);
  prepared = disk.afterPowerLoss(() => false);
});
afterAll(() => rm(folder, { recursive: true }));

const ALL = {
  ...CHANGES,
  'first actors': undefined,
  'actors again': (keeper: Keeper) => keeper.saveActors('actors: []\n', mina),
};

describe.each(Object.entries(ALL).flatMap(([kind, change]) => (change ? [[kind, change] as const] : [])))(
  'the power goes amid %s',
  (_kind, change) => {
    /** The change on a disk that loses power after so many calls; what is on it when the power is back. */
    async function loseAfter(calls: number, keeps: () => boolean) {
      const disk = new ForgetfulDisk(folders, calls, prepared);
      const isDone = await Keeper.open(folder, { disk, now })
        .then(change)
        .then(
          () => true,
          (error) => {
            if (!(error instanceof Death)) throw error;
            return false;
          },
        );
      const back = new ForgetfulDisk(folders, undefined, disk.afterPowerLoss(keeps));
      await Keeper.open(folder, { disk: back, now });
      return { isDone, texts: back.texts() };
    }

    test('what was done stays done, whatever the disk forgets; what was not is before or after', async () => {
      const whole = new ForgetfulDisk(folders, undefined, prepared);
      await change(await Keeper.open(folder, { disk: whole, now }));
      const [before, after] = [new ForgetfulDisk(folders, undefined, prepared).texts(), whole.texts()];
      await fc.assert(
        fc.asyncProperty(fc.nat(45), fc.infiniteStream(fc.boolean()), async (calls, chances) => {
          const { isDone, texts } = await loseAfter(calls, () => chances.next().value);
          expect(isDone ? [after] : [before, after]).toContainEqual(texts);
        }),
        { numRuns: 60 },
      );
    });
  },
);
