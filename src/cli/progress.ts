import type { Writable } from 'node:stream';
import type { BuildProgress } from '../index/buildIndex.ts';

/** Work that is done sooner says nothing. Milliseconds. */
const PATIENCE = 1_000;
/** How often the line is written again. Milliseconds. */
const INTERVAL = 500;

/** Says on `output` how many articles were read, and how long the others may take, once reading takes over a second. */
export function showProgress(output: Writable): (progress: BuildProgress) => void {
  const started = performance.now();
  let next = started + PATIENCE;
  /** Articles that were known and need not be read. */
  let known: number | null = null;
  return ({ done, of }) => {
    known ??= done;
    const now = performance.now();
    if (now < next) return;
    next = now + INTERVAL;
    const left = done > known ? `, about ${inWords(((now - started) * (of - done)) / (done - known))} left` : '';
    output.write(`readout: ${done} of ${of} articles read${left}\n`);
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
