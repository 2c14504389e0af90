import type { Steps } from './steps.ts';

/** Lists of numbers, one behind the other, and where each begins; the last number is where the last list ends. */
export interface NumberLists {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

const STEP = 100;

/** The lists of these values, in their order. */
export function* packLists<T>(values: readonly T[], numbersOf: (value: T) => readonly number[]): Steps<NumberLists> {
  const starts = new Uint32Array(values.length + 1);
  const lists: (readonly number[])[] = [];
  let length = 0;
  for (const [i, value] of values.entries()) {
    const list = numbersOf(value);
    lists.push(list);
    starts[i + 1] = length += list.length;
    if (i % STEP === 0) yield;
  }
  const numbers = new Uint32Array(length);
  for (const [i, list] of lists.entries()) {
    numbers.set(list, starts[i]);
    if (i % STEP === 0) yield;
  }
  return { starts, numbers };
}

export const listOf = ({ starts, numbers }: NumberLists, i: number): Uint32Array => numbers.subarray(starts[i], starts[i + 1]);

/** Where each row of `keys` stands, by key: `keys[row]` is below `count`. Linear; rows ascend within a list. */
export function* rowsByKey(keys: Uint32Array, count: number): Steps<NumberLists> {
  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < keys.length; row += 1) {
    starts[keys[row]! + 1]! += 1;
    if (row % ROWS_A_STEP === 0) yield;
  }
  for (let key = 0; key < count; key += 1) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const numbers = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row += 1) {
    numbers[next[keys[row]!]!++] = row;
    if (row % ROWS_A_STEP === 0) yield;
  }
  return { starts, numbers };
}

const ROWS_A_STEP = 1 << 16;
