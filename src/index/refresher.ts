import type { BuildProgress } from './buildIndex.ts';
import { type Library, type RefreshReport, RefreshUnderWay } from './library.ts';

/** A refresh that is under way. */
export interface Run {
  /** Who started it, in words: a person's name, "a change of the files". */
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Null until the folder has been listed. */
  readonly progress: BuildProgress | null;
}

/** The one door to a library's refreshes: one at a time, and everybody can see whose it is and how far. */
export class Refresher {
  readonly #library: Pick<Library, 'refresh'>;
  readonly #onEnd: (outcome: 'done' | 'failed') => void;
  #run: { by: string; startedAt: number; progress: BuildProgress | null } | null = null;
  #settled: Promise<unknown> = Promise.resolve();
  #next: Promise<RefreshReport> | null = null;

  /** `onEnd` hears of every refresh whether it came to its end. */
  constructor(library: Pick<Library, 'refresh'>, onEnd: (outcome: 'done' | 'failed') => void = () => {}) {
    this.#library = library;
    this.#onEnd = onEnd;
  }

  /** The refresh under way; null where there is none. */
  get underWay(): Run | null {
    return this.#run;
  }

  /** Refreshes now. Throws `RefreshUnderWay` where one is, or what `Library.refresh` throws. */
  async now(by: string, onProgress?: (progress: BuildProgress) => void): Promise<RefreshReport> {
    if (this.#run) throw new RefreshUnderWay(`${this.#run.by} has started one.`);
    const run: { by: string; startedAt: number; progress: BuildProgress | null } = { by, startedAt: Date.now(), progress: null };
    this.#run = run;
    const report = this.#library.refresh((progress) => {
      run.progress = progress;
      onProgress?.(progress);
    });
    this.#settled = report.then(
      () => this.#onEnd('done'),
      () => this.#onEnd('failed'),
    );
    try {
      return await report;
    } finally {
      this.#run = null;
    }
  }

  /**
   * Refreshes after a change of the folder that the refresh under way may have missed: when that has ended. Those who ask meanwhile
   * share one refresh. Throws what `Library.refresh` throws.
   */
  afterChange(by: string): Promise<RefreshReport> {
    if (!this.#run) return this.now(by);
    this.#next ??= this.#settled.then(async () => {
      this.#next = null;
      return this.afterChange(by);
    });
    return this.#next;
  }
}
