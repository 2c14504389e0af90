import type { Steps } from './steps.ts';

/** Changes are copied with every next one; past this share of the whole, or this many, they are worked into it. */
const MOST_CHANGES = { share: 1 / 16, atLeast: 500 };
/** Entries copied in one step: well under a millisecond. */
const STEP = 2_000;

/** A map that never changes and shares most of itself with those made from it. Iterates in no order that means anything. */
export class LayeredMap<K, V extends NonNullable<unknown>> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>;
  readonly #changes: ReadonlyMap<K, V | null>;
  readonly size: number;

  private constructor(base: ReadonlyMap<K, V>, changes: ReadonlyMap<K, V | null>, size: number) {
    this.#base = base;
    this.#changes = changes;
    this.size = size;
  }

  /** Takes the entries over: they must not be changed behind its back. */
  static over<K, V extends NonNullable<unknown>>(entries: ReadonlyMap<K, V>): LayeredMap<K, V> {
    return new LayeredMap(entries, new Map(), entries.size);
  }

  /** The map with some entries set or, where null, taken out. Cost grows with the changes since they were last worked in. */
  *with(entries: ReadonlyMap<K, V | null>): Steps<LayeredMap<K, V>> {
    const changes = new Map(this.#changes);
    let { size } = this;
    let copied = 0;
    for (const [key, value] of entries) {
      size += Number(value !== null) - Number(this.has(key));
      changes.set(key, value);
      if (++copied % STEP === 0) yield;
    }
    if (changes.size <= Math.max(MOST_CHANGES.atLeast, MOST_CHANGES.share * this.#base.size))
      return new LayeredMap(this.#base, changes, size);
    const base = new Map<K, V>();
    for (const [key, value] of new LayeredMap(this.#base, changes, size)) {
      base.set(key, value);
      if (++copied % STEP === 0) yield;
    }
    return LayeredMap.over(base);
  }

  get(key: K): V | undefined {
    const changed = this.#changes.get(key);
    return changed === undefined ? this.#base.get(key) : (changed ?? undefined);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.#base) if (!this.#changes.has(entry[0])) yield entry;
    for (const [key, value] of this.#changes) if (value !== null) yield [key, value];
  }

  *keys(): MapIterator<K> {
    for (const key of this.#base.keys()) if (!this.#changes.has(key)) yield key;
    for (const [key, value] of this.#changes) if (value !== null) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
