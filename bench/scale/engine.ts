import type { Article } from './splicedCorpus.ts';

/** One way to find passages, measured from building to refreshing. Each runs in processes of its own. */
export interface Engine {
  /** Puts all articles in, and what `open` needs into `folder`; gives the milliseconds it took itself. */
  build(articles: AsyncIterable<Article>, folder: string): Promise<Built>;
  /** Opens what was built. Null where nothing can be written: what was built is then asked in the same process. */
  readonly open: ((folder: string) => Promise<Served>) | null;
}

export interface Built {
  /** Milliseconds spent in the engine, without making the articles. */
  readonly took: number;
  /** Only where the engine has no `open`. */
  readonly served?: Served;
}

export interface Served {
  /** The best passages of a question as it is asked, words read and repaired; gives how many. */
  search(question: string, limit: number): number;
  /** Takes an article out and another in its place; null where only building anew can. */
  readonly refresh: ((before: Article, after: Article) => void) | null;
}
