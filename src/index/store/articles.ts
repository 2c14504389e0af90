import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Document } from '../../corpus/document.ts';
import { read } from '../../reading/read.ts';
import type { Actor, Reading } from '../../reading/reading.ts';
import { type PackedMentions, packMentions, packSpans, unpackMentions, unpackSpans } from './packedReading.ts';

/** What an article holds that is only looked at when it is shown, searched anew or merged anew. */
export interface Unpacked {
  readonly key: string;
  readonly body: string;
  /** Of the reading, in their order. */
  readonly actorIds: readonly string[];
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
/** What a second part is made out into at one go. Bytes. */
const CHUNK = 1 << 16;

/** The lines of the second part. */
const LINES = { body: 0, spans: 1, mentions: 2, others: 3 } as const;
type Others = Pick<Reading, 'timexes' | 'quotations' | 'events'>;

/** Reads an article, and packs its text with what was read. */
export function readAndPack(document: Document): Uint8Array {
  const { body, published, title } = document;
  return pack({ key: keyOf(document), body, reading: read(body, { published: published ?? undefined, title }) });
}

/** An article packed in parts: see `unpack`. */
export function pack({ key, body, reading }: Pick<Unpacked, 'key' | 'body' | 'reading'>): Uint8Array {
  const { actors, sentences, furniture, mentions, ...others } = reading;
  const names = zstdCompressSync(JSON.stringify({ key, actors } satisfies UnpackedNames));
  const ids = actors.map(({ id }) => id);
  const lines = [body, [sentences, furniture].map(packSpans), packMentions(mentions, ids), others satisfies Others];
  const rest = zstdCompressSync(lines.map(inAscii).join('\n'));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(names.length);
  return Buffer.concat([head, names, rest]);
}

/** JSON of one byte a character, which is made out soonest. */
const inAscii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A packed article, each part of which is made out when it is asked for: quotes are shown of many whose readings nobody asks for. */
export function unpack(packed: Uint8Array): Unpacked {
  const bytes = zstdDecompressSync(packed.subarray(HEAD + lengthOfNames(packed)), { chunkSize: CHUNK });
  const ends = [bytes.indexOf(LINE_FEED)];
  for (let line = 1; line < LINES.others; line += 1) ends.push(bytes.indexOf(LINE_FEED, ends[line - 1]! + 1));
  const made = new Map<number, unknown>();
  const madeOut = <T>(line: number, make: (json: unknown) => T): T => {
    if (!made.has(line)) made.set(line, make(JSON.parse(bytes.toString('latin1', (ends[line - 1] ?? -1) + 1, ends[line]))));
    return made.get(line) as T;
  };
  const names = once(() => unpackNames(packed));
  const spans = () => madeOut(LINES.spans, (json) => (json as number[][]).map(unpackSpans));
  const others = () => madeOut(LINES.others, (json) => json as Others);
  const mentions = () =>
    madeOut(LINES.mentions, (json) => {
      const written = json as PackedMentions;
      return { ids: written.ids, all: unpackMentions(written) };
    });
  return {
    get key(): string {
      return names().key;
    },
    get body(): string {
      return madeOut(LINES.body, (json) => json as string);
    },
    get actorIds(): readonly string[] {
      return mentions().ids;
    },
    reading: {
      get sentences() {
        return spans()[0]!;
      },
      get mentions() {
        return mentions().all;
      },
      get actors() {
        return names().actors;
      },
      get timexes() {
        return others().timexes;
      },
      get quotations() {
        return others().quotations;
      },
      get furniture() {
        return spans()[1]!;
      },
      get events() {
        return others().events;
      },
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
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

  get actorIds(): readonly string[] {
    return this.#articles.get(this.#place).actorIds;
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
