import type { Span } from '../corpus/document.ts';

/** The largest prime below 2^26: products of two remainders are exact numbers. */
const PRIME = 67_108_859;
/** Two sums of the same words, so that other words have both by chance once in 2^52. Any two numbers below the prime. */
const BASES = [65_599, 31_415_927] as const;
/** Base 36. */
const DIGEST = /^[0-9a-z]{1,12}$/;

/**
 * A short name of words, which finds them again in an article that was edited: a sum that can be rolled over a text
 * (Karp and Rabin, 1987). At most eleven characters, 0-9 and a-z.
 */
export function digestOf(words: string): string {
  const [a, b] = BASES.map((base) => sumOf(words, base)) as [number, number];
  return (a * PRIME + b).toString(36);
}

/** True where a string may have come from `digestOf`. */
export const isDigest = (typed: string): boolean => DIGEST.test(typed);

/**
 * The words of this length and digest in a text, the nearest to `near` where they stand in it more than once; null where they
 * do not. Time grows linearly with the text.
 */
export function findByDigest(text: string, digest: string, length: number, near: number): Span | null {
  if (length < 1 || length > text.length) return null;
  const [a, b] = BASES.map((base) => roller(text, base, length)) as [Roller, Roller];
  const wanted = Number.parseInt(digest, 36);
  let found: number | null = null;
  for (let start = 0; ; start += 1) {
    if (a.sum * PRIME + b.sum === wanted && (found === null || Math.abs(start - near) < Math.abs(found - near))) found = start;
    if (start + length >= text.length) break;
    a.roll(start);
    b.roll(start);
  }
  return found === null ? null : { start: found, end: found + length };
}

interface Roller {
  readonly sum: number;
  /** Goes one character on from the words that start at `start`. */
  roll(start: number): void;
}

function roller(text: string, base: number, length: number): Roller {
  let sum = sumOf(text.slice(0, length), base);
  let highest = 1;
  for (let i = 1; i < length; i += 1) highest = (highest * base) % PRIME;
  return {
    get sum() {
      return sum;
    },
    roll(start) {
      const without = (sum - ((text.charCodeAt(start) * highest) % PRIME) + PRIME) % PRIME;
      sum = (without * base + text.charCodeAt(start + length)) % PRIME;
    },
  };
}

function sumOf(words: string, base: number): number {
  let sum = 0;
  for (let i = 0; i < words.length; i += 1) sum = (sum * base + words.charCodeAt(i)) % PRIME;
  return sum;
}
