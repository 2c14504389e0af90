import { setTimeout as after } from 'node:timers/promises';
import { type Cluster, ClusterRefused, ClusterUnreachable, LONG } from './cluster.ts';

/** A document to be put into an index. One that is there under its id already stays as it is. */
export interface Write {
  readonly index: string;
  readonly id: string;
  /** JSON in one line. */
  readonly source: string;
}

/** What goes in one request: bytes, and documents. Small nodes have it in memory several times over. */
const LARGEST_BATCH = { bytes: 2_000_000, writes: 1_000 };
/** Requests under way at once. */
const MOST_UNDER_WAY = 2;
/** The first wait after a refusal, and the longest. Milliseconds. */
const WAIT = { first: 200, longest: 15_000 };
/** So long a batch is tried. Milliseconds. */
const PATIENCE = 300_000;

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly { readonly create: { readonly status: number; readonly error?: { readonly reason?: string } } }[];
}

/**
 * Writes many documents with as much haste as the cluster bears: whoever gives them waits while two requests are under way, and what the
 * cluster is too busy for (429) is sent again, later each time.
 */
export class BulkWriter {
  readonly #cluster: Cluster;
  readonly #signal: AbortSignal | undefined;
  readonly #underWay = new Set<Promise<void>>();
  #batch: Write[] = [];
  #bytes = 0;
  /** Until when nothing is sent, as the cluster has said that it is busy. */
  #quietUntil = 0;
  #failure: { readonly error: unknown } | null = null;

  constructor(cluster: Cluster, signal?: AbortSignal) {
    this.#cluster = cluster;
    this.#signal = signal;
  }

  /** Takes a document; resolves when the next may be given. Throws what a batch before could not be written for. */
  async add(write: Write): Promise<void> {
    this.#batch.push(write);
    this.#bytes += write.source.length;
    if (this.#bytes >= LARGEST_BATCH.bytes || this.#batch.length >= LARGEST_BATCH.writes) await this.#flush();
  }

  /** Resolves when all are written. Throws what one could not be written for. */
  async end(): Promise<void> {
    await this.#flush();
    await Promise.all(this.#underWay);
    if (this.#failure) throw this.#failure.error;
  }

  async #flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#bytes = 0;
    while (this.#underWay.size >= MOST_UNDER_WAY) await Promise.race(this.#underWay);
    if (this.#failure) throw this.#failure.error;
    if (batch.length === 0) return;
    const sent = this.#sendUntilWritten(batch)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#underWay.delete(sent));
    this.#underWay.add(sent);
  }

  async #sendUntilWritten(batch: readonly Write[]): Promise<void> {
    const until = performance.now() + PATIENCE;
    let left = batch;
    for (let wait = WAIT.first; ; wait = Math.min(2 * wait, WAIT.longest)) {
      await this.#quiet();
      const { unwritten, why } = await this.#send(left);
      if (unwritten.length === 0) return;
      if (performance.now() > until) throw why;
      // Some writers wait longer than others, so that they do not come back together.
      this.#quietUntil = Math.max(this.#quietUntil, performance.now() + wait * (0.5 + Math.random()));
      left = unwritten;
    }
  }

  async #quiet(): Promise<void> {
    for (let left = 1; left > 0; ) {
      left = this.#quietUntil - performance.now();
      if (left > 0) await after(left, undefined, { signal: this.#signal });
    }
  }

  /** Gives those that the cluster was too busy for, and why. Throws what no second try mends. */
  async #send(batch: readonly Write[]): Promise<{ unwritten: readonly Write[]; why: Error | null }> {
    const lines = batch.map(({ index, id, source }) => `${JSON.stringify({ create: { _index: index, _id: id } })}\n${source}\n`);
    try {
      const { errors, items } = await this.#cluster.request<BulkAnswer>('POST', '/_bulk', {
        lines: lines.join(''),
        milliseconds: LONG,
        signal: this.#signal,
      });
      if (!errors) return { unwritten: [], why: null };
      let why: Error | null = null;
      const unwritten = batch.filter((_, i) => {
        const { status, error } = items[i]!.create;
        // It is there: a request whose answer was lost had been carried out.
        if (status < 300 || status === 409) return false;
        why = new ClusterRefused(
          status,
          `the cluster does not take a document (${status}, ${error?.reason ?? 'without a reason'})`,
        );
        if (!isBusy(status)) throw why;
        return true;
      });
      return { unwritten, why };
    } catch (error) {
      if (error instanceof ClusterUnreachable || (error instanceof ClusterRefused && isBusy(error.status)))
        return { unwritten: batch, why: error };
      throw error;
    }
  }
}

/** Too many requests, or a shard or node that is away for a while. */
const isBusy = (status: number): boolean => status === 429 || (status >= 502 && status <= 504);
