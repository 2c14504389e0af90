import { readdir } from 'node:fs/promises';
import type { AuthorityActor } from '../corpus/authority.ts';
import type { Rejection } from '../corpus/document.ts';
import { NoCorpus } from '../corpus/loadCorpus.ts';
import { type ApartOptions, MakerApart } from './apart/makerApart.ts';
import type { Comparison } from './comparison.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import type { EventDifference } from './difference.ts';
import { type Maker, MakerHere } from './maker.ts';
import type { Ahead } from './onceAnIndex.ts';
import type { PassageIndexKind } from './passages/buildPassageIndex.ts';
import { inSlices } from './steps.ts';
import type { BuildProgress } from './store/corpusReader.ts';
import { type Keeping, SnapshotKeeper } from './store/snapshotKeeper.ts';

export type { Comparison } from './comparison.ts';
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

/** The one under way is another process's that shares the corpus. The message is for people. */
export class RefreshedElsewhere extends RefreshUnderWay {}

export interface LibraryOptions {
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** What passages are put into; without it what their number asks for. */
  readonly passageIndex?: PassageIndexKind | undefined;
  readonly keeping?: Keeping | undefined;
  /** What is worked out for each index before it answers; for the first one while it already does. @defaultValue nothing */
  readonly ahead?: readonly Ahead[] | undefined;
  /** From so many articles on they are read and indexed in a thread of its own, where what is made is kept. @defaultValue 300 */
  readonly apartFrom?: number;
}

/** A thread of its own holds 150 MB and half a second of starting; so many articles are indexed in less beside questions. */
const APART_FROM = 300;

/**
 * Holds the index that answers questions. A refresh builds another beside it and swaps it whole; where the refresh fails, the
 * old one goes on answering. The corpus folder is the only state: what is kept beside it saves time and nothing else.
 */
export class Library {
  readonly folder: string;
  readonly #maker: Maker;
  readonly #ahead: readonly Ahead[];
  #current: CorpusIndex;
  #refreshing = false;

  private constructor(folder: string, maker: Maker, ahead: readonly Ahead[] = []) {
    this.folder = folder;
    this.#maker = maker;
    this.#ahead = ahead;
    this.#current = maker.index;
    // Whatever fails here fails again where it is asked for, and is told there.
    void this.#lookAhead(this.#current).catch(() => {});
  }

  /** Indexes a corpus folder; what is kept of it and is still so is not read again. Throws `NoCorpus` where it cannot be read. */
  static async open(folder: string, options: LibraryOptions = {}): Promise<Library> {
    const { keeping, onProgress, ahead, apartFrom = APART_FROM } = options;
    const keeper = keeping ? await SnapshotKeeper.open(folder, keeping) : null;
    const passageIndex = kindFor(options, keeper);
    if (keeping && keeper?.writes && passageIndex === 'postings' && (await isMany(folder, apartFrom))) {
      const apart = await openApart({ folder, keeping, keeper, passageIndex }, onProgress);
      if (apart) return new Library(folder, apart, ahead);
    }
    const kept = passageIndex === 'minisearch' ? null : (keeper?.kept ?? null);
    const maker = await MakerHere.open(folder, { passageIndex, keeper, isBesideQuestions: true }, kept, onProgress);
    return new Library(folder, maker, ahead);
  }

  /** As `open`, with what has changed since it was kept; null where nothing is kept to compare with. */
  static async reopen(
    folder: string,
    options: LibraryOptions,
  ): Promise<{ readonly library: Library; readonly report: RefreshReport | null }> {
    const { keeping, onProgress } = options;
    const keeper = keeping ? await SnapshotKeeper.open(folder, keeping) : null;
    const passageIndex = kindFor(options, keeper);
    if (!keeper?.kept || passageIndex === 'minisearch') {
      const maker = await MakerHere.open(folder, { passageIndex, keeper, isBesideQuestions: true }, null, onProgress);
      return { library: new Library(folder, maker), report: null };
    }
    const library = new Library(
      folder,
      await MakerHere.takeUp(folder, { passageIndex, keeper, isBesideQuestions: true }, keeper.kept),
    );
    return { library, report: await library.refresh(onProgress) };
  }

  /** The index to answer from now. Hold on to it for one answer, no longer. */
  get current(): CorpusIndex {
    return this.#current;
  }

  /** Resolves when nothing is being written any more. */
  async settled(): Promise<void> {
    await this.#maker.settled();
  }

  /** Ends what works for it in the background. Nothing can be refreshed afterwards. */
  async close(): Promise<void> {
    await this.#maker.close();
  }

  /** The index as it would be with another authority file: of the articles as they were read last. */
  preview(authority: readonly AuthorityActor[]): Promise<Comparison> {
    return this.#maker.preview(authority);
  }

  /** Reads the folder again; only changed articles are read anew. Throws `RefreshUnderWay`, or what reading the folder throws. */
  async refresh(onProgress?: (progress: BuildProgress) => void): Promise<RefreshReport> {
    if (this.#refreshing) throw new RefreshUnderWay('a refresh is under way; wait until it has reported.');
    this.#refreshing = true;
    const started = performance.now();
    try {
      const { before, after, documents, events } = await this.#maker.make(onProgress);
      await this.#lookAhead(after);
      this.#current = after;
      const counts = { eventsGained: events.gained.length, eventsLost: events.lost.length };
      const took = performance.now() - started;
      return { ...documents, rejected: after.rejections, ...counts, events, before, after, took };
    } finally {
      this.#refreshing = false;
    }
  }

  async #lookAhead(index: CorpusIndex): Promise<void> {
    for (const one of this.#ahead) await inSlices(one.ahead(index));
  }
}

/** What is kept is kept as postings, and comes back as such. */
const kindFor = ({ passageIndex }: LibraryOptions, keeper: SnapshotKeeper | null): PassageIndexKind | undefined =>
  passageIndex ?? (keeper?.writes ? 'postings' : undefined);

async function isMany(folder: string, many: number): Promise<boolean> {
  const files = await readdir(folder).catch(() => []);
  return files.length >= many;
}

/** Null where it cannot be done so, which is told. Throws `NoCorpus`. */
async function openApart(options: ApartOptions, onProgress: LibraryOptions['onProgress']): Promise<MakerApart | null> {
  try {
    return await MakerApart.open(options, onProgress);
  } catch (error) {
    if (error instanceof NoCorpus) throw error;
    options.keeping.onNotice(`articles are read beside the questions, ${(error as Error).message}`);
    return null;
  }
}
