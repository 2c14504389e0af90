import type { Document, Passage } from '../../corpus/document.ts';
import { type Term, termsOf } from './terms.ts';
import type { WordCount } from './wordCounts.ts';

/** The words that a passage is found by: those of its document's heading, and its own. Offsets are of the passage's text. */
export interface PassageWords {
  readonly passage: Passage;
  readonly text: string;
  readonly heading: readonly Term[];
  readonly body: readonly Term[];
}

/** What is searched with every passage of a document: its title and who published it. */
export function headingOf({ title, publisher }: Document): string {
  return publisher ? `${title}\n${publisher}` : title;
}

/** The words of a document's passages, in order. Linear in the text. */
export function* wordsOf(document: Document, passages: Iterable<Passage>): Generator<PassageWords> {
  const heading = termsOf(headingOf(document));
  for (const passage of passages) {
    const text = document.body.slice(passage.start, passage.end);
    yield { passage, text, heading, body: termsOf(text) };
  }
}

/** Adds a passage's words to `counts`; takes them away where `times` is -1. */
export function countWords(counts: Map<string, WordCount>, { text, heading, body }: PassageWords, times: 1 | -1 = 1): void {
  for (const { word } of heading) entryOf(counts, word).all += times;
  for (const { word, start } of body) {
    const entry = entryOf(counts, word);
    entry.all += times;
    // Headings have capitals of their own, and are not asked.
    entry.inBody += times;
    const first = text[start]!;
    if (first !== first.toLowerCase()) entry.capitals += times;
  }
}

function entryOf(counts: Map<string, WordCount>, word: string): WordCount {
  let entry = counts.get(word);
  if (!entry) {
    entry = { all: 0, inBody: 0, capitals: 0 };
    counts.set(word, entry);
  }
  return entry;
}

/** The different stems of a passage, and how often each stands in it. */
export function stemsOf({ heading, body }: PassageWords): Map<string, number> {
  const times = new Map<string, number>();
  for (const words of [heading, body]) {
    for (const { stem } of words) times.set(stem, (times.get(stem) ?? 0) + 1);
  }
  return times;
}
