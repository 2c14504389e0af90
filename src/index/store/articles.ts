import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Document } from '../../corpus/document.ts';
import { read } from '../../reading/read.ts';
import type { Actor, Reading } from '../../reading/reading.ts';

/** What an article holds that is only looked at when it is shown, searched anew or merged anew. */
export interface Unpacked {
  readonly key: string;
  readonly body: string;
  readonly reading: Reading;
}

/** All of an article but its text. */
export type ArticleRecord = Omit<Document, 'body'>;

/** All that a reading is made of, in short: with the same key goes the same reading. The same bytes are another text as `.txt`. */
export const keyOf = ({ id, digest, body }: Document): string => `${digest} ${body.length} ${id}`;

/** Whom an article names, apart from all else: it alone is looked at when what many articles tell is written down. */
export type UnpackedNames = Pick<Unpacked, 'key'> & Pick<Reading, 'actors'>;

/** Before the two parts of a packed article: the length of the first. Bytes. */
const HEAD = 4;
/** Within the second part, between the text and what was read of it, each a line of JSON. */
const LINE_FEED = 10;
const NOTHING = Buffer.alloc(0);

/** Reads an article, and packs its text with what was read. */
export function readAndPack(document: Document): Uint8Array {
  const { body, published, title } = document;
  return pack({ key: keyOf(document), body, reading: read(body, { published: published ?? undefined, title }) });
}

/** An article packed in parts: see `unpack`. */
export function pack({ key, body, reading: { actors, ...reading } }: Unpacked): Uint8Array {
  const names = zstdCompressSync(JSON.stringify({ key, actors } satisfies UnpackedNames));
  const rest = zstdCompressSync([body, reading].map((part) => JSON.stringify(part)).join('\n'));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(names.length);
  return Buffer.concat([head, names, rest]);
}

/** A packed article, each part of which is made out when it is asked for: quotes are shown of many whose readings nobody asks for. */
export function unpack(packed: Uint8Array): Unpacked {
  let bytes = zstdDecompressSync(packed.subarray(HEAD + lengthOfNames(packed)));
  const end = bytes.indexOf(LINE_FEED);
  const part = (from: number, to?: number): unknown => JSON.parse(bytes.toString('utf8', from, to));
  let names: UnpackedNames | undefined;
  let [body, reading]: [string?, Reading?] = [];
  return {
    get key(): string {
      names ??= unpackNames(packed);
      return names.key;
    },
    get body(): string {
      body ??= part(0, end) as string;
      return body;
    },
    get reading(): Reading {
      if (!reading) {
        body ??= part(0, end) as string;
        names ??= unpackNames(packed);
        reading = { ...(part(end + 1) as Omit<Reading, 'actors'>), actors: names.actors };
        // All that is made out need not be kept twice.
        bytes = NOTHING;
      }
      return reading;
    },
  };
}

/** Whom a packed article names; nothing else of it is made out. */
export const unpackNames = (packed: Uint8Array): UnpackedNames =>
  JSON.parse(zstdDecompressSync(packed.subarray(HEAD, HEAD + lengthOfNames(packed))).toString()) as UnpackedNames;

const lengthOfNames = ({ buffer, byteOffset }: Uint8Array): number => new DataView(buffer, byteOffset).getUint32(0, true);

/** What unpacks articles by their places. */
export interface Unpacking<P> {
  get(place: P): Unpacked;
  namesIn(place: P): UnpackedNames;
}

/** Where packed articles are kept. `P` is a place in it. */
export interface Articles<P> extends Unpacking<P> {
  /** Keeps packed articles; gives their places in the same order. */
  add(packed: readonly Uint8Array[]): Promise<P[]>;
}

/** An article of the corpus, whose text and reading are unpacked when they are asked for. */
export class StoredArticle<P = unknown> {
  readonly key: string;
  readonly document: Document;
  readonly #articles: Unpacking<P>;
  #place: P;

  constructor(articles: Unpacking<P>, key: string, record: ArticleRecord, place: P) {
    this.key = key;
    this.document = new StoredDocument(record, () => articles.get(this.#place).body);
    this.#articles = articles;
    this.#place = place;
  }

  get place(): P {
    return this.#place;
  }

  /** It stands at another place now, just as it was. */
  moveTo(place: P): void {
    this.#place = place;
  }

  get reading(): Reading {
    return this.#articles.get(this.#place).reading;
  }

  get actors(): readonly Actor[] {
    return this.#articles.namesIn(this.#place).actors;
  }
}

class StoredDocument implements Document {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedBasis: string | null;
  readonly license: string | null;
  readonly digest: string;
  readonly #body: () => string;

  constructor(record: ArticleRecord, body: () => string) {
    this.id = record.id;
    this.title = record.title;
    this.publisher = record.publisher;
    this.url = record.url;
    this.published = record.published;
    this.publishedBasis = record.publishedBasis;
    this.license = record.license;
    this.digest = record.digest;
    this.#body = body;
  }

  get body(): string {
    return this.#body();
  }
}

/** The record of an article, as it is written. */
export function recordOf({ id, title, publisher, url, published, publishedBasis, license, digest }: Document): ArticleRecord {
  return { id, title, publisher, url, published, publishedBasis, license, digest };
}

/** The last used of many unpacked articles: answers come back to the same few. */
export class LastUsed {
  readonly #most: number;
  readonly #kept = new Map<unknown, Unpacked>();

  constructor(most = 400) {
    this.#most = most;
  }

  get(name: unknown, unpackIt: () => Unpacked): Unpacked {
    const unpacked = this.#kept.get(name) ?? unpackIt();
    this.#kept.delete(name);
    this.#kept.set(name, unpacked);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value);
    return unpacked;
  }
}

/** Packed articles in memory. */
export class ArticlesInMemory implements Articles<Uint8Array> {
  readonly #lastUsed = new LastUsed();

  async add(packed: readonly Uint8Array[]): Promise<Uint8Array[]> {
    return [...packed];
  }

  get(place: Uint8Array): Unpacked {
    return this.#lastUsed.get(place, () => unpack(place));
  }

  namesIn(place: Uint8Array): UnpackedNames {
    return unpackNames(place);
  }
}
