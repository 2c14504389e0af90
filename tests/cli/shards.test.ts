import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnotherGuild, type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { ReadoutProcess } from './readoutProcess.ts';

let discord: Loopback;
let readout: ReadoutProcess;
/** One guild of each shard's, beside the operator's. */
let guilds: readonly AnotherGuild[];

beforeEach(async () => {
  discord = await startLoopback({ shards: 2, patience: 20_000 });
  guilds = [0, 1].map((shard) => discord.addGuild(`Guild of shard ${shard}`, [shard, 2]));
  readout = await ReadoutProcess.start(discord, { SHARDS: 'auto' });
  await readout.writes(/ready: 3 articles, \d+ events, 2 shards/);
}, 60_000);
afterEach(async () => {
  await readout.clear();
  await discord.close();
});

const meetings = async (actor: string) =>
  Promise.all(guilds.map(async (guild) => (await guild.member('alice').runs('meetings', { actor })).text));
const addArticle = () =>
  writeFile(
    join(readout.folder, 'new.md'),
    '---\ntitle: New\npublished: 2024-06-02\n---\nDefence Minister Astrid Holm met Envoy Paul Ndiaye in Dakar on Saturday.\n',
  );
const metric = async (line: RegExp) => line.exec(await (await fetch(`${await readout.operations()}/metrics`)).text())?.[1];
const health = async () => (await fetch(`${await readout.operations()}/healthz`)).status;

/** The process of a shard, as the log of the one that started it says. */
async function processOf(shard: number): Promise<number> {
  const lines = readout.out.split('\n').filter((line) => line.includes('a shard is started'));
  return lines.map((line) => JSON.parse(line) as { shard: number; pid: number }).findLast((line) => line.shard === shard)!.pid;
}

describe('two shards', () => {
  it('answer each in its own servers, the first in direct messages too; commands are registered once, counts summed', async () => {
    expect(await meetings('Ferreira')).toEqual([
      expect.stringContaining('Ingrid Solvang met Tomas Ferreira'),
      expect.stringContaining('Ingrid Solvang met Tomas Ferreira'),
    ]);
    expect((await discord.member('alice').inDirectMessages().asks('who met Ferreira?')).text).toContain('Ferreira');
    expect(discord.calls.filter((call) => call.startsWith('PUT /applications'))).toHaveLength(2);
    expect(await metric(/readout_uses_total\{kind="command",name="meetings",outcome="answered"\} (\d+)/)).toBe('2');
    expect(await metric(/readout_heartbeat_age_seconds\{shard="1"\} ([\d.e-]+)/)).toBeDefined();
    expect(await health()).toBe(200);
  }, 60_000);

  it('both answer from what one of them was asked to refresh', async () => {
    await addArticle();
    expect((await discord.moderator('maria').runs('refresh')).text).toContain('Added: 1\nnew');
    for (const text of await meetings('Ndiaye')) expect(text).toContain('Astrid Holm met Paul Ndiaye in Dakar');
    expect(await metric(/readout_refreshes_total\{outcome="done"\} (\d+)/)).toBe('1');
  }, 60_000);

  it('are two again when one was killed amid a refresh: it comes back with the new index, and there was one refresh', async () => {
    const victim = 1 - Number((BigInt(discord.guildId) >> 22n) % 2n);
    const back = new RegExp(
      `("shard":${victim},[^\\n]*"a shard is started"[^]*){2}"shard":${victim},[^\\n]*"connected to Discord"`,
    );
    await addArticle();
    const refreshed = discord
      .moderator('maria')
      .runs('refresh')
      .catch(() => null);
    process.kill(await processOf(victim), 'SIGKILL');
    expect(await health()).toBe(503);
    await readout.writes(back);
    await refreshed;
    for (const text of await meetings('Ndiaye')) expect(text).toContain('Astrid Holm met Paul Ndiaye in Dakar');
    expect(await metric(/readout_refreshes_total\{outcome="done"\} (\d+)/)).toBe('1');
    expect(await health()).toBe(200);
  }, 60_000);

  it('asked to end, answer what is under way, end with 0, and leave no process behind', async () => {
    const processes = await Promise.all([0, 1].map(processOf));
    readout.signal('SIGTERM');
    expect(await readout.ended).toEqual({ code: 0, signal: null });
    for (const pid of processes) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }, 60_000);
});
