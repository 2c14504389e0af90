import type { AuthorityActor } from '../corpus/authority.ts';
import { type Built, IndexBuilder } from './indexBuilder.ts';
import { factsOf, type IndexFacts } from './indexOf.ts';
import type { PassageIndexKind } from './passages/buildPassageIndex.ts';
import type { ReadCorpus } from './readDocument.ts';
import { inSlices } from './steps.ts';
import { type BuildProgress, CorpusReader, type ReadFolder } from './store/corpusReader.ts';
import type { Kept } from './store/snapshot.ts';
import type { SnapshotKeeper } from './store/snapshotKeeper.ts';
import type { TableChanges } from './tableChanges.ts';

/** A corpus as it was read and indexed at one time. */
export interface Edition extends Built {
  readonly facts: IndexFacts;
}

/** An edition, and what its tables have other than those of the last one; null where they are the same. */
export interface Made {
  readonly edition: Edition;
  readonly changes: TableChanges | null;
}

export interface WorkshopOptions {
  /** What passages are put into; without it what their number asks for. */
  readonly passageIndex?: PassageIndexKind | undefined;
  readonly keeper?: SnapshotKeeper | null;
  /** Whether questions are answered in this thread. */
  readonly isBesideQuestions: boolean;
}

/** Reads a corpus folder again and again, makes an edition of it each time, and has it kept. */
export class Workshop {
  readonly #passageIndex: PassageIndexKind | undefined;
  readonly #reader: CorpusReader;
  readonly #keeper: SnapshotKeeper | null;
  #builder: { readonly authority: string; readonly builder: IndexBuilder } | null = null;
  #making: Promise<unknown> = Promise.resolve();
  #last: Edition | null = null;
  #isKept = false;

  constructor(folder: string, { passageIndex, keeper = null, isBesideQuestions }: WorkshopOptions) {
    this.#passageIndex = passageIndex;
    this.#keeper = keeper;
    const onFailure = (error: unknown) => keeper?.tell(error);
    this.#reader = new CorpusReader(folder, { articles: keeper?.articles, onFailure, isBesideQuestions });
    keeper?.giveWayTo(() => this.#making);
  }

  /** The edition made last, or taken up; null before any. */
  get last(): Edition | null {
    return this.#last;
  }

  /** Takes up what was kept, instead of the first edition. */
  async takeUp({ articles, authority, tables, told }: Kept): Promise<Edition> {
    this.#reader.know(articles);
    const corpus: ReadCorpus = {
      documents: new Map(articles.map(({ article }) => [article.document.id, article])),
      rejections: [],
    };
    this.#builder = { authority: JSON.stringify(authority), builder: IndexBuilder.restored(authority, { corpus, tables }, told) };
    this.#last = { corpus, tables, facts: await inSlices(factsOf(corpus, authority)) };
    this.#isKept = true;
    return this.#last;
  }

  /** Makes articles known that were read once, but of which no edition is kept. */
  async knowArticles(): Promise<void> {
    this.#reader.knowPlaces((await this.#keeper?.places()) ?? new Map());
  }

  /** Reads the folder and makes an edition of it; once at a time. Throws `NoCorpus` where it cannot be read. */
  make(onProgress?: (progress: BuildProgress) => void): Promise<Made> {
    const made = this.#make(onProgress);
    this.#making = made.catch(() => {});
    return made;
  }

  async #make(onProgress?: (progress: BuildProgress) => void): Promise<Made> {
    const read = await this.#reader.read(onProgress);
    const authority = JSON.stringify(read.authority);
    const builder =
      this.#builder?.authority === authority
        ? this.#builder.builder
        : IndexBuilder.afresh(read.authority, this.#passageIndex, this.#last);
    // One that is stopped on its way is of no more use: the next begins afresh.
    this.#builder = null;
    const changes = await inSlices(builder.build(read.corpus));
    this.#builder = { authority, builder };
    const facts = await inSlices(factsOf(read.corpus, read.authority));
    this.#last = { corpus: read.corpus, tables: builder.tables!, facts };
    if (changes || !this.#isKept) this.#keep(read);
    return { edition: this.#last, changes };
  }

  /** The edition as it would be with another authority file: of the articles as they were read last. */
  async preview(authority: readonly AuthorityActor[]): Promise<Made> {
    const { corpus } = this.#last!;
    const builder = IndexBuilder.afresh(authority, this.#passageIndex, this.#last);
    const changes = await inSlices(builder.build(corpus));
    return { edition: { corpus, tables: builder.tables!, facts: await inSlices(factsOf(corpus, authority)) }, changes };
  }

  /** Resolves when nothing is being made ready or written any more. */
  async settled(): Promise<void> {
    await this.#keeper?.settled();
  }

  #keep(read: ReadFolder): void {
    this.#isKept = true;
    this.#keeper?.keep(read, this.#last!.tables);
  }
}
