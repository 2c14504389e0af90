import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { healthOf } from '../../src/operations/health.ts';
import { Metrics } from '../../src/operations/metrics.ts';
import { FAULTY_COMMANDS } from './faultyCommands.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
const start = async (setting: Setting = {}) => {
  readout = await ReadoutInDiscord.ready({ commands: [...COMMANDS, ...FAULTY_COMMANDS], ...setting });
  return readout.discord.member('alice');
};
afterEach(() => readout.end());

/** The lines that the log has of what people did. */
const lines = () => readout.log.filter(({ outcome }) => outcome !== undefined);

describe('the log', () => {
  it('has one line of an interaction: what, how long, what became of it, where, and a name that is nobody’s', async () => {
    const alice = await start();
    await alice.runs('demands');
    await alice.runs('ask', { question: 'Who sold the moon to Atlantis?' });
    const list = await alice.runs('meetings');
    await alice.presses(list, 'Show in context');
    await readout.bot.stop();
    const numbers = { took: expect.any(Number), acknowledged: expect.any(Number) };
    const shared = { msg: 'answered', guild: readout.discord.guildId, ...numbers };
    expect(lines()).toEqual([
      expect.objectContaining({ ...shared, command: 'demands', outcome: 'answered' }),
      expect.objectContaining({ ...shared, command: 'ask', outcome: 'declined' }),
      expect.objectContaining({ ...shared, command: 'meetings', outcome: 'answered' }),
      expect.objectContaining({ ...shared, button: 'context', outcome: 'answered' }),
    ]);
    expect(new Set(lines().map(({ person }) => person)).size).toBe(1);
    expect(readout.logText).not.toContain(alice.id);
  });

  it('calls two people by two names, and one by another after a restart', async () => {
    const alice = await start();
    await alice.runs('demands');
    await readout.discord.member('bob').runs('demands');
    await readout.restart();
    await alice.runs('demands');
    await readout.bot.stop();
    expect(new Set(lines().map(({ person }) => person)).size).toBe(3);
  });

  it('has one line of what was refused or failed, too', async () => {
    const alice = await start({ configuration: { QUESTIONS_PER_MINUTE: 2 } });
    const list = await readout.discord.moderator('maria').runs('demands');
    await alice.runs('throws');
    await alice.presses(list, 'Delete').catch(() => {});
    await alice.runs('demands');
    await readout.bot.stop();
    expect(lines().map(({ outcome, level }) => [outcome, level])).toEqual([
      ['answered', 30],
      ['failed', 50],
      ['refused', 40],
      ['limited', 30],
    ]);
  });
});

describe('the metrics', () => {
  it('count and time what people do, and hold nothing of what they typed', async () => {
    const metrics = new Metrics();
    const alice = await start({ metrics });
    await alice.types('actor', 'name', 'Solv');
    await alice.runs('ask', { question: 'Who sold the moon to Atlantis?' });
    const answer = await alice.runs('meetings', { actor: 'Solvang' });
    await alice.presses(answer, '👍');
    await alice.inDirectMessages().asks('who met Ferreira?');
    await readout.bot.stop();
    const text = await metrics.text();
    for (const use of [
      'kind="completion",name="actor",outcome="answered"',
      'kind="command",name="ask",outcome="declined"',
      'kind="command",name="meetings",outcome="answered"',
      'kind="button",name="vote",outcome="advised"',
      'kind="written",name="ask",outcome="answered"',
    ])
      expect(text).toContain(`readout_uses_total{${use}} 1`);
    expect(text).toContain('readout_feedback_total{helpful="true"} 1');
    expect(text).toContain('readout_acknowledge_seconds_count{kind="command",name="ask"} 1');
    expect(text).not.toMatch(/Atlantis|Solv/);
  });
});

describe('the heartbeat', () => {
  it('is red when Discord acknowledges no more, though the client thinks itself connected, and green when it does again', async () => {
    await start({ loopback: { heartbeatInterval: 20 } });
    const healthy = () => healthOf([readout.bot.heartbeat()], { articles: 1, outage: null }, Date.now(), 400).healthy;
    const becomes = async (wanted: boolean) => {
      while (healthy() !== wanted) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await becomes(true);
    readout.discord.gateway.acknowledgeHeartbeats(false);
    await becomes(false);
    readout.discord.gateway.acknowledgeHeartbeats(true);
    await becomes(true);
  });

  it('is that of the login before the first is due', async () => {
    await start();
    expect(Date.now() - readout.bot.heartbeat().at!).toBeLessThan(20_000);
  });
});
