import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComponentState, decodeCustomId, encodeCustomId, queryDigest, shortHash } from '../../src/discord/customId.ts';

const snowflake = fc.bigInt({ min: 10n ** 16n, max: 2n ** 64n - 1n }).map(String);
const version = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'), minLength: 8, maxLength: 8 });
const values = fc
  .array(fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('|', '\\', '||\\', '=', '#', '')), { maxLength: 5 })
  .map((all) => all.slice(0, all.findLastIndex((value) => value !== '') + 1));
const query = fc.record({ command: fc.constantFrom('ask', 'meetings', 'timeline'), values });
const count = fc.nat({ max: 36 ** 5 });
const place = {
  document: fc.string({ maxLength: 200 }).map(shortHash),
  digest: fc.constant('0a1b2c3d'),
  start: count,
  end: count,
};
const state: fc.Arbitrary<ComponentState> = fc.oneof(
  fc.record({
    kind: fc.constant('page' as const),
    role: fc.constantFrom('first', 'previous', 'next', 'last'),
    from: count,
    query,
    owner: snowflake,
    version,
  }),
  fc.record({ kind: fc.constant('choose' as const), query, owner: snowflake, version }),
  fc.record({ kind: fc.constant('follow' as const), query, owner: snowflake, version }),
  fc.record({ kind: fc.constant('vote' as const), helpful: fc.constant(true as const), query: fc.option(query) }),
  fc.constant({ kind: 'vote' as const, helpful: false as const }),
  fc.record({ kind: fc.constant('context' as const), number: count, ...place }),
  fc.record({ kind: fc.constant('move' as const), role: fc.constantFrom('previous', 'next'), passage: count, ...place }),
  fc.record({ kind: fc.constant('delete' as const), owner: snowflake }),
  fc.constant({ kind: 'share' as const }),
);

const carried = (of: ComponentState) => ('query' in of ? of.query : null);

describe('what a button carries', () => {
  it('comes back whole, or its query by digest where it does not fit', () => {
    fc.assert(
      fc.property(state, (given) => {
        const customId = encodeCustomId(given);
        expect(customId.length).toBeLessThanOrEqual(100);
        const back = decodeCustomId(customId)!;
        const [sent, got] = [carried(given), carried(back)];
        if (sent && 'values' in sent && got && 'digest' in got) {
          expect(got.digest).toBe(queryDigest(sent.values));
          expect({ ...back, query: null }).toEqual({ ...given, query: null });
        } else expect(back).toEqual(given);
      }),
      { numRuns: 2000 },
    );
  });

  it('of two states is never the same', () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(encodeCustomId(one)).not.toBe(encodeCustomId(other));
      }),
    );
  });

  it('is null where it is not ours, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 100 }),
          fc.string({ maxLength: 40 }).map((text) => `p|n|1|${text}`),
        ),
        (text) => {
          const back = decodeCustomId(text);
          const query = back && carried(back);
          if (back !== null && !(query && 'digest' in query)) expect(decodeCustomId(encodeCustomId(back))).toEqual(back);
        },
      ),
    );
    expect(decodeCustomId('c|short')).toBeNull();
    expect(decodeCustomId('p|n|zzz!|12345678|1|ask|=')).toBeNull();
  });
});
