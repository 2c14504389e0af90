import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, realDisk } from '../../../src/corpus/keeping/disk.ts';
import { Keeper } from '../../../src/corpus/keeping/keeper.ts';
import { lockCorpus, lockKept } from '../../../src/corpus/keeping/lock.ts';
import { ChangeRefused } from '../../../src/corpus/keeping/refusal.ts';
import { loadCorpus } from '../../../src/corpus/loadCorpus.ts';
import { article, mina, stateOf } from './kept.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-trouble-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Why a change was refused. */
const refused = async (change: Promise<unknown>): Promise<ChangeRefused> => {
  const error = await change.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ChangeRefused);
  return error as ChangeRefused;
};

describe('one bot on a folder', () => {
  test('the second is refused with what to do, and let in when the first was killed', async () => {
    const first = spawn(process.execPath, [join(import.meta.dirname, 'holder.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(first.stdout, 'data');
    const { reason, message } = await refused(lockCorpus(folder));
    expect(reason).toBe('locked');
    expect(message).toBe(
      `Another Readout keeps the corpus folder ${folder}. Stop it, or set CORPUS to a folder of its own for this one.`,
    );
    expect((await loadCorpus(folder)).documents).toEqual([]);
    first.kill('SIGKILL');
    await once(first, 'exit');
    (await lockCorpus(folder)).release();
  });

  test.skipIf(process.platform === 'win32')(
    'whoever may only read the folder is told so, also where another kept it before',
    async () => {
      (await lockCorpus(folder)).release();
      const kept = join(folder, '.readout');
      await chmod(join(kept, 'bot.lock'), 0o444);
      for (const path of [kept, folder]) await chmod(path, 0o555);
      const told = execFileSync(process.execPath, [join(import.meta.dirname, 'reader.ts'), folder]).toString();
      for (const path of [folder, kept]) await chmod(path, 0o755);
      expect(told).toBe('not writable');
    },
  );

  test('where nobody may write to it, one bot keeps what was read of it', async () => {
    const kept = join(folder, 'data', 'kept');
    const lock = await lockKept(kept, folder);
    await expect(lockKept(kept, folder)).rejects.toMatchObject({ reason: 'locked', message: expect.stringContaining(folder) });
    lock.release();
    (await lockKept(kept, folder)).release();
  });

  test('changes of its processes wait for one another', async () => {
    const keepers = await Promise.all([1, 2, 3].map(() => Keeper.open(folder)));
    await Promise.all(keepers.flatMap((keeper) => [keeper.add(article('Talks'), mina), keeper.add(article('Talks'), mina)]));
    const { documents } = await loadCorpus(folder);
    expect(new Set(documents.map(({ id }) => id))).toEqual(
      new Set(['talks', 'talks-2', 'talks-3', 'talks-4', 'talks-5', 'talks-6']),
    );
    expect((await keepers[0]!.log()).entries.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
  });

  test('a folder that is not there is one clear sentence', async () => {
    const missing = join(folder, 'missing');
    expect((await refused(Keeper.open(missing))).message).toBe(`Nothing was changed: the corpus folder ${missing} is not there.`);
    expect((await refused(lockCorpus(missing))).reason).toBe('no folder');
  });

  test('a link where the hidden folder should be is not followed', async () => {
    await symlink(tmpdir(), join(folder, '.readout'));
    expect((await refused(Keeper.open(folder))).message).toContain('is not a folder');
  });
});

describe('the log', () => {
  test('its last line, cut short, goes; one that only lacks its end gets it; what is no entry is passed over', async () => {
    const keeper = await Keeper.open(folder);
    await keeper.add(article('One'), mina);
    const log = join(folder, '.readout', 'audit.jsonl');
    const [line] = (await readFile(log, 'utf8')).split('\n');
    await appendFile(log, 'not an entry\n{"seq":2,"at":"2031-');
    await keeper.add(article('Two'), mina);
    expect((await keeper.log()).entries.map(({ title }) => title)).toEqual(['Two', 'One']);
    await truncate(log, line!.length);
    expect((await keeper.log()).entries.map(({ title }) => title)).toEqual(['One']);
    await keeper.add(article('Three'), mina);
    expect((await keeper.log()).entries.map(({ title }) => title)).toEqual(['Three', 'One']);
  });

  test('its time never goes back, though the clock does', async () => {
    let time = '2031-04-05T12:00:00.000Z';
    const keeper = await Keeper.open(folder, { now: () => new Date(time) });
    await keeper.add(article('One'), mina);
    time = '2030-01-01T00:00:00.000Z';
    await keeper.add(article('Two'), mina);
    time = '2031-04-05T12:00:01.000Z';
    await keeper.add(article('Three'), mina);
    expect((await keeper.log()).entries.map(({ at }) => at)).toEqual([
      '2031-04-05T12:00:01.000Z',
      '2031-04-05T12:00:00.000Z',
      '2031-04-05T12:00:00.000Z',
    ]);
  });

  test('without it the trash is still there', async () => {
    const keeper = await Keeper.open(folder);
    await keeper.add(article('Talks'), mina);
    const { key } = await keeper.remove('talks', mina);
    await rm(join(folder, '.readout', 'audit.jsonl'));
    expect(await keeper.trash()).toEqual([{ key, kind: 'article', file: 'talks.md', title: 'Talks', at: null, by: null }]);
    await keeper.add(article('Talks again'), mina);
    await keeper.remove('talks-again', mina);
    expect(await keeper.trash()).toHaveLength(2);
  });
});

/** A disk on which one kind of call fails from the `after`th on. */
function failing(call: keyof Disk, code: string, after: number): Disk {
  let calls = 0;
  const fail = async (...args: never[]) => {
    calls += 1;
    if (calls > after) throw Object.assign(new Error(code), { code });
    return (realDisk[call] as (...args: never[]) => Promise<never>)(...args);
  };
  return { ...realDisk, [call]: fail };
}

describe('the disk refuses', () => {
  test.each([
    ['write', 'ENOSPC', 0],
    ['write', 'ENOSPC', 1],
    ['append', 'ENOSPC', 0],
    ['link', 'ENOSPC', 0],
    ['link', 'EACCES', 0],
    ['write', 'EROFS', 0],
    ['append', 'EDQUOT', 0],
  ] as const)('%s fails with %s after %i calls: nothing is changed, and that is said', async (call, code, after) => {
    await (await Keeper.open(folder)).add(article('Talks'), mina);
    const before = await stateOf(folder);
    const keeper = await Keeper.open(folder, { disk: failing(call, code, after) });
    const { message } = await refused(keeper.add(article('More'), mina));
    expect(message).toMatch(/^Nothing was changed: (the disk of .* is full\. Free|the bot may not write to .*\. Give)/);
    expect(await stateOf(folder)).toEqual(before);
  });

  test('where there are no links to be had, a file is moved all the same, and never over another', async () => {
    const keeper = await Keeper.open(folder, { disk: failing('link', 'EPERM', 0) });
    await keeper.add(article('Talks'), mina);
    const { key } = await keeper.remove('talks', mina);
    expect((await keeper.restore(key, mina)).id).toBe('talks');
  });

  const small = mountSmall();
  afterAll(() => {
    if (small) execFileSync('umount', [small]);
  });
  test.skipIf(!small)(
    'a disk of 256 kB that fills up: every change is whole or refused, and goes on when there is space',
    async () => {
      const corpus = join(small!, 'corpus');
      await mkdir(corpus);
      const keeper = await Keeper.open(corpus);
      const body = `${'The envoys met at noon. '.repeat(700)}\n`;
      const added: string[] = [];
      let full: ChangeRefused | null = null;
      while (!full && added.length < 100) {
        const before = await stateOf(corpus);
        try {
          added.push((await keeper.add(article(`Talks ${added.length}`, body), mina)).id);
        } catch (error) {
          full = error as ChangeRefused;
          expect(await stateOf(corpus)).toEqual(before);
        }
      }
      expect(full).toMatchObject({ reason: 'disk full', message: expect.stringContaining('is full. Free some space') });
      expect((await loadCorpus(corpus)).documents.map(({ id }) => id).sort()).toEqual(added.sort());
      await writeFile(join(small!, 'filler'), Buffer.alloc(256 * 1024)).catch(() => {});
      expect((await refused(keeper.saveActors('actors: []\n', mina))).reason).toBe('disk full');
      (await lockCorpus(corpus)).release();
      await rm(join(small!, 'filler'));
      await rm(join(corpus, `${added.pop()}.md`));
      await keeper.add(article('At last'), mina);
      execFileSync('mount', ['-o', 'remount,ro', small!]);
      expect((await refused(keeper.remove('at-last', mina))).reason).toBe('not writable');
      expect((await loadCorpus(corpus)).documents.map(({ id }) => id)).toContain('at-last');
    },
  );
});

/** A file system of 256 kB, where this user may mount one (root, on Linux); else null, and its test says that it was left out. */
function mountSmall(): string | null {
  const place = join(tmpdir(), `readout-small-${process.pid}`);
  try {
    execFileSync('mkdir', ['-p', place]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    return null;
  }
}
