import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work on the main thread, in small steps: it may be paused at every `yield`. */
export type Steps<T> = Generator<void, T>;

/** How long steps run before other work has its turn: half of what a question may notice. Milliseconds. */
const SLICE = 8;

/** Runs steps to their end, giving way to other work every few milliseconds, and to what `busy` waits for. Throws what they throw. */
export async function inSlices<T>(steps: Steps<T>, busy?: () => Promise<unknown>): Promise<T> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    await busy?.();
    until = performance.now() + SLICE;
  }
}

/** Runs steps to their end at one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
