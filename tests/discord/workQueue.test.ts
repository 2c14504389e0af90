import { expect, it } from 'vitest';
import { Calls } from '../../src/discord/calls.ts';
import { Overloaded, WorkQueue } from '../../src/discord/workQueue.ts';

it('runs jobs in order, and goes on after one that throws', async () => {
  const queue = new WorkQueue(10, new Calls(4));
  const order: number[] = [];
  const results = await Promise.allSettled([
    queue.run(() => order.push(1)),
    queue.run(() => {
      throw new Error('no');
    }),
    queue.run(async () => order.push(3)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(order).toEqual([1, 3]);
});

it('does not wait for what a job waits for', async () => {
  const queue = new WorkQueue(10, new Calls(4));
  void queue.run(() => new Promise(() => {}));
  expect(await queue.run(() => 'answered')).toBe('answered');
});

it('lets the event loop turn between jobs', async () => {
  const queue = new WorkQueue(10, new Calls(4));
  const seen: string[] = [];
  const jobs = [1, 2].map((n) => queue.run(() => void seen.push(`job ${n}`)));
  setImmediate(() => setImmediate(() => seen.push('the loop')));
  await Promise.all(jobs);
  expect(seen.indexOf('the loop')).toBeLessThan(seen.indexOf('job 2') + 2);
});

it('refuses what it cannot take', async () => {
  const queue = new WorkQueue(2, new Calls(4));
  const jobs = [queue.run(() => 1), queue.run(() => 2), queue.run(() => 3)];
  await expect(jobs[2]).rejects.toBeInstanceOf(Overloaded);
  expect(await Promise.all(jobs.slice(0, 2))).toEqual([1, 2]);
});
