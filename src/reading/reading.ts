/** What is read from a text. Every `start` and `end` is a UTF-16 offset of the text that was read. */

export type ActorType = 'person' | 'organization' | 'state' | 'group';
export type MentionType = ActorType | 'place';

/** Words of the text that name someone, something or somewhere. Also "the Iranian minister", "he", "the two sides" once resolved. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly type: MentionType;
  /** The actor's id; null for a place that is no actor, and where it cannot be told who is meant. */
  readonly actor: string | null;
  /** How it names: by name, by office or description, or by pronoun. */
  readonly form: 'name' | 'description' | 'pronoun';
  /** Ids of those whom a plural stands for one by one ("the two ministers", "both countries"); absent where that cannot be told. */
  readonly members?: readonly string[];
  readonly rule: string;
}

/** An office as the text gives it: "deputy foreign minister" of "Iran". */
export interface Office {
  readonly title: string;
  readonly of: string | null;
  /** EDTF; only where an authority file or the text dates it. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface Actor {
  /** Unique within one reading; made of the name, as `ana-soto-vega`. */
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  /** Every way the text names it, as written, `name` among them; descriptions ("Iran's foreign minister") too, pronouns not. */
  readonly aliases: readonly string[];
  readonly offices: readonly Office[];
  /** The state it belongs to or speaks for, as `world-countries` names it ("Iran"), where the text says so. */
  readonly state: string | null;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression (TIMEX3, https://timeml.org/publications/timeMLdocs/timeml_1.2.1.html). */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: TimexType;
  /** ISO 8601 as TIMEX3 has it ("2023-05-29", "2023-W21", "P10D", "PAST_REF"); null where nothing anchors it. */
  readonly value: string | null;
  readonly mod:
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX'
    | 'BEFORE'
    | 'AFTER'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | null;
  /** EDTF (https://www.loc.gov/standards/datetime/), for showing and sorting; null for what is no point or span of the calendar. */
  readonly edtf: string | null;
  /** The words give the whole date; or it was worked out from the publication date or a date before it; or it cannot be. */
  readonly basis: 'stated' | 'resolved' | 'unresolved';
  readonly rule: string;
}

/** The date of an event. */
export interface EventDate {
  /** The words; null where the date is the publication date itself. */
  readonly text: string | null;
  readonly value: string | null;
  readonly edtf: string | null;
  /** `stated` in the words, `resolved` from the publication date or a date before it, `publication` date itself, or `unresolved`. */
  readonly basis: 'stated' | 'resolved' | 'publication' | 'unresolved';
}

/** PLOVER event types that Readout reads (https://github.com/openeventdata/PLOVER). */
export const EVENT_TYPES = ['CONSULT', 'REQUEST', 'AGREE', 'ASSAULT', 'THREATEN', 'ACCUSE', 'SUPPORT', 'REJECT'] as const;
export type EventType = (typeof EVENT_TYPES)[number];
export type EventMode = 'meeting' | 'visit' | 'third-party' | 'multilateral' | 'phone' | 'assist' | 'change' | 'yield' | 'meet';
export type Aux = 'future' | 'negated' | 'hypothetical' | 'historical';
/** How strongly a REQUEST is put, weakest first. */
export const STRENGTHS = ['expect', 'ask', 'call', 'urge', 'demand'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Event {
  readonly type: EventType;
  readonly mode: EventMode | null;
  /** Null where the text reports it as having happened. */
  readonly aux: Aux | null;
  readonly strength: Strength | null;
  /** Ids of `Reading.actors`. In a CONSULT both sides may stand on either side. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly date: EventDate | null;
  readonly place: string | null;
  /** The smallest run of whole clauses that says it; `quote` is `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The words that made it an event, within the quote. */
  readonly trigger: { readonly start: number; readonly end: number };
  readonly rule: string;
}

/** A direct quotation and who says it. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** Actor id; null where nobody is named. */
  readonly speaker: string | null;
  /** Where the attribution stands ("…," the senior diplomat noted.) */
  readonly attribution: { readonly start: number; readonly end: number } | null;
}

export interface Reading {
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly mentions: readonly Mention[];
  readonly timexes: readonly Timex[];
  readonly actors: readonly Actor[];
  readonly quotations: readonly Quotation[];
  /** Page furniture, never quoted: the headline again, photo captions, licence lines, links to other pages. */
  readonly furniture: readonly { readonly start: number; readonly end: number }[];
  readonly events: readonly Event[];
}
