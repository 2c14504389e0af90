/** How often one person may ask: a bucket that refills evenly and holds a minute's worth. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  /** When the person's bucket will be full again, milliseconds. Those in the past are full and forgotten. */
  readonly #fullAt = new Map<string, number>();

  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one from the person's bucket. Gives 0, or the milliseconds until there is one again: then nothing is taken. */
  take(person: string): number {
    const now = this.#now();
    const cost = 60_000 / this.#perMinute;
    const fullAt = Math.max(this.#fullAt.get(person) ?? 0, now) + cost;
    const wait = fullAt - now - 60_000;
    if (wait > 0.5) return Math.ceil(wait);
    // Set anew, so that the map stays in order of use and old ones are found at its front.
    this.#fullAt.delete(person);
    this.#fullAt.set(person, fullAt);
    for (const [other, full] of this.#fullAt) {
      if (full > now) break;
      this.#fullAt.delete(other);
    }
    return 0;
  }
}
