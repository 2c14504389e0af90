import { setImmediate } from 'node:timers/promises';

/** The queue is full; the person is asked to come back. */
export class Overloaded extends Error {}

/**
 * Starts jobs one at a time with a turn of the event loop between, so that interactions that arrive meanwhile are seen, and those that
 * wait too long are deferred, before their three seconds are over.
 */
export class WorkQueue {
  readonly #capacity: number;
  readonly #waiting: (() => void)[] = [];
  #running = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Gives what the job gives. Rejects with `Overloaded` where too many wait, or with what the job throws. */
  run<T>(job: () => T | Promise<T>): Promise<T> {
    if (this.#waiting.length >= this.#capacity) return Promise.reject(new Overloaded('too many interactions wait'));
    const { promise, resolve } = Promise.withResolvers<T>();
    this.#waiting.push(() => resolve(new Promise<T>((settle) => settle(job()))));
    if (!this.#running) void this.#drain();
    return promise;
  }

  async #drain(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      await setImmediate();
      this.#waiting.shift()!();
    }
    this.#running = false;
  }
}
