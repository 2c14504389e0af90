import type { CorpusIndex, IndexedEvent } from '../../index/corpusIndex.ts';
import type { Citation, Claim } from '../answer.ts';
import { cite } from '../cite.ts';
import { citeReport, claimOf } from '../claims.ts';
import { eventInWords } from '../wording.ts';
import { answerWords } from './answerWords.ts';
import type { FittingEvent } from './eventFit.ts';
import type { Inquiry } from './inquiry.ts';
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
/** An event fits a question from here on; and an event of a list at most this much less than the best. */
export const FITS = 0.7;
const NEARLY = 0.15;

/** The lines of an answer, best first; a list in order of date, each event once. */
export function claimsOf(index: CorpusIndex, inquiry: Inquiry): Claim[] {
  const listed = listedEvents(index, inquiry);
  if (listed.length > 1) return listed.flatMap((event) => claimOf(index, event) ?? []);
  const claims: Claim[] = [];
  const told = new Set<IndexedEvent>();
  for (const quote of quotesOf(inquiry.ranked, QUOTES + SPARE_QUOTES)) {
    if (claims.length === QUOTES) break;
    const fitting = fittingEvent(quote.ranked);
    if (fitting && told.has(fitting.event)) continue;
    if (fitting) told.add(fitting.event);
    const citation = citeQuote(inquiry, quote);
    if (!citation) continue;
    claims.push(
      fitting ? eventClaim(index, fitting, citation) : { text: null, date: null, type: null, aux: null, citations: [citation] },
    );
  }
  return claims;
}

/** The event of a sentence where it fits the question well enough to speak for it. */
export function fittingEvent({ candidate }: Ranked): FittingEvent | null {
  return candidate.event && candidate.event.fit >= FITS ? candidate.event : null;
}

function eventClaim(index: CorpusIndex, { event, report }: FittingEvent, first: Citation): Claim {
  const others = event.reports
    .filter((other) => other.document !== report.document)
    .flatMap((other) => citeReport(index, other) ?? []);
  const { date, type, aux } = event;
  return { text: eventInWords(index, event), date, type, aux, citations: [first, ...others.slice(0, OTHER_REPORTS)] };
}

/** Every event that fits a question for a list, in order of date; none where no list is asked for. */
function listedEvents(index: CorpusIndex, { frame, ranked }: Inquiry): IndexedEvent[] {
  if (!frame.asksList) return [];
  const fitting = ranked.flatMap((r) => fittingEvent(r) ?? []);
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  const listed = new Set(fitting.filter(({ fit }) => fit >= best - NEARLY).map(({ event }) => event));
  return index.events.filter((event) => listed.has(event)).slice(0, LONGEST_LIST);
}

function citeQuote({ question }: Inquiry, { ranked: { passage, candidate }, first, last }: Quote): Citation | null {
  const { sentence, matches } = candidate;
  const words = answerWords(question, sentence, matches);
  const emphasis = words ? [{ start: sentence.start + words.start, end: sentence.start + words.end }] : [];
  return cite(passage.document, { start: passage.sentences[first]!.start, end: passage.sentences[last]!.end }, emphasis);
}
