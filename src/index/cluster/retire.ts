import { LONG } from './cluster.ts';
import { articleId } from './clusterArticles.ts';
import { type Entry, type Head, headOf } from './generation.ts';
import { indicesLike, removeIndices } from './indices.ts';
import { readPieces } from './pieces.ts';
import type { ClusterStore } from './store.ts';

/** Articles removed in one request. */
const AT_ONCE = 1_000;

/**
 * Removes what no kept generation needs: other generations, and the articles that stood in these alone. What no generation names yet stays, for
 * another version may be reading it. Bots that have not seen the last swap answer from the one before, which is therefore kept. Throws what a
 * request throws.
 */
export async function retire(store: ClusterStore, kept: readonly string[]): Promise<void> {
  const { cluster, names } = store;
  const heads = new Map<string, Head>();
  for (const generation of kept) {
    const head = await headOf(store, generation);
    if (head) heads.set(generation, head);
  }
  const used = new Set([...heads.values()].map(({ articles }) => articles));
  const indices = await indicesLike(cluster, names.allGenerations);
  const gone = Map.groupBy(indices, (index) => names.generationOf(index));
  for (const [generation, ofIt] of gone) {
    if (generation === null || kept.includes(generation)) continue;
    const head = await headOf(store, generation);
    // One that was never whole has no articles that another has not.
    if (head && used.has(head.articles)) await removeArticles(store, [generation, head], heads);
    // Those of another version go as a whole.
    else if (head) await removeIndices(cluster, [head.articles]);
    await removeIndices(cluster, ofIt);
  }
}

async function removeArticles(
  store: ClusterStore,
  [generation, head]: readonly [string, Head],
  kept: ReadonlyMap<string, Head>,
): Promise<void> {
  const needed = new Set<string>();
  for (const [one, other] of kept)
    if (other.articles === head.articles) for (const id of await articlesOf(store, one, other)) needed.add(id);
  const left = (await articlesOf(store, generation, head)).filter((id) => !needed.has(id));
  for (let from = 0; from < left.length; from += AT_ONCE)
    await store.cluster.request('POST', `/${head.articles}/_delete_by_query`, {
      query: { conflicts: 'proceed' },
      body: { query: { ids: { values: left.slice(from, from + AT_ONCE) } } },
      milliseconds: LONG,
    });
}

async function articlesOf({ cluster, names }: ClusterStore, generation: string, { sections }: Head): Promise<string[]> {
  const section = sections.find(({ name }) => name === 'articles')!;
  const entries = JSON.parse((await readPieces(cluster, names.tables(generation), section)).toString()) as Entry[];
  return entries.map(([key]) => articleId(key));
}
