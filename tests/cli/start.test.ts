import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { ReadoutProcess } from './readoutProcess.ts';

let discord: Loopback;
let readout: ReadoutProcess;
const CALLBACK = 'POST /interactions/:id/:token/callback';

/** Waits until the bot has told Discord so often that an interaction has arrived. */
async function acknowledged(times: number): Promise<void> {
  while (discord.calls.filter((call) => call === CALLBACK).length < times) await new Promise((resolve) => setTimeout(resolve, 5));
}

beforeEach(async () => {
  discord = await startLoopback();
  readout = await ReadoutProcess.start(discord);
  await readout.writes(/ready: 3 articles/);
});
afterEach(async () => {
  await readout.clear();
  await discord.close();
});

describe('an operator', () => {
  it('reads whether all is well, and the metrics', async () => {
    await discord.member('alice').runs('demands');
    const url = await readout.operations();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('readout_uses_total{kind="command",name="demands",outcome="answered"} 1');
    expect(text).toContain('readout_index_size{of="articles"} 3');
    expect(text).toMatch(/readout_heartbeat_age_seconds\{shard="0"\} [\d.e-]+/);
  });

  it('cannot run a second one on the same corpus folder, and reads why', async () => {
    const second = await ReadoutProcess.start(discord, {}, readout.folder);
    expect((await second.ended).code).not.toBe(0);
    expect(second.out).toContain('Another Readout keeps the corpus folder');
  });
});

describe('asked to end (SIGTERM)', () => {
  it('answers what is under way, asks others to come back, and ends with 0', async () => {
    const alice = discord.member('alice');
    const answer = alice.runs('answers-late');
    await acknowledged(1);
    readout.signal('SIGTERM');
    await readout.writes(/stopping: what is under way is answered first/);
    expect((await discord.member('bob').runs('demands')).text).toContain('being restarted');
    expect((await answer).text).toBe('Done at last');
    expect(await readout.ended).toEqual({ code: 0, signal: null });
  });

  it('leaves what never ends, whose asker is told, and ends with 0 all the same', async () => {
    const alice = discord.member('alice');
    const answer = alice.runs('hangs');
    await acknowledged(1);
    readout.signal('SIGTERM');
    await expect(answer).rejects.toThrow('deleted');
    expect(await readout.ended).toEqual({ code: 0, signal: null });
    expect(alice.sees().at(-1)!.text).toContain('being restarted');
  });

  it('twice ends at once', async () => {
    const answer = discord
      .member('alice')
      .runs('hangs')
      .catch(() => {});
    await acknowledged(1);
    readout.signal('SIGTERM');
    await readout.writes(/stopping/);
    readout.signal('SIGTERM');
    expect((await readout.ended).code).toBe(1);
    await discord.close();
    await answer;
  });
});
