import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { eventsOfActors } from './eventFit.ts';
import type { Frame, Party } from './frame.ts';
import { buildMatcher, type Matcher } from './matching.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';
import { isPredicate, LIKELIEST, PRONOUN, stands } from './standing.ts';

/** Someone, as written in the question, whom the corpus knows and of whom it tells no deed of the kind asked about, while it does of others. */
export function neverDid(question: Question, frame: Frame, ranked: readonly Ranked[], index: CorpusIndex): string | null {
  const { types } = frame;
  if (types.size !== 1 || frame.isNegated) return null;
  // The two sides of a meeting or an agreement are alike; a demand has one who makes it.
  const isMutual = types.has('CONSULT') || types.has('AGREE');
  const matcher = buildMatcher(question, index.actors);
  for (const doer of doersOf(question, frame, isMutual)) {
    if (doer.terms.every((i) => !question.terms[i]!.isKnown && question.terms[i]!.alternatives.length === 0)) continue;
    const [actor, ...others] = index.resolveActor(doer.text);
    if (!actor || others.length > 0) continue;
    // An organization may be where people met, and a state is spoken for by many.
    if (actor.type !== 'person' && !(actor.type === 'organization' && !types.has('CONSULT'))) continue;
    // An office ("Iran's foreign minister") may fit another's by its words or its sound: only names tell who is meant.
    if (!hasOwnName(question, doer) || !stands(question, doer, matcher.findActors([actor.id]))) continue;
    const deeds = eventsOfActors(index, [actor.id], types);
    if (deeds.some(({ actors }) => isMutual || actors.includes(actor.id))) continue;
    if (!mayHaveDone(question, frame, doer, matcher, ranked, isMutual)) return doer.text;
  }
  return null;
}

/** Those whom the question has do it: they stand beside its verb, with no other word of doing between. */
function doersOf(question: Question, { types, parties, verb, isPassive }: Frame, isMutual: boolean): readonly Party[] {
  if (verb === null) return [];
  return parties.filter(({ terms, side }) => {
    // Whoever meets is met; who agrees to help somebody else is not helped to agree.
    if (side === 'after' ? !types.has('CONSULT') : !isMutual && (isPassive || question.asksSubject)) return false;
    const at = terms.map((i) => question.terms[i]!.position);
    const [from, to] = side === 'before' ? [Math.max(...at), verb] : [verb, Math.min(...at)];
    return !question.terms.some((term) => from < term.position && term.position < to && isPredicate(term));
  });
}

/** A name besides that of a state. */
function hasOwnName(question: Question, { terms }: Party): boolean {
  return terms.some((i) => {
    const { wordClass, alternatives } = question.terms[i]!;
    return wordClass === 'name' && alternatives.every(({ kind }) => kind === 'spelling');
  });
}

/**
 * A deed that the reader of events missed, or took for another's of the same name, may still be told: the doer stands before its verb, or beside it
 * where the sides are alike.
 */
function mayHaveDone(
  question: Question,
  { parties }: Frame,
  doer: Party,
  matcher: Matcher,
  ranked: readonly Ranked[],
  isMutual: boolean,
): boolean {
  const others = parties.filter((party) => party !== doer);
  const numbers = question.terms.flatMap(({ wordClass }, i) => (wordClass === 'number' ? [i] : []));
  return ranked.slice(0, LIKELIEST).some(({ candidate: { event, resolved, matches, passage, sentence } }) => {
    const isCalledHe = PRONOUN.test(sentence.text) && stands(question, doer, passage) && !stands(question, doer, resolved);
    // "He met the governors on 9 May": the reader of events may take "he" for another.
    const tellsTheRest = (event && others.length > 0) || numbers.some((i) => matches[i]!.degree > 0);
    if (isCalledHe && tellsTheRest && others.every((other) => stands(question, other, matches))) return true;
    if (event) {
      const { actors, recipients } = event.report;
      return stands(question, doer, matcher.findActors(isMutual ? [...actors, ...recipients] : actors));
    }
    if (!stands(question, doer, resolved)) return false;
    const verbs = matches.filter((_, i) => isPredicate(question.terms[i]!)).flatMap(({ at }) => at);
    const names = doer.terms.flatMap((i) => matches[i]!.at);
    return verbs.some((verb) => isMutual || names.length === 0 || names.some((name) => name < verb));
  });
}
