import type { Passage } from '../../../corpus/document.ts';
import type { WordList } from '../wordList.ts';

/**
 * Some documents with their passages, and for each stem the passages that hold it. All numbers count within the segment.
 * Never changed once made.
 */
export interface Segment {
  /** Ids of the documents, in the order they came. */
  readonly documents: readonly string[];
  /** The first passage of each document, and behind the last the number of passages. */
  readonly firstPassages: Uint32Array;
  /** Where each passage starts and ends. UTF-16 units of its document's body. */
  readonly spans: Uint32Array;
  /** How many different stems each passage holds. */
  readonly lengths: Uint32Array;
  readonly stems: WordList;
  /** How many passages hold each stem. */
  readonly frequencies: Uint32Array;
  /** Where the postings of each stem start, and where the last end. Bytes. */
  readonly offsets: Uint32Array;
  /**
   * A posting is the distance from the passage before, doubled (the first: from -1), and one more where the stem stands in the passage
   * more than once; then how often follows. As varints.
   */
  readonly postings: Uint8Array;
}

/** The document that a passage is of, by halving. */
export function documentOf({ firstPassages }: Segment, passage: number): number {
  let low = 0;
  let high = firstPassages.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firstPassages[middle]! <= passage) low = middle;
    else high = middle;
  }
  return low;
}

/** A passage by its number within the segment. */
export function passageOf({ documents, firstPassages, spans }: Segment, document: number, passage: number): Passage {
  return {
    document: documents[document]!,
    number: passage - firstPassages[document]!,
    start: spans[2 * passage]!,
    end: spans[2 * passage + 1]!,
  };
}

/** The passages of a document in order. */
export function passagesOf(segment: Segment, document: number): Passage[] {
  const first = segment.firstPassages[document]!;
  const count = segment.firstPassages[document + 1]! - first;
  return Array.from({ length: count }, (_, number) => passageOf(segment, document, first + number));
}
