import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../../index/edtf.ts';
import { stem, termsOf } from '../../index/passages/terms.ts';
import { FITS as FITTING } from './eventFit.ts';
import { FEATURES } from './features.ts';
import type { Frame, Party } from './frame.ts';
import { KINDS_OF_NOUN, MONEY_ASKED, MONEY_WORDS } from './lexicons/answerKinds.ts';
import { LIGHT_WORDS } from './lexicons/eventWords.ts';
import { type Match, together } from './matching.ts';
import { neverDid } from './neverDid.ts';
import { neverAsked, untoldPremise } from './premises.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';
import type { QuotableSentence } from './sentences.ts';
import { isLight, isPredicate, LIKELIEST, PRONOUN, stands } from './standing.ts';
import { unknownName } from './unknownName.ts';

/** Why a question cannot be answered from the corpus, however many of its words the corpus holds. */
export type Objection =
  | { readonly kind: 'unknown-name'; readonly name: string }
  | { readonly kind: 'outside-period'; readonly period: string }
  | { readonly kind: 'not-beside'; readonly parties: readonly [string, string] }
  | { readonly kind: 'never-together'; readonly parties: readonly [string, string] }
  | { readonly kind: 'never-did'; readonly party: string }
  | { readonly kind: 'not-told'; readonly words: string }
  | { readonly kind: 'no-such-answer'; readonly wanted: 'time' | 'number' | 'place' };

/** The first objection that holds, gravest first; null where none does. */
export function objectionTo(question: Question, frame: Frame, ranked: readonly Ranked[], index: CorpusIndex): Objection | null {
  const unknown = unknownName(question, frame, ranked, index);
  if (unknown !== null) return { kind: 'unknown-name', name: unknown };
  if (ranked.length === 0) return null;
  return (
    outsidePeriod(question, frame, ranked, index) ??
    neverTogether(question, given(question, frame), ranked, index) ??
    neverBeside(question, involved(question, frame), ranked, index) ??
    idle(neverDid(question, involved(question, frame), ranked, index)) ??
    directed(neverAsked(question, involved(question, frame), ranked, index)) ??
    notTold(question, frame, ranked, index) ??
    premise(untoldPremise(question, frame, ranked)) ??
    notCounted(question) ??
    noSuchAnswer(question, frame, ranked)
  );
}

/** "Which Peruvian minister met …": who is asked for is not among those whom the question names. */
function given(question: Question, frame: Frame): Frame {
  return { ...frame, parties: frame.parties.filter(({ terms }) => !terms.some((i) => question.terms[i]!.isFocus)) };
}

/** Those of them who take part: not what was talked about. */
function involved(question: Question, frame: Frame): Frame {
  const { parties } = given(question, frame);
  return { ...frame, parties: parties.filter(({ isTopic }) => !isTopic) };
}

const premise = (words: string | null): Objection | null => (words === null ? null : { kind: 'not-told', words });

const directed = (parties: readonly [Party, Party] | null): Objection | null =>
  parties && { kind: 'not-beside', parties: [parties[0].text, parties[1].text] };

const idle = (party: string | null): Objection | null => (party === null ? null : { kind: 'never-did', party });

/** Sentences looked at for two who stand beside each other. */
const LIKELIEST_BESIDE = 10;

/** A period after the last publication, or in which none of the articles that may answer was published, and whose words no likely sentence has. */
function outsidePeriod(
  question: Question,
  { period, periodText }: Frame,
  ranked: readonly Ranked[],
  index: CorpusIndex,
): Objection | null {
  const days = period === null ? null : daysOf(period);
  if (!days || !periodText || !index.span) return null;
  if (days.from <= index.span.to && ranked.slice(0, LIKELIEST).some((r) => mayTellOf(days, r))) return null;
  const at = question.text.indexOf(periodText);
  const told = ranked
    .slice(0, LIKELIEST)
    .some(({ candidate }) =>
      question.terms.every((t, i) => t.start < at || t.end > at + periodText.length || candidate.passage[i]!.degree > 0),
    );
  return told ? null : { kind: 'outside-period', period: periodText };
}

/** News tells of what happened within so many days before. */
const NEWS_DAYS = 60;
const DAY = 86_400_000;

/** Whether a sentence may tell of these days: its event is of them, or its article is news of them, or has no date. */
function mayTellOf(days: Days, { passage, candidate }: Ranked): boolean {
  const { published } = passage.document;
  const event = candidate.event?.event.date?.edtf;
  const held = event ? daysOf(event) : null;
  if (held ? overlaps(days, held) : published === null) return true;
  if (published === null) return false;
  const from = new Date(Date.parse(published.slice(0, 10)) - NEWS_DAYS * DAY).toISOString().slice(0, 10);
  return overlaps(days, { from, to: published.slice(0, 10) });
}

/** Whether a party is somebody of the corpus, a place, a name in full, or an office of a name: "TV" and "Spanish" are told in other words too. */
function isSomebody({ terms }: Question, party: Party, { resolveActor }: CorpusIndex): boolean {
  const names = party.terms.filter((i) => terms[i]!.wordClass === 'name');
  const isOfKnown = party.terms.length > 1 && names.every((i) => terms[i]!.isKnown);
  return party.isPlace || names.length > 1 || isOfKnown || resolveActor(party.text).length > 0;
}

/** Two whom the question names together and no passage does. */
function neverTogether(question: Question, { parties }: Frame, ranked: readonly Ranked[], index: CorpusIndex): Objection | null {
  const known = parties.filter((party) => isSomebody(question, party, index));
  for (const [i, a] of known.entries()) {
    for (const b of known.slice(i + 1)) {
      const together_ = ranked.some(({ candidate: { passage, resolved } }) => {
        const told = together(passage, resolved);
        return stands(question, a, told) && stands(question, b, told);
      });
      if (!together_) return { kind: 'never-together', parties: [a.text, b.text] };
    }
  }
  return null;
}

/** A capital may be said for its state, and the other way round; of where something happened the place itself has to be told. */
const PLACE_ITSELF = 0.8;

/** Two whom a question about an event names, and whom no sentence that may tell of it has beside each other. */
function neverBeside(question: Question, frame: Frame, ranked: readonly Ranked[], index: CorpusIndex): Objection | null {
  const { types, parties, mode } = frame;
  if (!types.has('CONSULT') || types.size > 1 || parties.length < 2 || frame.isNegated) return null;
  const [first] = parties;
  // States and bodies act through people who are named otherwise.
  if (!index.resolveActor(first!.text).some(({ type }) => type === 'person')) return null;
  for (const other of parties.slice(1)) {
    const isWhere = other.isPlace || mode === 'visit';
    const beside = ranked.slice(0, LIKELIEST_BESIDE).some(({ candidate }) => {
      const { matches, before, resolved, sentence, event, passage } = candidate;
      if (event?.isWhole && event.fit >= FITTING) return true;
      if (isWhere) {
        const told = together(matches, before ?? matches).map((m) => (m.degree >= PLACE_ITSELF ? m : { ...m, degree: 0 }));
        return stands(question, first!, together(resolved, before ?? resolved)) && stands(question, other, told);
      }
      const isCalledHe = PRONOUN.test(sentence.text) && stands(question, first!, passage);
      return (isCalledHe || stands(question, first!, resolved)) && stands(question, other, resolved);
    });
    if (!beside) return { kind: 'not-beside', parties: [first!.text, other.text] };
  }
  return null;
}

/** None of the likeliest sentences tells, of those whom the question names, anything else that it asks about. */
function notTold(question: Question, frame: Frame, ranked: readonly Ranked[], index: CorpusIndex): Objection | null {
  if (frame.parties.length === 0) return null;
  const about = aboutParties(question, frame, ranked);
  const untold = question.terms.filter(isPredicate);
  // A word that stands elsewhere in the corpus may be told here in other words; one that it never uses is hardly its subject.
  const isForeign = untold.some(({ isKnown, alternatives }) => !isKnown && alternatives.every(({ kind }) => kind !== 'spelling'));
  if (about.length === 0 || !(isForeign || isAllItAsks(question, frame, untold, index)) || about.some(({ told }) => told))
    return null;
  return { kind: 'not-told', words: untold.map((term) => question.text.slice(term.start, term.end)).join(', ') };
}

/** A word so rare, in nats, is told in itself: "dined", "shot". Others are said in many ways. */
const TELLING_WEIGHT = 4;

/** "Who shot at Idris?": besides people whom the corpus knows the question has one word, and it asks who, when or where. */
function isAllItAsks(
  { wanted }: Question,
  { parties }: Frame,
  untold: Question['terms'],
  { resolveActor }: CorpusIndex,
): boolean {
  const [only, ...more] = untold;
  if (!only || more.length > 0 || only.weight < TELLING_WEIGHT) return false;
  const asksOne = wanted === 'person' || wanted === 'time' || wanted === 'place';
  return asksOne && parties.every(({ text }) => resolveActor(text).some(({ type }) => type === 'person'));
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

/** As many sentences as an answer quotes. */
const QUOTED = 3;
const HABITUAL = /\b(?:when|time) (?:do|does)\b/i;

/** A time, place or number is asked for, and no likely sentence on those whom the question names has one. */
function noSuchAnswer(question: Question, frame: Frame, ranked: readonly Ranked[]): Objection | null {
  const { wanted } = question;
  if (wanted !== 'time' && wanted !== 'number' && wanted !== 'place') return null;
  // "When do members vote?" is answered by an occasion as well as by a date.
  if (wanted === 'time' && HABITUAL.test(question.text)) return null;
  if (wanted === 'number' && asksMoney(question) && !ranked.slice(0, LIKELIEST).some(tellsMoney)) {
    return { kind: 'no-such-answer', wanted };
  }
  const about = aboutParties(question, frame, ranked).filter(({ isItself }) => isItself);
  const [top] = ranked;
  // Places are told in too many ways to be sure of their absence; of an event that was read, its place is known. What was agreed on has a place of its own.
  const event = top!.candidate.event?.event;
  if (wanted === 'place' && (!event || (event.type === 'AGREE' && frame.verb === null))) return null;
  const counted = wanted === 'number' && COUNTS.test(question.text) ? question.terms.findIndex(({ isFocus }) => isFocus) : -1;
  const isCountedTold =
    counted >= 0 &&
    !isLight(question.terms[counted]!) &&
    ranked.slice(0, QUOTED).some(({ candidate }) => candidate.matches[counted]!.degree > 0);
  const has = ({ features, candidate }: Pick<Ranked, 'features' | 'candidate'>) =>
    (features[FITS[wanted]]! > 0 && (counted < 0 || tellsCount(candidate, isCountedTold ? counted : null))) ||
    candidate.event?.answers === true ||
    (wanted === 'place' && namesNewPlace(question, candidate.sentence));
  // Any of the sentences that would be quoted may hold the number; an event has one place.
  const quoted = wanted === 'place' ? [top!] : ranked.slice(0, QUOTED);
  return quoted.some(has) || about.some(has) ? null : { kind: 'no-such-answer', wanted };
}

const MONEY_STEMS = new Set(MONEY_ASKED.split(' ').map(stem));

/** "How many paid holidays" counts no money. */
const COUNTS = /\bhow many\b/i;

const asksMoney = ({ words, text }: Question) => !COUNTS.test(text) && words.some(({ stem: of }) => MONEY_STEMS.has(of));

const tellsMoney = ({ candidate: { sentence } }: Ranked) => MONEY_WORDS.test(sentence.text);

/**
 * Whether a sentence has a number that is no part of a date or of an hour ("21 tanks", not "Aug. 21" or "3 A.M."); where one of those quoted tells what is
 * counted, beside it or in the sentence that goes on.
 */
function tellsCount({ sentence: { terms }, matches, before }: Ranked['candidate'], counted: number | null): boolean {
  if (counted !== null && matches[counted]!.degree === 0 && !(before && before[counted]!.degree > 0)) return false;
  return terms.some(({ isNumber, isTime, word }, i) => {
    if (VAGUE.test(word)) return true;
    if (!isNumber || isTime) return false;
    const [previous, next] = [terms[i - 1]?.word ?? '', terms[i + 1]?.word ?? ''];
    return !/^\d/.test(word) || !(MONTH.test(previous) || MONTH.test(next) || /^(?:am|pm|a|p)$/.test(next));
  });
}

const VAGUE = /^(?:few|many|most|numerous|none|countless)$/;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?$/;

/** "How much compensation": what no article has in any words is counted in none. */
function notCounted({ terms, wanted, text }: Question): Objection | null {
  const [counted, ...more] = terms.filter(({ isFocus }) => isFocus);
  if (wanted !== 'number' || !counted || more.length > 0 || counted.wordClass === 'name') return null;
  const isForeign = !counted.isKnown && counted.alternatives.length === 0 && !MEASURES.has(counted.stem);
  return isForeign ? { kind: 'not-told', words: text.slice(counted.start, counted.end) } : null;
}

/** "What was the price": these are told by the number alone. */
const MEASURES = new Set(`${LIGHT_WORDS} ${KINDS_OF_NOUN.number} money`.split(' ').map(stem));

/** Whether it names a place that the question does not: enough for "which city", too little for "where". */
function namesNewPlace({ words }: Question, { places }: QuotableSentence): boolean {
  if (words.some(({ word }) => word === 'where')) return false;
  return places.some((place) => termsOf(place).some(({ stem: of }) => !words.some((word) => word.stem === of)));
}
