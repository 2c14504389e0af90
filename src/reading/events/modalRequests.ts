import type { Strength } from '../reading.ts';
import { auxOf } from './aux.ts';
import type { Draft } from './draft.ts';
import { REPORTING_VERBS } from './lexicons/governors.ts';
import type { Sides } from './roles/sides.ts';
import type { Clause, SentenceSyntax } from './syntax/clauses.ts';

/** "must", "should", "need to", "have to": a demand once somebody says it of somebody else. */
function obligation(clause: Clause, syntax: SentenceSyntax, index: number): Strength | null {
  const { modal, lemma } = clause.verb;
  if (clause.verb.perfect) return null;
  if (modal === 'must') return 'demand';
  if (modal === 'should') return 'call';
  if (
    (lemma === 'need' || lemma === 'have') &&
    !modal &&
    syntax.clauses[index + 1]?.governor === clause &&
    syntax.clauses[index + 1]?.verb.form === 'infinitive'
  )
    return lemma === 'need' ? 'call' : 'demand';
  return null;
}

/** Who says a clause: the subject of the verb it depends on, or of "…, the minister said". */
function tellerOf(clause: Clause): Clause | null {
  let current: Clause | null = clause;
  for (let depth = 0; current && depth < 6; depth += 1) {
    if (current.reporter) return current.reporter;
    const governor: Clause | null = current.governor;
    if (governor && current.link === 'complement' && REPORTING_VERBS.has(governor.verb.lemma)) return governor;
    current = governor;
  }
  return null;
}

/** Demands put as obligations: "X said that Y must withdraw". */
export function modalRequests(syntax: SentenceSyntax, sides: Sides, speakerAt: (offset: number) => string | null): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, clause] of syntax.clauses.entries()) {
    const strength = obligation(clause, syntax, index);
    if (!strength) continue;
    const teller = tellerOf(clause);
    if (teller && /^(?:demand|urge|ask|request|insist|expect|call|recommend|propose)$/.test(teller.verb.lemma)) continue;
    const speaker = speakerAt(syntax.tokens[clause.verb.head]!.start);
    if (!teller && !speaker) continue;
    const actors = teller ? sides.idsOf(teller.subject) : [speaker!];
    const recipients = sides.idsOf(clause.subject).filter((id) => !actors.includes(id));
    if (recipients.length === 0 && !clause.passive) continue;
    const aux = auxOf(teller ?? clause, false);
    drafts.push({
      rule: `request.modal.${clause.verb.modal ?? clause.verb.lemma}`,
      type: 'REQUEST',
      mode: null,
      strength,
      aux: teller ? aux : null,
      syntax,
      clause,
      actors,
      recipients,
      trigger: { first: clause.verb.first, end: clause.verb.end },
      placeToken: null,
      definite: false,
    });
  }
  return drafts;
}
