import type { Sentence, Token } from '../../text.ts';
import type { Chain } from './chains.ts';
import type { Phrase } from './phrases.ts';
import type { VerbGroup } from './verbGroup.ts';

/** How a clause hangs on the one before it. */
export type Link = 'main' | 'and' | 'relative' | 'complement' | 'infinitive' | 'gerund' | 'participle' | 'adverbial';

/** A preposition and what follows it: "with" + "the Iraqi leaders". `at` is the preposition's phrase index. */
export interface Oblique {
  readonly prep: string;
  readonly chain: Chain;
  readonly at: number;
}

/** A verb group with its subject, object and prepositional phrases. Subjects are shared along coordinations and handed down to infinitives. */
export interface Clause {
  readonly verb: VerbGroup;
  /** Index of the verb group in `SentenceSyntax.phrases`. */
  readonly at: number;
  readonly link: Link;
  readonly governor: Clause | null;
  /** The subordinator or preposition before it: "after", "if", "until". */
  readonly marker: string | null;
  readonly subject: Chain | null;
  readonly object: Chain | null;
  readonly second: Chain | null;
  readonly obliques: readonly Oblique[];
  /** The adjective after "be": "due", "ready". */
  readonly predicate: string | null;
  readonly passive: boolean;
  /** Where its words start and end, as phrase indices: subject to last argument. */
  readonly first: number;
  readonly end: number;
  /** The clause that says who says this, where it stands after or within what is said. */
  readonly reporter: Clause | null;
}

/** A sentence's phrases and clauses, in order. */
export interface SentenceSyntax {
  readonly sentence: Sentence;
  /** How many sentences stand before it, headings and datelines aside. */
  readonly position: number;
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}

/** True for a clause that says something by itself: "met", "has called", "must act"; false for "to meet", "meeting", "held by". */
export function standsAlone(clause: Clause): boolean {
  return (
    clause.link !== 'participle' &&
    (clause.verb.form === 'finite' ||
      clause.verb.form === 'past' ||
      (clause.verb.form === 'base' && clause.link !== 'infinitive'))
  );
}
