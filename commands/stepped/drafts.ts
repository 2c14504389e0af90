import { randomBytes } from 'node:crypto';

export interface DraftLimits {
  /** How many are kept. */
  readonly count: number;
  /** How much they may take together, in the units in which `put` is told. */
  readonly size: number;
  /** How long each is kept, milliseconds. */
  readonly time: number;
}

const LIMITS: DraftLimits = { count: 100, size: 64 * 1024 * 1024, time: 60 * 60_000 };

interface Kept {
  readonly owner: string;
  readonly value: object;
  readonly size: number;
  readonly until: number;
}

/**
 * What has been begun and awaits its owner's word: in memory, so many, so large and for so long; the oldest go first. After a restart they are
 * gone, and whoever asks for one is told.
 */
export class Drafts {
  readonly #limits: DraftLimits;
  readonly #now: () => number;
  /** The oldest first. */
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  constructor(limits: DraftLimits = LIMITS, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Keeps a draft; gives the name by which its owner finds it. `size` is about what it takes, bytes. */
  put(owner: string, value: object, size: number): string {
    const id = randomBytes(9).toString('base64url');
    this.#set(id, { owner, value, size, until: this.#now() + this.#limits.time });
    return id;
  }

  /** The owner's draft of that kind; null where it is gone, is another's, or is none such. */
  get<T extends object>(id: string, owner: string, isSuch: (value: object) => value is T): T | null {
    this.#forget();
    const kept = this.#kept.get(id);
    return kept && kept.owner === owner && isSuch(kept.value) ? kept.value : null;
  }

  /** Puts another draft in place of one, if it is still there. */
  replace(id: string, value: object, size: number): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    this.drop(id);
    this.#set(id, { owner: kept.owner, value, size, until: this.#now() + this.#limits.time });
  }

  drop(id: string): void {
    this.#size -= this.#kept.get(id)?.size ?? 0;
    this.#kept.delete(id);
  }

  #set(id: string, kept: Kept): void {
    this.#kept.set(id, kept);
    this.#size += kept.size;
    this.#forget();
  }

  #forget(): void {
    for (const [id, { until }] of this.#kept) {
      const isTooMuch = this.#kept.size > this.#limits.count || this.#size > this.#limits.size;
      if (!isTooMuch && until > this.#now()) break;
      this.drop(id);
    }
  }
}
