import type { AuthorityActor } from '../corpus/authority.ts';
import type { Rejection } from '../corpus/document.ts';
import { loadCorpus } from '../corpus/loadCorpus.ts';
import { type BuildProgress, buildIndex, type KnownReadings } from './buildIndex.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { compareEvents, type EventDifference } from './difference.ts';
import type { PassageIndexKind } from './passages/buildPassageIndex.ts';

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
  #current: CorpusIndex;
  #known: KnownReadings;
  readonly #passageIndex: PassageIndexKind | undefined;
  #refreshing = false;

  private constructor(folder: string, current: CorpusIndex, known: KnownReadings, passageIndex: PassageIndexKind | undefined) {
    this.folder = folder;
    this.#current = current;
    this.#known = known;
    this.#passageIndex = passageIndex;
  }

  /** Reads and indexes a corpus folder, its passages in the index named or else fit for them. Throws `NoCorpus` where it cannot be read. */
  static async open(
    folder: string,
    onProgress?: (progress: BuildProgress) => void,
    passageIndex?: PassageIndexKind,
  ): Promise<Library> {
    const known: KnownReadings = new Map();
    const current = await buildIndex(await loadCorpus(folder), { known, onProgress, passageIndex });
    return new Library(folder, current, known, passageIndex);
  }

  /** The index to answer from now. Hold on to it for one answer, no longer. */
  get current(): CorpusIndex {
    return this.#current;
  }

  /** The index as it would be with another authority file: of the articles as they were read last. */
  async preview(authority: readonly AuthorityActor[]): Promise<CorpusIndex> {
    const { documents, rejections } = this.#current;
    const corpus = { documents: [...documents.values()], authority, rejections };
    return buildIndex(corpus, { known: new Map(this.#known), passageIndex: this.#passageIndex });
  }

  /** Reads the folder again; only changed articles are read anew. Throws `RefreshUnderWay`, or what reading the folder throws. */
  async refresh(onProgress?: (progress: BuildProgress) => void): Promise<RefreshReport> {
    if (this.#refreshing) throw new RefreshUnderWay('a refresh is under way; wait until it has reported.');
    this.#refreshing = true;
    const started = performance.now();
    try {
      const before = this.#current;
      const known: KnownReadings = new Map(this.#known);
      const after = await buildIndex(await loadCorpus(this.folder), { known, onProgress, passageIndex: this.#passageIndex });
      this.#current = after;
      this.#known = known;
      return { ...difference(before, after), took: performance.now() - started };
    } finally {
      this.#refreshing = false;
    }
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
