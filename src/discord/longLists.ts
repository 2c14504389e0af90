import type { CommandResult } from '../../commands/command.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Query } from './layout/queryLine.ts';

/** Shorter ones are worked out again in no time. Claims. */
const LONG = 100;
/** Kept in all, at about a hundred bytes each: only what is shown of a list is worked out. Claims. */
const MOST_KEPT = 200_000;

type Kept = Extract<CommandResult, { kind: 'answer' }>;

/** Long lists of one corpus, kept for those who turn their pages: what is asked again of one corpus is answered the same. */
export class LongLists {
  /** In order of use, the one longest unused first. */
  readonly #kept = new Map<string, Kept>();
  #index: CorpusIndex | null = null;
  #claims = 0;

  /** The list that was asked for, else what `answer` gives. */
  async of(index: CorpusIndex, query: Query, answer: () => Promise<CommandResult>): Promise<CommandResult> {
    if (this.#index !== index) {
      this.#kept.clear();
      [this.#index, this.#claims] = [index, 0];
    }
    const key = JSON.stringify(query);
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const result = await answer();
    if (result.kind === 'answer' && result.answer.claims.length >= LONG && this.#index === index) this.#keep(key, result);
    return result;
  }

  #keep(key: string, list: Kept): void {
    this.#forget(key);
    this.#kept.set(key, list);
    this.#claims += list.answer.claims.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#claims <= MOST_KEPT || oldest === key) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#claims -= this.#kept.get(key)?.answer.claims.length ?? 0;
    this.#kept.delete(key);
  }
}
