import type { EventType } from '../reading.ts';
import type { Draft } from './draft.ts';
import { DENYING_GOVERNORS, REFUSING_VERBS } from './lexicons/governors.ts';
import { MEASURES, RALLYING_VERBS } from './lexicons/measures.ts';
import type { Sides } from './roles/sides.ts';
import type { Chain } from './syntax/chains.ts';
import type { Clause } from './syntax/clause.ts';

/** Longest chain of governors that is looked at. */
const DEEPEST = 5;

/**
 * Settles which type the drafts of one sentence are where PLOVER draws a border between them:
 * a meeting refused is REJECT (mode `meet`), a meeting asked for is a REQUEST to meet; neither is a CONSULT. One that was called off
 * by nobody that the text names is refused by nobody: it was not held.
 */
export function settleBorders(drafts: readonly Draft[], sides: Sides): Draft[] {
  const requests = new Set(drafts.filter((draft) => draft.type === 'REQUEST').map((draft) => draft.clause));
  const settled: Draft[] = [];
  const refusals = new Set<Clause>();
  for (const draft of drafts) {
    if (draft.type === 'CONSULT' && isAskedFor(draft, requests)) continue;
    if (draft.type === 'CONSULT' && isToldByAnother(draft, drafts)) continue;
    const measure = measureCalledFor(draft);
    if (measure) {
      settled.push({ ...draft, type: measure, mode: null, strength: null, rule: `${draft.rule}.${measure.toLowerCase()}` });
      continue;
    }
    const foe = foeOf(draft);
    if (foe) {
      settled.push({
        ...draft,
        type: 'THREATEN',
        mode: null,
        strength: null,
        recipients: sides.idsOrOwnersOf(foe),
        rule: `${draft.rule}.rallied`,
      });
      continue;
    }
    const refuser = draft.type === 'CONSULT' ? refuserOf(draft) : null;
    if (!refuser) {
      settled.push(draft);
      continue;
    }
    refusals.add(refuser);
    settled.push({ ...draft, type: 'REJECT', mode: 'meet', aux: null, rule: `${draft.rule}.refused` });
  }
  return settled.filter((draft) => draft.type !== 'REJECT' || draft.rule.endsWith('.refused') || !refusals.has(draft.clause));
}

/**
 * "called for sanctions against", "demanded an inquiry into": with nobody asked to act, the measure called for tells what is meant
 * for its target, and PLOVER has it under THREATEN and ACCUSE.
 */
function measureCalledFor({ type, clause, recipients, syntax }: Draft): EventType | null {
  if (type !== 'REQUEST' || recipients.length > 0 || !/^(?:call|demand|push|press|want)$/.test(clause.verb.lemma)) return null;
  const wanted = clause.obliques.find((o) => o.prep === 'for')?.chain ?? clause.object;
  return (wanted && MEASURES.get(syntax.tokens[wanted.items[0]!.noun.head]!.lemma)) ?? null;
}

/** "called on workers to rally against the plan": who asks people into the streets threatens whom they are to march against. */
function foeOf({ type, clause, syntax }: Draft): Chain | null {
  if (type !== 'REQUEST') return null;
  const content = syntax.clauses.find(
    (c) => c.governor === clause && c.link === 'infinitive' && RALLYING_VERBS.has(c.verb.lemma),
  );
  return content?.obliques.find((o) => o.prep === 'against')?.chain ?? null;
}

/** "attended the meeting of", "hosted the emir for dinner": verb and noun tell one occasion; the one that names more of its sides stays. */
function isToldByAnother(draft: Draft, drafts: readonly Draft[]): boolean {
  const named = new Set([...draft.actors, ...draft.recipients]);
  const byNoun = draft.rule.includes('.noun.');
  return drafts.some((other) => {
    if (other === draft || other.type !== 'CONSULT' || other.clause !== draft.clause || other.rule.includes('.noun.') === byNoun)
      return false;
    const others = new Set([...other.actors, ...other.recipients]);
    return others.isSupersetOf(named) && (others.size > named.size || byNoun);
  });
}

/** "urged them to meet", "said they must meet": the clause, or one it hangs on, is asked for. */
function isAskedFor(draft: Draft, requests: ReadonlySet<Clause>): boolean {
  let current: Clause = draft.clause;
  if (requests.has(current)) return draft.wanted || current.verb.modal === 'must' || current.verb.modal === 'should';
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const governor = current.governor;
    if (!governor || (current.link !== 'infinitive' && current.link !== 'complement')) return false;
    if (requests.has(governor)) return true;
    current = governor;
  }
  return false;
}

/** The clause that refuses: "refused to meet", "will not hold talks", "cancelled a visit". */
function refuserOf({ aux, clause }: Draft): Clause | null {
  if (aux !== 'negated' || (clause.passive && !clause.obliques.some(({ prep }) => prep === 'by'))) return null;
  if (REFUSING_VERBS.has(clause.verb.lemma)) return clause;
  if (clause.verb.negated && (clause.verb.modal === 'will' || clause.verb.modal === 'would')) return clause;
  const { governor } = clause;
  return governor &&
    clause.link === 'infinitive' &&
    DENYING_GOVERNORS.has(governor.verb.lemma) &&
    REFUSING_VERBS.has(governor.verb.lemma)
    ? governor
    : null;
}
