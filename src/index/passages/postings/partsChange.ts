import { type WordCount, WordCounts } from '../wordCounts.ts';
import { WordList } from '../wordList.ts';
import type { LiveSegment } from './mergeSegments.ts';
import type { Parts } from './parts.ts';
import type { Segment } from './segment.ts';

/** Words as they can be sent to another thread. */
type SentWords = Pick<WordList, 'text' | 'starts'>;
/** A segment as it can be sent to another thread. */
type SentSegment = Omit<Segment, 'stems'> & { readonly stems: SentWords };

/** What makes the parts of an index of earlier ones, as it can be sent to another thread. What both share is not in it. */
export interface PartsChange {
  /** In their order: the number of an earlier segment, or one that is new; and the documents of it that are there no longer. */
  readonly segments: readonly { readonly segment: number | SentSegment; readonly removed: readonly number[] }[];
  /** Changes of the earlier counts, or others in place of these. */
  readonly words: ReadonlyMap<string, Readonly<WordCount>> | (SentWords & { readonly table: Uint32Array });
  readonly frequencyChanges: ReadonlyMap<string, number>;
  /** Whether these are to be put on the earlier ones. */
  readonly addsFrequencies: boolean;
  readonly passages: number;
  readonly length: number;
}

/** What makes `after` of `before`. Linear in what has changed since the segments were last merged, and in the segments that are new. */
export function changeBetween(before: Parts, after: Parts): PartsChange {
  const segments = after.segments.map(({ segment, removed }) => {
    const number = before.segments.findIndex((one) => one.segment === segment);
    return { segment: number < 0 ? sent(segment) : number, removed: [...removed] };
  });
  // Frequencies are counted from the first segment.
  const addsFrequencies = segments[0]!.segment === 0;
  const isNew = ([stem, count]: readonly [string, number]) => !addsFrequencies || before.frequencyChanges.get(stem) !== count;
  return {
    segments,
    words: after.words.changesSince(before.words) ?? { ...sentWords(after.words.list), table: alone(after.words.table) },
    frequencyChanges: new Map(after.frequencyChanges.entries().filter(isNew)),
    addsFrequencies,
    passages: after.passages,
    length: after.length,
  };
}

/** The parts that a change makes of earlier ones. */
export function changedParts(before: Parts, change: PartsChange): Parts {
  const { words, frequencyChanges, addsFrequencies, passages, length } = change;
  return {
    segments: change.segments.map(({ segment, removed }): LiveSegment => {
      const own = typeof segment === 'number' ? before.segments[segment]!.segment : received(segment);
      return { segment: own, removed: new Set(removed) };
    }),
    words: 'table' in words ? new WordCounts(new WordList(words.text, words.starts), words.table) : before.words.changedBy(words),
    frequencyChanges: addsFrequencies ? new Map([...before.frequencyChanges, ...frequencyChanges]) : frequencyChanges,
    passages,
    length,
  };
}

const sent = (segment: Segment): SentSegment => ({
  documents: segment.documents,
  firstPassages: alone(segment.firstPassages),
  spans: alone(segment.spans),
  lengths: alone(segment.lengths),
  stems: sentWords(segment.stems),
  frequencies: alone(segment.frequencies),
  offsets: alone(segment.offsets),
  postings: alone(segment.postings),
});

const received = ({ stems, ...others }: SentSegment): Segment => ({ ...others, stems: new WordList(stems.text, stems.starts) });

const sentWords = ({ text, starts }: WordList): SentWords => ({ text, starts: alone(starts) });

/** An array that is sent takes all the memory with it that it looks into. */
const alone = <A extends Uint8Array | Uint32Array>(array: A): A =>
  array.byteLength === array.buffer.byteLength ? array : (array.slice() as A);
