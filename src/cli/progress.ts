import type { Writable } from 'node:stream';
import type { BuildProgress } from '../index/buildIndex.ts';

/** Work that is done sooner says nothing. Milliseconds. */
const PATIENCE = 1_000;
/** How often the line is written again: where somebody watches, and in a log. Milliseconds. */
const INTERVAL = { watched: 500, logged: 30_000 } as const;

/** Says on `output` how many articles were read, once reading takes over a second, and at a terminal how long the others may take; in a log now and then. */
export function showProgress(output: Writable & { readonly isTTY?: boolean }): (progress: BuildProgress) => void {
  const isWatched = output.isTTY === true;
  const started = performance.now();
  let next = started + (isWatched ? PATIENCE : INTERVAL.logged);
  /** Articles that were known and need not be read. */
  let known: number | null = null;
  return ({ done, of }) => {
    known ??= done;
    const now = performance.now();
    if (now < next) return;
    next = now + (isWatched ? INTERVAL.watched : INTERVAL.logged);
    const left = isWatched && done > known ? `, about ${inWords(((now - started) * (of - done)) / (done - known))} left` : '';
    output.write(`readout: ${done} of ${of} articles read${left}\n`);
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
