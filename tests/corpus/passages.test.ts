import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/corpus/document.ts';
import { passagesOf } from '../../src/corpus/passages.ts';

const documentOf = (body: string): Document => ({
  id: 'd',
  title: 'd',
  publisher: null,
  url: null,
  published: null,
  publishedBasis: null,
  license: null,
  body,
  digest: '',
});

test('every sentence stands in exactly one passage, in order, and what is left out stands in none', () => {
  const sentence = fc.record({
    length: fc.integer({ min: 1, max: 900 }),
    gap: fc.constantFrom(' ', '\n', '\n\n'),
    leftOut: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 40 }), (parts) => {
      let body = '';
      const spans = parts.map(({ length, gap, leftOut }) => {
        const start = body.length;
        body += 'a'.repeat(length);
        const span = { start, end: body.length, leftOut };
        body += gap;
        return span;
      });
      const passages = passagesOf(
        documentOf(body),
        spans,
        spans.filter((s) => s.leftOut),
      );
      for (const { start, end, leftOut } of spans) {
        expect(passages.filter((p) => p.start < end && p.end > start).length).toBe(leftOut ? 0 : 1);
      }
      expect(passages.map((p) => p.number)).toEqual(passages.map((_, i) => i));
      expect(passages.every((p) => p.end - p.start <= 1200)).toBe(true);
    }),
  );
});

test('short paragraphs are read together; a long one is cut between sentences', () => {
  const lengths = [100, 100, 100, 700, 700];
  let at = 0;
  const sentences = lengths.map((length) => {
    const span = { start: at, end: at + length };
    at += length + 1;
    return span;
  });
  const body = lengths.map((length) => 'a'.repeat(length)).join('\n');
  expect(passagesOf(documentOf(body), sentences, []).map(({ start, end }) => end - start)).toEqual([302, 700, 700]);
});
