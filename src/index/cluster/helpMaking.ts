import { setTimeout as after } from 'node:timers/promises';
import { formVersion } from '../store/formVersion.ts';
import { BulkWriter } from './bulkWriter.ts';
import { writePassages } from './generation.ts';
import type { Making, Part, SharedPlan } from './plan.ts';
import { fetchShare, type Share } from './share.ts';
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
 * Writes the passages of a share into the corpus of all, as soon as another process makes it, and those of that one's share, which has other work
 * then. Waits for that while all others are at work, so many milliseconds at most. Throws what a request throws.
 */
export async function helpMaking(store: ClusterStore, plan: SharedPlan, own: OwnShare, patience: number): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    const { making, parts } = await plan.look();
    if (making?.form === formVersion() && making.readBy.includes(own.by)) {
      await writeShare(store, plan, own, making);
      const makers = parts.findIndex((state) => state?.by === making.by);
      const record = parts[makers]?.record;
      if (!record || !(await plan.takeUp(makers + 1, own.by, making.generation))) return;
      await writeAll(store, await fetchShare(store, record), making);
      return plan.written(makers + 1, own.by, making.generation);
    }
    const areAtWork = parts.every((state) => state !== null);
    if (!areAtWork || performance.now() > until) return;
    await after(LOOK_EVERY);
  }
}

type Into = Pick<Making, 'generation' | 'averageLength'>;

/** Writes the passages of one's own share into a generation, where nobody else does. Throws what a request throws. */
export async function writeShare(
  store: ClusterStore,
  plan: SharedPlan,
  { part, by, share }: OwnShare,
  into: Into,
  signal?: AbortSignal,
): Promise<void> {
  if (!(await plan.takeUp(part.number, by, into.generation))) return;
  await writeAll(store, share, into, signal);
  await plan.written(part.number, by, into.generation);
}

async function writeAll(
  { cluster, names }: ClusterStore,
  { documents, passages }: Pick<Share, 'documents' | 'passages'>,
  { generation, averageLength }: Into,
  signal?: AbortSignal,
): Promise<void> {
  const writer = new BulkWriter(cluster, signal);
  await writePassages(writer, names.passages(generation), documents, (id) => passages.get(id)!, averageLength);
  await writer.end();
}
