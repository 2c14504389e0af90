import { crc32 } from 'node:zlib';
import type { Pieces } from './pieces.ts';
import { changeShared } from './sharedDocument.ts';
import type { ClusterStore } from './store.ts';

/** One of so many shares of an archive, each read by a machine of its own. Counted from 1. */
export interface Part {
  readonly number: number;
  readonly of: number;
}

/** The share that an article belongs to, by its id. */
export const partOf = (id: string, of: number): number => (crc32(id) % of) + 1;

/** How far a share is, and the process that reads it. */
type PartState = { readonly by: string; readonly record: Pieces | null };

interface Plan {
  readonly parts: Readonly<Record<string, PartState>>;
}

/** A share is being read by another process, which began later. */
export class PartTakenOver extends Error {}

const planId = ({ of }: Part): string => `plan-${of}`;

/** Notes that a share is being read, by whom. What was noted of it before stands no more. */
export async function beginPart({ cluster, names }: ClusterStore, part: Part, by: string): Promise<void> {
  await changeShared<Plan>(cluster, names.parts, planId(part), (plan) => {
    return { parts: { ...plan?.parts, [part.number]: { by, record: null } } };
  });
}

/** The records of all shares, once all are read; the numbers of those that are waited for until then. */
export type Progress = { readonly records: readonly Pieces[] } | { readonly waitsFor: readonly number[] };

/** Notes that a share is read. Of several that end together one alone is told that all are. Throws `PartTakenOver`. */
export async function endPart({ cluster, names }: ClusterStore, part: Part, by: string, record: Pieces): Promise<Progress> {
  const plan = await changeShared<Plan>(cluster, names.parts, planId(part), (before) => {
    const parts = before?.parts ?? {};
    if (parts[part.number]?.by !== by)
      throw new PartTakenOver(`part ${part.number} of ${part.of} is read by another process, which began later`);
    return { parts: { ...parts, [part.number]: { by, record } } };
  });
  const states = Array.from({ length: part.of }, (_, i) => plan?.parts[i + 1]?.record ?? null);
  const records = states.filter((one) => one !== null);
  if (records.length === part.of) return { records };
  return { waitsFor: states.flatMap((one, i) => (one === null ? [i + 1] : [])) };
}
