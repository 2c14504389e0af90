import { setImmediate } from 'node:timers/promises';
import type { Calls } from './calls.ts';

/** The queue is full; the person is asked to come back. */
export class Overloaded extends Error {}

/** How long jobs wait for acknowledgements, milliseconds: a call that hangs must not hold them up for ever. */
const ACKNOWLEDGING = 1500;

/**
 * Starts jobs one at a time with a turn of the event loop between, so that interactions that arrive meanwhile are seen, and not before
 * those that wait have been acknowledged: their three seconds run.
 */
export class WorkQueue {
  readonly #capacity: number;
  readonly #calls: Calls;
  readonly #waiting: (() => void)[] = [];
  #running = false;

  constructor(capacity: number, calls: Calls) {
    this.#capacity = capacity;
    this.#calls = calls;
  }

  /** How many jobs wait for their turn. */
  get length(): number {
    return this.#waiting.length;
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
      await this.#calls.acknowledged(ACKNOWLEDGING);
      this.#waiting.shift()!();
    }
    this.#running = false;
  }
}
