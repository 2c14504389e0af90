import type { AuthorityActor } from '../../corpus/authority.ts';
import { NoCorpus } from '../../corpus/loadCorpus.ts';
import type { BuildProgress } from '../buildIndex.ts';
import { type Comparison, compared, published } from '../comparison.ts';
import type { CorpusIndex } from '../corpusIndex.ts';
import { IndexBuilder } from '../indexBuilder.ts';
import { factsOf } from '../indexOf.ts';
import { type LibraryOptions, type RefreshReport, RefreshUnderWay } from '../library.ts';
import type { Ahead } from '../onceAnIndex.ts';
import type { ReadCorpus } from '../readDocument.ts';
import type { Renewed } from '../renewed.ts';
import { inSlices } from '../steps.ts';
import { StoredArticle } from '../store/articles.ts';
import { articleId, FetchedArticles } from './clusterArticles.ts';
import { compareGenerations } from './compareGenerations.ts';
import { currentGeneration } from './generation.ts';
import { ingest } from './ingest.ts';
import { NotOfThisVersion, type OpenGeneration, openGeneration } from './openGeneration.ts';
import type { ClusterStore } from './store.ts';

/**
 * Answers from the corpus in a cluster, which any number of processes share. A refresh reads the folder into the cluster and makes the next
 * generation there; `follow` takes over one that another process has made. Where either fails, the old generation goes on answering.
 */
export class ClusterLibrary implements Renewed {
  readonly folder: string;
  readonly #store: ClusterStore;
  readonly #ahead: readonly Ahead[];
  #open: OpenGeneration;
  #refreshing = false;
  /** One look after the other: a refresh must not be content with one that began before it had ended. */
  #following: Promise<unknown> = Promise.resolve();

  private constructor(store: ClusterStore, folder: string, open: OpenGeneration, ahead: readonly Ahead[]) {
    this.#store = store;
    this.folder = folder;
    this.#open = open;
    this.#ahead = ahead;
  }

  /**
   * Opens the corpus that is in the cluster, whatever the folder holds by now; where there is none of this version, the folder is read into it.
   * Throws `NoCorpus` where there is no folder to read either, or what a request throws.
   */
  static async open(
    store: ClusterStore,
    folder: string,
    { onProgress, ahead = [] }: Pick<LibraryOptions, 'onProgress' | 'ahead'> = {},
  ): Promise<ClusterLibrary> {
    const there = await ClusterLibrary.find(store, folder, ahead).catch((error: unknown) => {
      if (error instanceof NotOfThisVersion) return null;
      throw error;
    });
    if (there) return there;
    await ingest(store, folder, { onProgress });
    const made = await ClusterLibrary.find(store, folder, ahead);
    if (!made) throw new NoCorpus('the corpus in the cluster was removed while it was opened.');
    return made;
  }

  /** Opens the corpus that is in the cluster; null where there is none. Throws `NotOfThisVersion`, or what a request throws. */
  static async find(store: ClusterStore, folder: string, ahead: readonly Ahead[] = []): Promise<ClusterLibrary | null> {
    const generation = await currentGeneration(store);
    if (generation === null) return null;
    return new ClusterLibrary(store, folder, await openReady(store, generation, ahead), ahead);
  }

  /** The index to answer from now. Hold on to it for one answer, no longer. */
  get current(): CorpusIndex {
    return this.#open.index;
  }

  /** Takes over the generation that answers in the cluster by now; gives whether it is another. Throws what opening it throws. */
  follow(): Promise<boolean> {
    const followed = this.#following.then(() => this.#follow());
    this.#following = followed.catch(() => {});
    return followed;
  }

  async #follow(): Promise<boolean> {
    const generation = await currentGeneration(this.#store);
    if (generation === null || generation === this.#open.generation) return false;
    this.#open = await openReady(this.#store, generation, this.#ahead);
    return true;
  }

  /** Reads the folder again; only articles that the cluster does not hold are read. Throws `RefreshUnderWay`, or what `ingest` throws. */
  async refresh(onProgress?: (progress: BuildProgress) => void): Promise<RefreshReport> {
    if (this.#refreshing) throw new RefreshUnderWay('a refresh is under way; wait until it has reported.');
    this.#refreshing = true;
    const started = performance.now();
    try {
      const before = this.#open;
      const { rejections } = await ingest(this.#store, this.folder, { onProgress, isServing: true });
      await this.follow();
      const report = await compareGenerations(before, this.#open);
      return { ...report, rejected: rejections, took: performance.now() - started };
    } finally {
      this.#refreshing = false;
    }
  }

  /** The index as it would be with another authority file: of the articles as they were read last. Throws what a request throws. */
  async preview(authority: readonly AuthorityActor[]): Promise<Comparison> {
    const { cluster, names } = this.#store;
    const { tables, facts, corpus: there } = this.#open.edition;
    const articles = new FetchedArticles();
    await articles.fetch(
      cluster,
      names.articles,
      [...there.documents.values()].map(({ key }) => articleId(key)),
    );
    const fetched = [...there.documents].map(([id, { key, document }]) => {
      return [id, new StoredArticle(articles, key, document, articleId(key))] as const;
    });
    const corpus: ReadCorpus = { documents: new Map(fetched), rejections: there.rejections };
    const builder = IndexBuilder.afresh(authority, 'counted', { corpus, tables });
    const changes = await inSlices(builder.build(corpus));
    const was = await inSlices(published({ corpus, tables, facts }));
    const edition = { corpus, tables: builder.tables!, facts: await inSlices(factsOf(corpus, authority)) };
    return inSlices(compared(was, { edition, changes }));
  }
}

async function openReady(store: ClusterStore, generation: string, ahead: readonly Ahead[]): Promise<OpenGeneration> {
  const open = await openGeneration(store, generation);
  for (const one of ahead) await inSlices(one.ahead(open.index));
  return open;
}
