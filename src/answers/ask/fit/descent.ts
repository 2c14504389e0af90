/** Rows of features; `isRight` says which of them answer. */
export interface Choice {
  readonly rows: readonly ArrayLike<number>[];
  readonly isRight: readonly boolean[];
}

/** Mean and spread of every feature over all rows. */
export interface Scale {
  readonly mean: readonly number[];
  readonly spread: readonly number[];
}

export function scaleOf(rows: Iterable<ArrayLike<number>>, width: number): Scale {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const row of rows) {
    count += 1;
    for (let k = 0; k < width; k += 1) {
      sum[k]! += row[k]!;
      squares[k]! += row[k]! ** 2;
    }
  }
  const mean = Array.from(sum, (s) => s / count);
  return { mean, spread: Array.from(squares, (s, k) => Math.sqrt(Math.max(0, s / count - mean[k]! ** 2)) || 1) };
}

/** Adam (Kingma and Ba 2015) over batches of a gradient. `gradient` adds to its second argument. */
export function descend<T>(
  examples: readonly T[],
  width: number,
  gradient: (example: T, into: Float64Array, weights: Float64Array) => void,
  { epochs = 10, rate = 0.003, decay = 1e-5, batch = 16 } = {},
): Float64Array {
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  const order = examples.map((_, i) => i);
  const random = generator(1);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    const speed = rate * (1 - (0.9 * epoch) / epochs);
    for (let at = 0; at < order.length; at += batch) {
      const sum = new Float64Array(width);
      const members = order.slice(at, at + batch);
      for (const i of members) gradient(examples[i]!, sum, weights);
      step += 1;
      for (let k = 0; k < width; k += 1) {
        const g = sum[k]! / members.length + decay * weights[k]!;
        first[k] = 0.9 * first[k]! + 0.1 * g;
        second[k] = 0.999 * second[k]! + 0.001 * g * g;
        weights[k]! -= (speed * (first[k]! / (1 - 0.9 ** step))) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return weights;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < b.length; k += 1) sum += a[k]! * b[k]!;
  return sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Numbers in [0, 1) that are the same on every run (mulberry32), so that a fit can be repeated. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
