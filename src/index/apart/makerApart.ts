import type { AuthorityActor } from '../../corpus/authority.ts';
import type { Rejection } from '../../corpus/document.ts';
import { loadCorpus, NoCorpus } from '../../corpus/loadCorpus.ts';
import { type Comparison, type Published, published } from '../comparison.ts';
import type { CorpusIndex } from '../corpusIndex.ts';
import { compareEvents } from '../difference.ts';
import { factsOf } from '../indexOf.ts';
import type { Maker } from '../maker.ts';
import type { PassageIndexKind } from '../passages/buildPassageIndex.ts';
import { inSlices } from '../steps.ts';
import { keyOf, StoredArticle } from '../store/articles.ts';
import type { Place } from '../store/articlesOnDisk.ts';
import type { BuildProgress } from '../store/corpusReader.ts';
import type { Kept } from '../store/snapshot.ts';
import type { Keeping, SnapshotKeeper } from '../store/snapshotKeeper.ts';
import type { MovedArticle } from './messages.ts';
import { type PackedEdition, unpackEdition } from './packedEdition.ts';
import { type ThreadEvents, ThreadLine } from './threadLine.ts';

export interface ApartOptions {
  readonly folder: string;
  readonly keeping: Keeping;
  /** Has looked up what is kept. */
  readonly keeper: SnapshotKeeper;
  readonly passageIndex: PassageIndexKind;
}

/**
 * Makes indexes in a thread of its own, which has tables of its own: from it come the changes alone, and here they are put on the tables
 * that answer. Where the thread ends, the next index is made by another.
 */
export class MakerApart implements Maker {
  readonly #options: ApartOptions;
  #line: Promise<ThreadLine> | null = null;
  /** What the thread made last, as it stands here. */
  #base: Published;
  /** What answers: the same, but where the thread has begun anew. */
  #last: Published;
  /** Of what is asked for: one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(options: ApartOptions, base: Published) {
    this.#options = options;
    this.#base = base;
    this.#last = base;
  }

  /** Throws `NoCorpus`, or why it cannot be done in a thread of its own. */
  static async open(options: ApartOptions, onProgress?: (progress: BuildProgress) => void): Promise<MakerApart> {
    const { kept } = options.keeper;
    if (!kept) {
      let made: MakerApart | null = null;
      const line = lineTo(options, null, (articles) => {
        if (made) made.#move(articles);
      });
      made = new MakerApart(options, await firstMade(line, options, onProgress));
      made.#line = Promise.resolve(line);
      return made;
    }
    const rejections = await rejectionsNow(options.folder, kept);
    const maker = new MakerApart(options, await publishedFrom(kept, rejections ?? []));
    maker.#line = maker.#firstThread(kept);
    // Whoever asks for the next index begins another.
    maker.#line.catch(() => {});
    if (rejections) onProgress?.({ done: kept.articles.length, of: kept.articles.length });
    else
      await maker.make(onProgress).catch(async (error: unknown) => {
        await maker.close();
        throw error;
      });
    return maker;
  }

  get index(): CorpusIndex {
    return this.#last.index;
  }

  make(onProgress?: (progress: BuildProgress) => void): Promise<Comparison> {
    return this.#inTurn(async () => {
      const line = await this.#thread();
      const before = this.#last;
      const made = await this.#madeBy(line, onProgress);
      const isOther = before !== this.#base;
      this.#base = made;
      this.#last = made;
      return isOther ? { ...made, before: before.index, events: compareEvents(before.index, made.index) } : made;
    });
  }

  preview(authority: readonly AuthorityActor[]): Promise<Comparison> {
    return this.#inTurn(async () => this.#unpacked(await (await this.#thread()).ask('preview', authority)));
  }

  async settled(): Promise<void> {
    const line = await this.#line?.catch(() => null);
    if (line && !line.isOver) await line.ask('settle', null);
  }

  async close(): Promise<void> {
    const line = await this.#line?.catch(() => null);
    await line?.close();
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(job);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Where it fails, what the thread has made may be more than what stands here: then it is ended, and the next index is made by another. */
  async #madeBy(line: ThreadLine, onProgress?: (progress: BuildProgress) => void): Promise<Comparison & Published> {
    try {
      return await this.#unpacked(await line.ask('make', null, onProgress));
    } catch (error) {
      if (!(error instanceof NoCorpus)) await line.close();
      throw error;
    }
  }

  #unpacked(packed: PackedEdition): Promise<Comparison & Published> {
    return inSlices(unpackEdition(this.#base, packed, this.#options.keeper.onDisk));
  }

  /** In turn, for what is being unpacked may be among them. */
  #move(articles: readonly MovedArticle[]): void {
    void this.#inTurn(async () => {
      const { documents } = this.#base.edition.corpus;
      for (const { id, key, place } of articles) {
        const article = documents.get(id);
        if (article instanceof StoredArticle && article.key === key) article.moveTo(place);
      }
      const places = documents.values().map((article) => (article as StoredArticle<Place>).place);
      this.#options.keeper.onDisk.closeAllBut(new Set(places.map(([file]) => file)));
    });
  }

  /** The thread; another where it has ended. */
  async #thread(): Promise<ThreadLine> {
    const line = await this.#line?.catch(() => null);
    if (line && !line.isOver) return line;
    this.#line = this.#anotherThread();
    return this.#line;
  }

  async #firstThread({ bytes }: Kept): Promise<ThreadLine> {
    const line = lineTo(this.#options, bytes, (articles) => this.#move(articles));
    return orEnded(line, async () => {
      const version = await line.ask('begin', null);
      if (version !== this.#base.edition.facts.version) throw new Error('what was kept is there no longer');
      return line;
    });
  }

  async #anotherThread(): Promise<ThreadLine> {
    const kept = await this.#options.keeper.lookAgain();
    const line = lineTo(this.#options, kept?.bytes ?? null, (articles) => this.#move(articles));
    return orEnded(line, async () => {
      if (kept) await line.ask('begin', null);
      this.#base = kept ? await publishedFrom(kept, []) : await firstMade(line, this.#options);
      return line;
    });
  }
}

const lineTo = (
  { folder, keeping: { data, onNotice }, passageIndex }: ApartOptions,
  kept: SharedArrayBuffer | null,
  onMoved: ThreadEvents['onMoved'],
): ThreadLine => new ThreadLine({ folder, data, passageIndex, kept }, { onNotice, onMoved });

/** The thread ends where this fails: two must never write. */
async function orEnded<T>(line: ThreadLine, job: () => Promise<T>): Promise<T> {
  try {
    return await job();
  } catch (error) {
    await line.close();
    throw error;
  }
}

/** What a thread makes from nothing. The thread ends where that cannot be kept, and so not be handed over. */
async function firstMade(
  line: ThreadLine,
  { keeper }: ApartOptions,
  onProgress?: (progress: BuildProgress) => void,
): Promise<Published> {
  return orEnded(line, async () => {
    await line.ask('begin', null);
    const rejections = await line.ask('makeFirst', null, onProgress);
    const kept = rejections && (await keeper.lookAgain());
    if (!kept) throw new Error('what was made could not be kept');
    return publishedFrom(kept, rejections);
  });
}

async function publishedFrom({ articles, authority, tables }: Kept, rejections: readonly Rejection[]): Promise<Published> {
  const documents = new Map(articles.map(({ article }) => [article.document.id, article]));
  const corpus = { documents, rejections };
  return inSlices(published({ corpus, tables, facts: await inSlices(factsOf(corpus, authority)) }));
}

/** What is rejected where the folder is as it was when this was kept; null where it is not. Throws `NoCorpus`. */
async function rejectionsNow(folder: string, { articles, authority }: Kept): Promise<readonly Rejection[] | null> {
  const byMark = new Map(articles.map(({ article, mark }) => [mark, article.document]));
  const found = await loadCorpus(folder, (mark) => byMark.get(mark));
  const isSame =
    found.documents.length === articles.length &&
    found.documents.every((document, i) => {
      const { article } = articles[i]!;
      return document === article.document || keyOf(document) === article.key;
    });
  return isSame && JSON.stringify(found.authority) === JSON.stringify(authority) ? found.rejections : null;
}
