import type { Article } from './splicedCorpus.ts';
import type { Stopwatch } from './stopwatch.ts';

/** One way to find passages, measured from building to refreshing. Each runs in processes of its own. */
export interface Engine {
  /** Puts all articles in, and what `open` needs into `folder`. Its own work goes through the stopwatch, making the articles does not. */
  build(articles: AsyncIterable<Article>, folder: string, stopwatch: Stopwatch): Promise<Served | null>;
  /** Opens what was built. Null where nothing can be written: `build` then gives what is asked. */
  readonly open: ((folder: string) => Promise<Served>) | null;
}

export interface Served {
  /** The best passages of a question as it is asked, words read and repaired; gives how many. */
  search(question: string, limit: number): number;
  /** Takes an article out and another in its place; null where only building anew can. */
  readonly refresh: ((before: Article, after: Article) => void) | null;
}
