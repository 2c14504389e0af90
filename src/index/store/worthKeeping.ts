import type { AuthorityActor } from '../../corpus/authority.ts';

/** What tells one corpus that is kept from another. */
export interface KeptCorpus {
  readonly keys: ReadonlySet<string>;
  readonly authority: readonly AuthorityActor[];
}

/** So many articles take long to be written down, and much memory; the next start reads a few of them again in less. */
const MANY = 20_000;
/** Of many, the share that changes before they are written down anew. */
const SHARE = 1 / 256;
/** So often in a row that is not done: each time leaves a small file of articles, which only writing it all down anew takes away. */
const MOST_PASSED_OVER = 64;

/**
 * Whether a corpus is other enough than the one that was kept last to be kept anew: of a large one a few articles are not, but when it has
 * been `passedOver` many times since.
 */
export function isWorthKeeping(last: KeptCorpus | null, now: KeptCorpus, passedOver: number): boolean {
  if (!last || now.keys.size < MANY || JSON.stringify(last.authority) !== JSON.stringify(now.authority)) return true;
  if (passedOver >= MOST_PASSED_OVER) return true;
  let differing = 0;
  for (const key of now.keys) if (!last.keys.has(key)) differing += 1;
  for (const key of last.keys) if (!now.keys.has(key)) differing += 1;
  return differing > SHARE * now.keys.size;
}
