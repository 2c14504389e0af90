import type { Aux, Event, EventType } from '../reading/reading.ts';

/** A quote bound to its place in its source. Checked when made and again when shown. */
export interface Citation {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** W3C text-quote selector (https://www.w3.org/TR/annotation-model/#text-quote-selector): up to 32 characters on each side. */
  readonly prefix: string;
  readonly suffix: string;
  /** The article's address with a text fragment; null where it has no address. */
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Words within the quote that answer, as offsets of the quote, to be shown in bold. In order, not overlapping. */
  readonly emphasis: readonly { readonly start: number; readonly end: number }[];
}

/** One line of an answer: what its citations say, put together from fields of the event only. */
export interface Claim {
  /** "Jane Doe met John Roe in Oslo": names, type and place of the event. Null: the quotes speak alone. */
  readonly text: string | null;
  readonly date: Event['date'];
  /** The part of a longer answer that it belongs to ("Was asked"); claims of a part stand together. */
  readonly section?: string;
  readonly type: EventType | null;
  readonly aux: Aux | null;
  /** Who, whom and where, actors by their ids; not there where the claim is no event. */
  readonly sides?: Pick<Event, 'actors' | 'recipients' | 'place'>;
  /** Best first; never empty. */
  readonly citations: readonly Citation[];
  /** How many citations it has, where that is known before they are worked out. @defaultValue that they are counted */
  readonly quotes?: number;
}

/** A choice for the person: who was meant. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** What a command shows. */
export interface Answer {
  readonly status: 'answered' | 'not_found' | 'ambiguous';
  /** The question or filter in words, as heading. */
  readonly heading: string;
  /** Fields of cited events, or a quote's own words; null where the quotes speak alone. */
  readonly short: string | null;
  readonly claims: readonly Claim[];
  /** Said to the person: what was looked for and not found, that sources differ, that a date is unresolved. Sentences of ours. */
  readonly notices: readonly string[];
  readonly choices: readonly Choice[];
  /** The question again with a name of the corpus where it has one that is likely misspelt; only of what was not found. */
  readonly meant?: string;
  /** What was searched. */
  readonly searched: {
    readonly documents: number;
    readonly passages: number;
    readonly span: { readonly from: string; readonly to: string } | null;
    readonly version: string;
    readonly builtAt: number;
  };
}
