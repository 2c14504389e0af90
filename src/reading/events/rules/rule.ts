import type { EventMode, EventType, Strength } from '../../reading.ts';

/** Where a side of an event stands in its clause: as object, or after a preposition. */
export type Slot =
  | 'object'
  | 'with'
  | 'to'
  | 'from'
  | 'on'
  | 'upon'
  | 'for'
  | 'in'
  | 'at'
  | 'against'
  | 'by'
  | 'between'
  | 'among'
  | 'into'
  | 'of'
  /** The object of its infinitive: "waiting to see the council's answer". */
  | 'seen';

/** What must follow a verb: "asked Iraq to disarm", "demanded that", "called for". `none` asks for nothing. */
export type Content = 'infinitive' | 'that' | 'object' | 'for' | 'on' | 'about-doing' | 'none';

/** Tests that a rule may ask for besides; each is explained in `match/conditions.ts`. */
export type Condition =
  | 'active'
  | 'alone'
  | 'guest'
  | 'person-or-no-infinitive'
  | 'courtesy'
  | 'no-courtesy'
  | 'received'
  | 'not-met-with'
  | 'alone-on-the-way'
  | 'mandative'
  | 'officials'
  | 'wants-done'
  | 'to-see'
  | 'traveller'
  | 'on-duty'
  | 'turned-away'
  | 'met-somebody'
  | 'in-earnest'
  | 'not-home'
  | 'due'
  | 'envoy'
  | 'on-the-way'
  | 'seen-in-person'
  | 'would'
  | 'protest'
  | 'no-protest'
  | 'deadline'
  | 'for-hours'
  | 'somebody-to-act';

/** A verb that makes an event, as data. The first rule of a verb that fits is taken. */
export interface VerbRule {
  readonly id: string;
  readonly type: EventType;
  readonly mode?: EventMode;
  readonly strength?: Strength;
  readonly lemmas: readonly string[];
  /** Where the other side stands, the first that is filled by somebody. */
  readonly slots: readonly Slot[];
  /** `required`: no event without the other side. `plural`: a subject of several suffices ("the ministers met"); `pair`: one that names two ("A and B spoke"). `optional`: the verb suffices. */
  readonly other: 'required' | 'plural' | 'pair' | 'optional';
  /** The object must be one of these nouns: "sign" + "agreement". The other side then stands in a slot. */
  readonly objects?: ReadonlySet<string>;
  /** What is given to the other side, as "audience" in "granted her an audience". */
  readonly given?: ReadonlySet<string>;
  /** Where those nouns stand if not as object: "participate in the summit". */
  readonly objectSlot?: Slot;
  readonly content?: readonly Content[];
  /** The word that must stand directly after the verb: "sit down". */
  readonly particle?: string;
  /** A preposition that must follow the verb, with only adverbs and days between: "called Monday for". */
  readonly after?: readonly string[];
  /** The subject must be somebody, not "prices". */
  readonly personal?: true;
  /** "do not expect A to be": the negation belongs to what is expected. */
  readonly negationPassesOn?: true;
  /** "would like A to": the modal makes it polite, not uncertain. */
  readonly modalIsPolite?: true;
  /** The other side must be a place or a state, and is the event's place. */
  readonly place?: true;
  /** The other side may be a thing; its owner then counts: "the bases of the rebels". */
  readonly owners?: true;
  readonly conditions?: readonly Condition[];
  /** One sentence of ours that it reads. */
  readonly example: string;
}

/** A noun that names an occasion: "talks with", "a visit to". */
export interface NounRule {
  readonly id: string;
  readonly mode: EventMode;
  readonly lemmas: readonly string[];
  /** Prepositions after which the other side stands. */
  readonly slots: readonly Slot[];
  /** A word that must stand before it in the phrase: "phone" before "call". */
  readonly modifiers?: ReadonlySet<string>;
  readonly example: string;
}
