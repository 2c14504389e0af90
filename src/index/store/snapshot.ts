import { createHash } from 'node:crypto';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AuthorityActor } from '../../corpus/authority.ts';
import type { StoredTold, ToldActor } from '../actors/told.ts';
import { inSlices } from '../steps.ts';
import type { Tables } from '../tables.ts';
import { type ArticleRecord, recordOf, StoredArticle } from './articles.ts';
import { ArticlesOnDisk, type Place } from './articlesOnDisk.ts';
import { formVersion } from './formVersion.ts';
import { readShared, sectionsIn, UNFINISHED, Untrusted, writeSections } from './sectionsFile.ts';
import { packJson, packTables, unpackTables } from './tablesFile.ts';

/** An article of a corpus with its file's mark when it was read: see `Corpus.marks`. */
export interface KeptArticle {
  readonly article: StoredArticle<Place>;
  readonly mark: string | null;
}

/** A corpus read and indexed, as it is kept. */
export interface Kept {
  /** In order of their files. */
  readonly articles: readonly KeptArticle[];
  readonly authority: readonly AuthorityActor[];
  readonly tables: Tables;
  /** What the articles tell of their actors. */
  readonly told: StoredTold;
  /** All of the file, for another thread to look into. */
  readonly bytes: SharedArrayBuffer;
}

/** What is kept next. */
export type ToKeep = Pick<Kept, 'articles' | 'authority' | 'tables'>;

interface Head {
  readonly version: string;
  readonly folder: string;
  readonly authority: readonly AuthorityActor[];
  /** What the files of the articles look like from outside, by name. */
  readonly marks: Readonly<Record<string, string>>;
}

type Entry = readonly [key: string, mark: string | null, place: Place, record: ArticleRecord];

/** Where snapshots of one corpus are kept: a folder of its own. Nothing in it is trusted that is not whole and of this very code. */
export class Snapshots {
  readonly articles: ArticlesOnDisk;
  /** Told of articles that stand at another place now. */
  onMoved: (articles: readonly StoredArticle<Place>[]) => void = () => {};
  readonly #corpus: string;
  readonly #folder: string;
  /** What was told when it was kept last before, with the keys of the articles that told it. */
  #told: { readonly told: StoredTold; readonly keys: ReadonlyMap<string, string> } | null = null;

  private constructor(corpus: string, folder: string) {
    this.#corpus = corpus;
    this.#folder = folder;
    this.articles = new ArticlesOnDisk(folder, formVersion());
  }

  /** Those in `data` of a corpus folder. Throws what the file system throws where the corpus is not there. */
  static async of(corpus: string, data: string): Promise<Snapshots> {
    const real = await realpath(corpus);
    return new Snapshots(real, folderOf(real, data));
  }

  /** Makes the folder, and takes away what a process that was ended has left unfinished. Throws what the file system throws. */
  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const name of await readdir(this.#folder))
      if (name.endsWith(UNFINISHED)) await rm(join(this.#folder, name), { force: true });
  }

  /** What was kept last; null where nothing was. `read` has been read of it already. Throws `Untrusted`, or what the file system throws. */
  async load(read: SharedArrayBuffer | null = null): Promise<Kept | null> {
    const bytes =
      read ??
      (await readShared(this.#file).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
        throw error;
      }));
    if (!bytes) return null;
    const sections = sectionsIn(bytes);
    const { version, folder, authority, marks } = JSON.parse(sections.get('head')!.toString()) as Head;
    if (version !== formVersion()) throw new Untrusted('it is of another version');
    if (folder !== this.#corpus) throw new Untrusted('it is of another folder');
    const articles = JSON.parse(sections.get('articles')!.toString()) as Entry[];
    if (!read)
      this.articles.check(
        articles.map(([, , place]) => place),
        marks,
      );
    const { tables, told } = await inSlices(
      unpackTables(
        sections,
        articles.map(([, , , { id }]) => id),
      ),
    );
    this.#told = { told, keys: new Map(articles.map(([key, , , { id }]) => [id, key])) };
    return {
      articles: articles.map(([key, mark, place, record]) => {
        return { article: new StoredArticle(this.articles, key, record, place), mark };
      }),
      authority,
      tables,
      told,
      bytes,
    };
  }

  /**
   * Keeps a corpus in place of what was kept: its articles alone where its passages are in an index that cannot be written. `begun` is
   * that of the articles when the corpus had been read. Gives way to what `busy` waits for. Throws what the file system throws.
   */
  async keep({ articles, authority, tables }: ToKeep, begun: number, busy: () => Promise<unknown>): Promise<void> {
    const packed = await inSlices(
      packTables(
        tables,
        articles.map(({ article }) => article.document.id),
        this.#toldIn(articles),
      ),
      busy,
    );
    await this.#gather(articles);
    const places = articles.map(({ article }) => article.place);
    if (!packed) {
      await rm(this.#file, { force: true });
      await this.articles.keepOnly(places, begun);
      return;
    }
    const marks = this.articles.marksOf(places);
    const head: Head = { version: formVersion(), folder: this.#corpus, authority, marks };
    const entries = articles.map(({ article, mark }): Entry => [article.key, mark, article.place, recordOf(article.document)]);
    const sections = new Map(packed);
    sections.set('head', [Buffer.from(JSON.stringify(head))]).set('articles', await inSlices(packJson(entries), busy));
    await writeSections(this.#file, sections);
    await this.articles.keepOnly(places, begun);
  }

  /** Puts the articles of many files into fewer. */
  async #gather(articles: Kept['articles']): Promise<void> {
    const moved = await this.articles.gather(articles.map(({ article }) => article.place));
    if (moved.size === 0) return;
    const there = articles.filter(({ article }) => moved.has(article.place)).map(({ article }) => article);
    for (const article of there) article.moveTo(moved.get(article.place)!);
    this.onMoved(there);
  }

  /** What articles tell of their actors: of those that were kept before it need not be made out again. */
  #toldIn(articles: Kept['articles']): (document: string) => readonly ToldActor[] {
    const byId = new Map(articles.map(({ article }) => [article.document.id, article]));
    return (document) => {
      const article = byId.get(document)!;
      if (this.#told?.keys.get(document) !== article.key) return article.actors;
      return this.#told.told.in(document).map(({ actor }) => actor);
    };
  }

  get #file(): string {
    return join(this.#folder, 'index.snapshot');
  }
}

/** Where in `data` what is read of a corpus folder is kept. Throws what the file system throws where the corpus is not there. */
export async function keptFolder(corpus: string, data: string): Promise<string> {
  return folderOf(await realpath(corpus), data);
}

function folderOf(real: string, data: string): string {
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16);
  return join(data, `${basename(real)}-${name}`);
}
