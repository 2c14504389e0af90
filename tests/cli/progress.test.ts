import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';

test('long reading says at a terminal how far it is and how long it may take, counting only what it reads itself', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
  const show = showProgress(output);
  show({ done: 100, of: 400 });
  expect(output.read()).toBeNull();
  clock.mockReturnValue(2_000);
  show({ done: 200, of: 400 });
  expect(output.read()).toBe('readout: 200 of 400 articles read, about 4 s left\n');
  clock.mockReturnValue(2_100);
  show({ done: 210, of: 400 });
  expect(output.read()).toBeNull();
  clock.mockReturnValue(100_000);
  show({ done: 220, of: 400 });
  expect(output.read()).toBe('readout: 220 of 400 articles read, about 3 min left\n');
  clock.mockRestore();
});

test('in a log it says now and then how far it is, and promises nothing', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const output = new PassThrough({ encoding: 'utf8' });
  const show = showProgress(output);
  clock.mockReturnValue(20_000);
  show({ done: 100, of: 400 });
  expect(output.read()).toBeNull();
  clock.mockReturnValue(30_000);
  show({ done: 200, of: 400 });
  expect(output.read()).toBe('readout: 200 of 400 articles read\n');
  clock.mockReturnValue(45_000);
  show({ done: 300, of: 400 });
  expect(output.read()).toBeNull();
  clock.mockRestore();
});
