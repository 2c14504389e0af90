import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Watching, watchFolder } from '../../src/corpus/watchFolder.ts';

let folder: string;
let watching: Watching;
let told: number;
let onTold: () => void;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-watch-'));
  await mkdir(join(folder, '.readout'));
  told = 0;
  onTold = () => {};
});
afterEach(async () => {
  watching.close();
  await rm(folder, { recursive: true, force: true });
});
const watch = () => {
  watching = watchFolder(
    folder,
    () => {
      told += 1;
      onTold();
    },
    { quiet: 50 },
  );
};
/** Does something, and waits until it was told. */
const tellsOf = async (act: () => Promise<unknown>) => {
  const heard = new Promise<void>((resolve) => {
    onTold = resolve;
  });
  await act();
  await heard;
};

test('an article that comes, changes, is renamed and goes is told of', async () => {
  watch();
  await tellsOf(() => writeFile(join(folder, 'a.md'), 'One.'));
  await tellsOf(() => appendFile(join(folder, 'a.md'), ' Two.'));
  await tellsOf(() => rename(join(folder, 'a.md'), join(folder, 'b.md')));
  await tellsOf(() => rm(join(folder, 'b.md')));
});

test('many changes at once are told of once, and what passes is not told of at all', async () => {
  watch();
  await writeFile(join(folder, '.readout', 'audit.jsonl'), '{}');
  await writeFile(join(folder, '.b.md.swp'), 'x');
  await writeFile(join(folder, 'c.md~'), 'x');
  await writeFile(join(folder, 'd.md.part'), 'x');
  await tellsOf(async () => {
    for (let i = 0; i < 50; i += 1) await writeFile(join(folder, `${i}.md`), 'One.');
  });
  expect(told).toBe(1);
});
