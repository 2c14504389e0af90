/** So many failures in a row, and the model is left alone for a while. */
const FAILURES = 3;

/** How long the model is left alone. Milliseconds. */
export const REST = 60_000;

/** Keeps a model that fails again and again from slowing every answer: after a rest it is tried once, and goes on where that succeeds. */
export class Breaker {
  readonly #now: () => number;
  #failures = 0;
  #restsUntil = Number.NEGATIVE_INFINITY;

  /** `now`: milliseconds of a clock that never goes back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get isOpen(): boolean {
    return this.#now() < this.#restsUntil;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** Notes a failure; true where the model now rests. */
  failed(): boolean {
    this.#failures += 1;
    if (this.#failures < FAILURES) return false;
    this.#restsUntil = this.#now() + REST;
    return true;
  }
}
