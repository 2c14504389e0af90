import { setTimeout as after } from 'node:timers/promises';
import { whenAtHand } from '../src/index/atHand.ts';
import { BulkWriter } from '../src/index/cluster/bulkWriter.ts';
import type { Cluster } from '../src/index/cluster/cluster.ts';
import { ClusterPassages } from '../src/index/cluster/clusterPassages.ts';
import { writePassages } from '../src/index/cluster/generation.ts';
import { createPassages, removeIndices, settle } from '../src/index/cluster/indices.ts';
import { CountedPassages } from '../src/index/passages/countedPassages.ts';
import { inSlices } from '../src/index/steps.ts';
import { percentile } from './percentile.ts';
import { QUESTIONS } from './questions.ts';
import { type Article, splicedCorpus } from './scale/splicedCorpus.ts';
import { withCluster } from './testCluster.ts';

const SIZES = [10_000, 60_000];
const INDEX = 'searched';
const HITS = 30;
/** Rounds over all questions: until a node's compiler has seen them, and counted ones. */
const WARMING = 5;
const ROUNDS = 40;
/** How old a node's statistics may be. Milliseconds. */
const STALE = 1_100;
/** Milliseconds. */
const FETCHING = 30_000;

/** What a search on one shard costs the nodes of a cluster, and what a passage takes on their disks: what `simulate` is put together of. */
export async function clusterBench(): Promise<void> {
  await withCluster(async (cluster) => {
    const rows = [];
    for (const size of SIZES) rows.push(await measure(cluster, size));
    console.table(rows);
  });
}

async function measure(cluster: Cluster, passages: number) {
  const articles = new Map<string, Article>();
  for await (const article of splicedCorpus(passages)) articles.set(article.document.id, article);
  const passagesOf = (id: string) => articles.get(id)!.passages;
  const documents = [...articles.values()].map(({ document }) => document);
  const words = await inSlices(CountedPassages.of(documents, passagesOf));
  await createPassages(cluster, INDEX, passages, 1);
  const before = await processorOf(cluster);
  const writer = new BulkWriter(cluster);
  await writePassages(writer, INDEX, documents, passagesOf, words.averageLength);
  await writer.end();
  await cluster.request('POST', `/${INDEX}/_forcemerge`, { query: { max_num_segments: 1 }, milliseconds: FETCHING });
  await settle(cluster, [INDEX]);
  const written = (await processorOf(cluster)) - before;
  const open = () =>
    new ClusterPassages({
      cluster,
      index: INDEX,
      words,
      passagesOf,
      bring: async () => {},
    });
  const took: number[] = [];
  const ask = async () => {
    // Hits that are known are not searched for again.
    const index = open();
    for (const question of QUESTIONS) {
      const asked = performance.now();
      await whenAtHand(() => index.search(question, HITS), FETCHING);
      took.push(performance.now() - asked);
    }
  };
  for (let round = 0; round < WARMING; round += 1) await ask();
  took.length = 0;
  const [started, here] = [await processorOf(cluster), process.cpuUsage()];
  for (let round = 0; round < ROUNDS; round += 1) await ask();
  const { user, system } = process.cpuUsage(here);
  const searched = (await processorOf(cluster)) - started;
  const bytes = await bytesOf(cluster);
  await removeIndices(cluster, [INDEX]);
  const rounded = (value: number) => Math.round(100 * value) / 100;
  return {
    passages,
    'bytes a passage, one copy': Math.round(bytes / passages),
    'nodes: ms of processor to write one, two copies': rounded(written / passages),
    'nodes: ms of processor a search': rounded(searched / took.length),
    'bot: ms of processor a search': rounded((user + system) / 1000 / took.length),
    'p50 ms': percentile(took, 50),
    'p99 ms': percentile(took, 99),
  };
}

/** Milliseconds of processor that all nodes have used. */
async function processorOf(cluster: Cluster): Promise<number> {
  await after(STALE);
  const { nodes } = await cluster.request<{ nodes: Record<string, { process: { cpu: { total_in_millis: number } } }> }>(
    'GET',
    '/_nodes/stats/process',
    { milliseconds: FETCHING },
  );
  return Object.values(nodes).reduce((sum, { process: { cpu } }) => sum + cpu.total_in_millis, 0);
}

async function bytesOf(cluster: Cluster): Promise<number> {
  const { _all } = await cluster.request<{ _all: { primaries: { store: { size_in_bytes: number } } } }>(
    'GET',
    `/${INDEX}/_stats/store`,
    { milliseconds: FETCHING },
  );
  return _all.primaries.store.size_in_bytes;
}
