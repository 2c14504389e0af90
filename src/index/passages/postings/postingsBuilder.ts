import type { Document, Passage } from '../../../corpus/document.ts';
import { countWords, wordsOf } from '../passageWords.ts';
import { type WordCount, WordCounts } from '../wordCounts.ts';
import { mergeSegments } from './mergeSegments.ts';
import { partsOf } from './parts.ts';
import { PostingsIndex } from './postingsIndex.ts';
import type { Segment } from './segment.ts';
import { SegmentBuilder } from './segmentBuilder.ts';
import { runThrough } from './steps.ts';

/** Passages gathered before they are turned around: enough to seldom merge, few enough for 60 MB. */
const PASSAGES_A_SEGMENT = 100_000;

/** Builds a postings index document by document, so that a corpus need not be in memory at once. */
export class PostingsBuilder {
  readonly #segments: Segment[] = [];
  readonly #counts = new Map<string, WordCount>();
  #open = new SegmentBuilder();

  /** `passages` are all passages of the document, in order. */
  add(document: Document, passages: Iterable<Passage>): void {
    this.#open.startDocument(document.id);
    for (const words of wordsOf(document, passages)) {
      this.#open.addPassage(words);
      countWords(this.#counts, words);
    }
    if (this.#open.passageCount >= PASSAGES_A_SEGMENT) this.#close();
  }

  /** The index of all that was added; nothing can be added to it here afterwards. */
  finish(): PostingsIndex {
    this.#close();
    const [first, ...others] = this.#segments;
    const segment =
      others.length === 0
        ? first!
        : runThrough(mergeSegments(this.#segments.map((one) => ({ segment: one, removed: new Set() }))));
    return new PostingsIndex(partsOf(segment, WordCounts.of(this.#counts)));
  }

  #close(): void {
    this.#segments.push(this.#open.finish());
    this.#open = new SegmentBuilder();
  }
}
