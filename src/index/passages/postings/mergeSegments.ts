import type { Steps } from '../../steps.ts';
import { WordList } from '../wordList.ts';
import { PostingCursor } from './postingCursor.ts';
import type { Segment } from './segment.ts';
import { writePosting } from './segmentBuilder.ts';
import { ByteWriter, NumberWriter } from './varint.ts';

/** A segment, and those of its documents that are there no longer. */
export interface LiveSegment {
  readonly segment: Segment;
  /** By their number within the segment. */
  readonly removed: ReadonlySet<number>;
}

const REMOVED = 0xffff_ffff;
/** Documents, or stems, between two rests. */
const STEP = 256;

/** The segments as one, in their order, without what was removed. Linear in the postings. */
export function* mergeSegments(live: readonly LiveSegment[]): Steps<Segment> {
  const { numbers, ...kept } = yield* keepPassages(live);
  const stems: string[] = [];
  const frequencies = new NumberWriter();
  const offsets = new NumberWriter();
  const postings = new ByteWriter(live.reduce((sum, { segment }) => sum + mostBytes(segment), 0));
  offsets.push(0);
  const rows = live.map(() => 0);
  const next = live.map(({ segment }) => stemAt(segment, 0));
  for (let stem = firstOf(next); stem !== null; stem = firstOf(next)) {
    const before = { last: -1, frequency: 0 };
    for (const [i, { segment }] of live.entries()) {
      if (next[i] !== stem) continue;
      appendPostings(new PostingCursor(segment, rows[i]!), numbers[i]!, postings, before);
      rows[i]! += 1;
      next[i] = stemAt(segment, rows[i]!);
    }
    if (before.frequency === 0) continue;
    stems.push(stem);
    frequencies.push(before.frequency);
    offsets.push(postings.length);
    if (stems.length % STEP === 0) yield;
  }
  return {
    ...kept,
    stems: WordList.of(stems),
    frequencies: frequencies.finish(),
    offsets: offsets.finish(),
    postings: postings.finish(),
  };
}

/** A stem's first posting may take more bytes when it is counted from another segment's last. */
function mostBytes({ postings, stems }: Segment): number {
  return postings.length + 5 * stems.size;
}

function stemAt({ stems }: Segment, row: number): string | null {
  return row < stems.size ? stems.at(row) : null;
}

function firstOf(words: readonly (string | null)[]): string | null {
  let first: string | null = null;
  for (const word of words) if (word !== null && (first === null || word < first)) first = word;
  return first;
}

function appendPostings(
  cursor: PostingCursor,
  numbers: Uint32Array,
  postings: ByteWriter,
  before: { last: number; frequency: number },
): void {
  for (; cursor.passage !== PostingCursor.END; cursor.advance()) {
    const number = numbers[cursor.passage]!;
    if (number === REMOVED) continue;
    writePosting(postings, number - before.last, cursor.times);
    before.last = number;
    before.frequency += 1;
  }
}

/** What is kept of documents and passages, and for each segment the new number of each passage. */
function* keepPassages(live: readonly LiveSegment[]) {
  const documents: string[] = [];
  const firstPassages = new NumberWriter();
  const spans = new NumberWriter();
  const lengths = new NumberWriter();
  const numbers: Uint32Array[] = [];
  for (const { segment, removed } of live) {
    const numbersHere = new Uint32Array(segment.lengths.length).fill(REMOVED);
    for (const [document, id] of segment.documents.entries()) {
      if (removed.has(document)) continue;
      documents.push(id);
      firstPassages.push(lengths.length);
      for (let passage = segment.firstPassages[document]!; passage < segment.firstPassages[document + 1]!; passage += 1) {
        numbersHere[passage] = lengths.length;
        spans.push(segment.spans[2 * passage]!);
        spans.push(segment.spans[2 * passage + 1]!);
        lengths.push(segment.lengths[passage]!);
      }
      if (documents.length % STEP === 0) yield;
    }
    numbers.push(numbersHere);
  }
  firstPassages.push(lengths.length);
  return { documents, firstPassages: firstPassages.finish(), spans: spans.finish(), lengths: lengths.finish(), numbers };
}
