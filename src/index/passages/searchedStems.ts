import type { QueryTerm } from './query.ts';

/** What a passage earns for a repaired word, or for a synonym, of what the word itself would earn. */
const SPELLING_BOOST = 0.8;
const STATE_BOOST = 0.4;
const SYNONYM_BOOST = { besideTheWord: 0.2, forAnUnknownWord: 0.6 };

/** The stems to look for, with what a passage earns for each. `frequency` is of a stem among `passages` passages. */
export function searchedStems(
  terms: readonly QueryTerm[],
  frequency: (stem: string) => number,
  passages: number,
): ReadonlyMap<string, number> {
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
