import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/loopback/loopback.ts';
import { Snowflakes, snowflakeTime } from '../../src/loopback/protocol/snowflakes.ts';

describe('a clock that a test moves', () => {
  it('calls what falls due in order, and what that plans if it falls due too', () => {
    const clock = new ManualClock(0);
    const heard: string[] = [];
    clock.after(20, () => heard.push('second'));
    clock.after(10, () => {
      heard.push('first');
      clock.after(5, () => heard.push('between'));
    });
    clock.after(10, () => heard.push('never'))();
    clock.advance(20);
    expect(heard).toEqual(['first', 'between', 'second']);
    expect(clock.now()).toBe(20);
  });
});

describe('ids', () => {
  it('grow, and tell when they were made', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (steps) => {
        const clock = new ManualClock(1_700_000_000_000);
        const ids = new Snowflakes(clock);
        let last = 0n;
        for (const step of steps) {
          clock.advance(step);
          const id = ids.next();
          expect(BigInt(id)).toBeGreaterThan(last);
          expect(snowflakeTime(id)).toBe(clock.now());
          last = BigInt(id);
        }
      }),
    );
  });
});
