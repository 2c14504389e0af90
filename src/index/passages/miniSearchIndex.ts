import MiniSearch, { type SearchResult } from 'minisearch';
import type { Document, Passage } from '../../corpus/document.ts';
import type { Steps } from '../steps.ts';
import { BM25, type PassageIndex } from './passageIndex.ts';
import { countWords, wordsOf } from './passageWords.ts';
import { readQuery } from './query.ts';
import { searchedStems } from './searchedStems.ts';
import { buildVocabulary } from './spelling.ts';
import { type WordCount, WordCounts } from './wordCounts.ts';

/** MiniSearch over passages: the passages of each document in order. */
export function* buildMiniSearchIndex(
  documents: Iterable<Document>,
  passagesOf: (document: string) => readonly Passage[],
): Steps<PassageIndex> {
  const passages: Passage[] = [];
  const counts = new Map<string, WordCount>();
  const frequencies = new Map<string, number>();
  let stemsOfPassage: string[] = [];
  const mini = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    // The words are read once, for the vocabulary and for the index.
    tokenize: () => stemsOfPassage,
    processTerm: (term) => term,
  });
  for (const document of documents) {
    for (const words of wordsOf(document, passagesOf(document.id))) {
      countWords(counts, words);
      stemsOfPassage = [...words.heading, ...words.body].map(({ stem }) => stem);
      for (const stem of new Set(stemsOfPassage)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
      mini.add({ id: passages.push(words.passage) - 1, text: words.text });
    }
    yield;
  }
  const wordCounts = WordCounts.of(counts);
  const vocabulary = buildVocabulary(wordCounts);
  const frequency = (stem: string) => frequencies.get(stem) ?? 0;
  const read = (query: string) => readQuery(query, vocabulary, (stem) => frequencies.has(stem));

  return {
    passageCount: passages.length,
    read,
    frequency,
    capitalised: (word) => wordCounts.capitalised(word),
    search(query, limit) {
      const boosts = searchedStems(typeof query === 'string' ? read(query) : query, frequency, passages.length);
      const stems = [...boosts.keys()];
      // Set so, and its score divided by the matched words (below), MiniSearch ranks as Lucene's BM25 does.
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
