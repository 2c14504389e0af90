import type { Passage } from '../../corpus/document.ts';
import { NotAtHand } from '../atHand.ts';
import type { CountedPassages } from '../passages/countedPassages.ts';
import type { PassageHit, PassageIndex } from '../passages/passageIndex.ts';
import type { QueryTerm } from '../passages/query.ts';
import { searchedStems } from '../passages/searchedStems.ts';
import type { Cluster } from './cluster.ts';
import { SCALE, tokenOf } from './passageText.ts';

/** Searches whose hits are kept: each takes a few kilobytes. */
const MOST_KEPT = 500;
/** Clauses that a cluster takes in one search, unless it is told to take more. */
const MOST_STEMS = 1_000;

interface Found {
  readonly hits: {
    readonly hits: readonly {
      readonly sort: readonly [score: number, document: string, number: number];
    }[];
  };
}

export interface ClusterPassagesParts {
  readonly cluster: Cluster;
  readonly index: string;
  readonly words: CountedPassages;
  /** The passages of a document in order. */
  readonly passagesOf: (document: string) => readonly Passage[];
  /** Brings the texts near that a search has found, as they are read next. */
  readonly bring: (documents: readonly string[], signal: AbortSignal) => Promise<void>;
}

/** Passages that are searched for in a cluster; their words are counted here. Hits that are not known are not at hand. */
export class ClusterPassages implements PassageIndex {
  readonly #parts: ClusterPassagesParts;
  /** In order of use, the one longest unused first. */
  readonly #known = new Map<string, readonly PassageHit[]>();

  constructor(parts: ClusterPassagesParts) {
    this.#parts = parts;
  }

  get passageCount(): number {
    return this.#parts.words.passageCount;
  }

  read(query: string): readonly QueryTerm[] {
    return this.#parts.words.read(query);
  }

  frequency(stem: string): number {
    return this.#parts.words.frequency(stem);
  }

  capitalised(word: string): number {
    return this.#parts.words.capitalised(word);
  }

  /** Throws `NotAtHand` where these words were not searched for lately; never on any string else. */
  search(query: string | readonly QueryTerm[], limit: number): readonly PassageHit[] {
    const terms = typeof query === 'string' ? this.read(query) : query;
    const boosts = [...searchedStems(terms, (stem) => this.frequency(stem), this.passageCount)].slice(0, MOST_STEMS);
    if (boosts.length === 0) return [];
    const key = JSON.stringify([limit, boosts]);
    const hits = this.#known.get(key);
    if (!hits) throw new NotAtHand((signal) => this.#find(key, boosts, limit, signal));
    this.#keep(key, hits);
    return hits;
  }

  async #find(key: string, boosts: readonly (readonly [stem: string, boost: number])[], limit: number, signal: AbortSignal) {
    const { cluster, index, passagesOf, bring } = this.#parts;
    const found = await cluster.request<Found>('POST', `/${index}/_search`, {
      // How often stems occur is asked of all shards first, so that a passage scores the same wherever it lies.
      query: { search_type: 'dfs_query_then_fetch', allow_partial_search_results: false },
      body: {
        size: limit,
        track_total_hits: false,
        query: { bool: { should: boosts.map(([stem, boost]) => ({ term: { stems: { value: tokenOf(stem), boost } } })) } },
        sort: ['_score', { document: 'asc' }, { number: 'asc' }],
      },
      signal,
    });
    const hits = found.hits.hits.map(({ sort: [score, document, number] }): PassageHit => {
      return { passage: passagesOf(document)[number]!, score: score * SCALE };
    });
    await bring([...new Set(hits.map(({ passage }) => passage.document))], signal);
    this.#keep(key, hits);
  }

  #keep(key: string, hits: readonly PassageHit[]): void {
    this.#known.delete(key);
    this.#known.set(key, hits);
    if (this.#known.size > MOST_KEPT) this.#known.delete(this.#known.keys().next().value!);
  }
}
