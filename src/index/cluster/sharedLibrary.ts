import { setTimeout as after } from 'node:timers/promises';
import type { AuthorityActor } from '../../corpus/authority.ts';
import type { BuildProgress } from '../buildIndex.ts';
import type { CorpusIndex } from '../corpusIndex.ts';
import { RefreshedElsewhere, type RefreshReport } from '../library.ts';
import type { Ahead } from '../onceAnIndex.ts';
import type { Outage, Renewed } from '../renewed.ts';
import { ClusterUnreachable } from './cluster.ts';
import { ClusterLibrary } from './clusterLibrary.ts';
import { NotOfThisVersion } from './openGeneration.ts';
import { refreshingAlone } from './refreshing.ts';
import type { ClusterStore } from './store.ts';

/** What a process that starts waits for. */
const MENDED_BY_OTHERS = [ClusterUnreachable, RefreshedElsewhere, NotOfThisVersion];
/** How often it is looked which generation answers. Milliseconds. */
const LOOK_EVERY = 2_000;

export interface SharedOptions {
  /** What a refresh reads. */
  readonly folder: string;
  /** Who this is to those who wait for its refresh, as "Readout on host-7". */
  readonly by: string;
  /** Told, in one line, when the cluster can be reached no more and when again, and what cannot be opened. */
  readonly onNotice: (notice: string) => void;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** What is worked out for each index before it answers. @defaultValue nothing */
  readonly ahead?: readonly Ahead[] | undefined;
  /** Milliseconds. @defaultValue 2000 */
  readonly lookEvery?: number | undefined;
}

/**
 * A library in a cluster, kept up with by itself: any number of processes share the corpus, one at a time refreshes it, and all look every two seconds
 * whether another generation answers, open it beside their own, and take it whole. A cluster that is away is waited for.
 */
export class SharedLibrary implements Renewed {
  readonly #store: ClusterStore;
  readonly #library: ClusterLibrary;
  readonly #options: SharedOptions;
  readonly #closing = new AbortController();
  readonly #following: Promise<void>;
  /** What was told last, so that it is told once. */
  #told: string | null = null;

  private constructor(store: ClusterStore, library: ClusterLibrary, options: SharedOptions) {
    this.#store = store;
    this.#library = library;
    this.#options = options;
    this.#following = this.#follow();
  }

  /**
   * Opens the corpus in the cluster, and follows; where there is none yet, the folder is read into it. Waits for a cluster that cannot be reached, for
   * another process that reads the articles already, and where another version has read them until somebody ingests them with this one: the
   * folder may hold a share of them alone. Throws what `ClusterLibrary.open` throws besides.
   */
  static async open(store: ClusterStore, options: SharedOptions): Promise<SharedLibrary> {
    const { folder, by, onNotice, onProgress, ahead, lookEvery = LOOK_EVERY } = options;
    let told: unknown = null;
    for (;;) {
      try {
        const there = await ClusterLibrary.find(store, folder, ahead);
        const fill = () => ClusterLibrary.open(store, folder, { onProgress, ahead });
        const library = there ?? (await refreshingAlone(store, by, fill));
        return new SharedLibrary(store, library, options);
      } catch (error) {
        if (!MENDED_BY_OTHERS.some((kind) => error instanceof kind)) throw error;
        const { constructor: kind, message } = error as Error;
        // Once for each reason: the message of one tells how long it has been going on.
        if (kind !== told) onNotice(`waiting: ${message}`);
        told = kind;
      }
      await after(lookEvery);
    }
  }

  get folder(): string {
    return this.#library.folder;
  }

  get current(): CorpusIndex {
    return this.#library.current;
  }

  get outage(): Outage | null {
    return this.#store.cluster.outage;
  }

  preview(authority: readonly AuthorityActor[]): ReturnType<Renewed['preview']> {
    return this.#library.preview(authority);
  }

  /** As `ClusterLibrary.refresh`, for all who share the corpus. Throws `RefreshedElsewhere` where another process does. */
  refresh(onProgress?: (progress: BuildProgress) => void): Promise<RefreshReport> {
    return refreshingAlone(this.#store, this.#options.by, () => this.#library.refresh(onProgress));
  }

  /** Follows no more, and ends its connections. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#following;
    await this.#store.cluster.close();
  }

  async #follow(): Promise<void> {
    const { signal } = this.#closing;
    const { lookEvery = LOOK_EVERY, onNotice } = this.#options;
    for (;;) {
      await after(lookEvery, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      try {
        await this.#library.follow();
        if (this.#told !== null) onNotice('the archive answers again');
        this.#told = null;
      } catch (error) {
        this.#tell(error instanceof Error ? error.message : String(error));
      }
    }
  }

  #tell(why: string): void {
    if (this.#told === null)
      this.#options.onNotice(`the archive cannot be followed: ${why}; what was opened last goes on answering`);
    this.#told = why;
  }
}
