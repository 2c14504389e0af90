import { describe, expect, test } from 'vitest';
import { NotAtHand, OutOfReach, whenAtHand } from '../../src/index/atHand.ts';

/** A shelf whose books are fetched one at a time. */
class Shelf {
  readonly near = new Set<string>();
  readonly fetched: string[] = [];

  read(book: string): string {
    if (this.near.has(book)) return `${book}, read`;
    throw new NotAtHand(async () => {
      this.fetched.push(book);
      this.near.add(book);
    });
  }
}

/** Longer than any test takes. Milliseconds. */
const LONG = 60_000;

describe('what is asked for', () => {
  test('is given at once where it is at hand: nothing is asked twice', async () => {
    let asked = 0;
    const answer = whenAtHand(() => {
      asked += 1;
      return 'here';
    }, LONG);
    expect(asked).toBe(1);
    await expect(answer).resolves.toBe('here');
    expect(asked).toBe(1);
  });

  test('is fetched, as often as more of it is missing, and then given', async () => {
    const shelf = new Shelf();
    const answer = await whenAtHand(() => [shelf.read('atlas'), shelf.read('gazette'), shelf.read('atlas')], LONG);
    expect(answer).toEqual(['atlas, read', 'gazette, read', 'atlas, read']);
    expect(shelf.fetched).toEqual(['atlas', 'gazette']);
  });

  test('may be missing late, after other work was waited for', async () => {
    const shelf = new Shelf();
    const answer = whenAtHand(async () => {
      await Promise.resolve();
      return shelf.read('letters');
    }, LONG);
    await expect(answer).resolves.toBe('letters, read');
  });

  test('fails as asking fails, also after a fetch', async () => {
    const shelf = new Shelf();
    const torn = () => {
      shelf.read('atlas');
      throw new RangeError('torn');
    };
    await expect(whenAtHand(torn, LONG)).rejects.toThrow(RangeError);
    await expect(whenAtHand(torn, LONG)).rejects.toThrow('torn');
  });
});

describe('what cannot be had', () => {
  const missing = (fetch: (signal: AbortSignal) => Promise<void>) => () => {
    throw new NotAtHand(fetch);
  };

  test('is out of reach, with the reason', async () => {
    const cause = new Error('connection refused');
    const failing = whenAtHand(
      missing(() => Promise.reject(cause)),
      LONG,
    );
    await expect(failing).rejects.toThrow(OutOfReach);
    await expect(failing).rejects.toMatchObject({ message: 'connection refused', cause });
  });

  test('is given up when the time is over, and whoever fetches is told to stop', async () => {
    let told: unknown = null;
    const hanging = whenAtHand(
      missing((signal) => {
        signal.addEventListener('abort', () => {
          told = signal.reason;
        });
        return new Promise(() => {});
      }),
      5,
    );
    await expect(hanging).rejects.toThrow(OutOfReach);
    expect(told).toBeInstanceOf(OutOfReach);
  });

  test('is given up where fetching never brings it', async () => {
    let fetches = 0;
    const futile = whenAtHand(
      missing(async () => {
        fetches += 1;
      }),
      LONG,
    );
    await expect(futile).rejects.toThrow(OutOfReach);
    expect(fetches).toBe(250);
  });
});
