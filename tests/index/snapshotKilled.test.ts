import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';

const BOT = fileURLToPath(new URL('./keepUntilKilled.ts', import.meta.url));

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-corpus-'));
  data = await mkdtemp(join(tmpdir(), 'readout-data-'));
  await writeFile(join(folder, 'ferry.md'), 'Mette Holm met Lars Ek in Malmo on 7 April 2031.');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
});

/** Runs a bot until so many of its refreshes' file changes have passed, then ends it as a power cut does. Gives what it said. */
async function runAndKill(after: number): Promise<string> {
  const bot = spawn(process.execPath, [BOT, folder, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(bot, 'exit');
  let said = '';
  bot.stdout.setEncoding('utf8');
  for await (const words of bot.stdout) {
    said += words;
    if (!said.includes('open\n')) continue;
    // Somewhere in the midst of a refresh or of writing: where, the machine decides.
    setTimeout(() => bot.kill('SIGKILL'), after);
    break;
  }
  await ended;
  return said;
}

test('a bot that is killed at any moment starts again, trusts what is whole, and tells what one tells that kept nothing', async () => {
  for (const after of [1, 30, 90, 200]) {
    const said = await runAndKill(after);
    expect(said).toBe('open\n');
    const notices: string[] = [];
    const { current } = await Library.open(folder, { keeping: { data, writes: false, onNotice: (n) => notices.push(n) } });
    const { current: afresh } = await Library.open(folder, { passageIndex: 'postings' });
    expect(notices).toEqual([]);
    expect(current.version).toBe(afresh.version);
    const asWritten = (all: unknown) => JSON.parse(JSON.stringify(all));
    expect(asWritten(current.events)).toEqual(asWritten(afresh.events));
    const inOrder = (index: CorpusIndex) => [...index.actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(asWritten(inOrder(current))).toEqual(asWritten(inOrder(afresh)));
  }
}, 180_000);
