import type { Document, Passage } from '../../../corpus/document.ts';
import type { Steps } from '../../steps.ts';
import { countWords, wordsOf } from '../passageWords.ts';
import { type WordCount, WordCounts } from '../wordCounts.ts';
import { mergeSegments } from './mergeSegments.ts';
import { partsOf } from './parts.ts';
import { PostingsIndex } from './postingsIndex.ts';
import type { Segment } from './segment.ts';
import { SegmentBuilder } from './segmentBuilder.ts';

/** Passages gathered before they are turned around, which takes a few dozen bytes for each of their words. */
const PASSAGES_A_SEGMENT = 50_000;

/** Builds a postings index document by document, so that a corpus need not be in memory at once. */
export class PostingsBuilder {
  readonly #segments: Segment[] = [];
  readonly #counts = new Map<string, WordCount>();
  #open = new SegmentBuilder();

  /** `passages` are all passages of the document, in order. */
  *add(document: Document, passages: Iterable<Passage>): Steps<void> {
    this.#open.startDocument(document.id);
    for (const words of wordsOf(document, passages)) {
      this.#open.addPassage(words);
      countWords(this.#counts, words);
    }
    if (this.#open.passageCount >= PASSAGES_A_SEGMENT) yield* this.#close();
  }

  /** The index of all that was added; nothing can be added to it here afterwards. */
  *finish(): Steps<PostingsIndex> {
    yield* this.#close();
    const [first, ...others] = this.#segments;
    const segments = this.#segments.map((segment) => ({ segment, removed: new Set<number>() }));
    const segment = others.length === 0 ? first! : yield* mergeSegments(segments);
    return new PostingsIndex(partsOf(segment, WordCounts.of(this.#counts)));
  }

  *#close(): Steps<void> {
    this.#segments.push(yield* this.#open.finish());
    this.#open = new SegmentBuilder();
  }
}
