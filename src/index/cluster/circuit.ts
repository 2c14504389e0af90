import type { Outage } from '../renewed.ts';

/** How often a request is let through while nothing answers, to see whether something does again. Milliseconds. */
const TRY_EVERY = 1_000;

export interface CircuitOptions {
  /** What an error says of whoever was asked: that they do not answer, that they do, or nothing. */
  readonly means: (error: unknown) => 'away' | 'there' | null;
  /** The error of a request that is not made. */
  readonly heldBack: (outage: Outage) => Error;
  /** Milliseconds since the epoch. @defaultValue `Date.now` */
  readonly now?: () => number;
}

/**
 * Keeps what does not answer from being waited for by everyone who asks: once a request has failed, others fail at once, but for one a second, until
 * one has come through.
 */
export class Circuit {
  readonly #means: CircuitOptions['means'];
  readonly #heldBack: CircuitOptions['heldBack'];
  readonly #now: () => number;
  #outage: Outage | null = null;
  #nextTry = 0;

  constructor({ means, heldBack, now = Date.now }: CircuitOptions) {
    this.#means = means;
    this.#heldBack = heldBack;
    this.#now = now;
  }

  /** Null while there is an answer. */
  get outage(): Outage | null {
    return this.#outage;
  }

  /** Makes a request, or throws at once where it would not be answered. Throws what the request throws. */
  async make<T>(request: () => Promise<T>): Promise<T> {
    if (this.#outage) {
      if (this.#now() < this.#nextTry) throw this.#heldBack(this.#outage);
      this.#nextTry = this.#now() + TRY_EVERY;
    }
    try {
      const answer = await request();
      this.#outage = null;
      return answer;
    } catch (error) {
      const meaning = this.#means(error);
      if (meaning === 'there') this.#outage = null;
      if (meaning === 'away') this.#failed(error);
      throw error;
    }
  }

  #failed(error: unknown): void {
    this.#outage ??= { since: this.#now(), reason: error instanceof Error ? error.message : String(error) };
    this.#nextTry = this.#now() + TRY_EVERY;
  }
}
