import type { PassageHit } from '../../../../src/index/passages/passageIndex.ts';

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
