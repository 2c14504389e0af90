import type { Steps } from '../../steps.ts';
import { type PassageWords, stemsOf } from '../passageWords.ts';
import { WordList } from '../wordList.ts';
import type { Segment } from './segment.ts';
import { ByteWriter, NumberWriter } from './varint.ts';

/** Passages, or stems, between two rests. */
const STEP = 512;

/** Gathers passages, then turns them around: from the stems of each passage to the passages of each stem. */
export class SegmentBuilder {
  readonly #documents: string[] = [];
  readonly #firstPassages = new NumberWriter();
  readonly #spans = new NumberWriter();
  readonly #lengths = new NumberWriter();
  readonly #ids = new Map<string, number>();
  /** Stems of all passages, one passage behind the other, and how often each stands in its passage. */
  readonly #stems = new NumberWriter();
  readonly #times = new NumberWriter();

  get passageCount(): number {
    return this.#lengths.length;
  }

  /** Begins a document; passages added from now on are its. */
  startDocument(id: string): void {
    this.#documents.push(id);
    this.#firstPassages.push(this.passageCount);
  }

  addPassage(words: PassageWords): void {
    const stems = stemsOf(words);
    for (const [stem, times] of stems) {
      this.#stems.push(this.#idOf(stem));
      this.#times.push(times);
    }
    this.#spans.push(words.passage.start);
    this.#spans.push(words.passage.end);
    this.#lengths.push(stems.size);
  }

  *finish(): Steps<Segment> {
    const lengths = this.#lengths.finish();
    this.#firstPassages.push(lengths.length);
    const sorted = [...this.#ids.keys()].sort();
    const frequencies = new Uint32Array(sorted.length);
    const { passages, times, starts } = yield* this.#turnedAround(lengths, sorted.length);
    const offsets = new Uint32Array(sorted.length + 1);
    const postings = new ByteWriter(2 * passages.length);
    for (const [row, stem] of sorted.entries()) {
      const id = this.#ids.get(stem)!;
      let last = -1;
      for (let i = starts[id]!; i < starts[id + 1]!; i += 1) {
        writePosting(postings, passages[i]! - last, times[i]!);
        last = passages[i]!;
      }
      frequencies[row] = starts[id + 1]! - starts[id]!;
      offsets[row + 1] = postings.length;
      if (row % STEP === 0) yield;
    }
    return {
      documents: this.#documents,
      firstPassages: this.#firstPassages.finish(),
      spans: this.#spans.finish(),
      lengths,
      stems: WordList.of(sorted),
      frequencies,
      offsets,
      postings: postings.finish(),
    };
  }

  /** The passages of each stem by its id, by counting them first. */
  *#turnedAround(lengths: Uint32Array, stemCount: number) {
    const stems = this.#stems.finish();
    const timesOf = this.#times.finish();
    const starts = new Uint32Array(stemCount + 1);
    for (const stem of stems) starts[stem + 1]! += 1;
    for (let id = 0; id < stemCount; id += 1) starts[id + 1]! += starts[id]!;
    const next = starts.slice();
    const passages = new Uint32Array(stems.length);
    const times = new Uint32Array(stems.length);
    let i = 0;
    for (const [passage, length] of lengths.entries()) {
      for (const end = i + length; i < end; i += 1) {
        const at = next[stems[i]!]!++;
        passages[at] = passage;
        times[at] = timesOf[i]!;
      }
      if (passage % STEP === 0) yield;
    }
    return { passages, times, starts };
  }

  #idOf(stem: string): number {
    let id = this.#ids.get(stem);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(stem, id);
    }
    return id;
  }
}

/** Writes a posting as `Segment.postings` has it. `distance` is from the passage before. */
export function writePosting(postings: ByteWriter, distance: number, times: number): void {
  postings.write(times === 1 ? distance << 1 : (distance << 1) | 1);
  if (times !== 1) postings.write(times);
}
