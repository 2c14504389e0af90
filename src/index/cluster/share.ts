import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuthorityActor } from '../../corpus/authority.ts';
import type { Document, Passage, Rejection } from '../../corpus/document.ts';
import { loadCorpus } from '../../corpus/loadCorpus.ts';
import { passagesOf } from '../../corpus/passages.ts';
import type { BuildProgress } from '../buildIndex.ts';
import { CountedPassages } from '../passages/countedPassages.ts';
import { inSlices } from '../steps.ts';
import { type ArticleRecord, keyOf, recordOf, StoredArticle, unpack } from '../store/articles.ts';
import { ArticleReader } from '../store/reader.ts';
import { packJson } from '../store/tablesFile.ts';
import { BulkWriter } from './bulkWriter.ts';
import { LONG } from './cluster.ts';
import { articleId, articleSource, FetchedArticles, fetchArticles } from './clusterArticles.ts';
import { heldOf, readPieces, removePieces, writePieces } from './pieces.ts';
import { type Part, partOf, type SharedPlan, type ShareRecord } from './plan.ts';
import type { ClusterStore } from './store.ts';

/** An article of a share: its file's name, its key, and all but its text. */
export type ShareEntry = readonly [file: string, key: string, record: ArticleRecord];

/** A share of an archive that this process has read. */
export interface Share {
  readonly documents: readonly Document[];
  /** Of each document. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
  readonly authority: readonly AuthorityActor[];
  readonly rejections: readonly Rejection[];
  /** How many of its articles had to be read. */
  readonly read: number;
  /** How it is told to whoever makes the corpus of all. */
  readonly record: ShareRecord;
}

export interface ReadShareOptions {
  readonly part: Part;
  /** The process that reads it. */
  readonly by: string;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  readonly threads?: number | undefined;
  readonly isServing?: boolean;
}

/** Reads a share of a folder into the cluster, but what it holds already. Throws `NoCorpus`, or what a request throws. */
export async function readShare(store: ClusterStore, folder: string, options: ReadShareOptions): Promise<Share> {
  const { part, by } = options;
  const { cluster, names } = store;
  const isOurs = (id: string) => partOf(id, part.of) === part.number;
  const { documents, authority, rejections, files } = await loadCorpus(folder, undefined, isOurs);
  const writer = new BulkWriter(cluster);
  const { passages, read } = await readIntoCluster(store, documents, writer, options);
  const words = await inSlices(CountedPassages.of(documents, (id) => passages.get(id)!));
  const entries = documents.map((document): ShareEntry => [files!.get(document.id)!, keyOf(document), recordOf(document)]);
  const name = (what: string) => `${what}-${part.number}-of-${part.of}-${by}`;
  const record = {
    entries: await writePieces(writer, names.parts, name('entries'), await inSlices(packJson([rejections, ...entries]))),
    words: await writePieces(writer, names.parts, name('words'), await inSlices(words.encode())),
  };
  await writer.end();
  return { documents, passages, authority, rejections, read, record };
}

/** Articles are written while the next are read. */
async function readIntoCluster(
  { cluster, names }: ClusterStore,
  documents: readonly Document[],
  writer: BulkWriter,
  { onProgress, threads, isServing = false }: ReadShareOptions,
): Promise<Pick<Share, 'passages' | 'read'>> {
  const byId = new Map(documents.map((document) => [articleId(keyOf(document)), document]));
  const held = await heldOf(cluster, names.articles, [...byId.keys()]);
  const unread = [...byId].filter(([id]) => !held.has(id));
  const of = documents.length;
  let done = of - unread.length;
  if (of > 0) onProgress?.({ done, of });
  const passages = new Map<string, readonly Passage[]>();
  const cut = (document: Document, packed: Uint8Array) => {
    const { sentences, furniture } = unpack(packed).reading;
    passages.set(document.id, passagesOf(document, sentences, furniture));
  };
  let next = 0;
  const read = new ArticleReader(threads).readAll(
    unread.map(([, document]) => document),
    isServing,
  );
  for await (const packed of read) {
    const [id, document] = unread[next++]!;
    cut(document, packed);
    await writer.add({ index: names.articles, id, source: articleSource(packed) });
    onProgress?.({ done: ++done, of });
  }
  const known = [...byId.keys()].filter((id) => held.has(id));
  for await (const [id, packed] of fetchArticles(cluster, names.articles, known, { milliseconds: LONG }))
    cut(byId.get(id)!, packed);
  return { passages, read: unread.length };
}

/** What shares hold together: their articles in no order, and how often words occur. Throws what a request throws. */
export async function readRecords(store: ClusterStore, records: readonly ShareRecord[], signal: AbortSignal) {
  const { cluster, names } = store;
  const entries: ShareEntry[] = [];
  const rejections = new Map<string, Rejection>();
  const words: CountedPassages[] = [];
  for (const record of records) {
    const share = await readEntries(store, record, signal);
    for (const one of share.entries) entries.push(one);
    // What is wrong with the moderators' file every share has seen.
    for (const one of share.rejections) rejections.set(`${one.file}\n${one.reason}`, one);
    words.push(CountedPassages.decode(await readPieces(cluster, names.parts, record.words, signal)));
  }
  return { entries, rejections: [...rejections.values()], words: await inSlices(CountedPassages.sum(words)) };
}

async function readEntries({ cluster, names }: ClusterStore, record: ShareRecord, signal?: AbortSignal) {
  const bytes = await readPieces(cluster, names.parts, record.entries, signal);
  const [rejections, ...entries] = JSON.parse(bytes.toString()) as [Rejection[], ...ShareEntry[]];
  return { rejections, entries };
}

/** The documents of a share that another process has read, with their passages. Throws what a request throws. */
export async function fetchShare(store: ClusterStore, record: ShareRecord): Promise<Pick<Share, 'documents' | 'passages'>> {
  const { cluster, names } = store;
  const { entries } = await readEntries(store, record);
  const articles = new FetchedArticles();
  await articles.fetch(
    cluster,
    names.articles,
    entries.map(([, key]) => articleId(key)),
  );
  const stored = entries.map(([, key, written]) => new StoredArticle(articles, key, written, articleId(key)));
  const passages = new Map<string, readonly Passage[]>();
  for (const { document, reading } of stored) {
    passages.set(document.id, passagesOf(document, reading.sentences, reading.furniture));
    await nextTurn();
  }
  return { documents: stored.map(({ document }) => document), passages };
}

/**
 * Removes what shares held before they were read anew: for whoever makes the corpus of all, beside whom nobody reads of it. Throws what a request
 * throws; what is not removed then, the next removes.
 */
export async function removeLeftOver({ cluster, names }: ClusterStore, plan: SharedPlan): Promise<void> {
  const { left } = await plan.look();
  if (left.length === 0) return;
  for (const { entries, words } of left) {
    await removePieces(cluster, names.parts, entries);
    await removePieces(cluster, names.parts, words);
  }
  await plan.removed(left);
}
