import { expect, test } from 'vitest';
import { soak } from './soak.ts';

test('six bots killed (-9) amid changes lose nothing; npm run soak kills a thousand', { timeout: 60_000 }, async () => {
  const report = await soak({ kills: 6, seed: 7 });
  expect(report.lost).toEqual([]);
  expect(report.done).toBeGreaterThan(0);
});
