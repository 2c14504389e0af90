import { setTimeout as after } from 'node:timers/promises';
import { changeShared, readShared } from './sharedDocument.ts';
import type { ClusterStore } from './store.ts';

/** Who builds, and a number that grows as long as they live. */
interface Claim {
  readonly by: string | null;
  readonly beat: number;
}

const ID = 'builder';

export interface ClaimTimes {
  /** How often the one who builds says that they live. Milliseconds. */
  readonly beat: number;
  /** Who has said nothing for so long is taken to be dead. Milliseconds, by the clock of the one who waits. */
  readonly silence: number;
}

/** Another process builds what this one was building. */
class TakenOver extends Error {}

const TIMES: ClaimTimes = { beat: 3_000, silence: 20_000 };

/**
 * Builds while nobody else does, on any machine: waits for whoever builds, and takes over from one who is silent. `build` is given a signal that
 * fires where another has taken over. Throws what it or a request throws.
 */
export async function whileBuildingAlone<T>(
  store: ClusterStore,
  by: string,
  build: (signal: AbortSignal) => Promise<T>,
  times: ClaimTimes = TIMES,
): Promise<T> {
  await claim(store, by, times);
  const lost = new AbortController();
  const ended = new AbortController();
  const beating = beat(store, by, times, ended.signal).catch((error: unknown) => lost.abort(error));
  try {
    return await build(lost.signal);
  } finally {
    ended.abort();
    await beating;
    const { cluster, names } = store;
    await changeShared<Claim>(cluster, names.parts, ID, (before) => (before?.by === by ? { by: null, beat: 0 } : null)).catch(
      // Whoever comes next waits until it is silent.
      () => {},
    );
  }
}

async function claim({ cluster, names }: ClusterStore, by: string, { silence }: ClaimTimes): Promise<void> {
  let heard = null as Claim | null;
  for (let since = performance.now(); ; ) {
    const found = await readShared<Claim>(cluster, names.parts, ID);
    if (found?.by !== heard?.by || found?.beat !== heard?.beat) since = performance.now();
    heard = found;
    const silent = performance.now() - since > silence ? heard : null;
    const taken = await changeShared<Claim>(cluster, names.parts, ID, (before) => {
      if (before === null || before.by === null || before.by === by) return { by, beat: 0 };
      return before.by === silent?.by && before.beat === silent.beat ? { by, beat: 0 } : null;
    });
    if (taken) return;
    await after(Math.min(1_000, silence / 10));
  }
}

/** Throws `TakenOver`; or what a request throws, once others may have taken this process for dead. */
async function beat({ cluster, names }: ClusterStore, by: string, times: ClaimTimes, ended: AbortSignal): Promise<void> {
  for (let heard = performance.now(); ; ) {
    await after(times.beat, undefined, { signal: ended, ref: false }).catch(() => {});
    if (ended.aborted) return;
    const began = performance.now();
    try {
      await changeShared<Claim>(cluster, names.parts, ID, (before) => {
        if (before?.by !== by) throw new TakenOver('another process has taken over what this one was building');
        return { by, beat: before.beat + 1 };
      });
      heard = began;
    } catch (error) {
      if (error instanceof TakenOver || performance.now() - heard > times.silence) throw error;
    }
  }
}
