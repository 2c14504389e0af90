import { Deeds, doneWhenAtHand } from '../discord/deeds.ts';

/** How long what is not at hand is fetched at the terminal, where nobody's three seconds run. Milliseconds. */
const FETCHING = 30_000;

/** Asks, and again where something had to be fetched: what asking does besides are `deeds`. Throws `OutOfReach`, or what asking throws. */
export function patiently<T>(ask: () => T | Promise<T>, deeds = new Deeds()): Promise<T> {
  return doneWhenAtHand(deeds, ask, FETCHING);
}
