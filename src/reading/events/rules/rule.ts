import type { EventMode, EventType, Strength } from '../../reading.ts';

/** Where a side of an event stands in its clause: a grammatical place, or after a preposition. */
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
  | 'into'
  | 'of';

/** A verb that makes an event, as data. */
export interface VerbRule {
  readonly id: string;
  readonly type: EventType;
  readonly mode?: EventMode;
  readonly strength?: Strength;
  readonly lemmas: readonly string[];
  /** Where the other side stands, the first that is filled. */
  readonly slots: readonly Slot[];
  /** `required`: no event without the other side. `plural`: a subject of two or more suffices ("A and B met"). `optional`: the verb suffices. */
  readonly other: 'required' | 'plural' | 'optional';
  /** The object must be one of these nouns (by lemma): "sign" + "agreement". The other side then stands in a slot. */
  readonly objects?: ReadonlySet<string>;
  /** Something must follow it: "asked Iraq to disarm", "demanded that". `none` asks for nothing. */
  readonly content?: readonly Content[];
  /** A word that must stand directly after the verb: "call on", "sit down". */
  readonly particle?: string;
  /** The subject must be able to travel and sit down: a person or a body, not "prices". */
  readonly personal?: true;
  /** The other side must be a place or a state. */
  readonly place?: true;
  /** One sentence of ours that it reads. */
  readonly example: string;
}

export type Content = 'infinitive' | 'that' | 'object' | 'for' | 'none';

/** A noun that names an occasion: "talks with", "a visit to". */
export interface NounRule {
  readonly id: string;
  readonly lemmas: readonly string[];
  readonly mode: EventMode;
  /** Prepositions after which the other side stands. */
  readonly slots: readonly Slot[];
  /** A word that must stand before it in the phrase: "phone" before "call". */
  readonly modifiers?: ReadonlySet<string>;
  readonly example: string;
}
