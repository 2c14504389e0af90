import type { Token } from '../../text.ts';
import { DOCUMENT_NOUNS } from '../lexicons/actorNouns.ts';
import { ISSUING_VERBS } from '../lexicons/governors.ts';
import type { Chain } from '../syntax/chains.ts';
import type { SentenceSyntax } from '../syntax/clause.ts';

/** Sentences over which "the statement" still is the one told of. */
const REACH = 4;

/** Whose a writing is that the text goes on to tell of: "issued a statement … The statement demanded that". */
export class Writings {
  readonly #tokens: readonly Token[];
  /** The last of each kind: who made it, and in which sentence. */
  readonly #makers = new Map<string, { readonly ids: readonly string[]; readonly sentence: number }>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Takes note of the writings that a sentence tells of; `idsOf` tells who a chain stands for. */
  remember({ clauses }: SentenceSyntax, idsOf: (chain: Chain | null) => readonly string[]): void {
    for (const { subject, object, obliques, verb, passive } of clauses) {
      if (passive || !subject) continue;
      const issued = ISSUING_VERBS.has(verb.lemma) ? this.#kindOf(object) : null;
      const kind = issued ?? this.#kindOf(obliques.find(({ prep }) => prep === 'in')?.chain ?? null);
      const ids = kind ? idsOf(subject) : [];
      if (kind && ids.length > 0) this.#makers.set(kind, { ids, sentence: this.#tokens[verb.first]!.sentence });
    }
  }

  /** The makers of "the statement", "the letter"; nobody where none was told of lately. */
  makersOf(chain: Chain): readonly string[] {
    const { noun } = chain.items[0]!;
    const kind = /^(?:the|this|that)$/.test(this.#tokens[noun.first]!.lower) ? this.#kindOf(chain) : null;
    const made = kind ? this.#makers.get(kind) : undefined;
    return made && this.#tokens[noun.head]!.sentence - made.sentence <= REACH ? made.ids : [];
  }

  #kindOf(chain: Chain | null): string | null {
    const lemma = chain && this.#tokens[chain.items[0]!.noun.head]!.lemma.toLowerCase();
    return lemma && DOCUMENT_NOUNS.has(lemma) ? lemma : null;
  }
}
