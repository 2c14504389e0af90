import { setTimeout as after } from 'node:timers/promises';
import { formVersion } from '../store/formVersion.ts';
import { BulkWriter } from './bulkWriter.ts';
import { writePassages } from './generation.ts';
import type { Part, SharedPlan } from './plan.ts';
import type { Share } from './share.ts';
import type { ClusterStore } from './store.ts';

/** How often it is looked whether all is read. Milliseconds. */
const LOOK_EVERY = 500;

/** A share that this process has read. */
export interface OwnShare {
  readonly part: Part;
  readonly by: string;
  readonly share: Share;
}

/**
 * Writes the passages of a share into the corpus of all, as soon as another process makes it; waits for that while all others are at work, so
 * many milliseconds at most. Throws what a request throws.
 */
export async function helpMaking(store: ClusterStore, plan: SharedPlan, own: OwnShare, patience: number): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    const { making, parts } = await plan.look();
    const isOurs = making?.form === formVersion() && making.readBy.includes(own.by);
    if (isOurs) return writeShare(store, plan, own, making);
    const areAtWork = parts.every((state) => state !== null);
    if (!areAtWork || performance.now() > until) return;
    await after(LOOK_EVERY);
  }
}

/** Writes the passages of one's own share into a generation. */
export async function writeShare(
  { cluster, names }: ClusterStore,
  plan: SharedPlan,
  { part, by, share }: OwnShare,
  { generation, averageLength }: { readonly generation: string; readonly averageLength: number },
  signal?: AbortSignal,
): Promise<void> {
  if (!(await plan.write(part.number, by, { generation, isDone: false }))) return;
  const writer = new BulkWriter(cluster, signal);
  await writePassages(writer, names.passages(generation), share.documents, (id) => share.passages.get(id)!, averageLength);
  await writer.end();
  await plan.write(part.number, by, { generation, isDone: true });
}
