import { REPORTING_VERBS } from '../lexicons/governors.ts';
import type { Clause } from './clause.ts';

/** Longest chain of governors that is looked at. */
const DEEPEST = 6;

/** The clause that says who says this one: "X said that …", "…, the minister added". */
export function tellerOf(clause: Clause): Clause | null {
  let current: Clause | null = clause;
  for (let depth = 0; current && depth < DEEPEST; depth += 1) {
    const governor: Clause | null = current.governor;
    // "Berg told Ruiz that Oslo expects it, an aide said": Berg's words, though the aide hands them on.
    if (governor && current.link === 'complement' && REPORTING_VERBS.has(governor.verb.lemma)) return governor;
    if (current.reporter) return current.reporter;
    if (current.link === 'adverbial' || current.link === 'relative') return null;
    current = governor;
  }
  return null;
}
