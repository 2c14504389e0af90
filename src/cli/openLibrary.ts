import { hostname } from 'node:os';
import type { Configuration } from '../configuration.ts';
import type { BuildProgress } from '../index/buildIndex.ts';
import { Cluster } from '../index/cluster/cluster.ts';
import { ClusterLibrary } from '../index/cluster/clusterLibrary.ts';
import { Names } from '../index/cluster/names.ts';
import { SharedLibrary } from '../index/cluster/sharedLibrary.ts';
import type { ClusterStore } from '../index/cluster/store.ts';
import { Library } from '../index/library.ts';
import type { Ahead } from '../index/onceAnIndex.ts';
import type { Renewed } from '../index/renewed.ts';
import { CommandLineError } from './commandLineError.ts';

export interface OpenOptions {
  /** Whether this process keeps what it has read and indexed for the next start: one of a bot alone. The others start from what it keeps. */
  readonly keeps: boolean;
  /** Whether it goes on answering while others renew what it answers from. @defaultValue it answers once */
  readonly follows?: boolean;
  /** Told, in one line, why what is kept cannot be used or written. */
  readonly onNotice: (notice: string) => void;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** What is worked out for each index before it answers. @defaultValue nothing */
  readonly ahead?: readonly Ahead[];
}

/**
 * Reads the corpus folder of the settings, or opens what is in the cluster, which only who follows fills. Throws `NoCorpus`, and of a cluster
 * `CommandLineError` where it holds no articles, or `NotOfThisVersion`.
 */
export async function openLibrary(
  configuration: Configuration,
  { keeps, follows = false, onNotice, onProgress, ahead }: OpenOptions,
): Promise<Renewed> {
  const { CORPUS, INDEX, DATA } = configuration;
  if (INDEX === 'opensearch' && follows)
    return SharedLibrary.open(storeOf(configuration), {
      folder: CORPUS,
      by: `Readout on ${hostname()}`,
      onNotice,
      onProgress,
      ahead,
    });
  if (INDEX === 'opensearch') {
    const there = await ClusterLibrary.find(storeOf(configuration), CORPUS, ahead);
    if (!there) throw new CommandLineError('the cluster holds no articles yet: run `readout ingest`.');
    return there;
  }
  return Library.open(CORPUS, { onProgress, ahead, passageIndex: INDEX, keeping: { data: DATA, writes: keeps, onNotice } });
}

/** The corpus in the cluster of the settings, which must name one. */
export function storeOf({ OPENSEARCH_URL, OPENSEARCH_CA, OPENSEARCH_CORPUS }: Configuration): ClusterStore {
  return {
    cluster: new Cluster({ nodes: OPENSEARCH_URL ?? [], ca: OPENSEARCH_CA }),
    names: new Names(OPENSEARCH_CORPUS),
  };
}
