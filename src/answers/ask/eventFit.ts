import type { CorpusIndex, IndexedEvent, Report } from '../../index/corpusIndex.ts';
import { daysOf, overlaps } from '../../index/edtf.ts';
import { termsOf } from '../../index/passages/terms.ts';
import type { Frame, Party } from './frame.ts';
import type { Matcher } from './matching.ts';
import type { Question } from './question.ts';

/** A report of an event, and how well it fits what a question asks about. */
export interface FittingEvent {
  readonly event: IndexedEvent;
  readonly report: Report;
  /** 0 to 1. */
  readonly fit: number;
  /** Whether it has a field that answers: a date for "when", another party for "who". */
  readonly answers: boolean;
}

interface Reported {
  readonly event: IndexedEvent;
  readonly report: Report;
}

const reportsOfIndex = new WeakMap<object, ReadonlyMap<string, readonly Reported[]>>();

/** The reports of a document, in order of their place. Kept while the index lives. */
export function reportsIn(index: Pick<CorpusIndex, 'events'>, document: string): readonly Reported[] {
  let byDocument = reportsOfIndex.get(index.events);
  if (!byDocument) {
    const grouped = Map.groupBy(
      index.events.flatMap((event) => event.reports.map((report) => ({ event, report }))),
      ({ report }) => report.document,
    );
    for (const reports of grouped.values()) reports.sort((a, b) => a.report.start - b.report.start);
    byDocument = grouped;
    reportsOfIndex.set(index.events, byDocument);
  }
  return byDocument.get(document) ?? [];
}

const eventsByActor = new WeakMap<object, ReadonlyMap<string, readonly IndexedEvent[]>>();

/** The events that any of these actors takes part in, each once, those with most of them first. */
export function eventsOfActors(index: Pick<CorpusIndex, 'events'>, actors: readonly string[]): IndexedEvent[] {
  let byActor = eventsByActor.get(index.events);
  if (!byActor) {
    const grouped = new Map<string, IndexedEvent[]>();
    for (const event of index.events) {
      for (const id of new Set([...event.actors, ...event.recipients])) {
        const of = grouped.get(id);
        if (of) of.push(event);
        else grouped.set(id, [event]);
      }
    }
    byActor = grouped;
    eventsByActor.set(index.events, byActor);
  }
  const shared = new Map<IndexedEvent, number>();
  for (const id of new Set(actors)) for (const event of byActor.get(id) ?? []) shared.set(event, (shared.get(event) ?? 0) + 1);
  return [...shared].sort((a, b) => b[1] - a[1]).map(([event]) => event);
}

/** Shares of a fit. They were set by hand: a kind of event alone is little, its parties are most of it. */
const FIT = { type: 0.25, parties: 0.5, answers: 0.25 };
/** What is left of a party's share where it stands on the other side of a demand than in the question. */
const WRONG_SIDE = 0.2;
/** What is left of a fit where the event is a visit and a meeting is asked for, or the other way round. */
const OTHER_MODE = 0.6;

/** Judges one report against a question's frame; null where it is another kind of event, or outside the question's period. */
export function fitOf(question: Question, frame: Frame, matcher: Matcher, { event, report }: Reported): FittingEvent | null {
  if (!frame.types.has(event.type)) return null;
  if (!inPeriod(frame, event)) return null;
  const sides = { actors: matcher.findActors(report.actors), recipients: matcher.findActors(report.recipients) };
  const everyone = [...report.actors, ...report.recipients];
  const place = new Set(termsOf(report.place ?? '').map((term) => term.stem));
  let share = 0;
  for (const party of frame.parties) share += partyShare(question, party, frame, event, sides, place);
  const parties = frame.parties.length === 0 ? 0.5 : share / frame.parties.length;
  const answers = hasAnswer(question, frame, matcher, report, everyone);
  const fit = FIT.type + FIT.parties * parties + (answers ? FIT.answers : 0);
  return { event, report, answers, fit: isOtherMode(frame, report) ? fit * OTHER_MODE : fit };
}

function inPeriod({ period }: Frame, { date }: IndexedEvent): boolean {
  const asked = period === null ? null : daysOf(period);
  const held = date?.edtf ? daysOf(date.edtf) : null;
  return !asked || !held || overlaps(asked, held);
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
    const { weight, stem } = question.terms[i]!;
    const [acting, receiving] = [actors[i]!.degree, recipients[i]!.degree];
    const [right, wrong] = isAgent ? [acting, receiving] : [receiving, acting];
    const borne = directed ? Math.max(right, wrong * WRONG_SIDE) : Math.max(acting, receiving);
    all += weight;
    held += weight * (borne > 0 ? Math.min(1, borne / 0.8) : place.has(stem) ? 1 : 0);
  }
  return held / (all || 1);
}

function hasAnswer(question: Question, frame: Frame, matcher: Matcher, report: Report, everyone: readonly string[]): boolean {
  const asked = new Set(frame.parties.flatMap(({ terms }) => terms));
  switch (question.wanted) {
    case 'time':
      return report.date?.text !== null && report.date?.edtf != null;
    case 'place':
      return (
        report.place !== null && !termsOf(report.place).every(({ stem }) => question.words.some((word) => word.stem === stem))
      );
    case 'person':
    case 'group':
      return everyone.some((id) => matcher.findActors([id]).every(({ degree }, i) => degree === 0 || !asked.has(i)));
    default:
      return true;
  }
}
