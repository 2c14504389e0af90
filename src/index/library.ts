import type { AuthorityActor } from '../corpus/authority.ts';
import type { Rejection } from '../corpus/document.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { compareEvents, type EventDifference } from './difference.ts';
import { IndexBuilder } from './indexBuilder.ts';
import type { Ahead } from './onceAnIndex.ts';
import type { PassageIndexKind } from './passages/buildPassageIndex.ts';
import type { ReadCorpus } from './readDocument.ts';
import { inSlices } from './steps.ts';
import { type BuildProgress, CorpusReader, type ReadFolder } from './store/corpusReader.ts';
import type { Kept } from './store/snapshot.ts';
import { type Keeping, SnapshotKeeper } from './store/snapshotKeeper.ts';

export type { Keeping } from './store/snapshotKeeper.ts';

/** What a refresh changed. Documents by id, files by name. */
export interface RefreshReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly rejected: readonly Rejection[];
  readonly eventsGained: number;
  readonly eventsLost: number;
  /** The events themselves, and those told otherwise. */
  readonly events: EventDifference;
  /** The indexes from which lost and gained events are quoted. */
  readonly before: CorpusIndex;
  readonly after: CorpusIndex;
  /** How long it took, milliseconds. */
  readonly took: number;
}

/** A refresh was asked for while one was under way. */
export class RefreshUnderWay extends Error {}

export interface LibraryOptions {
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** What passages are put into; without it what their number asks for. */
  readonly passageIndex?: PassageIndexKind | undefined;
  readonly keeping?: Keeping | undefined;
  /** What is worked out for each index before it answers; for the first one while it already does. @defaultValue nothing */
  readonly ahead?: readonly Ahead[] | undefined;
}

/**
 * Holds the index that answers questions. A refresh builds another beside it and swaps it whole; where the refresh fails, the
 * old one goes on answering. The corpus folder is the only state: what is kept beside it saves time and nothing else.
 */
export class Library {
  readonly folder: string;
  readonly #passageIndex: PassageIndexKind | undefined;
  readonly #reader: CorpusReader;
  readonly #keeper: SnapshotKeeper | null;
  #builder: { readonly authority: string; readonly builder: IndexBuilder } | null = null;
  readonly #ahead: readonly Ahead[];
  #waking: Promise<void> = Promise.resolve();
  #read: ReadFolder | null = null;
  #current: CorpusIndex | null = null;
  #refreshing = false;

  private constructor(
    folder: string,
    passageIndex: PassageIndexKind | undefined,
    reader: CorpusReader,
    keeper: SnapshotKeeper | null,
    ahead: readonly Ahead[],
  ) {
    this.folder = folder;
    this.#passageIndex = passageIndex;
    this.#reader = reader;
    this.#keeper = keeper;
    this.#ahead = ahead;
  }

  /** Indexes a corpus folder; what is kept of it and is still so is not read again. Throws `NoCorpus` where it cannot be read. */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const { library } = await Library.#restored(folder, options);
    library.#current = await library.#build(options.onProgress);
    // Whatever fails here fails again where it is asked for, and is told there.
    void library.#lookAhead(library.#current).catch(() => {});
    const builder = library.#builder?.builder;
    if (builder && options.keeping?.writes)
      library.#waking = inSlices(builder.wake()).catch(() => {
        library.#builder = null;
      });
    return library;
  }

  /** As `open`, with what has changed since it was kept; null where nothing is kept to compare with. */
  static async reopen(
    folder: string,
    options: LibraryOptions,
  ): Promise<{ readonly library: Library; readonly report: RefreshReport | null }> {
    const { library, corpus } = await Library.#restored(folder, options);
    if (!corpus) {
      library.#current = await library.#build(options.onProgress);
      return { library, report: null };
    }
    library.#current = await inSlices(library.#builder!.builder.build(corpus));
    return { library, report: await library.refresh(options.onProgress) };
  }

  /** A library that has what was kept, and its corpus; null where nothing was, or nothing that can be used. */
  static async #restored(
    folder: string,
    { passageIndex, keeping, ahead = [] }: LibraryOptions,
  ): Promise<{ readonly library: Library; readonly corpus: ReadCorpus | null }> {
    const keeper = keeping ? await SnapshotKeeper.open(folder, keeping) : null;
    const reader = new CorpusReader(folder, keeper?.articles, (error) => keeper?.tell(error));
    // What is kept is kept as postings, and comes back as such.
    const kind = passageIndex ?? (keeper?.writes ? 'postings' : undefined);
    const library = new Library(folder, kind, reader, keeper, ahead);
    const kept = passageIndex === 'minisearch' ? null : keeper?.kept;
    if (kept) return { library, corpus: library.#restore(kept) };
    reader.knowPlaces((await keeper?.places()) ?? new Map());
    return { library, corpus: null };
  }

  /** The index to answer from now. Hold on to it for one answer, no longer. */
  get current(): CorpusIndex {
    return this.#current!;
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.#waking;
    await this.#keeper?.settled();
  }

  /** The index as it would be with another authority file: of the articles as they were read last. */
  async preview(authority: readonly AuthorityActor[]): Promise<CorpusIndex> {
    const builder = this.#builder?.builder.withAuthority(authority) ?? new IndexBuilder(authority, this.#passageIndex);
    return inSlices(builder.build(this.#read!.corpus));
  }

  /** Reads the folder again; only changed articles are read anew. Throws `RefreshUnderWay`, or what reading the folder throws. */
  async refresh(onProgress?: (progress: BuildProgress) => void): Promise<RefreshReport> {
    if (this.#refreshing) throw new RefreshUnderWay('a refresh is under way; wait until it has reported.');
    this.#refreshing = true;
    const started = performance.now();
    try {
      await this.#waking;
      const before = this.current;
      const after = await this.#build(onProgress);
      await this.#lookAhead(after);
      this.#current = after;
      return { ...difference(before, after), took: performance.now() - started };
    } finally {
      this.#refreshing = false;
    }
  }

  async #lookAhead(index: CorpusIndex): Promise<void> {
    for (const one of this.#ahead) await inSlices(one.ahead(index));
  }

  #restore({ articles, authority, tables }: Kept): ReadCorpus {
    this.#reader.know(articles);
    const corpus: ReadCorpus = {
      documents: new Map(articles.map(({ article }) => [article.document.id, article])),
      rejections: [],
    };
    this.#builder = { authority: JSON.stringify(authority), builder: IndexBuilder.restored(authority, corpus, tables) };
    return corpus;
  }

  async #build(onProgress?: (progress: BuildProgress) => void): Promise<CorpusIndex> {
    const read = await this.#reader.read(onProgress);
    const authority = JSON.stringify(read.authority);
    const last = this.#builder;
    const other = () => last?.builder.withAuthority(read.authority) ?? new IndexBuilder(read.authority, this.#passageIndex);
    const builder = last?.authority === authority ? last.builder : other();
    const before = builder.tables;
    // One that is stopped on its way is of no more use: the next refresh starts afresh.
    this.#builder = null;
    const index = await inSlices(builder.build(read.corpus));
    this.#builder = { authority, builder };
    this.#read = read;
    if (builder.tables !== before) this.#keeper?.keep(read, builder.tables!);
    return index;
  }
}

function difference(before: CorpusIndex, after: CorpusIndex): Omit<RefreshReport, 'took'> {
  const ids = [...after.documents.keys()];
  const events = compareEvents(before, after);
  return {
    added: ids.filter((id) => !before.documents.has(id)),
    changed: ids.filter((id) => before.documents.has(id) && before.documents.get(id)!.digest !== after.documents.get(id)!.digest),
    removed: [...before.documents.keys()].filter((id) => !after.documents.has(id)),
    rejected: after.rejections,
    eventsGained: events.gained.length,
    eventsLost: events.lost.length,
    events,
    before,
    after,
  };
}
