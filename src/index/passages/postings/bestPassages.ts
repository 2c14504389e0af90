import { BM25, type PassageHit } from '../passageIndex.ts';
import type { LiveSegment } from './mergeSegments.ts';
import { PostingCursor } from './postingCursor.ts';
import { documentOf, passageOf } from './segment.ts';

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

/** Passages scored at a time: few enough that their scores stay in the processor's nearest cache. */
const WINDOW = 1 << 15;
/** Scores of the passages of a window, and which have one. Kept from search to search, as no search interrupts another. */
const scores = new Float64Array(WINDOW);
const touched = new Uint32Array(WINDOW);

interface Reader {
  readonly cursor: PostingCursor;
  readonly weight: number;
}

/** The best passages of all segments, best first; equal scores in order of document id and number. */
export function bestPassages(
  live: readonly LiveSegment[],
  wanted: readonly WeightedStem[],
  norms: LengthNorms,
  limit: number,
): PassageHit[] {
  const best: PassageHit[] = [];
  for (const { segment, removed } of live) {
    let readers = wanted.flatMap(({ stem, weight }): Reader[] => {
      const row = segment.stems.rowOf(stem);
      return row < 0 ? [] : [{ cursor: new PostingCursor(segment, row), weight }];
    });
    while (readers.length > 0) {
      const from = Math.min(...readers.map(({ cursor }) => cursor.passage));
      const count = readers.reduce((sum, reader) => addScores(reader, from, segment.lengths, norms, sum), 0);
      collect(best, limit, { segment, removed }, from, count);
      readers = readers.filter(({ cursor }) => cursor.passage !== PostingCursor.END);
    }
  }
  return best;
}

/** Adds what a stem earns to the passages of the window that hold it; gives how many have a score now. */
function addScores(
  { cursor, weight }: Reader,
  from: number,
  lengths: Uint32Array,
  norms: LengthNorms,
  touchedBefore: number,
): number {
  const { once } = norms;
  let count = touchedBefore;
  for (; cursor.passage < from + WINDOW; cursor.advance()) {
    const { passage, times } = cursor;
    const length = lengths[passage]!;
    const before = scores[passage - from]!;
    if (before === 0) touched[count++] = passage - from;
    scores[passage - from] = before + weight * (times === 1 ? once[length]! : norms.several(times, length));
  }
  return count;
}

/** Takes the best of the window over, and empties it. */
function collect(best: PassageHit[], limit: number, { segment, removed }: LiveSegment, from: number, count: number): void {
  let least = leastOf(best, limit);
  for (let i = 0; i < count; i += 1) {
    const passage = from + touched[i]!;
    const score = scores[passage - from]!;
    scores[passage - from] = 0;
    if (score < least) continue;
    const document = documentOf(segment, passage);
    if (removed.has(document)) continue;
    insert(best, { passage: passageOf(segment, document, passage), score }, limit);
    least = leastOf(best, limit);
  }
}

/** What a passage must score at least to be among the best. */
function leastOf(best: readonly PassageHit[], limit: number): number {
  return best.length < limit ? 0 : (best.at(-1)?.score ?? 0);
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
