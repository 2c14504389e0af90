import { RefreshedElsewhere } from '../library.ts';
import { createPieces } from './indices.ts';
import { changeShared } from './sharedDocument.ts';
import type { ClusterStore } from './store.ts';

/** Who reads the articles for all, and until when, unless they say meanwhile that they still do. Times in milliseconds since the epoch. */
interface Refreshing {
  readonly holder: string;
  /** For people. */
  readonly by: string;
  readonly since: number;
  readonly until: number;
}

const ID = 'refreshing';
/** So long it stands that is not renewed: its holder may have died. Far more than the clocks of machines differ. Milliseconds. */
const LASTS = 45_000;
const RENEWED_EVERY = 10_000;

/**
 * Refreshes while no other process does, on any machine. `by` names this one to those who come meanwhile. Throws `RefreshedElsewhere`, or what
 * `refresh` or a request throws. Who dies amid it keeps others from it for less than a minute.
 */
export async function refreshingAlone<T>(store: ClusterStore, by: string, refresh: () => Promise<T>): Promise<T> {
  const { cluster, names } = store;
  const holder = crypto.randomUUID();
  const since = Date.now();
  const change = (next: (before: Refreshing | null) => Refreshing | null) =>
    changeShared<Refreshing>(cluster, names.parts, ID, next);
  await createPieces(cluster, names.parts);
  await change((before) => {
    if (before && before.holder !== holder && before.until > Date.now()) throw new RefreshedElsewhere(underWayInWords(before));
    return { holder, by, since, until: Date.now() + LASTS };
  });
  const renewing = setInterval(() => {
    const renew = (before: Refreshing | null) => (before?.holder === holder ? { ...before, until: Date.now() + LASTS } : null);
    // Where it cannot be renewed somebody else may begin: of two that end, the later is what all take.
    change(renew).catch(() => {});
  }, RENEWED_EVERY);
  try {
    return await refresh();
  } finally {
    clearInterval(renewing);
    await change((before) => (before?.holder === holder ? { ...before, until: 0 } : null)).catch(() => {});
  }
}

function underWayInWords({ by, since }: Refreshing): string {
  const seconds = Math.max(0, Math.round((Date.now() - since) / 1000));
  const ago = seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
  return `${by} has been reading the articles for ${ago}, for every Readout that shares them. All answer from the new ones when it is done.`;
}
