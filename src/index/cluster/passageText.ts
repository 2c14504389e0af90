import { BM25 } from '../passages/passageIndex.ts';
import { type PassageWords, stemsOf } from '../passages/passageWords.ts';

/**
 * The frequency under which the cluster knows a stem that stands once in a passage whose norm is 1.
 *
 * BM25 gives a stem tf / (tf + norm), where the norm grows with the passage's length. Lucene keeps lengths in one byte, and would count
 * repeated words where ours counts different ones. So the length is worked into the frequency: with f = K · tf / norm, k₁ = K and b = 0,
 * f / (f + K) is tf / (tf + norm), to the sixth place behind the point.
 */
export const FREQUENCY_OF_ONE = 2 ** 20;

/** What a score of the cluster is multiplied with to be one of ours: both multiply with k₁ + 1. */
export const SCALE = (BM25.k + 1) / (FREQUENCY_OF_ONE + 1);

/** Lucene adds up the frequencies of a passage as a 32-bit number. */
const LARGEST_SUM = 2 ** 31 - 1;
/** Stands in every passage, so that each is counted, even one without words. No stem is written so. */
const EVERYWHERE = '_|1';
/** Lucene cuts longer tokens in two. */
const LONGEST_TOKEN = 200;

const PLAIN = /^[\p{L}\p{N}]+$/u;

/** A stem as the cluster knows it: without what would separate tokens. */
export function tokenOf(stem: string): string {
  if (PLAIN.test(stem) && stem.length <= LONGEST_TOKEN) return stem;
  return stem.replace(/[^\p{L}\p{N}]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`).slice(0, LONGEST_TOKEN);
}

/** The text by which the cluster finds a passage: its stems with their frequencies. `averageLength` in different stems, of all passages. */
export function passageText(words: PassageWords, averageLength: number): string {
  const stems = stemsOf(words);
  const norm = BM25.k * (1 - BM25.b + (BM25.b * stems.size) / averageLength);
  const most = Math.floor((LARGEST_SUM - 1) / Math.max(1, stems.size));
  const tokens = [...stems].map(([stem, times]) => {
    const frequency = Math.round((FREQUENCY_OF_ONE * times) / norm);
    return `${tokenOf(stem)}|${Math.min(most, Math.max(1, frequency))}`;
  });
  return [EVERYWHERE, ...tokens].join(' ');
}
