/** Thrown where what was asked for lies elsewhere: `fetch` brings it near, then the same can be asked again. */
export class NotAtHand extends Error {
  readonly fetch: (signal: AbortSignal) => Promise<void>;

  constructor(fetch: (signal: AbortSignal) => Promise<void>) {
    super('what was asked for is not at hand');
    this.fetch = fetch;
  }
}

/** What was asked for lies elsewhere and could not be fetched, or not in time. */
export class OutOfReach extends Error {}

/** An answer takes some dozens where nothing of it is at hand; more are a fetch that does not bring what it is for. */
const MOST_ROUNDS = 250;

/**
 * Asks again and again, fetching between, until everything was at hand. Rounds and time are bounded: `milliseconds` run from when something
 * was first found missing. Where nothing is, it was asked once and at once. Throws what `ask` throws, or `OutOfReach`.
 */
export async function whenAtHand<T>(ask: () => T | Promise<T>, milliseconds: number): Promise<T> {
  const first = await found(ask);
  return first instanceof NotAtHand ? fetching(ask, first, milliseconds) : first;
}

async function fetching<T>(ask: () => T | Promise<T>, first: NotAtHand, milliseconds: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  // Nobody may be waiting when it fires.
  late.promise.catch(() => {});
  const clock = new AbortController();
  const timer = setTimeout(() => {
    const error = new OutOfReach(`not at hand within ${milliseconds} ms`);
    late.reject(error);
    clock.abort(error);
  }, milliseconds);
  try {
    let missing = first;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await Promise.race([broughtNear(missing, clock.signal), late.promise]);
      const outcome = await found(ask);
      if (!(outcome instanceof NotAtHand)) return outcome;
      missing = outcome;
    }
    throw new OutOfReach(`not at hand after ${MOST_ROUNDS} fetches`);
  } finally {
    clearTimeout(timer);
  }
}

async function found<T>(ask: () => T | Promise<T>): Promise<T | NotAtHand> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NotAtHand) return error;
    throw error;
  }
}

async function broughtNear(missing: NotAtHand, signal: AbortSignal): Promise<void> {
  try {
    await missing.fetch(signal);
  } catch (error) {
    if (error instanceof OutOfReach) throw error;
    throw new OutOfReach(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
