import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Articles, LastUsed, type Unpacked, type UnpackedNames, unpack, unpackNames } from './articles.ts';
import { syncFolder, Untrusted } from './sectionsFile.ts';

/** Where an article stands: its file, offset and length in it, checksum. */
export type Place = readonly [file: string, offset: number, length: number, checksum: number];

const ENDING = '.articles';
/** Before each article: its length and its checksum. Bytes. */
const HEAD = 8;

/** So many files whose articles are about as many are put together: there are as many files as that for each power of it, and no more. */
const MANY_FILES = 16;
/** So much is written at one go. Bytes. */
const CHUNK = 1 << 23;
/** A file that is of no more use stays open so long: somebody may still be answered from what it was of use for. Milliseconds. */
const GRACE = 3_600_000;

interface OpenFile {
  readonly handle: number;
  /** Since when it is of no use, by the clock of this process; null while it is. */
  uselessSince: number | null;
}

/**
 * Packed articles on disk, each read when it is asked for. They are only ever added, in files of their own, which are removed whole
 * when nothing in them is of use; what is open can still be read from a file that is removed.
 */
export class ArticlesOnDisk implements Articles<Place> {
  readonly #folder: string;
  readonly #open = new Map<string, OpenFile>();
  readonly #lastUsed = new LastUsed();
  readonly #ending: string;
  /** Files that were begun here, each with its number. */
  readonly #begun = new Map<string, number>();
  #lastBegun = 0;

  /** Only files of this `version` are known; those of others are of no use. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#ending = `.${version}${ENDING}`;
  }

  /** How many files were begun here so far. */
  get begun(): number {
    return this.#lastBegun;
  }

  /** Writes articles. Throws what the file system throws. */
  add(packed: readonly Uint8Array[]): Promise<Place[]> {
    return this.#write(packed);
  }

  /**
   * Puts the articles of many small files together: gives the new places of those that it has moved, by the old ones. The old files remain.
   * Throws what the file system throws, or `Untrusted`.
   */
  async gather(places: readonly Place[]): Promise<ReadonlyMap<Place, Place>> {
    const moved = new Map<Place, Place>();
    const files = Map.groupBy(places, ([file]) => file).values();
    const alike = Map.groupBy(files, (within) => Math.floor(Math.log(within.length) / Math.log(MANY_FILES)));
    for (const some of alike.values())
      for (let from = 0; from + MANY_FILES <= some.length; from += MANY_FILES) {
        const old = some.slice(from, from + MANY_FILES).flat();
        const now = await this.#write(old.values().map((place) => this.#packedAt(place)));
        for (const [i, place] of old.entries()) moved.set(place, now[i]!);
      }
    return moved;
  }

  /** Writes articles into a file of their own. */
  async #write(packed: Iterable<Uint8Array>): Promise<Place[]> {
    const name = crypto.randomUUID() + this.#ending;
    this.#lastBegun += 1;
    this.#begun.set(name, this.#lastBegun);
    const places: Place[] = [];
    let [pieces, waiting, at]: [Uint8Array[], number, number] = [[], 0, 0];
    const file = await open(join(this.#folder, name), 'wx');
    const flush = async () => {
      await file.appendFile(Buffer.concat(pieces));
      [pieces, waiting] = [[], 0];
    };
    try {
      for (const article of packed) {
        const checksum = crc32(article);
        const head = Buffer.alloc(HEAD);
        head.writeUInt32LE(article.length, 0);
        head.writeUInt32LE(checksum, 4);
        pieces.push(head, article);
        places.push([name, at + HEAD, article.length, checksum]);
        at += HEAD + article.length;
        waiting += HEAD + article.length;
        if (waiting >= CHUNK) await flush();
      }
      await flush();
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(this.#folder);
    return places;
  }

  /**
   * Opens the files of these places and checks what stands there, but in files that look from outside as they did when they were marked.
   * Throws `Untrusted`, or what the file system throws.
   */
  check(places: readonly Place[], marks: Readonly<Record<string, string>>): void {
    for (const [file, within] of Map.groupBy(places, ([name]) => name)) {
      if (this.#markOf(file) === marks[file]) continue;
      const bytes = this.#bytesOf(file);
      for (const [, offset, length, checksum] of within) {
        const article = bytes.subarray(offset, offset + length);
        if (article.length !== length || crc32(article) !== checksum) throw new Untrusted('an article in it is damaged');
      }
    }
  }

  /** What the files of these places look like from outside, by name. Throws what the file system throws. */
  marksOf(places: readonly Place[]): Record<string, string> {
    const files = new Set(places.map(([file]) => file));
    return Object.fromEntries([...files].map((file) => [file, this.#markOf(file)]));
  }

  /** Makes sure, where its file is there, that an article can be read whatever becomes of the file's name. */
  hold([file]: Place): void {
    try {
      this.#handle(file);
    } catch {
      // It has been moved already, which is told next.
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
        found.set(unpackNames(article).key, [file, offset, length, checksum]);
        at = offset + length;
      }
    }
    return found;
  }

  get(place: Place): Unpacked {
    const [file, offset] = place;
    return this.#lastUsed.get(`${file} ${offset}`, () => unpack(this.#packedAt(place)));
  }

  namesIn(place: Place): UnpackedNames {
    return unpackNames(this.#packedAt(place));
  }

  #packedAt([file, offset, length, checksum]: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#handle(file), bytes, 0, length, offset);
    if (crc32(bytes) !== checksum) throw new Untrusted(`${join(this.#folder, file)} has changed while it was in use`);
    return bytes;
  }

  /** Removes the files that hold none of these places, but those that were begun when `begun` had been: what is in them may be kept next. */
  async keepOnly(places: readonly Place[], begun: number): Promise<void> {
    const used = new Set(places.map(([file]) => file));
    for (const file of await this.#files(ENDING))
      if (!used.has(file) && (this.#begun.get(file) ?? 0) <= begun) {
        await rm(join(this.#folder, file), { force: true });
        this.#begun.delete(file);
      }
    this.closeAllBut(used);
  }

  /** Closes the files but these that have been of no use for long. */
  closeAllBut(used: ReadonlySet<string>): void {
    const now = performance.now();
    for (const [file, open] of this.#open) {
      if (used.has(file)) open.uselessSince = null;
      else if (open.uselessSince === null) open.uselessSince = now;
      else if (now - open.uselessSince > GRACE) {
        closeSync(open.handle);
        this.#open.delete(file);
      }
    }
  }

  async #files(ending: string): Promise<string[]> {
    return (await readdir(this.#folder)).filter((name) => name.endsWith(ending)).sort();
  }

  /** Its inode, length, and times to the nanosecond, of which programs cannot set the last. */
  #markOf(file: string): string {
    const { ino, size, mtimeNs, ctimeNs } = fstatSync(this.#handle(file), { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
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
    let opened = this.#open.get(file);
    if (!opened) {
      opened = { handle: openSync(join(this.#folder, file), 'r'), uselessSince: null };
      this.#open.set(file, opened);
    }
    return opened.handle;
  }
}
