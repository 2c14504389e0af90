/** Numbers that ascend, each once. */
export type Ascending = Uint32Array;

/** The numbers of either list. */
export function either(a: Ascending, b: Ascending): Ascending {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = new Uint32Array(a.length + b.length);
  let [length, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    all[length++] = x <= y ? x : y;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  while (i < a.length) all[length++] = a[i++]!;
  while (j < b.length) all[length++] = b[j++]!;
  return all.subarray(0, length);
}

/** The numbers of one list that are, or are not, in the other. */
function kept(a: Ascending, b: Ascending, areInBoth: boolean): Ascending {
  const some = new Uint32Array(areInBoth ? Math.min(a.length, b.length) : a.length);
  let [length, j] = [0, 0];
  for (let i = 0; i < a.length; i += 1) {
    while (j < b.length && b[j]! < a[i]!) j += 1;
    if ((j < b.length && b[j] === a[i]) === areInBoth) some[length++] = a[i]!;
  }
  return some.subarray(0, length);
}

/** The numbers of the first list that are not in the other. */
export const without = (a: Ascending, b: Ascending): Ascending => kept(a, b, false);

/** The numbers of every list; none of no list. */
export function common(lists: readonly Ascending[]): Ascending {
  const [first, ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return rest.reduce((a, b) => (a.length === 0 ? a : kept(a, b, true)), first ?? new Uint32Array(0));
}
