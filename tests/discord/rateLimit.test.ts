import { expect, it } from 'vitest';
import { RateLimit } from '../../src/discord/rateLimit.ts';

it('lets a person ask a minute’s worth at once, then as it refills', () => {
  let now = 1_000;
  const limit = new RateLimit(6, () => now);
  for (let i = 0; i < 6; i += 1) expect(limit.take('alice')).toBe(0);
  expect(limit.take('alice')).toBe(10_000);
  expect(limit.take('bob')).toBe(0);
  now += 10_000;
  expect(limit.take('alice')).toBe(0);
  expect(limit.take('alice')).toBe(10_000);
  now += 60_000;
  for (let i = 0; i < 6; i += 1) expect(limit.take('alice')).toBe(0);
});
