import type { CorpusIndex, IndexedEvent, Report } from '../index/corpusIndex.ts';
import type { Answer, Citation, Claim } from './answer.ts';
import { cite, citeWords, isVerbatim } from './cite.ts';
import { dayInWords } from './dateWords.ts';
import { besideTheirDenials, hasDenial } from './denials.ts';
import { eventInWords } from './wording.ts';

/** An event as a claim with a citation for each report of it. Null where no report stands to the letter in its source. */
export function claimOf(index: CorpusIndex, event: IndexedEvent): Claim | null {
  if (!event.reports.some((report) => isVerbatim(index.documents.get(report.document), report))) return null;
  return claimFrom(index, event, (report) => citeReport(index, report));
}

/**
 * The same of an event in a list, with the part of the answer that it belongs to. A list may be of thousands: that their quotes stand in their articles
 * was seen when they were read, and is seen again when they are shown (`verify.ts`), not now.
 */
function listedClaim(index: CorpusIndex, event: IndexedEvent, section: string | undefined): Claim {
  const citationOf = ({ document, start, quote, trigger }: Report) =>
    citeWords(index.documents.get(document)!, start, quote, [trigger]);
  return claimFrom(index, event, citationOf, section);
}

function claimFrom(
  index: CorpusIndex,
  event: IndexedEvent,
  citationOf: (report: Report) => Citation | null,
  section?: string,
): Claim {
  const { date, type, aux, actors, recipients, place, reports } = event;
  let citations: readonly Citation[] | null = null;
  return {
    // Its words and its citations are worked out when they are shown: a list of thousands shows five.
    get text() {
      return eventInWords(index, event);
    },
    date,
    type,
    aux,
    sides: { actors, recipients, place },
    ...(section !== undefined && { section }),
    get citations() {
      citations ??= reports.map(citationOf).filter((citation) => citation !== null);
      return citations;
    },
  };
}

/** The quote of a report with its trigger and date words to be shown in bold. Null where it is not verbatim. */
export function citeReport(index: CorpusIndex, report: Report): Citation | null {
  const document = index.documents.get(report.document);
  if (!document || !isVerbatim(document, report)) return null;
  return cite(document, report, [report.trigger]);
}

/** What was searched, for the foot of every answer. */
export function searchedIn(index: CorpusIndex): Answer['searched'] {
  const { documents, passages, span, version, builtAt } = index;
  return { documents: documents.size, passages: passages.passageCount, span, version, builtAt };
}

export interface EventList {
  readonly heading: string;
  readonly events: readonly IndexedEvent[];
  /** What is said where the list is empty. */
  readonly nothing: string;
  /** The part of the answer that an event belongs to. */
  readonly sectionOf?: (event: IndexedEvent) => string;
}

/** An answer of these events, or the notice that there is none. */
export function answerOfEvents(index: CorpusIndex, { heading, events, nothing, sectionOf }: EventList): Answer {
  const told = besideTheirDenials(events);
  const claims = told.map((event) => listedClaim(index, event, sectionOf?.(event)));
  if (claims.length === 0) return notFound(index, heading, nothing);
  const undated = claims.filter(({ date }) => !date?.edtf).length;
  const notices = hasDenial(told) ? ['Sources differ: what one tells, another denies. Both are shown.'] : [];
  if (undated > 0 && claims.length > 1) notices.push(`${undated} of ${claims.length} carry no date that the text settles.`);
  return {
    status: 'answered',
    heading,
    short: null,
    claims,
    notices,
    choices: [],
    searched: searchedIn(index),
  };
}

/** An answer that says what was looked for and is not there. */
export function notFound(index: CorpusIndex, heading: string, ...notices: string[]): Answer {
  return {
    status: 'not_found',
    heading,
    short: null,
    claims: [],
    notices: [...notices, spanInWords(index)],
    choices: [],
    searched: searchedIn(index),
  };
}

/** What the corpus holds, said where it does not hold what was asked for. */
export function spanInWords({ documents, span }: CorpusIndex): string {
  const articles = documents.size === 1 ? 'one article' : `${documents.size} articles`;
  if (!span) return `The corpus holds ${articles}, none of them dated.`;
  return span.from === span.to
    ? `The corpus holds ${articles}, published on ${dayInWords(span.from)}.`
    : `The corpus holds ${articles}, published from ${dayInWords(span.from)} to ${dayInWords(span.to)}.`;
}
