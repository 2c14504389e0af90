import type { Setting } from '../match/settings.ts';
import type { NounRule } from '../rules/rule.ts';
import { chainFrom } from '../syntax/chains.ts';
import type { SentenceSyntax } from '../syntax/clause.ts';
import type { NounPhrase, Phrase } from '../syntax/phrases.ts';
import type { Sides } from './sides.ts';

/** Phrases stepped over after a noun: "talks | in Geneva | on Monday | with". */
const LONGEST_TAIL = 8;

/** Who stands around a noun that names an occasion. */
export interface Around {
  /** Actors after the prepositions of its rule. */
  readonly others: readonly string[];
  /** Somebody stands there, known or not. */
  readonly some: boolean;
  readonly kind: string | null;
  readonly noun: NounPhrase | null;
  /** Actors after "by", or for a visit "of": who came. */
  readonly agents: readonly string[];
}

/** Reads the prepositional phrases after the occasion at phrase `at`, or after what is said of it ("no talks took place with"). */
export function aroundOccasion(
  rule: NounRule,
  at: number,
  { kind, clause }: Setting,
  syntax: SentenceSyntax,
  sides: Sides,
): Around {
  const { phrases, tokens } = syntax;
  const visit = rule.mode === 'visit';
  let found: Omit<Around, 'agents'> = { others: [], some: false, kind: null, noun: null };
  let agents: readonly string[] = [];
  let i = at + 1;
  for (let steps = 0; steps < LONGEST_TAIL; steps += 1) {
    const mark = phrases[i];
    const noun = phrases[i + 1];
    if (mark?.kind === 'adverb' || (mark?.kind === 'noun' && mark.time)) {
      i += 1;
      continue;
    }
    if (mark?.kind === 'comma' && noun?.kind === 'noun' && noun.end - noun.first <= 3 && followsOn(phrases[i + 2])) {
      i += phrases[i + 2]!.kind === 'comma' ? 3 : 2;
      continue;
    }
    if (mark?.kind !== 'prep' || noun?.kind !== 'noun') break;
    const chain = chainFrom(phrases, tokens, i + 1, phrases.length, mark.text === 'between');
    const acts = chain.items.some((item) => sides.canAct(item));
    if (agents.length === 0 && acts && (mark.text === 'by' || (visit && mark.text === 'of'))) agents = sides.idsOf(chain);
    else if (
      !found.some &&
      rule.slots.some((slot) => slot === mark.text) &&
      (acts || (visit && chain.items.some((item) => sides.places.isPlace(item))))
    )
      found = { others: visit ? sides.places.hostsOf(chain) : sides.idsOf(chain), some: true, kind: mark.text, noun: noun };
    i = noun.time ? i + 2 : chain.end;
  }
  if (!found.some && kind === 'subject' && !visit) {
    const after = clause.obliques.find((o) => rule.slots.some((slot) => slot === o.prep) && sides.canAct(o.chain.items[0]!));
    if (after) found = { others: sides.idsOf(after.chain), some: true, kind: after.prep, noun: after.chain.items[0]!.noun };
  }
  return { ...found, agents };
}

/** "in Los Angeles, California(,) with": the place goes on after a comma. */
function followsOn(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'prep' || phrase?.kind === 'comma';
}
