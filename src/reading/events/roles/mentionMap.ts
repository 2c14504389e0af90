import type { Mention } from '../../reading.ts';
import type { Token } from '../../text.ts';
import { PERSON_NOUNS } from '../lexicons/actorNouns.ts';
import type { Item } from '../syntax/chains.ts';
import type { NounPhrase } from '../syntax/phrases.ts';

/** Which mention of a text stands over a token or says who a noun phrase is. */
export class MentionMap {
  readonly #tokens: readonly Token[];
  readonly #mentions: readonly Mention[];
  /** For each token the index of the longest mention over it, -1 without one. */
  readonly #mentionOf: Int32Array;

  constructor(tokens: readonly Token[], mentions: readonly Mention[]) {
    this.#tokens = tokens;
    this.#mentions = mentions;
    this.#mentionOf = longestMentions(tokens, mentions);
  }

  /** The longest mention over a token. */
  at(token: number): Mention | null {
    return this.#mentions[this.#mentionOf[token] ?? -1] ?? null;
  }

  /** The mention that says who or where an item is: over its head, or the person's name at the end of a title. */
  of(item: Item): Mention | null {
    const { noun } = item;
    const named = this.#nameWithin(item);
    const atHead = this.at(noun.head);
    const titled = named !== null && this.isPersonNoun(noun) && (atHead?.type !== 'person' || atHead.form !== 'name');
    if (atHead && !titled) return atHead;
    return named;
  }

  isPersonNoun(noun: NounPhrase): boolean {
    return PERSON_NOUNS.has(singular(this.#tokens[noun.head]!));
  }

  /** "Spokesman for the ministry Jane Doe": the name that a title leads to. */
  #nameWithin(item: Item): Mention | null {
    if (!this.isPersonNoun(item.noun)) return null;
    for (let i = item.end - 1; i >= item.first; i -= 1) {
      const mention = this.at(i);
      if (mention?.type === 'person' && mention.form === 'name') return mention;
    }
    return null;
  }
}

/** The dictionary form of a noun, also where the tagger took a plural for a name ("Refugees"). */
export function singular(token: Token): string {
  return token.pos === 'PROPN' ? token.lower.replace(/(?<=[a-z]{3})s$/, '') : token.lemma.toLowerCase();
}

function longestMentions(tokens: readonly Token[], mentions: readonly Mention[]): Int32Array {
  const of = new Int32Array(tokens.length).fill(-1);
  const order = mentions.map((_, i) => i).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
  let token = 0;
  for (const index of order) {
    const { start, end } = mentions[index]!;
    while (token < tokens.length && tokens[token]!.end <= start) token += 1;
    for (let i = token; i < tokens.length && tokens[i]!.start < end; i += 1) {
      const before = mentions[of[i]!];
      if (!before || end - start > before.end - before.start) of[i] = index;
    }
  }
  return of;
}
