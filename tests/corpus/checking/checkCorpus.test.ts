import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../../src/corpus/checking/checkCorpus.ts';
import { alikeTo } from '../../../src/corpus/checking/likeness.ts';
import { resemblance, shinglesOf } from '../../../src/corpus/checking/shingles.ts';
import type { Document } from '../../../src/corpus/document.ts';

const document = (id: string, body: string, published: string | null = '2031-04-05'): Document => ({
  ...{ id, title: id, publisher: null, url: null, published, publishedBasis: null, license: null, digest: id },
  body,
});
const check = (...documents: Document[]) => checkCorpus({ documents, rejections: [] }, (id) => id !== 'silent');

/** A report of so many sentences, each unlike the others. */
const report = (seed: number, sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, i) => `In round ${seed * 1000 + i} the envoy of district ${seed + i * 7} told delegate ${i} about canal ${seed * i + 3}.`,
  ).join(' ');

describe('a moderator checks the corpus', () => {
  test('what is undated and what tells nothing is named', async () => {
    const found = await check(document('a', report(1, 5)), document('b', report(2, 5), null), document('silent', report(3, 5)));
    expect(found.undated.map(({ id }) => id)).toEqual(['b']);
    expect(found.silent.map(({ id }) => id)).toEqual(['silent']);
    expect([...found.copies, ...found.alike]).toEqual([]);
  });

  test('one text twice is a copy, white space and capitals aside', async () => {
    const text = report(1, 8);
    const found = await check(document('a', text), document('b', `\n${text.toUpperCase().replaceAll(' ', '\n')}`));
    expect(found.copies.map((group) => group.map(({ id }) => id))).toEqual([['a', 'b']]);
    expect(found.alike).toEqual([]);
  });

  test('a report brought up to date, or cut short, is like the first; another report is not', async () => {
    const text = report(1, 20);
    const found = await check(
      document('first', text),
      document('updated', `${text} The talks ended at night without a joint statement, two people at the table said.`),
      document('cut', report(1, 14)),
      document('other', report(2, 20)),
    );
    expect(found.alike.map(({ first, others }) => [first.id, others.map(({ document: { id } }) => id)])).toEqual([
      ['first', ['updated', 'cut']],
    ]);
  });

  test('before a text is added, those like it are named, the likest first', async () => {
    const corpus = [document('a', report(1, 20)), document('b', report(2, 20)), document('c', report(1, 30))];
    const found = await alikeTo(report(1, 21), corpus);
    expect(found.map(({ document: { id } }) => id)).toEqual(['a', 'c']);
  });

  test('a thousand copies with one word changed are one group', async () => {
    const copies = Array.from({ length: 1000 }, (_, i) => document(String(i), `${report(1, 20)} Copy ${i}.`));
    const { alike } = await check(...copies);
    expect(alike).toHaveLength(1);
    expect(alike[0]!.others).toHaveLength(999);
  });

  test('texts without words, or of a few, do no harm', async () => {
    const found = await check(
      document('a', '…'),
      document('b', '— —'),
      document('c', 'Talks begin'),
      document('d', 'talks, begin!'),
    );
    expect(found.alike.map(({ first, others }) => [first.id, others.map(({ document: { id } }) => id)])).toEqual([['c', ['d']]]);
  });

  test('resemblance is the same both ways, 1 for one text, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const there = resemblance(shinglesOf(a), shinglesOf(b));
        expect(there).toBe(resemblance(shinglesOf(b), shinglesOf(a)));
        expect(there >= 0 && there <= 1).toBe(true);
        if (shinglesOf(a).size > 0) expect(resemblance(shinglesOf(a), shinglesOf(a))).toBe(1);
      }),
    );
  });
});
