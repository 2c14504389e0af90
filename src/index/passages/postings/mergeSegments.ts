import { WordList } from '../wordList.ts';
import { eachPosting, type Segment } from './segment.ts';
import { writePosting } from './segmentBuilder.ts';
import { ByteWriter, NumberWriter } from './varint.ts';

/** A segment, and those of its documents that are there no longer. */
export interface LiveSegment {
  readonly segment: Segment;
  /** By their number within the segment. */
  readonly removed: ReadonlySet<number>;
}

const REMOVED = 0xffff_ffff;
/** Stems between two rests. */
const STEMS_A_STEP = 512;

/**
 * The segments as one, in their order, without what was removed. Yields often, so that whoever runs it can give way; linear in the
 * postings.
 */
export function* mergeSegments(live: readonly LiveSegment[]): Generator<void, Segment> {
  const kept = keptPassages(live);
  const { stems, rows } = commonStems(live);
  yield;
  const words: string[] = [];
  const frequencies = new NumberWriter();
  const offsets = new NumberWriter();
  const postings = new ByteWriter(live.reduce((sum, { segment }) => sum + segment.postings.length, 0));
  offsets.push(0);
  for (const [i, stem] of stems.entries()) {
    let last = -1;
    let frequency = 0;
    for (const [s, { segment }] of live.entries()) {
      const row = rows[s]![i]!;
      if (row === REMOVED) continue;
      const numbers = kept.numbers[s]!;
      eachPosting(segment, row, (passage, times) => {
        const number = numbers[passage]!;
        if (number === REMOVED) return;
        writePosting(postings, number - last, times);
        last = number;
        frequency += 1;
      });
    }
    if (frequency > 0) {
      words.push(stem);
      frequencies.push(frequency);
      offsets.push(postings.length);
    }
    if (i % STEMS_A_STEP === 0) yield;
  }
  return {
    documents: kept.documents,
    firstPassages: kept.firstPassages,
    spans: kept.spans,
    lengths: kept.lengths,
    stems: WordList.of(words),
    frequencies: frequencies.finish(),
    offsets: offsets.finish(),
    postings: postings.finish(),
  };
}

/** What is kept of documents and passages, and for each segment the new number of each passage. */
function keptPassages(live: readonly LiveSegment[]) {
  const documents: string[] = [];
  const firstPassages = new NumberWriter();
  const spans = new NumberWriter();
  const lengths = new NumberWriter();
  const numbers = live.map(({ segment, removed }) => {
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
    }
    return numbersHere;
  });
  firstPassages.push(lengths.length);
  return { documents, firstPassages: firstPassages.finish(), spans: spans.finish(), lengths: lengths.finish(), numbers };
}

/** The stems of all segments in order, and for each segment the row of each of them. */
function commonStems(live: readonly LiveSegment[]) {
  const all = new Set<string>();
  for (const { segment } of live) for (let row = 0; row < segment.stems.size; row += 1) all.add(segment.stems.at(row));
  const stems = [...all].sort();
  const rows = live.map(({ segment }) => {
    const rowsHere = new Uint32Array(stems.length).fill(REMOVED);
    let row = 0;
    for (let i = 0; i < stems.length && row < segment.stems.size; i += 1) {
      if (segment.stems.at(row) === stems[i]) rowsHere[i] = row++;
    }
    return rowsHere;
  });
  return { stems, rows };
}
