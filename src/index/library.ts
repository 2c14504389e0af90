import type { AuthorityActor } from '../corpus/authority.ts';
import type { Rejection } from '../corpus/document.ts';
import { loadCorpus } from '../corpus/loadCorpus.ts';
import { type BuildProgress, type KnownReadings, readCorpus } from './buildIndex.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { compareEvents, type EventDifference } from './difference.ts';
import { IndexBuilder, type ReadCorpus } from './indexBuilder.ts';
import type { PassageIndexKind } from './passages/buildPassageIndex.ts';
import { inSlices } from './steps.ts';

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

/**
 * Holds the index that answers questions. A refresh builds another beside it and swaps it whole; where the refresh fails, the
 * old one goes on answering. Nothing is written: the corpus folder is the only state.
 */
export class Library {
  readonly folder: string;
  readonly #passageIndex: PassageIndexKind | undefined;
  readonly #known: KnownReadings = new Map();
  #builder: { readonly authority: string; readonly builder: IndexBuilder } | null = null;
  #read: ReadCorpus = { documents: new Map(), rejections: [] };
  #current: CorpusIndex | null = null;
  #refreshing = false;

  private constructor(folder: string, passageIndex: PassageIndexKind | undefined) {
    this.folder = folder;
    this.#passageIndex = passageIndex;
  }

  /** Reads and indexes a corpus folder, its passages in the index named or else fit for them. Throws `NoCorpus` where it cannot be read. */
  static async open(
    folder: string,
    onProgress?: (progress: BuildProgress) => void,
    passageIndex?: PassageIndexKind,
  ): Promise<Library> {
    const library = new Library(folder, passageIndex);
    library.#current = await library.#build(onProgress);
    return library;
  }

  /** The index to answer from now. Hold on to it for one answer, no longer. */
  get current(): CorpusIndex {
    return this.#current!;
  }

  /** The index as it would be with another authority file: of the articles as they were read last. */
  async preview(authority: readonly AuthorityActor[]): Promise<CorpusIndex> {
    const builder = this.#builder?.builder.withAuthority(authority) ?? new IndexBuilder(authority, this.#passageIndex);
    return inSlices(builder.build(this.#read));
  }

  /** Reads the folder again; only changed articles are read anew. Throws `RefreshUnderWay`, or what reading the folder throws. */
  async refresh(onProgress?: (progress: BuildProgress) => void): Promise<RefreshReport> {
    if (this.#refreshing) throw new RefreshUnderWay('a refresh is under way; wait until it has reported.');
    this.#refreshing = true;
    const started = performance.now();
    try {
      const before = this.current;
      const after = await this.#build(onProgress);
      this.#current = after;
      return { ...difference(before, after), took: performance.now() - started };
    } finally {
      this.#refreshing = false;
    }
  }

  async #build(onProgress?: (progress: BuildProgress) => void): Promise<CorpusIndex> {
    const corpus = await loadCorpus(this.folder);
    const read = await readCorpus(corpus, { known: this.#known, onProgress });
    const authority = JSON.stringify(corpus.authority);
    const last = this.#builder;
    const other = () => last?.builder.withAuthority(corpus.authority) ?? new IndexBuilder(corpus.authority, this.#passageIndex);
    const builder = last?.authority === authority ? last.builder : other();
    // One that is stopped on its way is of no more use: the next refresh starts afresh.
    this.#builder = null;
    const index = await inSlices(builder.build(read));
    this.#builder = { authority, builder };
    this.#read = read;
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
