import { expect, it } from 'vitest';
import { Calls } from '../../src/discord/calls.ts';

it('makes so many calls at once and no more, acknowledgements before others', async () => {
  const calls = new Calls(2);
  const order: string[] = [];
  const ends: (() => void)[] = [];
  const call = (name: string) => () => {
    order.push(name);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  const all = [
    calls.make(call('answer 1')),
    calls.make(call('answer 2')),
    calls.make(call('answer 3')),
    calls.acknowledge(call('acknowledgement')),
  ];
  let quiet = false;
  const acknowledged = calls.acknowledged(60_000).then(() => {
    quiet = true;
  });
  await Promise.resolve();
  expect(order).toEqual(['answer 1', 'answer 2']);
  ends[0]!();
  await all[0];
  await Promise.resolve();
  expect(order.at(-1)).toBe('acknowledgement');
  expect(quiet).toBe(false);
  ends[2]!();
  await acknowledged;
  ends[1]!();
  await all[1];
  await Promise.resolve();
  expect(order.at(-1)).toBe('answer 3');
  ends[3]!();
  await Promise.all(all);
});

it('goes on after a call that fails', async () => {
  const calls = new Calls(1);
  await expect(calls.acknowledge(() => Promise.reject(new Error('503')))).rejects.toThrow('503');
  expect(await calls.make(async () => 'made')).toBe('made');
  await calls.acknowledged(60_000);
});

it('does not wait for ever for an acknowledgement that hangs', async () => {
  const calls = new Calls(1);
  void calls.acknowledge(() => new Promise(() => {}));
  await calls.acknowledged(5);
});
