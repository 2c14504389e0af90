import { whenAtHand } from '../index/atHand.ts';

/** How long what is not at hand is fetched at the terminal, where nobody's three seconds run. Milliseconds. */
const FETCHING = 30_000;

/** Asks, and again where something had to be fetched: asking must do nothing else. Throws `OutOfReach`, or what asking throws. */
export function patiently<T>(ask: () => T | Promise<T>): Promise<T> {
  return whenAtHand(ask, FETCHING);
}
