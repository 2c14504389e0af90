import type { Document, Passage } from '../../../corpus/document.ts';
import type { Steps } from '../../steps.ts';
import { countWords, type PassageWords, stemsOf, wordsOf } from '../passageWords.ts';
import type { WordCount } from '../wordCounts.ts';
import { type LiveSegment, mergeSegments } from './mergeSegments.ts';
import type { Parts } from './parts.ts';
import { passagesOf } from './segment.ts';
import { SegmentBuilder } from './segmentBuilder.ts';

/** A document with all its passages in order. */
export interface DocumentPassages {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** What comes and goes. A document that changed does both. */
export interface PassageChanges {
  /** As they were when they were added: their words are counted off. */
  readonly removed: readonly Document[];
  readonly added: readonly DocumentPassages[];
}

/** More small segments than this are put together. */
const MOST_SMALL_SEGMENTS = 8;

/**
 * The parts after these changes. The work grows with these changes and those since the last merge, hardly with the index.
 * Throws `RangeError` where a removed document is not there, or an added one is there and not removed.
 */
export function* applyChanges(parts: Parts, { removed, added }: PassageChanges): Steps<Parts> {
  const words = new Map<string, WordCount>();
  const frequencyChanges = new Map(parts.frequencyChanges);
  let { passages, length } = parts;
  function count(passage: PassageWords, times: 1 | -1): void {
    const stems = stemsOf(passage);
    for (const stem of stems.keys()) frequencyChanges.set(stem, (frequencyChanges.get(stem) ?? 0) + times);
    countWords(words, passage, times);
    passages += times;
    length += times * stems.size;
  }

  const places = placesOf(parts.segments, [...removed.map(({ id }) => id), ...added.map(({ document }) => document.id)]);
  const removedFrom = parts.segments.map((live) => new Set(live.removed));
  for (const document of removed) {
    const place = places.get(document.id);
    if (!place) throw new RangeError(`the passage index holds no document ${JSON.stringify(document.id)}`);
    places.delete(document.id);
    removedFrom[place.segment]!.add(place.number);
    for (const passage of wordsOf(document, passagesOf(parts.segments[place.segment]!.segment, place.number))) count(passage, -1);
    yield;
  }
  const builder = new SegmentBuilder();
  for (const { document, passages: ofDocument } of added) {
    if (places.has(document.id)) throw new RangeError(`the passage index already holds ${JSON.stringify(document.id)}`);
    builder.startDocument(document.id);
    for (const passage of wordsOf(document, ofDocument)) {
      builder.addPassage(passage);
      count(passage, 1);
    }
    yield;
  }
  const segments = parts.segments.map(({ segment }, i): LiveSegment => ({ segment, removed: removedFrom[i]! }));
  if (added.length > 0) segments.push({ segment: yield* builder.finish(), removed: new Set() });
  return { segments: yield* withFewSmall(segments), words: parts.words.with(words), frequencyChanges, passages, length };
}

interface Place {
  readonly segment: number;
  /** Within the segment. */
  readonly number: number;
}

/** Where those of these documents stand that are there. */
function placesOf(live: readonly LiveSegment[], ids: readonly string[]): Map<string, Place> {
  const wanted = new Set(ids);
  const places = new Map<string, Place>();
  for (const [i, { segment, removed }] of live.entries()) {
    for (const [number, id] of segment.documents.entries()) {
      if (wanted.has(id) && !removed.has(number)) places.set(id, { segment: i, number });
    }
  }
  return places;
}

function* withFewSmall(segments: readonly LiveSegment[]): Steps<readonly LiveSegment[]> {
  const [first, ...small] = segments;
  if (small.length <= MOST_SMALL_SEGMENTS) return segments;
  return [first!, { segment: yield* mergeSegments(small), removed: new Set() }];
}
