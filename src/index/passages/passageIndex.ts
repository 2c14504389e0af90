import MiniSearch, { type SearchResult } from 'minisearch';
import type { Document, Passage } from '../../corpus/document.ts';
import { type QueryTerm, readQuery } from './query.ts';
import { buildVocabulary } from './spelling.ts';
import { termsOf } from './terms.ts';

export interface PassageHit {
  readonly passage: Passage;
  /** BM25 of the passage and its title, not multiplied by the number of matched words. */
  readonly score: number;
}

/** Passages found by their words. Whatever stands behind it (MiniSearch here) is its own affair. */
export interface PassageIndex {
  readonly passageCount: number;
  /** The passages nearest to a question, best first; at most `limit`. Never throws on any string. */
  search(query: string | readonly QueryTerm[], limit: number): readonly PassageHit[];
  /** A question as the words that are searched for. */
  read(query: string): readonly QueryTerm[];
  /** How many passages, titles included, hold a word of this stem. */
  frequency(stem: string): number;
  /** The share of this folded word's occurrences that are written with a capital: 1 for a name, 0 for a common word. */
  capitalised(word: string): number;
}

/** Set so, MiniSearch ranks as Lucene's BM25 does (design.md, "Chosen parts"). */
const BM25 = { k: 1.2, b: 0.75, d: 0 };
/** What a passage earns for a repaired word, or for a synonym, of what the word itself would earn. */
const SPELLING_BOOST = 0.8;
const STATE_BOOST = 0.4;
const SYNONYM_BOOST = { besideTheWord: 0.2, forAnUnknownWord: 0.6 };

/** Indexes passages of documents by their words and their document's title. `documents` must hold every passage's document. */
export function buildPassageIndex(documents: Iterable<Document>, passages: readonly Passage[]): PassageIndex {
  const byId = new Map<string, Document>();
  for (const document of documents) byId.set(document.id, document);
  const words = new Map<string, { count: number; inBody: number; capitals: number }>();
  const frequencies = new Map<string, number>();
  let stemsOfPassage: string[] = [];
  const mini = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    // The words are read once, for the vocabulary and for the index.
    tokenize: () => stemsOfPassage,
    processTerm: (term) => term,
  });

  for (const [id, passage] of passages.entries()) {
    const document = byId.get(passage.document);
    if (!document) throw new Error(`a passage is of document ${passage.document}, which was not given`);
    const body = document.body.slice(passage.start, passage.end);
    const heading = headingOf(document);
    const text = `${heading}\n${body}`;
    const terms = termsOf(text);
    stemsOfPassage = terms.map(({ stem }) => stem);
    for (const { start, word } of terms) {
      const entry = words.get(word) ?? { count: 0, inBody: 0, capitals: 0 };
      entry.count += 1;
      const first = text[start]!;
      // Headings have capitals of their own.
      if (start > heading.length) {
        entry.inBody += 1;
        if (first !== first.toLowerCase()) entry.capitals += 1;
      }
      words.set(word, entry);
    }
    for (const stem of new Set(stemsOfPassage)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
    mini.add({ id, text });
  }
  const vocabulary = buildVocabulary(new Map([...words].map(([word, { count }]) => [word, count])));
  const frequency = (stem: string) => frequencies.get(stem) ?? 0;
  const read = (query: string) => readQuery(query, vocabulary, (stem) => frequencies.has(stem));

  return {
    passageCount: passages.length,
    read,
    frequency,
    capitalised(word) {
      const entry = words.get(word);
      return entry?.inBody ? entry.capitals / entry.inBody : 0;
    },
    search(query, limit) {
      const boosts = searched(typeof query === 'string' ? read(query) : query, frequency, passages.length);
      const stems = [...boosts.keys()];
      const results = mini.search(stems.join(' '), {
        tokenize: () => stems,
        processTerm: (term) => term,
        bm25: BM25,
        boostTerm: (term) => boosts.get(term)!,
      });
      return best(results, limit).map(({ id, score }) => ({ passage: passages[id]!, score }));
    },
  };
}

/** The best `limit` by score over matched terms, without sorting the many thousands that a long question matches. */
function best(results: readonly SearchResult[], limit: number): { id: number; score: number }[] {
  const kept: { id: number; score: number }[] = [];
  for (const { id, score: multiplied, queryTerms } of results) {
    const score = multiplied / queryTerms.length;
    if (kept.length === limit && score <= (kept.at(-1)?.score ?? 0)) continue;
    let at = kept.length;
    while (at > 0 && kept[at - 1]!.score < score) at -= 1;
    kept.splice(at, 0, { id, score });
    if (kept.length > limit) kept.pop();
  }
  return kept;
}

/** What is searched with every passage of a document: its title and who published it. */
export function headingOf({ title, publisher }: Document): string {
  return publisher ? `${title}\n${publisher}` : title;
}

/** The stems to look for, with what a passage earns for each. */
function searched(terms: readonly QueryTerm[], frequency: (stem: string) => number, passages: number): Map<string, number> {
  const boosts = new Map<string, number>();
  const others = new Map<string, number>();
  const add = (to: Map<string, number>, stem: string, boost: number) => to.set(stem, Math.max(boost, to.get(stem) ?? 0));
  for (const term of terms) {
    if (term.isStopWord) continue;
    if (term.isKnown) add(boosts, term.stem, 1);
    const synonym = term.isKnown ? SYNONYM_BOOST.besideTheWord : SYNONYM_BOOST.forAnUnknownWord;
    for (const { stems, kind } of term.alternatives) {
      const boost = kind === 'spelling' ? SPELLING_BOOST : (kind === 'state' ? STATE_BOOST : synonym) / stems.length;
      for (const stem of stems) add(term.isKnown ? others : boosts, stem, boost);
    }
  }
  dropCommon(boosts, frequency, passages);
  addCheap(boosts, others, frequency);
  return boosts;
}

/** Words of so many passages hardly rank them, and cost most: left out where rarer words are enough. */
const COMMON = 0.1;
const ENOUGH_WORDS = 2;

function dropCommon(boosts: Map<string, number>, frequency: (stem: string) => number, passages: number): void {
  const byFrequency = [...boosts.keys()].sort((a, b) => frequency(a) - frequency(b));
  for (const stem of byFrequency.slice(ENOUGH_WORDS)) {
    if (frequency(stem) > Math.max(COMMON * passages, SMALL_CORPUS)) boosts.delete(stem);
  }
}

/** In a corpus of fewer passages every word is looked for. */
const SMALL_CORPUS = 2000;
/** Other ways of saying a word that stands in the corpus may cost this share of what the words themselves cost. */
const OTHERS_SHARE = 0.1;

/** Adds other ways of saying known words, rarest first, as far as they cost little. Cost is the passages that hold them. */
function addCheap(boosts: Map<string, number>, others: ReadonlyMap<string, number>, frequency: (stem: string) => number): void {
  let left = SMALL_CORPUS / 2;
  for (const stem of boosts.keys()) left += OTHERS_SHARE * frequency(stem);
  for (const [stem, boost] of [...others].sort((a, b) => frequency(a[0]) - frequency(b[0]))) {
    left -= frequency(stem);
    if (left < 0) return;
    if (!boosts.has(stem)) boosts.set(stem, boost);
  }
}
