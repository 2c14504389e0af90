import type { Aux } from '../reading.ts';
import {
  DENYING_TELLERS,
  DOUBTING_TELLERS,
  ENDING_VERBS,
  FALSE_WORDS,
  HOLDING_BACK,
  PLAN_WORDS,
  TRUE_WORDS,
  WITHOUT,
} from './lexicons/denials.ts';
import {
  ACHIEVING_GOVERNORS,
  ALLEGING_VERBS,
  DENYING_GOVERNORS,
  FUTURE_GOVERNORS,
  POSSIBLE_GOVERNORS,
} from './lexicons/governors.ts';
import type { Clause } from './syntax/clause.ts';
import { CONDITIONS } from './syntax/functionWords.ts';

const UNCERTAIN_MODALS = new Set(['would', 'could', 'may', 'might', 'can', 'should', 'must']);
const FUTURE_PREDICATES = new Set(['due', 'set', 'ready', 'scheduled', 'expected', 'slated', 'poised', 'planned', 'bound']);
const POSSIBLE_PREDICATES = new Set(['likely', 'willing', 'able', 'possible', 'eager', 'keen', 'prepared', 'open']);
const DENYING_PREDICATES = new Set(['unlikely', 'unable', 'unwilling', 'reluctant', 'impossible']);
/** Before these comes what has not happened yet, but in the past. */
const UNTIL = new Set(['until', 'till']);
const GLAD_PREDICATES = new Set('pleased happy glad honoured honored delighted proud privileged lucky sorry grateful'.split(' '));
/** To stop these is not to do them; to stop others is to have done them until then. */
const BEING_IN_TOUCH = new Set('meet talk speak visit negotiate confer consult see receive host phone call'.split(' '));
/** Longest chain of governors that is looked at. */
const DEEPEST = 6;

/** Whether the clause says that the thing happened (null), is to come, did not happen, or may happen. */
export function auxOf(clause: Clause, negatedSubject: boolean): Aux | null {
  let aux: Aux | null = ownAux(clause);
  let negated = clause.verb.negated || negatedSubject;
  let current = clause;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    if (current.marker && (CONDITIONS.has(current.marker) || (UNTIL.has(current.marker) && !current.verb.past)))
      aux = 'hypothetical';
    const governor = current.governor;
    if (!governor) break;
    if (current.link === 'infinitive') {
      if (current.verb.form === 'gerund' && ENDING_VERBS.has(governor.verb.lemma) && !BEING_IN_TOUCH.has(current.verb.lemma))
        return negated ? 'negated' : null;
      const under = governedAux(governor, current);
      if (under === 'negated') negated = !negated;
      else aux = under ?? aux ?? ownAux(governor);
      if (governor.verb.negated) negated = !negated;
    } else if (current.link === 'complement') {
      const denies = DENYING_GOVERNORS.has(governor.verb.lemma) || DENYING_TELLERS.has(governor.verb.lemma) || isFalse(governor);
      if (denies !== governor.verb.negated && denies) negated = !negated;
      else if (!denies && governor.verb.negated && !(governor.verb.bare && governor.verb.lemma === 'do')) {
        if (governor.verb.bare && governor.predicate !== null && TRUE_WORDS.has(governor.predicate)) negated = !negated;
        else aux = 'hypothetical';
      } else if (DOUBTING_TELLERS.has(governor.verb.lemma)) aux = 'hypothetical';
      else if (governor.verb.lemma === 'propose' || governor.verb.lemma === 'suggest' || governor.verb.lemma === 'hope')
        aux ??= 'hypothetical';
    } else if (current.link === 'gerund' && current.marker && heldBack(current.marker, governor)) {
      negated = !negated;
    } else if (current.link === 'gerund') {
      if (ALLEGING_VERBS.has(governor.verb.lemma)) aux ??= 'hypothetical';
      const planned = governor.passive && FUTURE_GOVERNORS.has(governor.verb.lemma);
      aux ??= planned ? 'future' : ownAux(governor);
    } else break;
    current = governor;
  }
  return negated ? 'negated' : aux;
}

function isFalse({ verb, predicate }: Clause): boolean {
  return verb.bare && predicate !== null && FALSE_WORDS.has(predicate);
}

/** "without meeting", "stopped short of demanding", "refrained from attacking". */
function heldBack(marker: string, governor: Clause): boolean {
  return WITHOUT.has(marker) || (HOLDING_BACK.get(marker)?.has(governor.verb.lemma) ?? false);
}

function ownAux(clause: Clause): Aux | null {
  if (sharesModal(clause)) return ownAux(clause.governor!);
  const { modal, perfect, form } = clause.verb;
  if (modal === 'will' || modal === 'shall') return 'future';
  if (modal === 'would' && clause.link === 'complement' && clause.governor?.verb.past) return 'future';
  if (modal && UNCERTAIN_MODALS.has(modal) && !(perfect && modal === 'must')) return 'hypothetical';
  if (clause.verb.bare && clause.predicate && FUTURE_PREDICATES.has(clause.predicate)) return 'future';
  if (form === 'infinitive' && !clause.governor) return 'future';
  return null;
}

/** "will visit the shrine and meet the mayor": the modal is said once for both. */
function sharesModal({ verb, link, governor }: Clause): boolean {
  const shared = verb.form === 'base' && verb.modal === null && (link === 'and' || link === 'relative');
  return shared && governor !== null && governor.verb.modal !== null;
}

function governedAux(governor: Clause, clause: Clause): Aux | null {
  const { lemma, bare, modal } = governor.verb;
  const plan = bare ? (governor.predicate ?? 'due') : lemma;
  if (clause.verb.form === 'infinitive' && governor.verb.past && PLAN_WORDS.has(plan)) {
    if (clause.verb.perfect) return 'negated';
    if (governor.verb.perfect || /^(?:supposed?|meant|mean)$/.test(plan)) return 'hypothetical';
  }
  if (bare && governor.predicate) {
    if (FUTURE_PREDICATES.has(governor.predicate)) return 'future';
    if (POSSIBLE_PREDICATES.has(governor.predicate)) return 'hypothetical';
    if (DENYING_PREDICATES.has(governor.predicate)) return 'negated';
    if (GLAD_PREDICATES.has(governor.predicate) && governor.verb.past) return null;
  }
  if (clause.verb.form === 'gerund')
    return DENYING_GOVERNORS.has(lemma) ? 'negated' : POSSIBLE_GOVERNORS.has(lemma) ? 'hypothetical' : null;
  if (clause.verb.form !== 'infinitive' && clause.verb.form !== 'base') return null;
  if (bare && governor.object === null) return 'future';
  if (DENYING_GOVERNORS.has(lemma)) return 'negated';
  if (ACHIEVING_GOVERNORS.has(lemma)) return null;
  if (modal && modal !== 'will') return 'hypothetical';
  // "used to meet".
  if (lemma === 'use' && governor.verb.past && !governor.passive) return null;
  if (FUTURE_GOVERNORS.has(lemma)) return 'future';
  if (POSSIBLE_GOVERNORS.has(lemma)) return 'hypothetical';
  return 'future';
}
