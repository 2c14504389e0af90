import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findActors } from '../../../src/reading/actors/actors.ts';
import { findTimexes } from '../../../src/reading/dates/timexes.ts';
import { annotate } from '../../../src/reading/text.ts';

const WORDS =
  "the The a of for to and , . ’s ' “ ” ( ) - : President Prime Minister Foreign Secretary General Mr. His Majesty Norway Norwegian Norwegians Oslo Council Ministry Party Jane Roe al-Hadi bin Jr. UN EU IRGC 12 two both members dozens officials ministers leaders said met is was he they it I we who former deputy visiting Lake Mount province city agreement Operation \n Senators counterpart Kingdom Republic U.S.-led in from adviser";

const salad = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 60 }).map((words) => words.join(' '));

test('whatever the words, mentions lie within the text, in order, and name actors that are there', () => {
  fc.assert(
    fc.property(fc.oneof(salad, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
      const annotated = annotate(text);
      const { mentions, actors } = findActors(annotated, findTimexes(annotated));
      const ids = new Set(actors.map((actor) => actor.id));
      expect(ids.size).toBe(actors.length);
      for (const [i, { start, end, actor, members }] of mentions.entries()) {
        expect(start >= (mentions[i - 1]?.start ?? 0) && start < end && end <= text.length).toBe(true);
        expect(actor === null || ids.has(actor)).toBe(true);
        expect((members ?? []).every((member) => ids.has(member))).toBe(true);
      }
      for (const { name, aliases } of actors) expect(name !== '' && aliases.includes(name)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['capitals without end', 'KABUL '.repeat(10_000)],
  ['a name without end', 'Jane Roe '.repeat(10_000)],
  ['a chain of "of"', 'the president of '.repeat(10_000)],
  ['a list without end', `Senators ${'Roe, '.repeat(10_000)}`],
  [
    'a new name in each sentence',
    Array.from(
      { length: 10_000 },
      (_, i) => `Minister Jane Roe${String.fromCharCode(97 + (i % 26)).repeat(1 + (i % 40))} spoke.`,
    ).join(' '),
  ],
  ['open brackets', 'the council ( '.repeat(10_000)],
])('%s is read', (_, text) => {
  const annotated = annotate(text);
  expect(findActors(annotated, []).mentions.length).toBeGreaterThan(0);
});
