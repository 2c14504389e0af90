import type { Aux, EventMode, EventType, Strength } from '../reading.ts';
import type { Clause, SentenceSyntax } from './syntax/clause.ts';
import type { NounPhrase } from './syntax/phrases.ts';

/** An event as one clause gives it, before it is dated, placed and told apart from those before it. */
export interface Draft {
  readonly rule: string;
  readonly type: EventType;
  readonly mode: EventMode | null;
  readonly strength: Strength | null;
  readonly aux: Aux | null;
  readonly syntax: SentenceSyntax;
  readonly clause: Clause;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Token range of the words that made it an event. */
  readonly trigger: { readonly first: number; readonly end: number };
  /** The place that the rule itself names: what was visited. */
  readonly placePhrase: NounPhrase | null;
  /** It only points back ("the talks"): never a new event by itself. */
  readonly definite: boolean;
  /** It is what somebody asks for or proposes: "called for talks". */
  readonly wanted: boolean;
}
