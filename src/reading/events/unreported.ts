import type { EventType } from '../reading.ts';
import type { Draft } from './draft.ts';
import { HINDERING_VERBS, LETTING_VERBS, WANTING_VERBS } from './lexicons/permission.ts';
import type { Clause } from './syntax/clause.ts';

/** Longest chain of governors that is looked at. */
const DEEPEST = 6;
/** What one side does to another by itself: a meeting or a demand that somebody prevented is told as one that did not come about. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'THREATEN', 'ACCUSE', 'SUPPORT']);
/** With "not" they speak of what is not to come; "could not" tells that it did not. */
const COMING_MODALS = new Set(['will', 'would', 'shall', 'should', 'must', 'may', 'might']);

/**
 * True for a deed that its sentence neither reports nor denies: one that somebody lets others do or keeps them from ("pledged not to
 * allow gangs to shell the town"), and an attack that is not to come ("vowed not to attack", "must not attack").
 */
export function isUnreported({ type, clause }: Draft): boolean {
  // "asked both sides to agree to a truce", "Oslo should sign the treaty": what is wanted of them, and told as that.
  if (type === 'AGREE') return isWanted(clause);
  if (!DEEDS.has(type)) return false;
  const chain = climb(clause);
  return chain.some(isLeftToOthers) || (type === 'ASSAULT' && isForsworn(chain));
}

function isWanted({ link, governor, verb }: Clause): boolean {
  if (verb.modal === 'should' || verb.modal === 'must') return true;
  if (governor === null || !WANTING_VERBS.has(governor.verb.lemma)) return false;
  return link === 'infinitive' || (link === 'complement' && verb.form === 'base');
}

/** "allow gangs to attack", "let them attack", "prevent gangs from attacking", "stop them attacking", "ensure that they do not attack". */
function isLeftToOthers({ link, marker, governor }: Clause): boolean {
  if (!governor || (link !== 'infinitive' && link !== 'gerund' && link !== 'participle' && link !== 'complement')) return false;
  const { lemma } = governor.verb;
  if (LETTING_VERBS.has(lemma)) return true;
  return (
    HINDERING_VERBS.has(lemma) && (marker === 'from' || link === 'participle') && (governor.object !== null || governor.passive)
  );
}

/** "will not attack", "its soil would never be used to attack", "must not attack", "promised not to attack", "that it not attack". */
function isForsworn(chain: readonly Clause[]): boolean {
  return chain.some(({ verb: { negated, modal, perfect, form } }) => {
    if (!negated || perfect) return false;
    return modal === null ? form === 'infinitive' || form === 'base' : COMING_MODALS.has(modal);
  });
}

/** A clause and those it hangs on, from the inside out. */
function climb(clause: Clause): Clause[] {
  const chain: Clause[] = [];
  for (let at: Clause | null = clause; at && chain.length < DEEPEST; at = at.governor) chain.push(at);
  return chain;
}
