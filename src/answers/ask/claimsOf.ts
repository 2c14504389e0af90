import type { CorpusIndex, IndexedEvent } from '../../index/corpusIndex.ts';
import { daysOf } from '../../index/edtf.ts';
import { byDate } from '../../index/events/order.ts';
import type { Citation, Claim } from '../answer.ts';
import { cite } from '../cite.ts';
import { citeReport, claimOf } from '../claims.ts';
import { eventInWords } from '../wording.ts';
import { answerWords } from './answerWords.ts';
import { FITS, type FittingEvent } from './eventFit.ts';
import type { Inquiry } from './inquiry.ts';
import { inOrderAsked } from './orderAsked.ts';
import { type Quote, quotesOf } from './quotes.ts';
import type { Ranked } from './ranking.ts';

/** Quotes under an answer: the likeliest, and what stands nearest to it. */
const QUOTES = 3;
/** Quotes found besides, for those that tell an event again which another quote has told. */
const SPARE_QUOTES = 3;
/** Other reports quoted with the likeliest. */
const OTHER_REPORTS = 1;
/** At most as many events in a list: more are for the timeline, which pages. */
const LONGEST_LIST = 25;
/** An event of a list fits at most this much less than the best. */
const NEARLY = 0.15;

/** A quote with so many points less than the best is about as likely to answer. */
export const CLOSE = 3;

/** A line of an answer, with the event that it tells where that fits the question. */
export interface Line {
  readonly claim: Claim;
  readonly fitting: FittingEvent | null;
  /** How likely its sentence is beside others; 0 in a list. */
  readonly points: number;
  /** It is so short, and has so little of the question, that it only stands beside the answer: "HOST: Thank you." */
  readonly isFiller: boolean;
}

/** The lines of an answer, about `quotes` of them, best first, events that fit all that was asked before those that fit some; a list in order of date, each event once. */
export function linesOf(index: CorpusIndex, inquiry: Inquiry, quotes = QUOTES): Line[] {
  const listed = listedEvents(inquiry);
  if (listed.length > 1) {
    return listed.flatMap((event) => {
      const claim = claimOf(index, event);
      return claim ? [{ claim, fitting: null, points: 0, isFiller: false }] : [];
    });
  }
  const lines: Line[] = [];
  const told = new Set<IndexedEvent>();
  const best = inquiry.ranked[0]?.points ?? 0;
  for (const quote of quotesOf(inOrderAsked(inquiry), quotes + SPARE_QUOTES)) {
    const fitting = fittingEvent(quote.ranked);
    if (fitting && told.has(fitting.event)) continue;
    // What fits whole is shown however many do: half of those who met somebody is no answer.
    if (lines.length >= quotes && !(fitting && fitsWhole(fitting) && fitting.fields.length > 0)) continue;
    if (fitting) told.add(fitting.event);
    const citation = citeQuote(inquiry, quote, best - quote.ranked.points <= CLOSE);
    if (!citation) continue;
    const claim = fitting
      ? eventClaim(index, fitting, citation)
      : { text: null, date: null, type: null, aux: null, citations: [citation] };
    const { points } = quote.ranked;
    lines.push({ claim, fitting, points, isFiller: !fitting && isFiller(quote.ranked, best) });
  }
  return wholeBeforePartial(lines);
}

/** Fewer words tell little by themselves. */
const SHORT = 9;
/** What has so many points less than the best is hardly another answer. */
const FAR_BEHIND = 6;

function isFiller({ candidate: { sentence, resolved }, points }: Ranked, best: number): boolean {
  return sentence.terms.length < SHORT && (best - points > FAR_BEHIND || resolved.every(({ degree }) => degree === 0));
}

/** Whether an event has everyone and everything that the question names, and what it wants. */
export function fitsWhole({ isWhole, answers, isDenied }: FittingEvent): boolean {
  return isWhole && answers && !isDenied;
}

/** Lines in their order, but those whose event lacks somebody or something asked about behind the last that has them all. */
function wholeBeforePartial(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex(({ fitting }) => fitting && fitsWhole(fitting));
  const isPartial = ({ fitting }: Line, i: number) => i < last && fitting !== null && !fitting.isWhole;
  const partial = lines.filter(isPartial);
  const rest = lines.filter((line, i) => !isPartial(line, i));
  return [...rest.slice(0, last + 1 - partial.length), ...partial, ...rest.slice(last + 1 - partial.length)];
}

/** The event of a sentence where it fits the question well enough to speak for it. */
export function fittingEvent({ candidate }: Ranked): FittingEvent | null {
  return candidate.event && candidate.event.fit >= FITS ? candidate.event : null;
}

function eventClaim(index: CorpusIndex, { event, report }: FittingEvent, first: Citation): Claim {
  const others = event.reports
    .filter((other) => other.document !== report.document)
    .flatMap((other) => citeReport(index, other) ?? []);
  const { date, type, aux, actors, recipients, place } = event;
  const sides = { actors, recipients, place };
  return { text: eventInWords(index, event), date, type, aux, sides, citations: [first, ...others.slice(0, OTHER_REPORTS)] };
}

/**
 * Every event that fits a question for a list, in order of date, none where no list is asked for. Of one day those that name whom the question
 * wants come before those that tell it in general ("a number of officials").
 */
function listedEvents({ frame, ranked }: Inquiry): IndexedEvent[] {
  if (!frame.asksList) return [];
  const fitting = ranked.flatMap((r) => fittingEvent(r) ?? []);
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  const listed = fitting.filter(({ fit }) => fit >= best - NEARLY);
  const naming = new Set(listed.filter(({ isVague }) => !isVague).map(({ event }) => event));
  const ofDays = Map.groupBy(
    [...new Set(listed.map(({ event }) => event))].sort(byDate),
    ({ date }) => (date?.edtf ? daysOf(date.edtf)?.from : null) ?? null,
  );
  return [...ofDays.values()]
    .flatMap((ofDay) => [...ofDay.filter((event) => naming.has(event)), ...ofDay.filter((event) => !naming.has(event))])
    .slice(0, LONGEST_LIST);
}

function citeQuote({ question }: Inquiry, { ranked, first, last }: Quote, isClose: boolean): Citation | null {
  const { passage, candidate } = ranked;
  const { sentence, matches } = candidate;
  const fitting = fittingEvent(ranked);
  // In what is much less likely to answer, a word of the right kind is seldom the answer.
  const words = fitting || !isClose ? null : answerWords(question, sentence, matches);
  // Of an event its deed is marked, as in every list: which name beside it answers is said above the quote.
  const emphasis = fitting
    ? [fitting.report.trigger]
    : words
      ? [{ start: sentence.start + words.start, end: sentence.start + words.end }]
      : [];
  return cite(passage.document, { start: passage.sentences[first]!.start, end: passage.sentences[last]!.end }, emphasis);
}
