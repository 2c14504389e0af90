import type { Mention } from '../reading.ts';

/** An office as the words give it. */
export interface Title {
  /** As written, lower case, without determiner: "deputy foreign minister". */
  readonly title: string;
  /** What it is an office of, as written or as the state's name: "Iran", "the Supreme National Security Council". */
  readonly of: string | null;
}

/** A noun phrase that names or describes someone, something or somewhere. Offsets are UTF-16 code units of the text. */
export interface Phrase {
  start: number;
  end: number;
  /** `name` until the words around it tell what an unknown name is. */
  type: Mention['type'] | 'name';
  form: Mention['form'];
  /** The proper name alone, without titles: "Ana Soto Vega". Null in a description. */
  name: string | null;
  titles: Title[];
  /** The head noun of a description, lower case: "minister", "officials". */
  head: string | null;
  /** Lower-case words before the head, without determiner, states and numbers: "visiting", "security". */
  modifiers: readonly string[];
  /** The state it is, or belongs to: "Iraq" of "the Iraqi official". */
  state: string | null;
  /** What a description belongs to, other than a state: "the Quds Force" of "the commander of the Quds Force". */
  of: Phrase | null;
  readonly plural: boolean;
  /** Opened by "the", "this", "his", or a possessor: points to someone known. */
  definite: boolean;
  /** "a", "an", "another", "some": someone new. */
  readonly indefinite: boolean;
  /** Opened by a number: "two ministers". */
  readonly counted: boolean;
  readonly sentence: number;
  /** Index of its first word, and one past its last, within its sentence. */
  first: number;
  last: number;
  /** Stands inside another phrase. */
  inner: boolean;
  /** Those it names one by one: the states of "the leaders of Peru, Chile and Bolivia". */
  members: Phrase[];
  rule: string;
  /** A name right before the common noun that it modifies: "the **Ghouta** enclave". */
  modifies: boolean;
  /** Stands where a subject does: its verb follows. */
  subject: boolean;
  /** Told as where something is: "in Doha". */
  locative?: boolean;
  /** A pronoun that stands where an object does: never its clause's own subject. */
  object?: boolean;
}
