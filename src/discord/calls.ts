/**
 * Calls to Discord, so many at once and no more (each takes a connection): acknowledgements, for which people's three seconds run, go before
 * answers to what has been acknowledged.
 */
export class Calls {
  readonly #atOnce: number;
  readonly #urgent: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  /** Acknowledgements that wait or are under way. */
  #unacknowledged = 0;
  #quiet: PromiseWithResolvers<void> | null = null;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Makes a call that acknowledges an interaction, when there is room. Gives what the call gives. */
  async acknowledge<T>(call: () => Promise<T>): Promise<T> {
    this.#unacknowledged += 1;
    try {
      return await this.#inTurn(this.#urgent, call);
    } finally {
      this.#unacknowledged -= 1;
      if (this.#unacknowledged === 0) {
        this.#quiet?.resolve();
        this.#quiet = null;
      }
    }
  }

  /** Makes any other call, when there is room and nothing is to be acknowledged. Gives what the call gives. */
  async make<T>(call: () => Promise<T>): Promise<T> {
    return this.#inTurn(this.#waiting, call);
  }

  /** Resolves when nothing is to be acknowledged, or after `patience` milliseconds. */
  async acknowledged(patience: number): Promise<void> {
    if (this.#unacknowledged === 0) return;
    this.#quiet ??= Promise.withResolvers();
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, patience);
    await Promise.race([this.#quiet.promise, late.promise]);
    clearTimeout(timer);
  }

  async #inTurn<T>(line: (() => void)[], call: () => Promise<T>): Promise<T> {
    if (this.#underWay >= this.#atOnce) await new Promise<void>((resolve) => line.push(resolve));
    else this.#underWay += 1;
    try {
      return await call();
    } finally {
      // The place is handed on, not given back, so that nobody slips in between.
      const next = this.#urgent.shift() ?? this.#waiting.shift();
      if (next) next();
      else this.#underWay -= 1;
    }
  }
}
