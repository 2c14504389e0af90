/** A word of the corpus that a misspelt one can stand for. */
export interface Repair {
  readonly word: string;
  /** Letters inserted, left out, changed or swapped with the next one. */
  readonly distance: number;
}

/** The words that may be meant, with how often each occurs. */
export interface Vocabulary {
  /** Throws nothing; 0 for a word that is not there. */
  count(word: string): number;
  nearest(word: string): readonly Repair[];
}

/** Shorter words have too many neighbours: "iran", "iraq". */
const SHORTEST_REPAIRED = 4;
/** From this length on a second slip is believed. */
const LONG_WORD = 8;
const MOST_REPAIRS = 3;

/** The words of a corpus with how often each is written. */
export interface CountedWords {
  /** 0 for a word that is not there. */
  count(word: string): number;
  /** Every word there that may be `limit` slips or fewer away and start as this one may (`mayStart`); others too. None twice. */
  alike(word: string, limit: number): Iterable<string>;
}

/** The words that can be meant by a misspelt one. Words of digits are never offered: 1973 is not a slip for 1974. */
export function buildVocabulary(words: CountedWords): Vocabulary {
  const found = new Map<string, readonly Repair[]>();

  function search(word: string): Repair[] {
    const limit = word.length < LONG_WORD ? 1 : 2;
    const repairs: Repair[] = [];
    for (const other of words.alike(word, limit)) {
      if (other.length < SHORTEST_REPAIRED - 1 || /\d/.test(other) || !mayStart(word, other)) continue;
      const distance = damerau(word, other, limit);
      if (distance <= limit) repairs.push({ word: other, distance });
    }
    const least = Math.min(...repairs.map((r) => r.distance));
    return repairs
      .filter((r) => r.distance === least)
      .sort((a, b) => words.count(b.word) - words.count(a.word) || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_REPAIRS);
  }

  return {
    count: (word) => words.count(word),
    nearest(word) {
      if (word.length < SHORTEST_REPAIRED || /\d/.test(word)) return [];
      let repairs = found.get(word);
      if (!repairs) {
        if (found.size >= MOST_KEPT) found.clear();
        repairs = search(word);
        found.set(word, repairs);
      }
      return repairs;
    },
  };
}

/** Repairs kept for words asked again. */
const MOST_KEPT = 1000;

/** People seldom mistake a word's first letter; where they do, the second stands first ("ahddad"), or a vowel is doubled ("haaddad"). */
export function mayStart(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** The letters of a word, one bit each: two words a distance of d apart differ in at most 2d bits. The word may stand in a text. */
export function letterSet(text: string, start = 0, end = text.length): number {
  let set = 0;
  for (let i = start; i < end; i += 1) set |= 1 << (text.charCodeAt(i) % 31);
  return set;
}

/** In how many letters two sets differ. */
export function lettersDiffer(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Optimal string alignment distance (Damerau 1964, no letter edited twice); anything over `limit` is returned as `limit + 1`. */
export function damerau(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, beforeLast[j - 2]! + 1);
      }
      row.push(distance);
      if (distance < least) least = distance;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}
