import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/reading/read.ts';

/** Words that rules turn on, whole and broken, for texts that no one would write. */
const SCRAPS =
  'Norway|Norwegian|envoy|Lund|al-|Al-Araji|Lt. Gen.|U.S.|the|of|and|his|he|we|two sides|met|will meet|talks with|urged|must|said|added|, said|according to|“|”|"|‘|’|«|»|(|)|—|- |-|.|…|?|!|:|;|,|\n|\n\n|\t|  |on Monday|May|may|5|2023|12:30|p.m.|last|a year|ago|since|from|to|the 19th|%|$|😀|é|ا|\u0000|\ud800|#|*|[1]';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.tuple(fc.constantFrom(...SCRAPS.split('|')), fc.constantFrom(' ', ' ', '')), { maxLength: 60 })
    .map((scraps) => scraps.flat().join('')),
);
const anyDate = fc.constantFrom(undefined, '2023-05-29', '2024-02-29', 'yesterday', '0000-00-00', '9999-12-31');

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlaps = (spans: readonly Span[]): boolean => spans.some(({ start }, i) => i > 0 && start < spans[i - 1]!.end);

test('whatever is written, the reading stands in the text and hangs together', () => {
  fc.assert(
    fc.property(anyText, anyDate, (text, published) => {
      const { sentences, mentions, timexes, actors, quotations, furniture, events } = read(text, { published });
      const triggers = events.map(({ trigger }) => trigger);
      const attributions = quotations.flatMap(({ attribution }) => attribution ?? []);
      for (const { start, end } of [sentences, mentions, timexes, quotations, furniture, events, triggers, attributions].flat()) {
        expect(0 <= start && start < end && end <= text.length, `${start}–${end} of ${text.length}`).toBe(true);
      }
      for (const { start, end, quote } of events) expect(text.slice(start, end)).toBe(quote);
      for (const { start, end, trigger } of events) expect(start <= trigger.start && trigger.end <= end).toBe(true);
      expect([sentences, timexes, quotations].filter(overlaps)).toEqual([]);
      const ids = new Set(actors.map(({ id }) => id));
      expect(ids.size).toBe(actors.length);
      const named = [...mentions.map(({ actor }) => actor), ...quotations.map(({ speaker }) => speaker)].filter(
        (id) => id !== null,
      );
      expect(
        [...named, ...events.flatMap((event) => [...event.actors, ...event.recipients])].filter((id) => !ids.has(id)),
      ).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

describe('no text costs more than its length', () => {
  const filled = (scrap: string, length: number): string => scrap.repeat(Math.ceil(length / scrap.length)).slice(0, length);
  const cost = (text: string): number => {
    const { user, system } = process.cpuUsage();
    read(text, { published: '2023-05-29' });
    const after = process.cpuUsage();
    return after.user + after.system - user - system;
  };
  const SMALL = 12_000;
  const TIMES = 8;
  /** A linear reader takes eight times as long, give or take what else the machine does; a quadratic one sixty-four times. */
  const MOST = 3 * TIMES;

  test.each([
    ['one sentence', 'the envoy of Norway met the minister and '],
    ['capital letters', 'ABCDEFGHIJ'],
    ['capitalised words', 'Lund Norway Oslo '],
    ['hyphens', 'a-'],
    ['opening quotation marks', '“We expect '],
    ['quotation marks alone', '" '],
    ['single quotation marks', " 'We said "],
    ['numbers', '5 - 20 '],
    ['months', 'May 3 to '],
    ['brackets', '('],
    ['stops', '. '],
    ['short lines', 'He\n'],
    ['attributions', 'he said, “No,” '],
    ['places within places', 'the minister of the '],
  ])('%s', (_, scrap) => {
    const [small, large] = [filled(scrap, SMALL), filled(scrap, SMALL * TIMES)];
    read(small);
    const few = Math.min(cost(small), cost(small));
    expect(cost(large)).toBeLessThan(Math.max(few, 10_000) * MOST);
  });
});

test('a sentence of a megabyte, a hundred thousand capitals and ten thousand open quotation marks are read to their end', () => {
  const long = `${'the envoy met the minister and '.repeat(33_000)}left.`;
  const text = `${long}\n\n${'A'.repeat(100_000)}\n\n${'“We will '.repeat(10_000)}\n\nThey met on Monday.`;
  const { sentences, timexes } = read(text, { published: '2023-05-29' });
  expect(text.slice(sentences.at(-1)!.start, sentences.at(-1)!.end)).toBe('They met on Monday.');
  expect(timexes.at(-1)!.value).toBe('2023-05-29');
}, 60_000);
