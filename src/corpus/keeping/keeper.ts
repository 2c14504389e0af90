import { realpath } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ACTORS_FILES, parseAuthority } from '../authority.ts';
import type { Document } from '../document.ts';
import { FIELDS, type Metadata } from '../frontMatter.ts';
import { splitSource } from '../readFile.ts';
import type { AuditEntry, AuditPage, Moderator } from './auditLog.ts';
import { type Change, Changes, STAGED, TRASH } from './change.ts';
import { type Disk, realDisk } from './disk.ts';
import { FolderFiles } from './folderFiles.ts';
import { whileWriting } from './lock.ts';
import { freeName, KEPT, readTrashName, slugOf, trashName } from './names.ts';
import { ChangeRefused, refusalOf } from './refusal.ts';
import { articleOf, assertSays, digestOf, sourceOf, titleOf } from './writtenArticle.ts';

/** An article to be added. */
export interface NewArticle extends Metadata {
  readonly title: string;
  readonly body: string;
}

/** Something in the trash. */
export interface Trashed {
  /** Names it for `restore` and `readTrashed`. */
  readonly key: string;
  /** `earlier` is what an edit replaced as a whole: a .txt that became a .md. */
  readonly kind: 'article' | 'earlier' | 'actors';
  /** The file's name before. */
  readonly file: string;
  /** The article's title; the file's name where it cannot be read. */
  readonly title: string;
  /** When and by whom it was put there; null where the audit log no longer says. */
  readonly at: string | null;
  readonly by: Moderator | null;
}

const isActorsFile = (file: string): boolean => ACTORS_FILES.some((name) => name === file);

/**
 * Changes the corpus folder: every change is made whole or not at all, also when the process is killed or the disk is full, and stands in the audit
 * log. Changes of several processes wait for one another; that there is one bot on the folder is `lockCorpus`'s to see to.
 * Each method throws `ChangeRefused` where nothing was changed.
 */
export class Keeper {
  readonly folder: string;
  readonly #real: string;
  readonly #disk: Disk;
  readonly #now: () => Date;
  readonly #files: FolderFiles;
  readonly #changes: Changes;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, real: string, disk: Disk, now: () => Date) {
    this.folder = folder;
    this.#real = real;
    this.#disk = disk;
    this.#now = now;
    this.#files = new FolderFiles(folder, real, disk);
    this.#changes = new Changes(disk, real);
  }

  /** Opens a corpus folder for changes, and makes whole what a process left that ended amid one. */
  static async open(folder: string, { disk = realDisk, now = () => new Date() }: KeeperOptions = {}): Promise<Keeper> {
    const real = await realpath(folder).catch((error) => {
      throw refusalOf(error, folder);
    });
    const keeper = new Keeper(folder, real, disk, now);
    await keeper.#whileWriting(async () => {});
    return keeper;
  }

  /** Adds an article under an id made from its title; gives it as it is read from now on. Its body is kept to the letter. */
  add(article: NewArticle, by: Moderator): Promise<Document> {
    return this.#whileWriting(async () => {
      const id = freeName(slugOf(article.title), await this.#files.ids());
      const file = `${id}.md`;
      const bytes = sourceOf(null, article, article.body);
      const document = articleOf(file, bytes);
      assertSays(document, article);
      const entry = await this.#entry(by, { action: 'add', ...about(document, file), before: null, after: document.digest });
      await this.#changes.make(putting(entry, bytes, false));
      return document;
    });
  }

  /** Sets fields of an article, or leaves them out where they are null; its body stays as it is. */
  edit(id: string, change: Partial<Metadata>, by: Moderator): Promise<Document> {
    return this.#whileWriting(async () => {
      const { file, bytes } = await this.#files.articleFile(id);
      const old = articleOf(file, bytes);
      const { yaml, body } = splitSource(file, bytes);
      // A .txt has no front matter: with its first field it becomes a .md.
      const newFile = `${id}.md`;
      const newBytes = sourceOf(yaml, change, body);
      const document = articleOf(newFile, newBytes);
      assertSays(document, change);
      if (document.body !== old.body)
        throw new ChangeRefused('not valid', 'Nothing was changed: the text would not stay as it is.');
      const changes = Object.fromEntries(
        FIELDS.filter((field) => document[field] !== old[field]).map((f) => [f, [old[f], document[f]]]),
      );
      if (Object.keys(changes).length === 0) return old;
      const entry = await this.#entry(by, {
        action: 'edit',
        ...about(document, newFile),
        before: old.digest,
        after: document.digest,
        changes,
      });
      const put = putting(entry, newBytes, file === newFile);
      const afterwards =
        file === newFile ? undefined : { from: file, to: `${TRASH}/${trashName(entry.seq, file)}`, replaces: true };
      await this.#changes.make({ ...put, afterwards });
      return document;
    });
  }

  /** Puts an article into the trash. */
  remove(id: string, by: Moderator): Promise<Trashed> {
    return this.#whileWriting(async () => {
      const { file, bytes } = await this.#files.articleFile(id);
      const title = titleOf(file, bytes);
      const entry = await this.#entry(by, { action: 'remove', file, document: id, title, before: digestOf(bytes), after: null });
      const key = trashName(entry.seq, file);
      await this.#changes.make({ entry, staged: [], move: { from: file, to: `${TRASH}/${key}`, replaces: true } });
      return { key, kind: 'article', file, title, at: entry.at, by };
    });
  }

  /** Takes an article out of the trash: under its old id, or that with a number behind it where another has it now. */
  restore(key: string, by: Moderator): Promise<Document> {
    return this.#whileWriting(async () => {
      const { file: oldFile, bytes } = await this.#files.trashedFile(key);
      const { name, ext } = parse(oldFile);
      if (isActorsFile(oldFile))
        throw new ChangeRefused(
          'not valid',
          `Nothing was changed: ${oldFile} is no article; save its text as the actors' file instead.`,
        );
      const file = freeName(name, await this.#files.ids({ butFor: key })) + ext;
      const document = articleOf(file, bytes);
      const { digest } = document;
      const entry = await this.#entry(by, { action: 'restore', ...about(document, file), before: null, after: digest });
      await this.#changes.make({ entry, staged: [], move: { from: `${TRASH}/${key}`, to: file, replaces: false } });
      return document;
    });
  }

  /** What is in the trash, the newest first. */
  async trash(): Promise<readonly Trashed[]> {
    const names = await this.#files.read(() => this.#files.trashed());
    const entries = new Map<number, AuditEntry>();
    for await (const entry of this.#changes.log.newestFirst()) entries.set(entry.seq, entry);
    const kept = names.flatMap((key) => ({ key, ...(readTrashName(key) ?? { seq: 0, file: '' }) })).filter(({ seq }) => seq > 0);
    kept.sort((a, b) => b.seq - a.seq);
    return Promise.all(
      kept.map(async ({ key, seq, file }): Promise<Trashed> => {
        const entry = entries.get(seq);
        const kind = isActorsFile(file) ? 'actors' : entry?.action === 'edit' ? 'earlier' : 'article';
        const title = entry?.title ?? titleOf(file, (await this.#files.trashedFile(key)).bytes);
        return { key, kind, file, title, at: entry?.at ?? null, by: entry?.by ?? null };
      }),
    );
  }

  /** The text of something in the trash, as it was. */
  async readTrashed(key: string): Promise<string> {
    return Buffer.from((await this.#files.trashedFile(key)).bytes).toString();
  }

  /** Some of the log, the newest first: of one article, or of all; before the entry numbered `before`. */
  async log({ limit = 50, before = Number.POSITIVE_INFINITY, document }: LogFilter = {}): Promise<AuditPage> {
    const entries: AuditEntry[] = [];
    for await (const entry of this.#changes.log.newestFirst()) {
      if (entry.seq >= before || (document !== undefined && entry.document !== document)) continue;
      if (entries.length === limit) return { entries, next: entries.at(-1)?.seq ?? null };
      entries.push(entry);
    }
    return { entries, next: null };
  }

  /** The text of the actors' file; null where there is none. */
  async readActors(): Promise<string | null> {
    const file = await this.#files.actorsFile();
    const bytes = await this.#files.read(() => this.#files.file(file));
    return bytes && Buffer.from(bytes).toString();
  }

  /**
   * Saves the actors' file; the one before goes to the trash. `note` says in the audit log what was changed. The text must be what `parseAuthority`
   * accepts. `over`: the text that it was made from; where the file has another now, nothing is changed.
   */
  saveActors(source: string, by: Moderator, note?: string, over?: string | null): Promise<void> {
    return this.#whileWriting(async () => {
      const problem = parseAuthority(source);
      if (typeof problem === 'string')
        throw new ChangeRefused('not valid', `Nothing was changed: of the new actors' file ${problem}`);
      const file = await this.#files.actorsFile();
      const old = await this.#files.file(file);
      if (over !== undefined && (old && Buffer.from(old).toString()) !== over)
        throw new ChangeRefused('changed meanwhile', `Nothing was changed: somebody else has changed ${file} meanwhile.`);
      const bytes = Buffer.from(source);
      const [before, after] = [old && digestOf(old), digestOf(bytes)];
      const entry = await this.#entry(by, {
        action: 'actors',
        file,
        document: null,
        title: null,
        before,
        after,
        ...(note && { note }),
      });
      const put = putting(entry, bytes, old !== null);
      if (old === null) return this.#changes.make(put);
      const kept = { path: `${STAGED}${entry.seq}-before`, bytes: old };
      const afterwards = { from: kept.path, to: `${TRASH}/${trashName(entry.seq, file)}`, replaces: true };
      return this.#changes.make({ ...put, staged: [...put.staged, kept], afterwards });
    });
  }

  /** One change at a time, here and in other processes; each finds the folder whole. */
  #whileWriting<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(() =>
      whileWriting(this.#real, async () => {
        await this.#prepare();
        return change();
      }).catch((error) => {
        throw refusalOf(error, this.folder);
      }),
    );
    this.#queue = done.catch(() => {});
    return done;
  }

  async #prepare(): Promise<void> {
    for (const folder of [KEPT, TRASH]) {
      const path = join(this.#real, folder);
      if ((await this.#disk.look(path)) === null) {
        await this.#disk.makeFolder(path);
        await this.#disk.sync(join(path, '..'));
      }
      if ((await this.#disk.look(path))?.kind !== 'folder')
        throw new ChangeRefused('in the way', `Nothing was changed: ${path} is not a folder. Move it away, then try again.`);
    }
    await this.#changes.recover();
  }

  /** Time never goes back from one entry to the next, whatever the clock does. */
  async #entry(by: Moderator, what: Omit<AuditEntry, 'seq' | 'at' | 'by'>): Promise<AuditEntry> {
    const last = await this.#changes.log.last();
    const trashed = (await this.#files.trashed()).map((key) => readTrashName(key)?.seq ?? 0);
    const seq = Math.max(last?.seq ?? 0, ...trashed) + 1;
    const now = this.#now().toISOString();
    const at = last && last.at > now ? last.at : now;
    return { seq, at, by: { id: by.id, name: by.name }, ...what };
  }
}

export interface KeeperOptions {
  /** @defaultValue the disk of this machine */
  readonly disk?: Disk;
  /** @defaultValue the clock of this machine */
  readonly now?: () => Date;
}

export interface LogFilter {
  /** @defaultValue 50 */
  readonly limit?: number;
  readonly before?: number | undefined;
  /** The id of an article. */
  readonly document?: string | undefined;
}

const about = ({ id, title }: Document, file: string) => ({ file, document: id, title });

/** A change that puts new bytes where the entry says. */
function putting(entry: AuditEntry, bytes: Uint8Array, replaces: boolean): Change {
  const path = `${STAGED}${entry.seq}`;
  return { entry, staged: [{ path, bytes }], move: { from: path, to: entry.file, replaces } };
}
