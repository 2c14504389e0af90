import type { Steps } from '../../steps.ts';
import type { PassageHit, PassageIndex } from '../passageIndex.ts';
import { type QueryTerm, readQuery } from '../query.ts';
import { searchedStems } from '../searchedStems.ts';
import { buildVocabulary, type Vocabulary } from '../spelling.ts';
import { applyChanges, type PassageChanges } from './applyChanges.ts';
import { bestPassages, inverseFrequency, LengthNorms } from './bestPassages.ts';
import { mergeSegments } from './mergeSegments.ts';
import { frequencyOf, isFragmented, type Parts, partsOf } from './parts.ts';
import { changeBetween, changedParts, type PartsChange } from './partsChange.ts';
import { decodeParts, encodeParts } from './snapshot.ts';

/**
 * Passages by their words in typed arrays of our own. Ranks as the MiniSearch index does; equal scores in order of document id and
 * number. Immutable: `withChanges` gives another that shares what did not change.
 */
export class PostingsIndex implements PassageIndex {
  readonly #parts: Parts;
  readonly #vocabulary: Vocabulary;
  #norms: LengthNorms | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#vocabulary = buildVocabulary(parts.words);
  }

  get passageCount(): number {
    return this.#parts.passages;
  }

  frequency(stem: string): number {
    return frequencyOf(this.#parts, stem);
  }

  capitalised(word: string): number {
    return this.#parts.words.capitalised(word);
  }

  read(query: string): readonly QueryTerm[] {
    return readQuery(query, this.#vocabulary, (stem) => this.frequency(stem) > 0);
  }

  search(query: string | readonly QueryTerm[], limit: number): readonly PassageHit[] {
    const { segments, passages, length } = this.#parts;
    const terms = typeof query === 'string' ? this.read(query) : query;
    const boosts = searchedStems(terms, (stem) => this.frequency(stem), passages);
    const wanted = [...boosts].map(([stem, boost]) => {
      return { stem, weight: boost * inverseFrequency(this.frequency(stem), passages) };
    });
    this.#norms ??= LengthNorms.of(segments, length / passages);
    return bestPassages(segments, wanted, this.#norms, limit);
  }

  /**
   * The index after these changes; this one goes on answering. The work grows with these changes and those since the last merge,
   * hardly with the index. Throws `RangeError` where a removed document is not there, or an added one is there and not removed.
   */
  *withChanges(changes: PassageChanges): Steps<PostingsIndex> {
    return new PostingsIndex(yield* applyChanges(this.#parts, changes));
  }

  /** What `changedBy` needs to make this index of an earlier one, in another thread. */
  changesSince(before: PostingsIndex): PartsChange {
    return changeBetween(before.#parts, this.#parts);
  }

  /** The index that a change tells; see `changesSince`. Takes the change over. */
  changedBy(change: PartsChange): PostingsIndex {
    return new PostingsIndex(changedParts(this.#parts, change));
  }

  /** True where so much has changed that `merged` pays. */
  get isFragmented(): boolean {
    return isFragmented(this.#parts);
  }

  /** The same index as one segment. Linear in the index. */
  *merged(): Steps<PostingsIndex> {
    const segment = yield* mergeSegments(this.#parts.segments);
    return new PostingsIndex(partsOf(segment, yield* this.#parts.words.settled()));
  }

  /** The index in bytes, in pieces to be written one behind the other. Merged first, where it has changed since it was built. */
  *encode(): Steps<readonly Uint8Array[]> {
    const { segments } = this.#parts;
    const isOne = segments.length === 1 && segments[0]!.removed.size === 0;
    return yield* encodeParts(isOne ? this.#parts : (yield* this.merged()).#parts);
  }

  /** An index that looks into these bytes; they must not change. Throws `DamagedIndex` where they are not what `encode` gave. */
  static decode(bytes: Uint8Array): PostingsIndex {
    return new PostingsIndex(decodeParts(bytes));
  }
}
