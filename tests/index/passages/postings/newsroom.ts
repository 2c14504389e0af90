import fc from 'fast-check';
import type { Document, Passage } from '../../../../src/corpus/document.ts';

/** Words of a small newsroom: some alike in spelling, some inflected, some with capitals, some common. */
const WORDS =
  "the the of and Minister minister met meets Lomax Lomaks harbour harbours treaty treaties Iran Iranian ferry 1974 1975 said U.S. Ådal naïve Sha'abi talks".split(
    ' ',
  );

/** Slips for some of them, and words that are nowhere. */
const SLIPS = 'feryr erfry harbuor haarbour treeaty minsiter ministre Lomx Lomxa envoy zzz 1976'.split(' ');

const text = (most: number, words: readonly string[] = WORDS) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((chosen) => chosen.join(' '));

/** An article without its id; each line of its body is a passage. */
const articleParts = fc.record({
  title: text(4),
  publisher: fc.option(fc.constantFrom('Harbour Post', 'Evening Ferry')),
  body: fc.array(text(14), { maxLength: 5 }).map((lines) => lines.join('\n')),
});

/** Articles of different ids. */
export const articles = (most: number, prefix: string): fc.Arbitrary<Document[]> =>
  fc
    .array(articleParts, { maxLength: most })
    .map((all) => all.map(({ title, publisher, body }, i) => article(`${prefix}${i}`, title, body, publisher)));

export const question: fc.Arbitrary<string> = fc.oneof(
  text(6, [...WORDS, ...SLIPS]),
  text(40, [...WORDS, ...SLIPS]),
  fc.string({ unit: 'grapheme' }),
);

export function article(id: string, title: string, body: string, publisher: string | null = null): Document {
  return { id, title, body, publisher, url: null, published: null, publishedBasis: null, license: null, digest: '' };
}

/** Each line of a body. */
export function linesOf(document: Document): Passage[] {
  return [...document.body.matchAll(/[^\n]+/g)].map((match, number) => ({
    document: document.id,
    number,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
