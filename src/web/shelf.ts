import { latestFirst } from '../answers/latestFirst.ts';
import type { Document } from '../corpus/document.ts';
import { OnceAnIndex } from '../index/onceAnIndex.ts';
import { compareText } from '../index/order.ts';

/** Articles put in place in one step. */
const STEP = 2_000;

/** The articles of a corpus as a list shows them, put in order once for the life of an index. */
export interface Shelf {
  /** Latest first, those without a date last. */
  readonly latestFirst: readonly Document[];
  readonly byPublisher: ReadonlyMap<string, readonly Document[]>;
  /** With how many articles each has, those with most first. */
  readonly publishers: readonly (readonly [name: string, count: number])[];
}

/** The shelf of an index. */
export const shelves = new OnceAnIndex<Shelf>(function* (index) {
  const all = latestFirst.of(index);
  const byPublisher = new Map<string, Document[]>();
  for (const [i, document] of all.entries()) {
    if (i % STEP === 0) yield;
    if (document.publisher === null) continue;
    const known = byPublisher.get(document.publisher);
    if (known) known.push(document);
    else byPublisher.set(document.publisher, [document]);
  }
  const publishers = [...byPublisher].map(([name, documents]) => [name, documents.length] as const);
  return { latestFirst: all, byPublisher, publishers: publishers.sort(([a, x], [b, y]) => y - x || compareText(a, b)) };
});

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
