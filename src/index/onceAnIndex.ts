import type { CorpusIndex } from './corpusIndex.ts';
import { atOnce, type Steps } from './steps.ts';

/** Works something out ahead of the questions that need it. */
export interface Ahead {
  /** Works it out for an index, in steps; none where it is known. */
  ahead(index: CorpusIndex): Steps<void>;
}

/** What is worked out once for the life of an index, from it alone: ahead, before the index answers, else when it is first asked for. */
export class OnceAnIndex<T extends NonNullable<unknown>> implements Ahead {
  readonly #work: (index: CorpusIndex) => Steps<T>;
  readonly #known = new WeakMap<CorpusIndex, T>();

  constructor(work: (index: CorpusIndex) => Steps<T>) {
    this.#work = work;
  }

  of(index: CorpusIndex): T {
    return this.#known.get(index) ?? this.#keep(index, atOnce(this.#work(index)));
  }

  *ahead(index: CorpusIndex): Steps<void> {
    if (!this.#known.has(index)) this.#keep(index, yield* this.#work(index));
  }

  #keep(index: CorpusIndex, value: T): T {
    this.#known.set(index, value);
    return value;
  }
}
