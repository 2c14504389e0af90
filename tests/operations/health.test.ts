import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/operations/health.ts';

const NOW = Date.UTC(2031, 3, 8);

describe('the bot is healthy', () => {
  it('while every connection’s heartbeat has been acknowledged of late and there are articles', () => {
    const heartbeats = [
      { shard: 0, at: NOW - 41_250 },
      { shard: 1, at: NOW },
    ];
    expect(healthOf(heartbeats, { articles: 5, outage: null }, NOW)).toEqual({ healthy: true, problems: [] });
  });

  it('after the clock was moved back', () =>
    expect(healthOf([{ shard: 0, at: NOW + 3_600_000 }], { articles: 5, outage: null }, NOW).healthy).toBe(true));
});

describe('it is not, and says why,', () => {
  it.each([
    ['where Discord is silent', [{ shard: 0, at: NOW - 61_000 }], 5, ['shard 0: Discord has acknowledged no heartbeat for 61 s']],
    ['where it never connected', [{ shard: 0, at: null }], 5, ['shard 0 is not connected to Discord']],
    ['where there is nothing to answer from', [{ shard: 0, at: NOW }], 0, ['there are no articles to answer from']],
    [
      'where one shard of two is dead',
      [
        { shard: 0, at: NOW },
        { shard: 1, at: NOW - 120_000 },
      ],
      5,
      ['shard 1: Discord has acknowledged no heartbeat for 120 s'],
    ],
  ])('%s', (_why, heartbeats, articles, problems) => {
    expect(healthOf(heartbeats, { articles, outage: null }, NOW)).toEqual({ healthy: false, problems });
  });

  it('where the articles lie elsewhere and cannot be reached', () => {
    const outage = { since: NOW - 12_000, reason: 'no node of the cluster answers' };
    expect(healthOf([{ shard: 0, at: NOW }], { articles: 5, outage }, NOW).problems).toEqual([
      'the archive has not been reached for 12 s: no node of the cluster answers',
    ]);
  });
});
