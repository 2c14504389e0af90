import type { Claim } from './answer.ts';

const counted = new WeakMap<readonly Claim[], Uint32Array>();

/** How many quotes stand before each claim, and last how many there are in all; worked out once for each list. */
export function countQuotes(claims: readonly Claim[]): Uint32Array {
  const known = counted.get(claims);
  if (known) return known;
  const starts = new Uint32Array(claims.length + 1);
  for (const [i, claim] of claims.entries()) starts[i + 1] = starts[i]! + (claim.quotes ?? claim.citations.length);
  counted.set(claims, starts);
  return starts;
}
