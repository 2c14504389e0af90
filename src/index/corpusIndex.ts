import type { Document, Passage, Rejection, Span } from '../corpus/document.ts';
import type { ActorType, Aux, Event, EventType, Mention, Office, Quotation, Timex } from '../reading/reading.ts';
import type { PassageIndex } from './passages/passageIndex.ts';

export type { PassageHit } from './passages/passageIndex.ts';

/** An actor of the whole corpus: the actors of its documents that are one. */
export interface IndexedActor {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
  /** The name in full that each article calls it by, without offices and descriptions; those of the most articles first. */
  readonly names: readonly string[];
  readonly offices: readonly Office[];
  readonly state: string | null;
  /** Wikidata item, where the moderators' authority file gives it. */
  readonly wikidata: string | null;
  /** Where it is named, most often first. */
  readonly documents: readonly string[];
}

/** One report of an event: a document's sentence that says it. Actors are ids of `IndexedActor`. */
export interface Report extends Event {
  readonly document: string;
  /** Which of its document's reports it is, in the order in which they were read. Counted from 0. */
  readonly number: number;
}

/** An event with every report of it, earliest publication first. */
export interface IndexedEvent {
  /** Stable while its first report stands: document and start. */
  readonly id: string;
  readonly type: EventType;
  readonly mode: Event['mode'];
  readonly aux: Aux | null;
  readonly strength: Event['strength'];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** The most exact date of its reports. */
  readonly date: Event['date'];
  readonly place: string | null;
  readonly reports: readonly Report[];
}

/** A report with the event that it belongs to. */
export interface ReportedEvent {
  readonly event: IndexedEvent;
  readonly report: Report;
}

/** What was read from a document. The actors of its mentions and quotations are ids of `IndexedActor`. */
export interface DocumentReading {
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly quotations: readonly Quotation[];
  /** Page furniture, never quoted: the headline again, photo captions, licence lines, links to other pages. */
  readonly furniture: readonly Span[];
}

export interface EventFilter {
  readonly types?: readonly EventType[];
  /** Any side. */
  readonly actor?: string;
  readonly with?: string;
  readonly by?: string;
  readonly of?: string;
  readonly place?: string;
  /** EDTF bounds, both inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** A corpus read and indexed, immutable: a refresh builds another and swaps it whole. */
export interface CorpusIndex {
  /** Changes with the corpus; part of every `custom_id`. Eight characters of base 36. */
  readonly version: string;
  /** When it was built, milliseconds since the epoch. */
  readonly builtAt: number;
  readonly documents: ReadonlyMap<string, Document>;
  readonly rejections: readonly Rejection[];
  readonly actors: ReadonlyMap<string, IndexedActor>;
  /** In order of date, undated last. */
  readonly events: readonly IndexedEvent[];
  /** Earliest and latest publication date, `YYYY-MM-DD`; null where no document is dated. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** What was read from a document. Throws on an id that `documents` does not hold. */
  readingOf(document: string): DocumentReading;
  /** The passages of all documents, found by their words; how often words occur. */
  readonly passages: PassageIndex;
  /** The passages of a document in order. */
  passagesOf(document: string): readonly Passage[];
  /** The events that an actor takes part in, on any side, in order of date. */
  eventsOf(actor: string): readonly IndexedEvent[];
  /** What a document reports, in order of place. */
  reportsIn(document: string): readonly ReportedEvent[];
  /** Events that fit every bound given, in order of date. A state stands for its officials only where `by` or `of` asks for it. */
  findEvents(filter: EventFilter): readonly IndexedEvent[];
  /** Actors that a typed name can mean, likeliest first: exact aliases, then spellings, then offices, then prefixes. */
  findActors(name: string, limit?: number): readonly IndexedActor[];
  /**
   * Who a typed name means: an actor's id or whole name, else all that bear it as alias, else all that an office, a beginning or a
   * misspelling fits. One where it is clear, several where it is not, none where nobody is called so.
   */
  resolveActor(name: string): readonly IndexedActor[];
  /** Places of events by name, for autocompletion. */
  findPlaces(prefix: string, limit?: number): readonly string[];
}
