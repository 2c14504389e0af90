import type { Token } from '../../text.ts';
import { BARE_CLAUSE_VERBS, OBJECT_CONTROL, REPORTING_VERBS } from '../lexicons/governors.ts';
import type { Chain } from './chains.ts';
import { LONGEST_WALK } from './chains.ts';
import { type Clause, type Link, standsAlone } from './clause.ts';
import type { Phrase } from './phrases.ts';

/** A sentence read so far: its phrases, and the clauses left of where the reading stands. */
export interface Read {
  readonly phrases: readonly Phrase[];
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
}

/** What is known of a clause before its object and its prepositional phrases are read. */
export interface Draft {
  readonly link: Link;
  readonly governor: Clause | null;
  readonly marker: string | null;
  readonly subject: Chain | null;
  readonly passive?: boolean;
  readonly first?: number;
}

/** Steps left over adverbs and quotation marks. */
export function phraseBefore(read: Read, at: number): number {
  let i = at - 1;
  while (i >= 0 && (read.phrases[i]!.kind === 'adverb' || read.phrases[i]!.kind === 'quote')) i -= 1;
  return i;
}

export function lastClause(read: Read): Clause | null {
  return read.clauses.at(-1) ?? null;
}

export function clauseAt(read: Read, phrase: number): Clause | null {
  for (let i = read.clauses.length - 1; i >= Math.max(0, read.clauses.length - LONGEST_WALK); i -= 1)
    if (read.clauses[i]!.at === phrase) return read.clauses[i]!;
  return null;
}

export function governs(read: Read, at: number): boolean {
  const clause = clauseAt(read, at);
  return clause !== null && !(BARE_CLAUSE_VERBS.has(clause.verb.lemma) && !clause.passive);
}

/**
 * After a comma the participle goes with the sentence's teller ("X said …, adding"), else with the nearest finite verb; one that does
 * not report goes with what somebody is asked to do ("was told to storm the house, using gas").
 */
export function gerundGovernor(read: Read, comma: boolean, reports = true): Clause | null {
  const from = Math.max(0, read.clauses.length - LONGEST_WALK);
  let nearest: Clause | null = null;
  const last = lastClause(read);
  if (comma && last?.verb.form === 'infinitive' && last.governor && OBJECT_CONTROL.has(last.governor.verb.lemma)) {
    const asked = last.governor.passive || last.subject !== last.governor.subject;
    if (asked && !reports) return last;
  }
  for (let i = read.clauses.length - 1; i >= from; i -= 1) {
    const clause = read.clauses[i]!;
    if (!standsAlone(clause) || clause.link === 'relative' || clause.link === 'participle') continue;
    nearest ??= clause;
    if (!comma) return clause;
    if (clause.link === 'complement' && clause.governor && REPORTING_VERBS.has(clause.governor.verb.lemma))
      return clause.governor;
    return nearest;
  }
  return nearest;
}

export function mainClause(read: Read): Clause | null {
  return gerundGovernor(read, false);
}

export function reporting(read: Read): Clause | null {
  const last = lastClause(read);
  if (last?.verb.bare && last.predicate) return last;
  const from = Math.max(0, read.clauses.length - 6);
  for (let i = read.clauses.length - 1; i >= from; i -= 1)
    if (REPORTING_VERBS.has(read.clauses[i]!.verb.lemma)) return read.clauses[i]!;
  return null;
}

export function stepOverTime(read: Read, p: number): number {
  let i = phraseBefore(read, p);
  if (read.phrases[i]?.kind === 'prep') i = phraseBefore(read, i);
  return i;
}
