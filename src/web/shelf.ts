import type { Document } from '../corpus/document.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';

/** The articles of a corpus as a list shows them, put in order once for the life of an index. */
export interface Shelf {
  /** Latest first, those without a date last. */
  readonly latestFirst: readonly Document[];
  readonly byPublisher: ReadonlyMap<string, readonly Document[]>;
  /** With how many articles each has, those with most first. */
  readonly publishers: readonly (readonly [name: string, count: number])[];
}

const shelves = new WeakMap<CorpusIndex, Shelf>();

/** The shelf of an index. The first call sorts all its articles; pages after it take their part. */
export function shelfOf(index: CorpusIndex): Shelf {
  const known = shelves.get(index);
  if (known) return known;
  const latestFirst = [...index.documents.values()].sort((a, b) => compare(b.published ?? '', a.published ?? ''));
  const published = latestFirst.filter(({ publisher }) => publisher !== null);
  const byPublisher = Map.groupBy(published, ({ publisher }) => publisher!);
  const publishers = [...byPublisher].map(([name, documents]) => [name, documents.length] as const);
  const shelf: Shelf = {
    latestFirst,
    byPublisher,
    publishers: publishers.sort(([a, x], [b, y]) => y - x || compare(a, b)),
  };
  shelves.set(index, shelf);
  return shelf;
}

/** Those published from `first` to `last` (`YYYY-MM-DD`, both inclusive; undefined leaves that side open), of a list with the latest first. */
export function publishedWithin(
  latestFirst: readonly Document[],
  first: string | undefined,
  last: string | undefined,
): readonly Document[] {
  const from = last === undefined ? 0 : firstWhere(latestFirst, (published) => published <= last);
  if (first === undefined && last === undefined) return latestFirst;
  return latestFirst.slice(
    from,
    firstWhere(latestFirst, (published) => published < (first ?? '0')),
  );
}

/** Index of the first article whose date holds what its successors' dates hold too. No date is before all others. */
function firstWhere(latestFirst: readonly Document[], holds: (published: string) => boolean): number {
  let low = 0;
  for (let high = latestFirst.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(latestFirst[middle]!.published ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
