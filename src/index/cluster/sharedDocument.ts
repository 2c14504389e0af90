import { setTimeout as after } from 'node:timers/promises';
import { type Cluster, ClusterRefused, LONG } from './cluster.ts';

/** Attempts to change a document that others change too. */
const MOST_ATTEMPTS = 100;
/** Another was quicker; the cluster has too much to do; or the index is just being made, or moves to another node. */
const MENDED_BY_WAITING: readonly number[] = [409, 429, 502, 503, 504];
/** Waited at most before the second attempt, longer before each later one, and at most before any. Milliseconds. */
const WAIT = { first: 100, longest: 1_000 };

interface Read<T> {
  readonly _seq_no: number;
  readonly _primary_term: number;
  readonly _source: T;
}

/** A document as it stands; null where it is not there. Throws what a request throws. */
export async function readShared<T>(cluster: Cluster, index: string, id: string): Promise<T | null> {
  const read = await cluster.requestOrNull<Read<T>>('GET', `/${index}/_doc/${id}`, { milliseconds: LONG });
  return read?._source ?? null;
}

/**
 * Changes a document that other machines change too, as one step: `change` is given what stands there, null where nothing does, and again
 * where another was quicker. Where it gives null nothing is changed. Gives what it gave. Throws what it or a request throws.
 */
export async function changeShared<T extends object>(
  cluster: Cluster,
  index: string,
  id: string,
  change: (before: T | null) => T | null,
): Promise<T | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const read = await cluster.requestOrNull<Read<T>>('GET', `/${index}/_doc/${id}`, { milliseconds: LONG });
      const next = change(read?._source ?? null);
      if (next === null) return null;
      await cluster.request('PUT', `/${index}/_doc/${id}`, {
        query: read ? { if_seq_no: read._seq_no, if_primary_term: read._primary_term } : { op_type: 'create' },
        body: next,
        milliseconds: LONG,
      });
      return next;
    } catch (error) {
      if (!(error instanceof ClusterRefused && MENDED_BY_WAITING.includes(error.status)) || attempt === MOST_ATTEMPTS)
        throw error;
      await after(Math.random() * Math.min(attempt * WAIT.first, WAIT.longest));
    }
  }
}
