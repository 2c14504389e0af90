import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { daysOf } from '../../index/edtf.ts';
import { isEnglish } from '../../index/passages/english.ts';
import { stem, termsOf } from '../../index/passages/terms.ts';
import { eventsOfActors } from './eventFit.ts';
import { FEATURES } from './features.ts';
import type { Frame, Party } from './frame.ts';
import { LIGHT_WORDS } from './lexicons/eventWords.ts';
import { buildMatcher, type Match, together } from './matching.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';
import type { QuotableSentence } from './sentences.ts';

/** Why a question cannot be answered from the corpus, however many of its words the corpus holds. */
export type Objection =
  | { readonly kind: 'unknown-name'; readonly name: string }
  | { readonly kind: 'outside-period'; readonly period: string }
  | { readonly kind: 'never-together'; readonly parties: readonly [string, string] }
  | { readonly kind: 'never-did'; readonly party: string }
  | { readonly kind: 'not-told'; readonly words: string }
  | { readonly kind: 'no-such-answer'; readonly wanted: 'time' | 'number' | 'place' };

/** How many of the likeliest sentences are looked at before it is said that none tells what was asked. */
const LIKELIEST = 5;
/** A party stands in a passage where this share of the weight of its words does. */
const NAMED = 0.5;

/** The first objection that holds, gravest first; null where none does. */
export function objectionTo(question: Question, frame: Frame, ranked: readonly Ranked[], index: CorpusIndex): Objection | null {
  const unknown = unknownName(question, frame);
  if (unknown || ranked.length === 0) return unknown;
  return (
    outsidePeriod(question, frame, ranked, index) ??
    neverTogether(question, frame, ranked) ??
    neverDid(question, frame, ranked, index) ??
    notTold(question, frame, ranked) ??
    noSuchAnswer(question, frame, ranked)
  );
}

/** Endings of common words that names seldom have: "onlookers", "pummelling". */
const COMMON_ENDING = /(?:s|ing|ed|ly|tion|ment|ness|ity)$/;

/** A name that stands nowhere in the corpus, in no spelling. */
function unknownName({ terms, text }: Question, { parties }: Frame): Objection | null {
  const isTyped = /\p{Lu}/u.test(text.slice(1));
  for (const [i, term] of terms.entries()) {
    if (term.isKnown || term.alternatives.length > 0 || term.wordClass === 'number' || term.word.length < 3) continue;
    // Where the question has no capitals, a word that general English does not know is taken for a name.
    const isName =
      term.wordClass === 'name' ||
      (!isTyped && term.wordClass === 'noun' && !isEnglish(term.stem) && term.word.length > 4 && !COMMON_ENDING.test(term.word));
    if (isName)
      return { kind: 'unknown-name', name: parties.find((p) => p.terms.includes(i))?.text ?? text.slice(term.start, term.end) };
  }
  return null;
}

/** A period after the last publication whose words no likely sentence has. */
function outsidePeriod(
  question: Question,
  { period, periodText }: Frame,
  ranked: readonly Ranked[],
  index: CorpusIndex,
): Objection | null {
  const days = period === null ? null : daysOf(period);
  if (!days || !periodText || !index.span || days.from <= index.span.to) return null;
  const at = question.text.indexOf(periodText);
  const told = ranked
    .slice(0, LIKELIEST)
    .some(({ candidate }) =>
      question.terms.every((t, i) => t.start < at || t.end > at + periodText.length || candidate.matches[i]!.degree > 0),
    );
  return told ? null : { kind: 'outside-period', period: periodText };
}

function stands(question: Question, { terms }: Party, matches: readonly Match[]): boolean {
  let all = 0;
  let held = 0;
  for (const i of terms) {
    all += question.terms[i]!.weight;
    if (matches[i]!.degree > 0) held += question.terms[i]!.weight;
  }
  return held >= NAMED * all;
}

/** Two whom the question names together and no passage does. */
function neverTogether(question: Question, { parties }: Frame, ranked: readonly Ranked[]): Objection | null {
  for (const [i, a] of parties.entries()) {
    for (const b of parties.slice(i + 1)) {
      const together_ = ranked.some(({ candidate: { passage, resolved } }) => {
        const told = together(passage, resolved);
        return stands(question, a, told) && stands(question, b, told);
      });
      if (!together_) return { kind: 'never-together', parties: [a.text, b.text] };
    }
  }
  return null;
}

/** Someone whom the corpus knows, and of whom it tells no deed of the kind asked about, while it does of others. */
function neverDid(question: Question, frame: Frame, ranked: readonly Ranked[], index: CorpusIndex): Objection | null {
  const { types, parties, isPassive } = frame;
  if (types.size !== 1) return null;
  // The two sides of a meeting or an agreement are alike; a demand has one who makes it.
  const isMutual = types.has('CONSULT') || types.has('AGREE');
  const matcher = buildMatcher(question, index.actors);
  const doers = isMutual ? parties : parties.filter(({ side }) => side === 'before' && !isPassive && !question.asksSubject);
  for (const doer of doers) {
    const [actor, ...others] = index.resolveActor(doer.text);
    if (!actor || others.length > 0) continue;
    // An organization may be where people met, and a state is spoken for by many.
    if (actor.type !== 'person' && !(actor.type === 'organization' && !types.has('CONSULT'))) continue;
    // An office ("Iran's foreign minister") may fit another's by its words or its sound: only names tell who is meant.
    if (!hasOwnName(question, doer) || !stands(question, doer, matcher.findActors([actor.id]))) continue;
    const deeds = eventsOfActors(index, [actor.id]).filter(({ type }) => types.has(type));
    if (deeds.some(({ actors }) => isMutual || actors.includes(actor.id))) continue;
    if (!mayHaveDone(question, doer, ranked, isMutual)) return { kind: 'never-did', party: doer.text };
  }
  return null;
}

/** A name besides that of a state. */
function hasOwnName(question: Question, { terms }: Party): boolean {
  return terms.some((i) => {
    const { wordClass, alternatives } = question.terms[i]!;
    return wordClass === 'name' && alternatives.every(({ kind }) => kind === 'spelling');
  });
}

/** A deed that the reader of events missed may still be told: the doer stands before its verb, or beside it where the sides are alike. */
function mayHaveDone(question: Question, doer: Party, ranked: readonly Ranked[], isMutual: boolean): boolean {
  return ranked.slice(0, LIKELIEST).some(({ candidate: { event, resolved, matches } }) => {
    if (event || !stands(question, doer, resolved)) return false;
    const verbs = matches.filter((_, i) => isPredicate(question.terms[i]!)).flatMap(({ at }) => at);
    const names = doer.terms.flatMap((i) => matches[i]!.at);
    return verbs.some((verb) => isMutual || names.length === 0 || names.some((name) => name < verb));
  });
}

/** None of the likeliest sentences tells, of those whom the question names, anything else that it asks about. */
function notTold(question: Question, frame: Frame, ranked: readonly Ranked[]): Objection | null {
  if (frame.parties.length === 0) return null;
  const about = aboutParties(question, frame, ranked);
  const untold = question.terms.filter(isPredicate);
  // A word that stands elsewhere in the corpus may be told here in other words; one that it never uses is hardly its subject.
  const isForeign = untold.some(({ isKnown, alternatives }) => !isKnown && alternatives.every(({ kind }) => kind !== 'spelling'));
  if (about.length === 0 || !isForeign || about.some(({ told }) => told)) return null;
  return { kind: 'not-told', words: untold.map((term) => question.text.slice(term.start, term.end)).join(', ') };
}

interface AboutParties extends Pick<Ranked, 'candidate' | 'features'> {
  /** It names them itself, or calls them "he", and not only its neighbours or its title do. */
  readonly isItself: boolean;
  /** It tells more of what is asked than their names. */
  readonly told: boolean;
}

/** The likeliest sentences that name every party, there or beside it. */
function aboutParties(question: Question, { parties }: Frame, ranked: readonly Ranked[]): AboutParties[] {
  return ranked.slice(0, LIKELIEST).flatMap(({ candidate, features }) => {
    const { matches, resolved, before, after, title, event } = candidate;
    const near = together(together(matches, before ?? matches), after ?? matches);
    const named = together(together(near, resolved), title);
    const all = (where: readonly Match[]) => parties.every((party) => stands(question, party, where));
    if (!all(named)) return [];
    return [{ candidate, features, isItself: all(resolved), told: event !== null || predicateShare(question, near) > 0 }];
  });
}

const LIGHT_STEMS = new Set(LIGHT_WORDS.split(' ').map(stem));

const isPredicate = ({ wordClass, isFocus, stem: of }: Question['terms'][number]) =>
  wordClass !== 'name' && wordClass !== 'number' && !isFocus && !LIGHT_STEMS.has(of);

/** The share of the question's words besides names that are matched; 1 where it has none. */
function predicateShare(question: Question, matches: readonly Match[]): number {
  let all = 0;
  let held = 0;
  for (const [i, term] of question.terms.entries()) {
    if (!isPredicate(term)) continue;
    all += term.weight;
    held += term.weight * matches[i]!.degree;
  }
  return all === 0 ? 1 : held / all;
}

const FITS = { time: FEATURES.indexOf('timeFits'), number: FEATURES.indexOf('numberFits'), place: FEATURES.indexOf('placeFits') };

/** A time, place or number is asked for, and no likely sentence on those whom the question names has one. */
function noSuchAnswer(question: Question, frame: Frame, ranked: readonly Ranked[]): Objection | null {
  const { wanted } = question;
  if (wanted !== 'time' && wanted !== 'number' && wanted !== 'place') return null;
  const about = aboutParties(question, frame, ranked).filter(({ isItself }) => isItself);
  const [top] = ranked;
  // Places are told in too many ways to be sure of their absence; of an event that was read, its place is known.
  if (wanted === 'place' && !top!.candidate.event) return null;
  const has = ({ features, candidate }: Pick<Ranked, 'features' | 'candidate'>) =>
    features[FITS[wanted]]! > 0 ||
    candidate.event?.answers === true ||
    (wanted === 'place' && namesNewPlace(question, candidate.sentence));
  return has(top!) || about.some(has) ? null : { kind: 'no-such-answer', wanted };
}

/** Whether it names a place that the question does not: enough for "which city", too little for "where". */
function namesNewPlace({ words }: Question, { places }: QuotableSentence): boolean {
  if (words.some(({ word }) => word === 'where')) return false;
  return places.some((place) => termsOf(place).some(({ stem: of }) => !words.some((word) => word.stem === of)));
}
