import type { CorpusIndex, IndexedEvent, Report, ReportedEvent } from '../../index/corpusIndex.ts';
import { daysOf, overlaps } from '../../index/edtf.ts';
import { termsOf } from '../../index/passages/terms.ts';
import type { EventType } from '../../reading/reading.ts';
import type { Frame, Party } from './frame.ts';
import type { Match, Matcher } from './matching.ts';
import type { Question } from './question.ts';
import { CAPITALS } from './unknownName.ts';
import { untold } from './untold.ts';

/** A report of an event, and how well it fits what a question asks about. */
export interface FittingEvent {
  readonly event: IndexedEvent;
  readonly report: Report;
  /** 0 to 1. */
  readonly fit: number;
  /** Whether everyone whom the question names takes part in it. */
  readonly isWhole: boolean;
  /** Whether it names them as the question does, each on the side where the question has them: only then does it settle a yes or no. */
  readonly isExact: boolean;
  /** What answers "who" or "where", in words of the index or of the quote; the date's words for "when". Empty where nothing does. */
  readonly fields: readonly string[];
  /** The fields name nobody, only a group: "Iraqi officials". */
  readonly isVague: boolean;
  /** Whether it has what the question wants: a field, or the deed itself where "what" or "did" asks for that. */
  readonly answers: boolean;
  /** It is denied where the question asks what was done. */
  readonly isDenied: boolean;
}

/** The events of these types, of any where none is given, that any of these actors takes part in: each once, those with most of them first. */
export function eventsOfActors(
  index: Pick<CorpusIndex, 'eventsOf'>,
  actors: readonly string[],
  types: ReadonlySet<EventType> = new Set(),
): readonly IndexedEvent[] {
  const [first, ...others] = new Set(actors);
  if (first === undefined) return [];
  const isAsked = ({ type }: IndexedEvent) => types.size === 0 || types.has(type);
  if (others.length === 0) return index.eventsOf(first).filter(isAsked);
  const shared = new Map<IndexedEvent, number>();
  for (const id of [first, ...others])
    for (const event of index.eventsOf(id)) if (isAsked(event)) shared.set(event, (shared.get(event) ?? 0) + 1);
  // Of a large corpus these are tens of thousands: put into heaps, not sorted one by one.
  const heaps: IndexedEvent[][] = [];
  for (const [event, count] of shared) {
    heaps[count] ??= [];
    heaps[count].push(event);
  }
  return heaps.reverse().flat();
}

/** An event fits a question from here on. */
export const FITS = 0.7;

/** Shares of a fit. They were set by hand: a kind of event alone is little, its parties are most of it. */
const FIT = { type: 0.25, parties: 0.5, answers: 0.25 };
/** What is left of a party's share where it stands on the other side of a demand than in the question. */
const WRONG_SIDE = 0.2;
/** What is left of a fit where the event is a visit and a meeting is asked for, or the other way round. */
const OTHER_MODE = 0.6;

/** What is left of it where the event is planned and a past one is asked for, or the other way round. */
const OTHER_TIME = 0.75;

/** A party is borne out where this share of its words is: an office may be worded otherwise. */
const BORNE = 0.7;
/** Nothing less than its whole name on its side is the same person for a yes or no. Below 1 for rounding and spelling alone. */
const EXACT = 0.95;

/** Judges one report against a question's frame, with the matches of the sentence that tells it; null where it is another kind of event, or outside the question's period. */
export function fitOf(
  question: Question,
  frame: Frame,
  matcher: Matcher,
  { event, report }: ReportedEvent,
  matches: readonly Match[],
  actors: CorpusIndex['actors'],
): FittingEvent | null {
  if (!isOfKind(frame, event)) return null;
  if (!inPeriod(frame, event)) return null;
  const place = new Set(termsOf(report.place ?? '').map((term) => term.stem));
  const involved = frame.parties.filter(({ isTopic }) => !isTopic);
  const sharesBy = (find: Matcher['findActors']) => {
    const sides = { actors: find(report.actors), recipients: find(report.recipients) };
    return involved.map((party) => partyShare(question, party, frame, event, sides, place));
  };
  const shares = sharesBy(matcher.findActors);
  const parties = shares.length === 0 ? 0.5 : shares.reduce((a, b) => a + b, 0) / shares.length;
  const { fields, isVague } = fieldsThatAnswer(question, frame, matcher, { event, report }, actors);
  const atOtherTime = isOtherTime(frame, event);
  const isUntold =
    question.wanted === 'yes-no' && untold(question, frame, event.type, matches, event.date?.edtf != null).length > 0;
  const tells = FIELDS.has(question.wanted)
    ? fields.length > 0
    : question.wanted === 'yes-no'
      ? !isUntold
      : TELLING.has(event.type);
  const answers = tells && !(atOtherTime && question.wanted !== 'yes-no');
  const hasAll = answers || (!FIELDS.has(question.wanted) && !atOtherTime);
  const fit = FIT.type + FIT.parties * parties + (hasAll ? FIT.answers : 0);
  return {
    event,
    report,
    fields: answers ? fields : [],
    isVague,
    answers,
    isDenied: event.aux === 'negated' && !frame.asksDenial,
    isWhole: shares.length > 0 && shares.every((share) => share >= BORNE),
    isExact:
      shares.length > 0 &&
      !isUntold &&
      // Who was met in a city need not have gone there, nor was phoned.
      (frame.mode === null || event.type !== 'CONSULT' || report.mode === frame.mode) &&
      sharesBy(matcher.findAll).every((share) => share >= EXACT) &&
      involved.every((party) => isThere(question, frame, party, place, matcher.findAll(report.recipients))) &&
      standApart(question, involved, matcher, report, place),
    fit: fit * (isOtherMode(frame, report) ? OTHER_MODE : 1) * (atOtherTime ? OTHER_TIME : 1),
  };
}

/** Of the kinds asked about; where it is asked what did not happen only what is denied, to refuse a meeting among it. */
function isOfKind({ types, asksDenial }: Frame, { type, mode, aux }: IndexedEvent): boolean {
  if (asksDenial && types.has('CONSULT') && type === 'REJECT') return mode === 'meet' && aux === null;
  return types.has(type) && (!asksDenial || aux === 'negated');
}

function inPeriod({ period }: Frame, { date }: IndexedEvent): boolean {
  const asked = period === null ? null : daysOf(period);
  const held = date?.edtf ? daysOf(date.edtf) : null;
  return !asked || !held || overlaps(asked, held);
}

/** "Who did … meet" asks of what happened, "who will … meet" of what is to come. */
function isOtherTime({ asksFuture }: Frame, { aux }: IndexedEvent): boolean {
  const isUnreal = aux === 'future' || aux === 'hypothetical';
  return asksFuture !== isUnreal;
}

function isOtherMode({ mode }: Frame, { type, mode: read }: Report): boolean {
  return type === 'CONSULT' && (mode === 'visit') !== (read === 'visit');
}

type Sides = Readonly<Record<'actors' | 'recipients', ReturnType<Matcher['findActors']>>>;

/** How much of a party's words the event's people, or its place, bear. */
function partyShare(
  question: Question,
  party: Party,
  frame: Frame,
  { type }: IndexedEvent,
  { actors, recipients }: Sides,
  place: ReadonlySet<string>,
): number {
  const isAgent = (party.side === 'before') !== frame.isPassive;
  const directed = type !== 'CONSULT' && type !== 'AGREE' && !question.asksSubject;
  let all = 0;
  let held = 0;
  for (const i of party.terms) {
    const { weight, stem, alternatives } = question.terms[i]!;
    const isPlace = place.has(stem) || alternatives.some(({ stems }) => stems.every((other) => place.has(other)));
    const [acting, receiving] = [actors[i]!.degree, recipients[i]!.degree];
    const [right, wrong] = isAgent ? [acting, receiving] : [receiving, acting];
    const borne = directed ? Math.max(right, wrong * WRONG_SIDE) : Math.max(acting, receiving);
    all += weight;
    held += weight * (borne > 0 ? Math.min(1, borne / 0.8) : isPlace ? 1 : 0);
  }
  return held / (all || 1);
}

/** Whether it happened, or somebody went, where the question says: a capital is the place itself, and no word for a state that takes part. */
function isThere(
  { terms }: Question,
  { mode, isPassive }: Frame,
  party: Party,
  place: ReadonlySet<string>,
  received: readonly Match[],
): boolean {
  const isGoal = mode === 'visit' && party.side === 'after' && !isPassive;
  if (!party.isPlace && !isGoal) return true;
  if (party.terms.every((i) => place.has(terms[i]!.stem))) return true;
  const isCapital = party.terms.every((i) => CAPITALS.has(terms[i]!.word));
  return !isCapital && (!isGoal || party.terms.every((i) => received[i]!.degree > 0));
}

/** Whether each party is somebody else: "the minister" and "Ann Poe" are not both borne out by Ann Poe the minister. */
function standApart(
  question: Question,
  parties: readonly Party[],
  matcher: Matcher,
  { actors, recipients }: Report,
  place: ReadonlySet<string>,
): boolean {
  // "Go to Kampala": where the event was is nobody who took part.
  const people = parties.filter(({ isPlace, terms }) => !isPlace && !terms.every((i) => place.has(question.terms[i]!.stem)));
  const bearers = people.map(({ terms }) =>
    [...actors, ...recipients].filter((id) => {
      const matches = matcher.findAll([id]);
      return terms.every((i) => matches[i]!.degree > 0 || question.terms[i]!.weight === 0);
    }),
  );
  return bearers.every((ids) => ids.length > 0) && new Set(bearers.flat()).size >= people.length;
}

/** What is demanded, threatened or refused stands beside the verb; what was talked about or agreed on may stand anywhere. */
const TELLING: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'THREATEN', 'ACCUSE', 'REJECT', 'SUPPORT', 'ASSAULT']);

/** What a field of an event can answer. */
const FIELDS = new Set(['time', 'place', 'person', 'group']);

function fieldsThatAnswer(
  question: Question,
  frame: Frame,
  matcher: Matcher,
  { event, report }: ReportedEvent,
  actors: CorpusIndex['actors'],
): Pick<FittingEvent, 'fields' | 'isVague'> {
  const fieldsOf = (...fields: string[]) => ({ fields, isVague: false });
  switch (question.wanted) {
    case 'time':
      return fieldsOf(
        ...[report, ...event.reports].flatMap(({ date }) => (date?.edtf && date.text ? date.text : [])).slice(0, 1),
      );
    case 'place': {
      const isAsked = (stem: string) => question.words.some((word) => word.stem === stem);
      return report.place !== null && !termsOf(report.place).every(({ stem }) => isAsked(stem))
        ? fieldsOf(report.place)
        : fieldsOf();
    }
    case 'person':
    case 'group': {
      const isAsked = (id: string) => isNamed(question, frame, matcher.findActors([id]));
      const others = otherSides(report, isAsked).flatMap((id) => actors.get(id) ?? []);
      const people = others.filter(({ type }) => type === 'person' || type === 'organization');
      if (people.length > 0) return fieldsOf(...people.map(({ name }) => name));
      return { fields: others.filter(({ type }) => type === 'group').map(({ name }) => name), isVague: true };
    }
    default:
      return fieldsOf();
  }
}

/** Those who face whom the question names; where it names both sides or neither, everyone besides. */
function otherSides({ actors, recipients }: Report, isAsked: (id: string) => boolean): string[] {
  const [acts, receives] = [actors.some(isAsked), recipients.some(isAsked)];
  if (acts && !receives && recipients.length > 0) return [...recipients];
  if (receives && !acts && actors.length > 0) return [...actors];
  return [...actors, ...recipients].filter((id) => !isAsked(id));
}

/** Whether these matches of one actor are those of a party that the question names. */
function isNamed(question: Question, { parties }: Frame, matches: readonly Match[]): boolean {
  return parties.some(({ terms }) => {
    const all = terms.reduce((sum, i) => sum + question.terms[i]!.weight, 0);
    const held = terms.reduce((sum, i) => sum + (matches[i]!.degree > 0 ? question.terms[i]!.weight : 0), 0);
    return held >= BORNE * all;
  });
}
