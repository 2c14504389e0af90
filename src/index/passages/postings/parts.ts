import type { WordCounts } from '../wordCounts.ts';
import type { LiveSegment } from './mergeSegments.ts';
import type { Segment } from './segment.ts';

/** What a postings index is made of. Never changed once made. */
export interface Parts {
  /** A large one, and small ones for what came later. */
  readonly segments: readonly LiveSegment[];
  readonly words: WordCounts;
  /** How many more passages hold each stem than hold it in the first segment, removed ones included. */
  readonly frequencyChanges: ReadonlyMap<string, number>;
  /** Of all passages that are there: how many they are, and how many stems they hold. */
  readonly passages: number;
  readonly length: number;
}

/** The parts of an index of one segment, and the counts of its words. */
export function partsOf(segment: Segment, words: WordCounts): Parts {
  let length = 0;
  for (const one of segment.lengths) length += one;
  return {
    segments: [{ segment, removed: new Set() }],
    words,
    frequencyChanges: new Map(),
    passages: segment.lengths.length,
    length,
  };
}

/** How many passages hold a stem. */
export function frequencyOf({ segments, frequencyChanges }: Parts, stem: string): number {
  const { stems, frequencies } = segments[0]!.segment;
  return (frequencyChanges.get(stem) ?? 0) + (frequencies[stems.rowOf(stem)] ?? 0);
}

/** Once so large a part is removed, or stands outside the first segment, merging pays. */
const FRAGMENTED = 0.2;

/** True where so much has changed that the segments should be merged. */
export function isFragmented({ segments, passages }: Parts): boolean {
  const { segment, removed } = segments[0]!;
  let gone = 0;
  for (const document of removed) gone += segment.firstPassages[document + 1]! - segment.firstPassages[document]!;
  const size = segment.lengths.length;
  return gone + passages - (size - gone) > FRAGMENTED * size;
}
