import type { Aux } from '../reading.ts';
import type { Draft } from './draft.ts';
import {
  CLAIM_NOUNS,
  DENYING_TELLERS,
  FAILING_VERBS,
  FALSE_WORDS,
  FALSELY,
  PLAN_WORDS,
  TRUE_WORDS,
  VERSIONS,
} from './lexicons/denials.ts';
import type { Clause, SentenceSyntax } from './syntax/clause.ts';

/** Longest chain of governors that is looked at. */
const DEEPEST = 6;
/** Clauses looked at after an event for what is said of it. */
const LOOK_AHEAD = 4;

/** The draft as the rest of its sentence leaves it: what is told as a false report, a slip, or a plan that failed did not come about. */
export function asDenied(draft: Draft): Draft {
  if ((draft.aux === 'future' || draft.aux === 'hypothetical') && isFailedPlan(draft)) return { ...draft, aux: 'negated' };
  const denied = isFalseClaim(draft) || isFalselyTold(draft) || hasNoMindTo(draft.clause, draft.syntax);
  if (denied) return { ...draft, aux: turned(draft.aux) };
  return draft.aux === null && isCorrected(draft) ? { ...draft, aux: 'hypothetical' } : draft;
}

/** A denial denied leaves it open. */
function turned(aux: Aux | null): Aux {
  return aux === 'negated' ? 'hypothetical' : 'negated';
}

/** "Reports that they met are baseless", "were denied by the palace", "turned out to be false". */
function isFalseClaim({ clause, syntax }: Draft): boolean {
  const claim = climb(clause).find((c) => c.link === 'complement' && claimBefore(c, syntax));
  if (!claim) return false;
  const { clauses } = syntax;
  const from = clauses.indexOf(clause) + 1;
  for (const later of clauses.slice(from, from + LOOK_AHEAD)) {
    if (later.link === 'relative') continue;
    const said = later.predicate ?? objectHead(later, syntax);
    if (said !== null && (FALSE_WORDS.has(said) || TRUE_WORDS.has(said))) return FALSE_WORDS.has(said) !== later.verb.negated;
    if (later.passive && DENYING_TELLERS.has(later.verb.lemma)) return !later.verb.negated;
  }
  return false;
}

function claimBefore(clause: Clause, { phrases, tokens }: SentenceSyntax): boolean {
  const noun = phrases[clause.first - 2];
  return (
    phrases[clause.first - 1]?.kind === 'that' &&
    noun?.kind === 'noun' &&
    CLAIM_NOUNS.has(tokens[noun.head]!.lower.replace(/s$/, ''))
  );
}

function objectHead({ object, verb }: Clause, { tokens }: SentenceSyntax): string | null {
  return object && verb.bare ? tokens[object.items[0]!.noun.head]!.lemma.toLowerCase() : null;
}

/** "An earlier entry wrongly said that they met". */
function isFalselyTold({ clause, syntax }: Draft): boolean {
  return climb(clause).some(({ verb }) => {
    for (let i = verb.head - 1; i >= Math.max(syntax.sentence.firstToken, verb.first - 1); i -= 1)
      if (FALSELY.has(syntax.tokens[i]!.lower)) return true;
    return false;
  });
}

/** "An earlier entry said that they had met": whoever says so no longer does. */
function isCorrected({ clause, syntax: { tokens } }: Draft): boolean {
  return climb(clause).some(({ link, governor }) => {
    const noun = link === 'complement' ? governor?.subject?.items[0]?.noun : undefined;
    if (!noun || !VERSIONS.has(tokens[noun.head]!.lemma)) return false;
    return tokens.slice(noun.first, noun.head).some(({ lower }) => lower === 'earlier' || lower === 'previous');
  });
}

/** "has no plans to meet", "sees no reason to meet"; not "had no choice but to meet". */
function hasNoMindTo(clause: Clause, { tokens, phrases }: SentenceSyntax): boolean {
  return climb(clause).some(({ link, governor, at }) => {
    const first = governor?.object && tokens[governor.object.items[0]!.first];
    const before = phrases[at - 1];
    return link === 'infinitive' && first?.lower === 'no' && before?.kind === 'noun';
  });
}

/** "was due to meet her but fell ill", "had been scheduled to meet, but the talks were called off". */
function isFailedPlan({ clause, syntax }: Draft): boolean {
  const { clauses, phrases } = syntax;
  const { governor } = clause;
  const plan = clause.link === 'infinitive' && governor?.verb.past ? governor : clause.verb.past ? clause : null;
  if (!plan || !(plan.verb.bare || PLAN_WORDS.has(plan.verb.lemma))) return false;
  const from = clauses.indexOf(clause) + 1;
  for (const later of clauses.slice(from, from + LOOK_AHEAD)) {
    const opening = phrases[Math.min(later.first, later.at) - 1];
    if (opening?.kind !== 'and' || opening.text !== 'but') continue;
    return later.verb.negated || FAILING_VERBS.has(later.verb.lemma) || isSupposed(plan);
  }
  return false;
}

function isSupposed({ predicate, verb }: Clause): boolean {
  return /^(?:supposed|suppose|meant|mean)$/.test(predicate ?? verb.lemma);
}

/** A clause and those it hangs on, from the inside out. */
function climb(clause: Clause): Clause[] {
  const chain: Clause[] = [];
  for (let at: Clause | null = clause; at && chain.length < DEEPEST; at = at.governor) chain.push(at);
  return chain;
}
