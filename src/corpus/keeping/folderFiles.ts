import { join, parse } from 'node:path';
import { ACTORS_FILES } from '../authority.ts';
import { LARGEST_ARTICLE } from '../readFile.ts';
import { TRASH } from './change.ts';
import type { Disk } from './disk.ts';
import { readTrashName } from './names.ts';
import { ChangeRefused, refusalOf } from './refusal.ts';

const ARTICLE = /^[^.].*\.(md|txt)$/s;

/** What stands in a corpus folder and in its trash: names, and bytes within bounds. */
export class FolderFiles {
  readonly #folder: string;
  readonly #real: string;
  readonly #disk: Disk;

  /** `folder` as it was named, `real` as it is. */
  constructor(folder: string, real: string, disk: Disk) {
    this.#folder = folder;
    this.#real = real;
    this.#disk = disk;
  }

  /** Names in the trash. */
  trashed(): Promise<readonly string[]> {
    return this.#disk.names(join(this.#real, TRASH));
  }

  /** Throws what the file system refuses as `ChangeRefused`. */
  async read<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (error) {
      throw refusalOf(error, this.#folder);
    }
  }

  /** The ids that are taken, also those of what is in the trash: an address never comes to mean another article. */
  async ids({ butFor }: { butFor?: string } = {}): Promise<string[]> {
    const files = await this.#disk.names(this.#real);
    const trashed = (await this.#disk.names(join(this.#real, TRASH))).filter((key) => key !== butFor);
    return [...files, ...trashed.map((key) => readTrashName(key)?.file ?? key)].map((file) => parse(file).name);
  }

  /** The file of an article. Throws `ChangeRefused` where there is none. */
  async articleFile(id: string): Promise<{ file: string; bytes: Uint8Array }> {
    const names = (await this.#disk.names(this.#real)).filter((name) => ARTICLE.test(name) && parse(name).name === id).sort();
    const [file] = names;
    const bytes = file === undefined ? null : await this.file(file);
    if (file === undefined || bytes === null)
      throw new ChangeRefused('not found', `Nothing was changed: there is no article "${id}".`);
    return { file, bytes };
  }

  /** What the trash holds under a key, by the name that it had. Throws `ChangeRefused` where that is nothing. */
  async trashedFile(key: string): Promise<{ file: string; bytes: Uint8Array }> {
    const isThere = (await this.read(() => this.#disk.names(join(this.#real, TRASH)))).includes(key);
    const named = isThere ? readTrashName(key) : null;
    const bytes = named && (await this.read(() => this.file(`${TRASH}/${key}`)));
    if (!named || !bytes) throw new ChangeRefused('not found', `Nothing was changed: "${key}" is not in the trash.`);
    return { file: named.file, bytes };
  }

  /** The name of the actors' file; that which one is given where there is none. */
  async actorsFile(): Promise<string> {
    const names = await this.read(() => this.#disk.names(this.#real));
    return ACTORS_FILES.find((file) => names.includes(file)) ?? ACTORS_FILES[0];
  }

  /** The content of a file of the folder, null where it is not there. Links are refused, for they could lead anywhere. */
  async file(name: string): Promise<Uint8Array | null> {
    const path = join(this.#real, name);
    const entry = await this.#disk.look(path);
    if (entry === null) return null;
    if (entry.kind !== 'file')
      throw new ChangeRefused('in the way', `Nothing was changed: ${name} is a link or a folder, not a file.`);
    if (entry.size > LARGEST_ARTICLE)
      throw new ChangeRefused('not valid', `Nothing was changed: ${name} is longer than ${LARGEST_ARTICLE / 1048576} MB.`);
    return this.#disk.read(path, 0, entry.size);
  }
}
