import type { Strength } from '../../reading.ts';
import { auxOf } from '../aux.ts';
import type { Draft } from '../draft.ts';
import type { Sides } from '../roles/sides.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause, SentenceSyntax } from '../syntax/clause.ts';
import { tellerOf } from '../syntax/tellers.ts';

/** "must", "should", "need to", "have to": a demand once somebody says it of somebody else. */
function obligation(clause: Clause, syntax: SentenceSyntax, index: number): Strength | null {
  const { modal, lemma } = clause.verb;
  if (clause.verb.perfect) return null;
  if (clause.marker === 'for' && clause.governor?.verb.bare && headOf(clause.governor.object, syntax) === 'time') return 'call';
  if (
    clause.governor?.predicate &&
    OBLIGING.has(clause.governor.predicate) &&
    (clause.verb.form === 'infinitive' || (clause.link === 'complement' && !(clause.verb.bare && clause.verb.form === 'finite')))
  )
    return 'call';
  if (clause.passive && (lemma === 'need' || lemma === 'require')) return 'call';
  if (modal === 'must') return 'demand';
  if (modal === 'should') return 'call';
  if (
    (lemma === 'need' || lemma === 'have') &&
    !modal &&
    (lemma === 'need' || clause.object === null) &&
    syntax.clauses[index + 1]?.governor === clause &&
    syntax.clauses[index + 1]?.verb.form === 'infinitive'
  )
    return lemma === 'need' ? 'call' : 'demand';
  return null;
}

const MODAL_VERBS = new Set(['need', 'have', 'require']);

function headOf(chain: Chain | null, { tokens }: SentenceSyntax): string {
  return chain ? tokens[chain.items[0]!.noun.head]!.lemma : '';
}

/** "it is vital that", "it is important for them to". */
const OBLIGING = new Set([
  'important',
  'necessary',
  'vital',
  'crucial',
  'essential',
  'imperative',
  'urgent',
  'incumbent',
  'critical',
]);

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
    if (
      !clause.subject ||
      (clause.link !== 'main' && clause.link !== 'complement' && clause.link !== 'and' && clause.marker !== 'for')
    )
      continue;
    if (/^(?:i|we)$/.test(syntax.tokens[clause.subject.items[0]!.noun.head]!.lower)) continue;
    const actors = teller ? sides.idsOf(teller.subject) : [speaker!];
    const recipients = obliged(clause, teller, actors, sides);
    if (recipients.length === 0 && (clause.passive ? clause.verb.modal === 'should' : !isSomebodyToAct(clause, syntax))) continue;
    const aux = auxOf(teller ?? clause, false);
    drafts.push({
      rule: `request.modal.${clause.verb.modal ?? (MODAL_VERBS.has(clause.verb.lemma) ? clause.verb.lemma : 'vital')}`,
      type: 'REQUEST',
      mode: null,
      strength,
      aux: teller ? aux : null,
      syntax,
      clause,
      actors,
      recipients,
      trigger: { first: clause.verb.first, end: clause.verb.end },
      placePhrase: null,
      definite: false,
      wanted: false,
    });
  }
  return drafts;
}

/** "It should open the crossing": somebody is to do something, though the text does not tell who. */
function isSomebodyToAct({ subject, object, verb }: Clause, { tokens }: SentenceSyntax): boolean {
  if (verb.bare || object === null || verb.modal === null || !subject) return false;
  return /^(?:it|they|he|she)$/.test(tokens[subject.items[0]!.noun.head]!.lower);
}

/** Who is to act: the subject; where it is a thing that must be done with, its owner, or whoever is addressed. */
function obliged(clause: Clause, teller: Clause | null, demanders: readonly string[], sides: Sides): string[] {
  const others = (ids: readonly string[]) => ids.filter((id) => !demanders.includes(id));
  const own = others(clause.passive ? sides.idsOrOwnersOf(clause.subject) : sides.idsOf(clause.subject));
  if (own.length > 0 || !clause.passive || !teller) return own;
  return others(sides.idsOf(teller.object));
}
