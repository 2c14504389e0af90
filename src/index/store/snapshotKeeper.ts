import type { Tables } from '../tables.ts';
import { type Articles, ArticlesInMemory, type StoredArticle } from './articles.ts';
import type { ArticlesOnDisk, Place } from './articlesOnDisk.ts';
import type { ReadFolder } from './corpusReader.ts';
import { type Kept, Snapshots } from './snapshot.ts';
import { isWorthKeeping, type KeptCorpus } from './worthKeeping.ts';

/** Where a library keeps what it has read and indexed, so that the next start need not do it again. */
export interface Keeping {
  /** Folder of all that is kept, of this corpus and others. */
  readonly data: string;
  /** Whether it may be written: by one process alone. Others read what is there. */
  readonly writes: boolean;
  /** Told, in one line, why what is kept cannot be used or written. */
  readonly onNotice: (notice: string) => void;
}

/**
 * Keeps what a library has built, in the background. Whatever goes wrong with that is told in one line and goes no further: what is
 * kept saves time and nothing else.
 */
export class SnapshotKeeper {
  /** What was kept last, where it can be trusted. */
  readonly kept: Kept | null;
  /** Where articles go that are read. */
  readonly articles: Articles<unknown>;
  readonly writes: boolean;
  readonly #snapshots: Snapshots;
  readonly #keeping: Keeping;
  #writing: Promise<void> = Promise.resolve();
  #next: { read: ReadFolder; tables: Tables; begun: number } | null = null;
  #hasTold = false;
  /** What was kept last. */
  #last: KeptCorpus | null;
  /** How often it was not kept since, though it had changed. */
  #passedOver = 0;
  #busy: () => Promise<unknown> = async () => {};

  private constructor(snapshots: Snapshots, keeping: Keeping, kept: Kept | null, writes: boolean) {
    this.#snapshots = snapshots;
    this.#keeping = keeping;
    this.kept = kept;
    this.#last = kept && { keys: new Set(kept.articles.map(({ article }) => article.key)), authority: kept.authority };
    this.writes = writes;
    this.articles = writes ? snapshots.articles : new ArticlesInMemory();
  }

  /** Begins anew: does not look up what is kept. Null where that folder is not there. Throws nothing. */
  static async openAnew(corpus: string, keeping: Keeping): Promise<SnapshotKeeper | null> {
    const snapshots = await Snapshots.of(corpus, keeping.data).catch(() => null);
    return snapshots && new SnapshotKeeper(snapshots, keeping, null, true);
  }

  /** Looks up what is kept of a corpus folder, or has been `read` of it already; null where that folder is not there. Throws nothing. */
  static async open(corpus: string, keeping: Keeping, read: SharedArrayBuffer | null = null): Promise<SnapshotKeeper | null> {
    const { data, onNotice } = keeping;
    const snapshots = await Snapshots.of(corpus, data).catch(() => null);
    if (!snapshots) return null;
    // Its files may be taken away by whoever writes, while they are looked up: the second time there are others.
    const kept = await snapshots.load(read).catch(() =>
      snapshots.load().catch((error: Error) => {
        onNotice(`the snapshot in ${data} is not used, ${reasonOf(error)}: the articles are read anew`);
        return null;
      }),
    );
    if (!keeping.writes) return new SnapshotKeeper(snapshots, keeping, kept, false);
    const failure = await snapshots.prepare().catch((error: Error) => error);
    const keeper = new SnapshotKeeper(snapshots, keeping, kept, !failure);
    if (failure) keeper.tell(failure);
    return keeper;
  }

  /** Places of articles that were read once, by their keys. */
  async places(): Promise<ReadonlyMap<string, Place>> {
    return this.writes ? this.#snapshots.articles.find().catch(() => new Map()) : new Map();
  }

  /** Tells of articles that stand at another place on disk now. */
  onMoved(told: (articles: readonly StoredArticle<Place>[]) => void): void {
    this.#snapshots.onMoved = told;
  }

  /** While this lasts nothing is written. */
  giveWayTo(busy: () => Promise<unknown>): void {
    this.#busy = busy;
  }

  /** Keeps this soon; of several, the last. */
  keep(read: ReadFolder, tables: Tables): void {
    if (!this.writes) return;
    const isWaiting = this.#next !== null;
    this.#next = { read, tables, begun: this.#snapshots.articles.begun };
    if (isWaiting) return;
    this.#writing = this.#writing.then(async () => {
      const { read: last, tables: built, begun } = this.#next!;
      this.#next = null;
      const articles = last.articles.filter((one): one is Kept['articles'][number] => isOnDisk(one.article));
      if (articles.length < last.articles.length) return;
      const { authority } = last;
      const corpus = { keys: new Set(articles.map(({ article }) => article.key)), authority };
      if (!isWorthKeeping(this.#last, corpus, this.#passedOver)) {
        this.#passedOver += 1;
        return;
      }
      await this.#snapshots
        .keep({ articles, authority, tables: built }, begun, () => this.#busy())
        .then(
          () => {
            this.#last = corpus;
            this.#passedOver = 0;
          },
          (error) => this.tell(error),
        );
    });
  }

  /** Whether something could not be kept. */
  get hasFailed(): boolean {
    return this.#hasTold;
  }

  /** What is kept now; null where that is nothing, or cannot be trusted. */
  async lookAgain(): Promise<Kept | null> {
    return this.#snapshots.load().catch(() => null);
  }

  /** Where articles are on disk. */
  get onDisk(): ArticlesOnDisk {
    return this.#snapshots.articles;
  }

  settled(): Promise<void> {
    return this.#writing;
  }

  /** Says once why nothing is kept. */
  tell(error: unknown): void {
    if (this.#hasTold) return;
    this.#hasTold = true;
    this.#keeping.onNotice(
      `nothing can be kept in ${this.#keeping.data}, ${reasonOf(error)}: the next start reads again what this one has read`,
    );
  }
}

const isOnDisk = ({ place }: StoredArticle): boolean => Array.isArray(place);

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
