import { fstatSync, openSync, readSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Articles, LastUsed, type Unpacked, unpack } from './articles.ts';
import { syncFolder, Untrusted } from './sectionsFile.ts';

/** Where an article stands: its file, offset and length in it, checksum. */
export type Place = readonly [file: string, offset: number, length: number, checksum: number];

const ENDING = '.articles';
/** Before each article: its length and its checksum. Bytes. */
const HEAD = 8;

/**
 * Packed articles on disk, each read when it is asked for. They are only ever added, in files of their own, which are removed whole
 * when nothing in them is of use; what is open can still be read from a file that is removed.
 */
export class ArticlesOnDisk implements Articles<Place> {
  readonly #folder: string;
  readonly #open = new Map<string, number>();
  readonly #lastUsed = new LastUsed();
  readonly #ending: string;
  /** Files that were begun here, each with its number. */
  readonly #begun = new Map<string, number>();

  /** Only files of this `version` are known; those of others are of no use. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#ending = `.${version}${ENDING}`;
  }

  /** How many files were begun here so far. */
  get begun(): number {
    return this.#begun.size;
  }

  /** Writes articles. Throws what the file system throws. */
  async add(packed: readonly Uint8Array[]): Promise<Place[]> {
    const name = crypto.randomUUID() + this.#ending;
    this.#begun.set(name, this.#begun.size + 1);
    const places: Place[] = [];
    const pieces: Uint8Array[] = [];
    let at = 0;
    for (const article of packed) {
      const checksum = crc32(article);
      const head = Buffer.alloc(HEAD);
      head.writeUInt32LE(article.length, 0);
      head.writeUInt32LE(checksum, 4);
      pieces.push(head, article);
      places.push([name, at + HEAD, article.length, checksum]);
      at += HEAD + article.length;
    }
    const file = await open(join(this.#folder, name), 'wx');
    try {
      await file.appendFile(Buffer.concat(pieces));
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(this.#folder);
    return places;
  }

  /** Opens the files of these places and checks what stands there. Throws `Untrusted`, or what the file system throws. */
  check(places: readonly Place[]): void {
    for (const [file, within] of Map.groupBy(places, ([name]) => name)) {
      const bytes = this.#bytesOf(file);
      for (const [, offset, length, checksum] of within) {
        const article = bytes.subarray(offset, offset + length);
        if (article.length !== length || crc32(article) !== checksum) throw new Untrusted('an article in it is damaged');
      }
    }
  }

  /** The places of all whole articles by their keys: also of those that a build which was ended on its way has left. */
  async find(): Promise<Map<string, Place>> {
    const found = new Map<string, Place>();
    for (const file of await this.#files(this.#ending)) {
      const bytes = this.#bytesOf(file);
      for (let at = 0; at + HEAD <= bytes.length; ) {
        const [offset, length, checksum] = [at + HEAD, bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
        const article = bytes.subarray(offset, offset + length);
        if (article.length !== length || crc32(article) !== checksum) break;
        found.set(unpack(article).key, [file, offset, length, checksum]);
        at = offset + length;
      }
    }
    return found;
  }

  get(place: Place): Unpacked {
    const [file, offset, length, checksum] = place;
    return this.#lastUsed.get(`${file} ${offset}`, () => {
      const bytes = Buffer.allocUnsafe(length);
      readSync(this.#handle(file), bytes, 0, length, offset);
      if (crc32(bytes) !== checksum) throw new Untrusted(`${join(this.#folder, file)} has changed while it was in use`);
      return unpack(bytes);
    });
  }

  /** Removes the files that hold none of these places, but those that were begun when `begun` had been: what is in them may be kept next. */
  async keepOnly(places: readonly Place[], begun: number): Promise<void> {
    const used = new Set(places.map(([file]) => file));
    for (const file of await this.#files(ENDING))
      if (!used.has(file) && (this.#begun.get(file) ?? 0) <= begun) await rm(join(this.#folder, file), { force: true });
  }

  async #files(ending: string): Promise<string[]> {
    return (await readdir(this.#folder)).filter((name) => name.endsWith(ending)).sort();
  }

  #bytesOf(file: string): Buffer {
    const handle = this.#handle(file);
    const bytes = Buffer.alloc(fstatSync(handle).size);
    // By place: a handle remembers how far it was read before.
    for (let at = 0, read = -1; at < bytes.length && read !== 0; at += read)
      read = readSync(handle, bytes, at, bytes.length - at, at);
    return bytes;
  }

  #handle(file: string): number {
    let handle = this.#open.get(file);
    if (handle === undefined) {
      handle = openSync(join(this.#folder, file), 'r');
      this.#open.set(file, handle);
    }
    return handle;
  }
}
