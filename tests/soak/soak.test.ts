import { expect, test } from 'vitest';
import { soak } from './soak.ts';
import { soakRefreshes } from './soakRefreshes.ts';

test('six bots killed (-9) amid changes lose nothing; npm run soak kills a thousand', { timeout: 60_000 }, async () => {
  const report = await soak({ kills: 6, seed: 7 });
  expect(report.lost).toEqual([]);
  expect(report.done).toBeGreaterThan(0);
});

test('three bots killed (-9) amid refreshes leave what the next can start from, and it tells the same', {
  timeout: 60_000,
}, async () => {
  const report = await soakRefreshes({ kills: 3, seed: 5 });
  expect(report.lost).toEqual([]);
  expect(report.kills).toBe(3);
});
