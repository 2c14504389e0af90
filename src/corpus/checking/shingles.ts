/** Words to a shingle: a run of five is rarely the same by chance (Broder 1997, "On the resemblance and containment of documents", takes ten). */
const WORDS = 5;
/** Values of a signature; the share of equal ones is the resemblance to within a few hundredths. A power of two. */
const BINS = 128;
const BIN_BITS = 7;
const EMPTY = 0xffffffff;
/** FNV-1a's first value and prime, for 32 bits. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hashes of every run of five words of a text: what two texts have in common is what these have. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const shingles = new Set<number>();
  eachShingle(text, (shingle) => shingles.add(shingle));
  return shingles;
}

/** The resemblance of two sets: what both have, as a share of what either has (Jaccard), from 0 to 1. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const shingle of small) if (large.has(shingle)) both += 1;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

/**
 * A text's MinHash signature, by one permutation: each shingle falls into a bin, which keeps its least; an empty bin borrows from the next that is
 * not (Shrivastava and Li 2014, "Densifying one permutation hashing"). Linear in the text.
 */
export function signatureOf(text: string): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  eachShingle(text, (shingle) => {
    const bin = shingle >>> (32 - BIN_BITS);
    const value = shingle & (0xffffffff >>> BIN_BITS);
    if (value < bins[bin]!) bins[bin] = value;
  });
  const full = bins.slice();
  for (let bin = 0; bin < BINS; bin += 1) {
    for (let step = 1; step < BINS && bins[bin] === EMPTY; step += 1) {
      const lender = full[(bin + step) % BINS]!;
      // The distance is part of what is borrowed, so that two texts agree only where they borrow alike.
      if (lender !== EMPTY) bins[bin] = (lender + Math.imul(step, 0x9e3779b1)) >>> 0;
    }
  }
  return bins;
}

/** What the resemblance of two texts is likely to be, from their signatures. */
export function estimate(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let bin = 0; bin < BINS; bin += 1) if (a[bin] === b[bin]) equal += 1;
  return equal / BINS;
}

/** Capitals count as small letters; all else but letters and figures parts words. A text of fewer words than a shingle's is one shingle. */
function eachShingle(text: string, give: (shingle: number) => void): void {
  const lower = text.toLowerCase();
  /** Hashes of the last words; the oldest is written over. */
  const last = new Int32Array(WORDS);
  let words = 0;
  let hash = FNV_START;
  for (let i = 0; i <= lower.length; i += 1) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 0;
    if (isOfWord(unit)) {
      hash = Math.imul(hash ^ unit, FNV_PRIME);
    } else if (hash !== FNV_START) {
      last[words % WORDS] = hash;
      words += 1;
      hash = FNV_START;
      if (words >= WORDS) give(mixed(last, words));
    }
  }
  if (words > 0 && words < WORDS) give(mixed(last, words));
}

/** Letters and figures; beyond Latin-1's signs all but general punctuation and the signs of East Asia count as letters. */
function isOfWord(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f);
}

/** The last words' hashes as one, the oldest first, spread over all 32 bits (the last steps of MurmurHash3). */
function mixed(last: Int32Array, words: number): number {
  let hash = 0;
  for (let i = 0; i < WORDS; i += 1) hash = Math.imul(hash, 31) + last[(words + i) % WORDS]!;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
