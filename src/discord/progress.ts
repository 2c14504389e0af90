import type { BuildProgress } from '../index/buildIndex.ts';

/** Shows how far a long piece of work is: the latest there is to show, so often and no oftener, one showing at a time. */
export class Progress {
  readonly #show: (progress: BuildProgress) => Promise<boolean>;
  readonly #every: number;
  #latest: BuildProgress | null = null;
  #timer: NodeJS.Timeout | null = null;
  #showing: Promise<void> = Promise.resolve();
  #ended = false;

  /** `show` gives false where nothing more can be shown; `every` in milliseconds, half of it before the first showing. */
  constructor(show: (progress: BuildProgress) => Promise<boolean>, every: number) {
    this.#show = show;
    this.#every = every;
  }

  /** Notes how far the work is. */
  note(progress: BuildProgress): void {
    this.#latest = progress;
    if (!this.#timer && !this.#ended) this.#wait(this.#every / 2);
  }

  /** Shows nothing more; resolves when what is being shown has been. */
  async end(): Promise<void> {
    this.#ended = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#showing;
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#showing = this.#next();
    }, milliseconds);
  }

  async #next(): Promise<void> {
    const latest = this.#latest;
    this.#latest = null;
    // What cannot be shown this once may be the next time.
    const goesOn = latest === null || (await this.#show(latest).catch(() => true));
    if (goesOn && !this.#ended) this.#wait(this.#every);
  }
}
