import type { Logger } from '../log.ts';

/**
 * How long the process may go on once it has been asked to end and has said its last: what still holds it then, such as a command that never
 * returns, is left. Milliseconds.
 */
const LAST_MOMENTS = 1_000;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Calls `stop` on the first signal to end, and ends the process at once on the second. Gives what takes the hooks away. */
export function stopOnSignal(stop: () => Promise<void>, log: Logger): () => void {
  let asked = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1);
    asked = true;
    log.info({ signal }, 'stopping: what is under way is answered first');
    void stop();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
    if (asked) setTimeout(() => process.exit(), LAST_MOMENTS).unref();
  };
}
