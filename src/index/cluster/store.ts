import type { Cluster } from './cluster.ts';
import type { Names } from './names.ts';

/** Where one corpus is kept: a cluster, and the names of what is in it. */
export interface ClusterStore {
  readonly cluster: Cluster;
  readonly names: Names;
}
