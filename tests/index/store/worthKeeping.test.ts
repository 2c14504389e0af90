import { expect, test } from 'vitest';
import { isWorthKeeping } from '../../../src/index/store/worthKeeping.ts';

const corpus = (articles: number, changed = 0) => ({
  keys: new Set(Array.from({ length: articles }, (_, i) => (i < changed ? `${i} again` : `${i}`))),
  authority: [],
});

test('a corpus of some thousand articles is written down after every change', () => {
  expect(isWorthKeeping(null, corpus(5_000), 0)).toBe(true);
  expect(isWorthKeeping(corpus(5_000), corpus(5_000, 1), 0)).toBe(true);
});

test('an archive is written down when it is new, when much of it has changed, and with other words of the moderators', () => {
  const archive = corpus(50_000);
  expect(isWorthKeeping(null, archive, 0)).toBe(true);
  expect(isWorthKeeping(archive, corpus(50_000, 40), 0)).toBe(false);
  expect(isWorthKeeping(archive, corpus(50_000, 400), 0)).toBe(true);
  const listed = {
    name: 'Mette Holm',
    type: 'person' as const,
    aliases: [],
    offices: [],
    state: null,
    wikidata: 'Q7',
    articles: [],
  };
  expect(isWorthKeeping(archive, { ...archive, authority: [listed] }, 0)).toBe(true);
});

test('an archive of which the same few articles change again and again is written down in the end', () => {
  const archive = corpus(50_000);
  expect(isWorthKeeping(archive, corpus(50_000, 1), 63)).toBe(false);
  expect(isWorthKeeping(archive, corpus(50_000, 1), 64)).toBe(true);
});
