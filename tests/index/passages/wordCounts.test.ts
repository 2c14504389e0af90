import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildVocabulary, damerau, mayStart } from '../../../src/index/passages/spelling.ts';
import { type WordCount, WordCounts } from '../../../src/index/passages/wordCounts.ts';
import { atOnce } from '../../../src/index/steps.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'é', 'r', '1'), minLength: 1, maxLength: 9 });
const written = (all: number): WordCount => ({ all, inBody: all, capitals: Math.floor(all / 2) });
const counts = fc.dictionary(word, fc.integer({ min: 1, max: 5 })).map((all) => new Map(Object.entries(all)));

/** Words as they were, what became of some, and words that came. */
const history = fc.tuple(counts, fc.infiniteStream(fc.constantFrom(0, 0, 1, -1)), counts).map(([before, fates, fresh]) => {
  const changes = new Map(fresh);
  for (const [known, all] of before) {
    const fate = fates.next().value;
    if (fate !== 0) changes.set(known, fate === 1 ? 1 : -all);
  }
  const after = new Map(before);
  for (const [changed, by] of changes) after.set(changed, (after.get(changed) ?? 0) + by);
  return { before, changes, after };
});

function countsOf(all: ReadonlyMap<string, number>): Map<string, WordCount> {
  return new Map([...all].map(([one, times]) => [one, written(times)]));
}

/** A word with its first letters swapped, one left out, and one doubled. */
const slipsOf = (one: string): string[] => [
  `${one[1] ?? ''}${one[0]}${one.slice(2)}`,
  one.slice(0, 2) + one.slice(3),
  one.slice(0, 2) + one.slice(1),
];

/** What `nearest` promises, looked for among all words. */
function nearestAmong(all: ReadonlyMap<string, number>, typed: string): string[] {
  const limit = typed.length < 8 ? 1 : 2;
  const near = [...all.keys()]
    .filter((one) => all.get(one)! > 0 && one.length >= 3 && !/\d/.test(one) && mayStart(typed, one))
    .map((one) => ({ one, distance: damerau(typed, one, limit) }))
    .filter(({ distance }) => distance <= limit);
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .map(({ one }) => one)
    .sort((a, b) => all.get(b)! - all.get(a)! || (a < b ? -1 : 1))
    .slice(0, 3);
}

test('words that came and went are counted, and offered for slips, as if they had always been so', () => {
  fc.assert(
    fc.property(history, fc.array(word), ({ before, changes, after }, typed) => {
      const changed = WordCounts.of(countsOf(before)).with(countsOf(changes));
      for (const table of [changed, atOnce(changed.settled())]) {
        for (const [one, times] of after) expect(table.count(one)).toBe(times);
        const vocabulary = buildVocabulary(table);
        for (const one of [...typed, ...[...after.keys()].flatMap(slipsOf)]) {
          if (one.length < 4 || /\d/.test(one)) continue;
          expect(vocabulary.nearest(one).map((repair) => repair.word)).toEqual(nearestAmong(after, one));
        }
      }
    }),
  );
});
