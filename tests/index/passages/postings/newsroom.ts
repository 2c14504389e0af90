import fc from 'fast-check';
import type { Document, Passage } from '../../../../src/corpus/document.ts';
import type { PassageHit } from '../../../../src/index/passages/passageIndex.ts';

/** Words of a small newsroom: some alike in spelling, some inflected, some with capitals, some common. */
const WORDS =
  "the the of and Minister minister met meets Lomax Lomaks harbour harbours treaty treaties Iran Iranian ferry 1974 1975 said U.S. Ådal naïve Sha'abi talks".split(
    ' ',
  );

const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((words) => words.join(' '));

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

export const question: fc.Arbitrary<string> = fc.oneof(text(6), text(40), fc.string({ unit: 'grapheme' }));

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

/** How far two sums of the same numbers may lie apart, as a share. */
const ROUNDING = 1e-6;

/** What is wrong where two rankings differ by more than the order of equal scores; null where nothing is. Of each `limit` hits were asked. */
export function rankingFault(one: readonly PassageHit[], other: readonly PassageHit[], limit: number): string | null {
  if (one.length !== other.length) return `${one.length} hits and ${other.length}`;
  const close = (a: number, b: number) => Math.abs(a - b) <= ROUNDING * Math.max(a, b);
  const nameOf = ({ passage }: PassageHit) => `${passage.document} ${passage.number} ${passage.start} ${passage.end}`;
  const scores = new Map(other.map((hit) => [nameOf(hit), hit.score]));
  for (const [i, hit] of one.entries()) {
    if (!close(hit.score, other[i]!.score)) return `rank ${i}: ${hit.score} and ${other[i]!.score}`;
    const score = scores.get(nameOf(hit));
    const isCut = one.length === limit && close(hit.score, one.at(-1)!.score);
    if (score === undefined ? !isCut : !close(score, hit.score)) return `${nameOf(hit)}: ${hit.score} and ${score}`;
  }
  return null;
}
