import { whenAtHand } from '../index/atHand.ts';

/**
 * What a use does besides answering: it changes the corpus, begins a draft, has the articles read again, asks a model. Where the use is asked again,
 * because something was not at hand, its deeds are not done again: the first of each kind gives what came of the first, and so on.
 */
export class Deeds {
  readonly #done = new Map<unknown, unknown[]>();
  readonly #count = new Map<unknown, number>();

  /** The same function; called again after `again`, it gives what it gave. */
  once<A extends readonly unknown[], R>(deed: (...given: A) => R): (...given: A) => R {
    return (...given) => this.#first(deed, () => deed(...given));
  }

  /** The same object with every method so. */
  onceEach<T extends object>(doer: T): T {
    return new Proxy(doer, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => this.#first(value, () => Reflect.apply(value, target, given) as unknown);
      },
    });
  }

  /** From now on the use is asked again. */
  again(): void {
    this.#count.clear();
  }

  #first<R>(deed: unknown, act: () => R): R {
    const done = this.#done.get(deed) ?? [];
    this.#done.set(deed, done);
    const nth = this.#count.get(deed) ?? 0;
    this.#count.set(deed, nth + 1);
    if (nth === done.length) done.push(act());
    return done[nth] as R;
  }
}

/** As `whenAtHand`, for what does more than to answer. */
export function doneWhenAtHand<T>(deeds: Deeds, ask: () => T | Promise<T>, milliseconds: number): Promise<T> {
  return whenAtHand(() => {
    deeds.again();
    return ask();
  }, milliseconds);
}
