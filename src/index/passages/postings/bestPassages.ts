import { BM25, type PassageHit } from '../passageIndex.ts';
import type { LiveSegment } from './mergeSegments.ts';
import { documentOf, passageOf, type Segment } from './segment.ts';

/** What is looked for in every segment. */
export interface WeightedStem {
  readonly stem: string;
  /** Boost times inverse document frequency, over the whole index. */
  readonly weight: number;
}

/** BM25's inverse document frequency, as Lucene and MiniSearch have it. */
export function inverseFrequency(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** What a stem earns a passage of each length where it stands in it once; BM25 without the inverse frequency. */
export class LengthNorms {
  readonly #norms: Float64Array;
  readonly once: Float64Array;

  /** `average` is that of all passages. */
  static of(live: readonly LiveSegment[], average: number): LengthNorms {
    let longest = 0;
    for (const { segment } of live) for (const length of segment.lengths) if (length > longest) longest = length;
    return new LengthNorms(longest, average);
  }

  private constructor(longest: number, average: number) {
    this.#norms = Float64Array.from({ length: longest + 1 }, (_, length) => {
      return BM25.k * (1 - BM25.b + (BM25.b * length) / average);
    });
    this.once = this.#norms.map((norm) => (BM25.k + 1) / (1 + norm));
  }

  /** Where it stands in it several times. */
  several(times: number, length: number): number {
    return (times * (BM25.k + 1)) / (times + this.#norms[length]!);
  }
}

/** Scores of the passages of one segment, kept from search to search: a search is never interrupted. All zero in between. */
let scores = new Float64Array(0);

/** The best passages of all segments, best first; equal scores in order of document id and number. */
export function bestPassages(
  live: readonly LiveSegment[],
  wanted: readonly WeightedStem[],
  norms: LengthNorms,
  limit: number,
): PassageHit[] {
  const best: PassageHit[] = [];
  for (const { segment, removed } of live) {
    const passages = segment.lengths.length;
    if (scores.length < passages) scores = new Float64Array(passages);
    let touched = false;
    for (const { stem, weight } of wanted) {
      const row = segment.stems.rowOf(stem);
      if (row < 0) continue;
      addScores(segment, row, weight, norms);
      touched = true;
    }
    if (!touched) continue;
    let least = best.length === limit ? best.at(-1)!.score : 0;
    for (let passage = 0; passage < passages; passage += 1) {
      const score = scores[passage]!;
      if (score === 0 || score < least) continue;
      const document = documentOf(segment, passage);
      if (removed.has(document)) continue;
      insert(best, { passage: passageOf(segment, document, passage), score }, limit);
      if (best.length === limit) least = best.at(-1)!.score;
    }
    scores.fill(0, 0, passages);
  }
  return best;
}

/** Adds what a stem earns to the score of every passage that holds it. Reads the postings itself, as the time of a search goes here. */
function addScores({ postings, offsets, lengths }: Segment, row: number, weight: number, norms: LengthNorms): void {
  const { once } = norms;
  const end = offsets[row + 1]!;
  let at = offsets[row]!;
  let passage = -1;
  while (at < end) {
    let byte = postings[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++]!;
      value |= (byte & 127) << shift;
    }
    passage += value >>> 1;
    if ((value & 1) === 0) {
      scores[passage]! += weight * once[lengths[passage]!]!;
      continue;
    }
    byte = postings[at++]!;
    let times = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++]!;
      times |= (byte & 127) << shift;
    }
    scores[passage]! += weight * norms.several(times, lengths[passage]!);
  }
}

function insert(best: PassageHit[], found: PassageHit, limit: number): void {
  let at = best.length;
  while (at > 0 && goesBefore(found, best[at - 1]!)) at -= 1;
  if (at === limit) return;
  best.splice(at, 0, found);
  if (best.length > limit) best.pop();
}

function goesBefore(a: PassageHit, b: PassageHit): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [one, other] = [a.passage, b.passage];
  return one.document === other.document ? one.number < other.number : one.document < other.document;
}
