type Compare<T> = (a: T, b: T) => number;

/** Where the first stands, in a sorted list from `from` on, that does not come before `value`. */
export function placeIn<T>(sorted: readonly NoInfer<T>[], value: T, compare: Compare<T>, from = 0): number {
  return firstThat(sorted, (one) => compare(one, value) >= 0, from);
}

/** Where the first stands, from `from` on, for which this holds, as it does for all behind; the end of the list where it holds for none. */
export function firstThat<T>(list: readonly T[], holds: (one: T) => boolean, from = 0): number {
  let low = from;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts a value where it belongs in a sorted list, behind its equals; at the end it costs nothing. */
export function insertInto<T>(sorted: T[], value: T, compare: Compare<T>, from = 0): void {
  const last = sorted.at(-1);
  if (last === undefined || sorted.length <= from || compare(last, value) <= 0) sorted.push(value);
  else
    sorted.splice(
      placeIn(sorted, value, (a, b) => compare(a, b) || -1, from),
      0,
      value,
    );
}

/** Takes this very value out of a sorted list, where the list holds it. */
export function removeFrom<T>(sorted: T[], value: T, compare: Compare<T>): void {
  const at = sorted.indexOf(value, placeIn(sorted, value, compare));
  if (at >= 0) sorted.splice(at, 1);
}
