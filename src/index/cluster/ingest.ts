import type { Rejection } from '../../corpus/document.ts';
import type { BuildProgress } from '../buildIndex.ts';
import { type ClaimTimes, whileBuildingAlone } from './buildClaim.ts';
import { helpMaking } from './helpMaking.ts';
import { createArticles, createPieces } from './indices.ts';
import { makeCorpus } from './makeCorpus.ts';
import { type Part, SharedPlan } from './plan.ts';
import { readShare, removeLeftOver } from './share.ts';
import type { ClusterStore } from './store.ts';

export interface IngestOptions {
  /** @defaultValue all of the archive */
  readonly part?: Part;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Threads that read; 1 is this process alone. @defaultValue as the machine has */
  readonly threads?: number | undefined;
  /** Whether somebody is answered by this process meanwhile. */
  readonly isServing?: boolean;
  readonly claimTimes?: ClaimTimes;
}

/** What came of reading a share. */
export interface Ingested {
  /** Articles of the share, and how many of them had to be read. */
  readonly articles: number;
  readonly read: number;
  /** Shares that were not read yet; none where the corpus of all is in place. */
  readonly waitsFor: readonly number[];
  readonly rejections: readonly Rejection[];
}

const WHOLE: Part = { number: 1, of: 1 };

/**
 * Reads a share of a folder of articles into the cluster, but what was read before; whoever reads the last share makes the corpus of all and lets
 * it answer, and those who read the others at the same time help. Throws `NoCorpus`, `PartTakenOver`, or what a request throws; what was read
 * until then need not be read again.
 */
export async function ingest(store: ClusterStore, folder: string, options: IngestOptions = {}): Promise<Ingested> {
  const { part = WHOLE, claimTimes } = options;
  const { cluster, names } = store;
  const started = performance.now();
  const by = crypto.randomUUID();
  await createArticles(cluster, names.articles);
  await createPieces(cluster, names.parts);
  const plan = new SharedPlan(store, part.of);
  await plan.begin(part.number, by);
  const share = await readShare(store, folder, { ...options, part, by });
  const states = await plan.end(part.number, by, share.record);
  const waitsFor = states.flatMap((state, i) => (state?.record ? [] : [i + 1]));
  const own = { part, by, share };
  const make = async (signal: AbortSignal) => {
    await makeCorpus(store, plan, own, signal);
    // The corpus answers already.
    await removeLeftOver(store, plan).catch(() => {});
  };
  if (waitsFor.length === 0) await whileBuildingAlone(store, by, make, claimTimes);
  // Machines that read alike end alike: who takes much longer is not waited for.
  else await helpMaking(store, plan, own, performance.now() - started);
  return { articles: share.documents.length, read: share.read, waitsFor, rejections: share.rejections };
}
