import type { CorpusIndex, IndexedEvent, Report } from '../index/corpusIndex.ts';
import type { EventType } from '../reading/reading.ts';
import type { Answer, Citation, Claim } from './answer.ts';
import { cite, citeWords, isVerbatim } from './cite.ts';
import { dayInWords } from './dateWords.ts';
import { besideTheirDenials } from './denials.ts';
import { eventInWords } from './wording.ts';

/** An event as a claim with a citation for each report of it. Null where no report stands to the letter in its source. */
export function claimOf(index: CorpusIndex, event: IndexedEvent): Claim | null {
  const { date, type, aux, actors, recipients, place, reports } = event;
  if (!reports.some((report) => isVerbatim(index.documents.get(report.document), report))) return null;
  let citations: readonly Citation[] | null = null;
  return {
    // Its words and its citations are worked out when they are shown.
    get text() {
      return eventInWords(index, event);
    },
    date,
    type,
    aux,
    sides: { actors, recipients, place },
    get citations() {
      citations ??= reports.flatMap((report) => citeReport(index, report) ?? []);
      return citations;
    },
  };
}

/**
 * An event of a list. A list may be of thousands and shows five: its words and citations are worked out when they are asked for. That the quotes stand in
 * their articles was seen when they were read, and is seen again when they are shown (`verify.ts`), not now.
 */
class ListedClaim implements Claim {
  readonly section?: string;
  readonly #index: CorpusIndex;
  readonly #event: IndexedEvent;
  #citations: readonly Citation[] | null = null;

  constructor(index: CorpusIndex, event: IndexedEvent, section: string | undefined) {
    this.#index = index;
    this.#event = event;
    if (section !== undefined) this.section = section;
  }

  get text(): string | null {
    return eventInWords(this.#index, this.#event);
  }

  get date(): Claim['date'] {
    return this.#event.date;
  }

  get type(): EventType {
    return this.#event.type;
  }

  get aux(): Claim['aux'] {
    return this.#event.aux;
  }

  get sides(): NonNullable<Claim['sides']> {
    const { actors, recipients, place } = this.#event;
    return { actors, recipients, place };
  }

  get quotes(): number {
    return this.#event.reports.length;
  }

  get citations(): readonly Citation[] {
    this.#citations ??= this.#event.reports.map(({ document, start, quote, trigger }) =>
      citeWords(this.#index.documents.get(document)!, start, quote, [trigger]),
    );
    return this.#citations;
  }

  /** All of it: what JSON is made of is not shown in pages. */
  toJSON(): Claim {
    const { text, date, type, aux, sides, section, citations } = this;
    return { text, date, type, aux, sides, ...(section !== undefined && { section }), citations };
  }
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
  const { events: told, differs } = besideTheirDenials(index, events);
  const claims = told.map((event) => new ListedClaim(index, event, sectionOf?.(event)));
  if (claims.length === 0) return notFound(index, heading, nothing);
  const undated = told.filter(({ date }) => !date?.edtf).length;
  const notices = differs ? ['Sources differ: what one tells, another denies. Both are shown.'] : [];
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
