import { Cluster } from '../src/index/cluster/cluster.ts';
import { clusterMissing, startCluster } from '../tests/cluster/testCluster.ts';

/** Three OpenSearch nodes for a benchmark, ended when it has; says why where there can be none, and gives null. */
export async function withCluster<T>(run: (cluster: Cluster, urls: readonly string[]) => Promise<T>): Promise<T | null> {
  const missing = await clusterMissing();
  if (missing) {
    console.error(`bench: OpenSearch is left out, as ${missing}.`);
    return null;
  }
  const nodes = await startCluster();
  const cluster = new Cluster({ nodes: nodes.urls });
  try {
    return await run(cluster, nodes.urls);
  } finally {
    await cluster.close();
    await nodes.stop();
  }
}
