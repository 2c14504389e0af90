import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, Passage } from '../../../src/corpus/document.ts';
import { buildPassageIndex } from '../../../src/index/passages/buildPassageIndex.ts';
import { damerau } from '../../../src/index/passages/spelling.ts';
import { termsOf } from '../../../src/index/passages/terms.ts';
import { atOnce } from '../../../src/index/steps.ts';

const article = (id: string, title: string, body: string): Document => ({
  id,
  title,
  body,
  publisher: null,
  url: null,
  published: null,
  publishedBasis: null,
  license: null,
  digest: '',
});

const paragraphs = (document: Document): Passage[] =>
  [...document.body.matchAll(/[^\n]+/g)].map((match, number) => ({
    document: document.id,
    number,
    start: match.index,
    end: match.index + match[0].length,
  }));

const harbour = article(
  'harbour',
  'Ministers discuss the harbour',
  [
    'Foreign Minister Lena Okafor received the Norwegian ambassador in Lagos on Tuesday.',
    'The two sides agreed to dredge the old harbour before the rainy season.',
    'Fishermen said that the U.S. survey ships had frightened the sardines away.',
  ].join('\n'),
);
const railway = article(
  'railway',
  'Railway talks stall',
  ['Talks on the mountain railway broke down over its cost.', 'Colonel Yusuf al-Qaradi demanded 3,000 tonnes of steel.'].join(
    '\n',
  ),
);
const documents = [harbour, railway];
const index = atOnce(buildPassageIndex(documents, (id) => paragraphs(documents.find((d) => d.id === id)!)));

const found = (question: string): string => {
  const passage = index.search(question, 1)[0]?.passage;
  return passage ? documents.find((d) => d.id === passage.document)!.body.slice(passage.start, passage.end) : '';
};

test('a question finds the passage that shares its rarer words, whatever their endings', () => {
  expect(found('Who agreed on dredging the harbour?')).toContain('agreed to dredge');
  expect(found('how many tonnes did the colonel demand')).toContain('3,000 tonnes');
});

test('the words of asking find nothing by themselves', () => {
  expect(index.search('who is it that did what to whom?', 5)).toEqual([]);
  expect(index.search('', 5)).toEqual([]);
});

test('a slip of the finger still finds the name, and a word that the corpus knows is left as it is', () => {
  expect(found('what did qardai want')).toContain('al-Qaradi');
  expect(found('Lena Okafro')).toContain('Okafor');
  expect(index.read('steel').flatMap((term) => term.alternatives)).toEqual([]);
});

test('a year is never repaired into another', () => {
  expect(index.read('in 3001').flatMap((term) => term.alternatives)).toEqual([]);
});

test('short forms and other words for one thing are looked for too', () => {
  expect(found('whom did the FM see?')).toContain('Foreign Minister Lena Okafor received');
  expect(found('american ships')).toContain('U.S. survey ships');
});

test('names are told from common words by how the corpus writes them', () => {
  expect(index.capitalised('okafor')).toBe(1);
  expect(index.capitalised('sardines')).toBe(0);
});

test('every word stands where it says it stands, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { start, end, word } of termsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(word).not.toBe('');
        last = end;
      }
    }),
  );
});

test('no question breaks the search', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (question) => {
      expect(index.search(question, 3).length).toBeLessThanOrEqual(3);
    }),
  );
});

test('the distance between words is the same both ways, and swapping two neighbours costs one', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(fc.property(word, word, (a, b) => damerau(a, b, 9) === damerau(b, a, 9)));
  expect(damerau('qaradi', 'qardai', 2)).toBe(1);
});
