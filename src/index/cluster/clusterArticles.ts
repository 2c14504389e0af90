import { createHash } from 'node:crypto';
import { NotAtHand } from '../atHand.ts';
import { LastUsed, type Unpacked, type UnpackedNames, type Unpacking, unpack, unpackNames } from '../store/articles.ts';
import type { Cluster } from './cluster.ts';
import { ClusterRefused, LONG } from './cluster.ts';
import { getMany } from './pieces.ts';

/** Packed articles kept in memory. Bytes; an article takes some ten thousand. */
const MOST_BYTES = 64_000_000;
/** Articles fetched in one request: some hundred kilobytes. */
const AT_ONCE = 50;
const REQUESTS_AT_ONCE = 4;

/** The id under which an article stands in the cluster, by its key (`keyOf`). */
export const articleId = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** What a packed article is written as. */
export const articleSource = (packed: Uint8Array): string => JSON.stringify({ packed: Buffer.from(packed).toString('base64') });

/** The packed articles of these ids, as they come. Throws `ClusterRefused` where one is not there, or what a request throws. */
export async function* fetchArticles(
  cluster: Cluster,
  index: string,
  ids: readonly string[],
  options: { readonly milliseconds?: number; readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<readonly [id: string, packed: Buffer]> {
  const asked: Promise<(readonly [string, Buffer])[]>[] = [];
  const ask = async (some: readonly string[]) => {
    const found = await getMany<{ packed: string }>(cluster, index, some, options);
    return found.map((source, i) => {
      if (!source) throw new ClusterRefused(404, `an article is missing in ${index}: ingest the archive again`);
      return [some[i]!, Buffer.from(source.packed, 'base64')] as const;
    });
  };
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const batch = ask(ids.slice(from, from + AT_ONCE));
    // It is waited for in its turn.
    batch.catch(() => {});
    asked.push(batch);
    if (asked.length >= REQUESTS_AT_ONCE) yield* await asked.shift()!;
  }
  for (const batch of asked) yield* await batch;
}

/** The articles of a corpus in a cluster: the last used are in memory, the others are not at hand. */
export class ClusterArticles implements Unpacking<string> {
  readonly #cluster: Cluster;
  readonly #index: string;
  readonly #likely: (id: string) => readonly string[];
  /** In order of use, the one longest unused first. */
  readonly #packed = new Map<string, Uint8Array>();
  readonly #unpacked = new LastUsed();
  #bytes = 0;

  /** `likely`: others that will be asked for where this one was missing. */
  constructor(cluster: Cluster, index: string, likely: (id: string) => readonly string[] = () => []) {
    this.#cluster = cluster;
    this.#index = index;
    this.#likely = likely;
  }

  /** Throws `NotAtHand`. */
  get(id: string): Unpacked {
    return this.#unpacked.get(id, () => unpack(this.#packedOf(id)));
  }

  /** Throws `NotAtHand`. */
  namesIn(id: string): UnpackedNames {
    return unpackNames(this.#packedOf(id));
  }

  #packedOf(id: string): Uint8Array {
    const packed = this.#packed.get(id);
    if (!packed) throw new NotAtHand((signal) => this.bring([...this.#likely(id), id], signal));
    this.#keep(id, packed);
    return packed;
  }

  /** Takes articles into memory that are not there; of more than memory is for, the last. Throws what a request throws. */
  async bring(ids: readonly string[], signal?: AbortSignal): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#packed.has(id));
    for await (const [id, packed] of fetchArticles(this.#cluster, this.#index, missing, { signal })) this.#keep(id, packed);
  }

  #keep(id: string, packed: Uint8Array): void {
    this.#bytes += packed.length - (this.#packed.get(id)?.length ?? 0);
    this.#packed.delete(id);
    this.#packed.set(id, packed);
    for (const [oldest, { length }] of this.#packed) {
      if (this.#bytes <= MOST_BYTES || oldest === id) return;
      this.#packed.delete(oldest);
      this.#bytes -= length;
    }
  }
}

/** Articles that were all fetched, packed in memory: what tables are built of. */
export class FetchedArticles implements Unpacking<string> {
  readonly #packed = new Map<string, Uint8Array>();
  readonly #unpacked = new LastUsed();

  /** Fetches those that are not there yet. Throws what `fetchArticles` throws. */
  async fetch(cluster: Cluster, index: string, ids: readonly string[], signal?: AbortSignal): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#packed.has(id));
    for await (const [id, packed] of fetchArticles(cluster, index, missing, { milliseconds: LONG, signal }))
      this.#packed.set(id, packed);
  }

  get(id: string): Unpacked {
    return this.#unpacked.get(id, () => unpack(this.#packed.get(id)!));
  }

  namesIn(id: string): UnpackedNames {
    return unpackNames(this.#packed.get(id)!);
  }
}
