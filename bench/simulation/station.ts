import type { Agenda } from './agenda.ts';

/** Something that does so many jobs at once, the others waiting in the order in which they came: a node's processors, a bot's one thread. */
export class Station {
  readonly #agenda: Agenda;
  readonly #atOnce: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  /** Jobs that wait or are done. */
  load = 0;
  /** Milliseconds of work done. */
  worked = 0;

  constructor(agenda: Agenda, atOnce: number) {
    this.#agenda = agenda;
    this.#atOnce = atOnce;
  }

  /** Does a job of so many milliseconds when its turn comes. */
  do(milliseconds: number, done: () => void): void {
    this.load += 1;
    const start = () => {
      this.#busy += 1;
      this.worked += milliseconds;
      this.#agenda.in(milliseconds, () => {
        this.#busy -= 1;
        this.load -= 1;
        this.#waiting.shift()?.();
        done();
      });
    };
    if (this.#busy < this.#atOnce) start();
    else this.#waiting.push(start);
  }
}
