import { type Cluster, ClusterRefused, LONG } from './cluster.ts';
import { FREQUENCY_OF_ONE } from './passageText.ts';

/** A copy of everything on a second node, where there is one. */
const COPIED = { auto_expand_replicas: '0-1' };

/** Packed articles by a digest of their key; never searched. */
const ARTICLES = {
  settings: { number_of_shards: 3, ...COPIED },
  mappings: { dynamic: false, properties: { packed: { type: 'binary' } } },
};

/** Tables in pieces; never searched. */
const PIECES = {
  settings: { number_of_shards: 1, ...COPIED },
  mappings: { dynamic: false, properties: { bytes: { type: 'binary' } } },
};

/** So many passages are in one shard. */
const PASSAGES_A_SHARD = 1_000_000;
const MOST_SHARDS = 64;

/** Passages: their stems, and what equal scores are ordered by. See `passageText.ts` for the frequencies and the similarity. */
const passagesIndex = (shards: number) => ({
  settings: {
    number_of_shards: shards,
    ...COPIED,
    // Made searchable once, when all are there.
    refresh_interval: '-1',
    analysis: { analyzer: { stems: { type: 'custom', tokenizer: 'whitespace', filter: ['delimited_term_freq'] } } },
    similarity: { folded: { type: 'BM25', k1: FREQUENCY_OF_ONE, b: 0 } },
  },
  mappings: {
    dynamic: 'strict',
    _source: { enabled: false },
    properties: {
      stems: { type: 'text', analyzer: 'stems', index_options: 'freqs', norms: false, similarity: 'folded' },
      document: { type: 'keyword', index: false },
      number: { type: 'integer', index: false },
    },
  },
});

export const createArticles = (cluster: Cluster, index: string): Promise<void> => create(cluster, index, ARTICLES);
export const createPieces = (cluster: Cluster, index: string): Promise<void> => create(cluster, index, PIECES);

/** `shards` for so many passages where it is not given. */
export function createPassages(
  cluster: Cluster,
  index: string,
  passages: number,
  shards = Math.min(MOST_SHARDS, Math.max(1, Math.ceil(passages / PASSAGES_A_SHARD))),
): Promise<void> {
  return create(cluster, index, passagesIndex(shards));
}

async function create(cluster: Cluster, index: string, body: object): Promise<void> {
  try {
    await cluster.request('PUT', `/${index}`, { body, milliseconds: LONG });
  } catch (error) {
    // Another machine was quicker, or an answer got lost.
    if (!(error instanceof ClusterRefused && /resource_already_exists/.test(error.message))) throw error;
  }
}

/** Makes all that was written there searchable, and waits until it stands on a second node too, where there is one. */
export async function settle(cluster: Cluster, indices: readonly string[], signal?: AbortSignal): Promise<void> {
  const path = indices.join(',');
  await cluster.request('POST', `/${path}/_refresh`, { milliseconds: LONG, signal });
  await cluster.request('GET', `/_cluster/health/${path}`, {
    query: { wait_for_status: 'green', timeout: '30s' },
    milliseconds: LONG,
    signal,
  });
}

/** The indices whose names match; `*` stands for anything. */
export async function indicesLike(cluster: Cluster, pattern: string): Promise<string[]> {
  const found = await cluster.request<readonly { readonly index: string }[]>('GET', `/_cat/indices/${pattern}`, {
    query: { format: 'json', h: 'index', expand_wildcards: 'all' },
    milliseconds: LONG,
  });
  return found.map(({ index }) => index).sort();
}

/** Removes indices; those that are gone already are no fault. */
export async function removeIndices(cluster: Cluster, indices: readonly string[]): Promise<void> {
  for (const index of indices) await cluster.requestOrNull('DELETE', `/${index}`, { milliseconds: LONG });
}
