import { DOCUMENT_NOUNS } from '../lexicons/actorNouns.ts';
import { OCCASION_NOUNS } from '../lexicons/occasions.ts';
import type { Slot, VerbRule } from '../rules/rule.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause, Oblique, SentenceSyntax } from '../syntax/clause.ts';
import type { NounPhrase } from '../syntax/phrases.ts';
import { whereOf } from '../syntax/whereabouts.ts';
import type { Sides } from './sides.ts';

/** Before "to somebody" only where and how may stand: "spoke by phone to"; after other nouns it belongs to them. */
const ASIDE = new Set(['in', 'at', 'on', 'by', 'over', 'via', 'through', 'from', 'to']);

/** What stands in one place of a clause. */
export function slotOf(clause: Clause, name: Slot, syntax: SentenceSyntax): Chain | null {
  if (name === 'object') return clause.object;
  const at = clause.obliques.findIndex((o) => o.prep === name && !belongsToOccasion(o, clause, syntax));
  if (
    at < 0 ||
    (name === 'to' && !isWrittenTo(clause.obliques[at]!, syntax) && clause.obliques.slice(0, at).some((o) => !ASIDE.has(o.prep)))
  )
    return null;
  return clause.obliques[at]!.chain;
}

/** "appealed for calm in a letter to both presidents": who gets the writing is addressed. */
function isWrittenTo({ at }: Oblique, { phrases, tokens }: SentenceSyntax): boolean {
  const writing = phrases[at - 1];
  return writing?.kind === 'noun' && DOCUMENT_NOUNS.has(tokens[writing.head]!.lemma.toLowerCase());
}

/** "attacked and destroyed the hideouts": the object of the verb that follows without a word between. */
export function sharedObject(clause: Clause, index: number, syntax: SentenceSyntax): Chain | null {
  const next = syntax.clauses[index + 1];
  if (!next || next.at !== clause.at + 2 || syntax.phrases[clause.at + 1]!.kind !== 'and' || clause.obliques.length > 0)
    return null;
  return next.object;
}

/** "after talks with B": the preposition belongs to the occasion before it, not to the verb. */
function belongsToOccasion(oblique: Oblique, clause: Clause, { phrases, tokens }: SentenceSyntax): boolean {
  const noun = phrases[oblique.at - 1];
  // "was hosted to dinner by the minister".
  if (oblique.prep === 'by' && clause.passive) return false;
  if (noun?.kind !== 'noun' || clause.object?.end === oblique.at) return false;
  return OCCASION_NOUNS.has(tokens[noun.head]!.lemma) && phrases[oblique.at - 2]?.kind !== 'verb';
}

/** The other side of an event: the first of the rule's places that is filled by somebody. */
export function otherSide(
  rule: VerbRule,
  clause: Clause,
  direct: Chain | null,
  seen: Chain | null,
  syntax: SentenceSyntax,
  sides: Sides,
): Chain | null {
  for (const name of rule.slots) {
    if (clause.passive && name !== 'object' && rule.slots[0] === 'object') continue;
    const chain = name === 'object' ? direct : name === 'seen' ? seen : slotOf(clause, name, syntax);
    if (!chain) continue;
    const first = chain.items[0]!;
    if (
      rule.place
        ? sides.places.isPlace(first) && sides.places.nameOf(first.noun) !== null
        : rule.type === 'REQUEST' && name === 'object'
          ? sides.canBeAsked(first)
          : rule.owners
            ? sides.idsOrOwnersOf(chain).length > 0 || sides.canAct(first)
            : sides.canAct(first)
    )
      return chain;
  }
  const where = rule.place ? whereOf(clause, syntax) : null;
  return where && sides.places.nameOf(where) !== null ? chainOf(where) : null;
}

function chainOf(noun: NounPhrase): Chain {
  const item = { noun, first: noun.first, end: noun.end, apposed: false, tail: null };
  return { items: [item], first: 0, end: 0 };
}
