import type { Writable } from 'node:stream';
import type { BuildProgress } from '../index/buildIndex.ts';

/** Work that is done sooner says nothing. Milliseconds. */
const PATIENCE = 1_000;
/** How often the line is written again. Milliseconds. */
const INTERVAL = 500;

/** Says on `output` how many articles were read, once reading takes over a second. */
export function showProgress(output: Writable): (progress: BuildProgress) => void {
  const started = performance.now();
  let next = started + PATIENCE;
  return ({ done, of }) => {
    const now = performance.now();
    if (now < next) return;
    next = now + INTERVAL;
    output.write(`readout: ${done} of ${of} articles read\n`);
  };
}
