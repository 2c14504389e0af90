import MiniSearch from 'minisearch';
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
  const words = new Map<string, { count: number; capitals: number }>();
  const frequencies = new Map<string, number>();
  const mini = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => termsOf(text).map((term) => term.stem),
    processTerm: (term) => term,
  });

  for (const [id, passage] of passages.entries()) {
    const document = byId.get(passage.document);
    if (!document) throw new Error(`a passage is of document ${passage.document}, which was not given`);
    const body = document.body.slice(passage.start, passage.end);
    const heading = headingOf(document);
    const text = `${heading}\n${body}`;
    const stems = new Set<string>();
    for (const { start, word, stem } of termsOf(text)) {
      stems.add(stem);
      const entry = words.get(word) ?? { count: 0, capitals: 0 };
      entry.count += 1;
      const first = text[start]!;
      if (start > heading.length && first !== first.toLowerCase()) entry.capitals += 1;
      words.set(word, entry);
    }
    for (const stem of stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
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
      return entry ? entry.capitals / entry.count : 0;
    },
    search(query, limit) {
      const boosts = searched(typeof query === 'string' ? read(query) : query);
      const stems = [...boosts.keys()];
      const results = mini.search(stems.join(' '), {
        tokenize: () => stems,
        processTerm: (term) => term,
        bm25: BM25,
        boostTerm: (term) => boosts.get(term)!,
      });
      return results
        .map(({ id, score, queryTerms }) => ({ passage: passages[id]!, score: score / queryTerms.length }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

/** What is searched with every passage of a document: its title and who published it. */
export function headingOf({ title, publisher }: Document): string {
  return publisher ? `${title}\n${publisher}` : title;
}

/** The stems to look for, with what a passage earns for each. */
function searched(terms: readonly QueryTerm[]): Map<string, number> {
  const boosts = new Map<string, number>();
  const add = (stem: string, boost: number) => boosts.set(stem, Math.max(boost, boosts.get(stem) ?? 0));
  for (const term of terms) {
    if (term.isStopWord) continue;
    if (term.isKnown) add(term.stem, 1);
    const synonym = term.isKnown ? SYNONYM_BOOST.besideTheWord : SYNONYM_BOOST.forAnUnknownWord;
    for (const { stems, kind } of term.alternatives) {
      for (const stem of stems)
        add(stem, kind === 'spelling' ? SPELLING_BOOST : (kind === 'state' ? STATE_BOOST : synonym) / stems.length);
    }
  }
  return boosts;
}
