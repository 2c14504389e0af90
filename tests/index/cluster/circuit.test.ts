import { beforeEach, describe, expect, test } from 'vitest';
import { Circuit } from '../../../src/index/cluster/circuit.ts';

class Away extends Error {}
class Refusal extends Error {}
class HeldBack extends Error {}

let now: number;
let asked: number;
let circuit: Circuit;
beforeEach(() => {
  [now, asked] = [5_000, 0];
  circuit = new Circuit({
    means: (error) => (error instanceof Away ? 'away' : error instanceof Refusal ? 'there' : null),
    heldBack: ({ reason }) => new HeldBack(reason),
    now: () => now,
  });
});
const ask = (outcome: () => string = () => 'well') =>
  circuit.make(async () => {
    asked += 1;
    return outcome();
  });
const fails = (error: Error) => () => {
  throw error;
};

describe('somebody who does not answer', () => {
  test('is left alone by all, but for one a second, and known by since when and why', async () => {
    expect(await ask()).toBe('well');
    await expect(ask(fails(new Away('no route')))).rejects.toThrow(Away);
    expect(circuit.outage).toEqual({ since: 5_000, reason: 'no route' });
    for (let i = 0; i < 50; i += 1) await expect(ask()).rejects.toThrow(HeldBack);
    expect(asked).toBe(2);
    now += 1_000;
    await Promise.allSettled([ask(fails(new Away('still none'))), ask(), ask()]);
    expect(asked).toBe(3);
    expect(circuit.outage).toEqual({ since: 5_000, reason: 'no route' });
  });

  test('is asked by all again as soon as one was answered, though it was refused', async () => {
    for (const answer of [() => 'well', fails(new Refusal('not that'))]) {
      await ask(fails(new Away('no route'))).catch(() => {});
      now += 1_000;
      await ask(answer).catch(() => {});
      expect(circuit.outage).toBeNull();
      expect(await ask()).toBe('well');
    }
  });

  test('is not known by whoever gave up early', async () => {
    await ask(fails(new Away('no route'))).catch(() => {});
    now += 1_000;
    await expect(ask(fails(new Error('given up')))).rejects.toThrow('given up');
    expect(circuit.outage).not.toBeNull();
    now += 1_000;
    await ask();
    await expect(ask(fails(new Error('given up')))).rejects.toThrow('given up');
    expect(circuit.outage).toBeNull();
  });
});
