import type { AuthorityActor } from '../../corpus/authority.ts';
import type { Document } from '../../corpus/document.ts';
import { loadCorpus } from '../../corpus/loadCorpus.ts';
import type { ReadCorpus } from '../readDocument.ts';
import { type Articles, ArticlesInMemory, keyOf, recordOf, StoredArticle } from './articles.ts';
import { ArticleReader } from './reader.ts';

export interface BuildProgress {
  readonly done: number;
  readonly of: number;
}

/** A folder as it was read last. */
export interface ReadFolder {
  readonly corpus: ReadCorpus;
  readonly authority: readonly AuthorityActor[];
  /** In order of their files, each with its file's mark: see `Corpus.marks`. */
  readonly articles: readonly { readonly article: StoredArticle; readonly mark: string | null }[];
}

/** Articles that are kept at one go while many are read: what is lost of a build that is ended on its way. */
const BATCH = 64;

export interface ReaderOptions {
  /** Where that goes which is read. @defaultValue memory */
  readonly articles?: Articles<unknown> | undefined;
  /** Told where that fails; the articles stay in memory then. */
  readonly onFailure?: (error: unknown) => void;
  /** Whether questions are answered in this thread. */
  readonly isBesideQuestions: boolean;
}

/** Reads a corpus folder again and again, each time only what it does not know. */
export class CorpusReader {
  readonly #folder: string;
  readonly #articles: Articles<unknown>;
  readonly #onFailure: (error: unknown) => void;
  readonly #isBesideQuestions: boolean;
  readonly #inMemory = new ArticlesInMemory();
  readonly #reader = new ArticleReader();
  /** Whether somebody is answered from what was read before. */
  #isServing = false;
  #isFailing = false;
  #byMark = new Map<string, StoredArticle>();
  #byKey = new Map<string, StoredArticle>();
  /** Places in `articles` of articles that nobody has asked for yet. */
  #left: ReadonlyMap<string, unknown> = new Map();

  constructor(folder: string, { articles = new ArticlesInMemory(), onFailure = () => {}, isBesideQuestions }: ReaderOptions) {
    this.#folder = folder;
    this.#articles = articles;
    this.#onFailure = onFailure;
    this.#isBesideQuestions = isBesideQuestions;
  }

  /** Makes articles known that were read before. */
  know(articles: ReadFolder['articles']): void {
    this.#byKey = new Map(articles.map(({ article }) => [article.key, article]));
    this.#byMark = new Map(articles.flatMap(({ article, mark }) => (mark === null ? [] : [[mark, article]])));
  }

  /** Makes articles known by their keys and places alone. */
  knowPlaces(places: ReadonlyMap<string, unknown>): void {
    this.#left = places;
  }

  /** Reads the folder. Throws `NoCorpus` where it cannot be read. */
  async read(onProgress?: (progress: BuildProgress) => void): Promise<ReadFolder> {
    const { documents, authority, rejections, marks } = await loadCorpus(
      this.#folder,
      (mark) => this.#byMark.get(mark)?.document,
    );
    const known = new Map<Document, StoredArticle>();
    for (const article of this.#byKey.values()) known.set(article.document, article);
    const unread: Document[] = [];
    for (const document of documents) {
      const article = known.get(document) ?? this.#knownAs(document);
      if (article) known.set(document, article);
      else unread.push(document);
    }
    const of = documents.length;
    const done = of - unread.length;
    if (of > 0) onProgress?.({ done, of });
    const onRead = (count: number) => onProgress?.({ done: done + count, of });
    for await (const [document, article] of this.#readAndKeep(unread, onRead)) known.set(document, article);
    const articles = documents.map((document) => ({ article: known.get(document)!, mark: marks?.get(document.id) ?? null }));
    this.know(articles);
    this.#isServing = true;
    return {
      corpus: { documents: new Map(articles.map(({ article }) => [article.document.id, article])), rejections },
      authority,
      articles,
    };
  }

  #knownAs(document: Document): StoredArticle | undefined {
    const key = keyOf(document);
    if (this.#byKey.has(key)) return this.#byKey.get(key);
    const place = this.#left.get(key);
    return place === undefined ? undefined : new StoredArticle(this.#articles, key, recordOf(document), place);
  }

  /** `onRead` hears how many have been read: they are kept many at a time. */
  async *#readAndKeep(
    documents: readonly Document[],
    onRead: (count: number) => void,
  ): AsyncGenerator<readonly [Document, StoredArticle]> {
    let batch: Uint8Array[] = [];
    let first = 0;
    for await (const packed of this.#reader.readAll(documents, this.#isServing && this.#isBesideQuestions)) {
      batch.push(packed);
      onRead(first + batch.length);
      if (batch.length < BATCH && first + batch.length < documents.length) continue;
      for (const [i, article] of (await this.#keep(documents.slice(first, first + batch.length), batch)).entries())
        yield [documents[first + i]!, article];
      first += batch.length;
      batch = [];
    }
  }

  async #keep(documents: readonly Document[], packed: readonly Uint8Array[]): Promise<StoredArticle[]> {
    const articles = this.#isFailing ? this.#inMemory : this.#articles;
    try {
      const places = await articles.add(packed);
      return documents.map((document, i) => new StoredArticle(articles, keyOf(document), recordOf(document), places[i]));
    } catch (error) {
      if (this.#isFailing) throw error;
      this.#isFailing = true;
      this.#onFailure(error);
      return this.#keep(documents, packed);
    }
  }
}
