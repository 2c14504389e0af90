import type { Numbering } from './numbering.ts';

/** Values kept unpacked; when there are more, all are let go. */
const MOST_UNPACKED = 10_000;

/** A map whose values stay packed until they are asked for. */
export class PackedMap<V> implements ReadonlyMap<string, V> {
  readonly #keys: Numbering;
  readonly #unpack: (number: number) => V;
  readonly #unpacked = new Map<string, V>();

  /** `unpack` gives the value of the key of that number. */
  constructor(keys: Numbering, unpack: (number: number) => V) {
    this.#keys = keys;
    this.#unpack = unpack;
  }

  get size(): number {
    return this.#keys.ids.length;
  }

  get(key: string): V | undefined {
    const known = this.#unpacked.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.numberOf(key);
    if (number === undefined) return undefined;
    const value = this.#unpack(number);
    if (this.#unpacked.size >= MOST_UNPACKED) this.#unpacked.clear();
    this.#unpacked.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.#keys.numberOf(key) !== undefined;
  }

  keys(): MapIterator<string> {
    return this.#keys.ids.values();
  }

  *entries(): MapIterator<[string, V]> {
    for (const [number, key] of this.#keys.ids.entries()) yield [key, this.#unpack(number)];
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
