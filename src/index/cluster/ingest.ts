import type { AuthorityActor } from '../../corpus/authority.ts';
import type { Document, Rejection } from '../../corpus/document.ts';
import { loadCorpus } from '../../corpus/loadCorpus.ts';
import type { BuildProgress } from '../buildIndex.ts';
import { IndexBuilder } from '../indexBuilder.ts';
import { factsOf } from '../indexOf.ts';
import { compareText } from '../order.ts';
import type { ReadCorpus } from '../readDocument.ts';
import { inSlices } from '../steps.ts';
import { type ArticleRecord, keyOf, recordOf, StoredArticle } from '../store/articles.ts';
import { formVersion } from '../store/formVersion.ts';
import { ArticleReader } from '../store/reader.ts';
import { packJson } from '../store/tablesFile.ts';
import { type ClaimTimes, whileBuildingAlone } from './buildClaim.ts';
import { BulkWriter } from './bulkWriter.ts';
import { articleId, articleSource, FetchedArticles } from './clusterArticles.ts';
import { currentGeneration, headOf, swap, writeGeneration } from './generation.ts';
import { createArticles, createPieces } from './indices.ts';
import { heldOf, type Pieces, readPieces, writePieces } from './pieces.ts';
import { beginPart, endPart, type Part, partOf } from './plan.ts';
import { retire } from './retire.ts';
import type { ClusterStore } from './store.ts';

export interface IngestOptions {
  /** @defaultValue all of the archive */
  readonly part?: Part;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Threads that read; 1 is this process alone. @defaultValue as the machine has */
  readonly threads?: number | undefined;
  /** Whether somebody is answered by this process meanwhile. */
  readonly isServing?: boolean;
  readonly claimTimes?: ClaimTimes;
  /** Of the passages, where not as many as their number asks for. */
  readonly shards?: number;
}

/** What came of reading a share. */
export interface Ingested {
  /** Articles of the share, and how many of them had to be read. */
  readonly articles: number;
  readonly read: number;
  /** Shares that are not read yet; none where the corpus of all is in place. */
  readonly waitsFor: readonly number[];
  readonly rejections: readonly Rejection[];
}

/** An article of a share: its file's name, its key, and all but its text. */
type ShareEntry = readonly [file: string, key: string, record: ArticleRecord];

/** What a share holds, as the others need it. */
interface ShareRecord {
  readonly entries: readonly ShareEntry[];
  readonly rejections: readonly Rejection[];
}

const WHOLE: Part = { number: 1, of: 1 };

/**
 * Reads a share of a folder of articles into the cluster, but what was read before; whoever reads the last share makes the corpus of all and lets
 * it answer. Throws `NoCorpus`, `PartTakenOver`, or what a request throws; what was read until then need not be read again.
 */
export async function ingest(store: ClusterStore, folder: string, options: IngestOptions = {}): Promise<Ingested> {
  const { part = WHOLE } = options;
  const { cluster, names } = store;
  const by = crypto.randomUUID();
  const { documents, authority, rejections, files } = await loadCorpus(
    folder,
    undefined,
    (id) => partOf(id, part.of) === part.number,
  );
  await createArticles(cluster, names.articles);
  await createPieces(cluster, names.parts);
  await beginPart(store, part, by);
  const writer = new BulkWriter(cluster);
  const read = await readIntoCluster(store, documents, writer, options);
  const entries = documents.map((document): ShareEntry => [files!.get(document.id)!, keyOf(document), recordOf(document)]);
  const record = await writePieces(writer, names.parts, `part-${part.number}-of-${part.of}-${by}`, [
    ...(await inSlices(packJson([rejections, ...entries]))),
  ]);
  await writer.end();
  const progress = await endPart(store, part, by, record);
  if ('records' in progress)
    await whileBuildingAlone(
      store,
      by,
      (signal) => build(store, progress.records, authority, options.shards, signal),
      options.claimTimes,
    );
  const waitsFor = 'waitsFor' in progress ? progress.waitsFor : [];
  return { articles: documents.length, read, waitsFor, rejections };
}

/** Reads the articles that the cluster does not hold; gives how many. They are written while the next are read. */
async function readIntoCluster(
  { cluster, names }: ClusterStore,
  documents: readonly Document[],
  writer: BulkWriter,
  { onProgress, threads, isServing = false }: IngestOptions,
): Promise<number> {
  const ids = documents.map((document) => articleId(keyOf(document)));
  const held = await heldOf(cluster, names.articles, ids);
  const unread = documents.filter((_, i) => !held.has(ids[i]!));
  const of = documents.length;
  let done = of - unread.length;
  if (of > 0) onProgress?.({ done, of });
  let next = 0;
  for await (const packed of new ArticleReader(threads).readAll(unread, isServing)) {
    const id = articleId(keyOf(unread[next++]!));
    await writer.add({ index: names.articles, id, source: articleSource(packed) });
    onProgress?.({ done: ++done, of });
  }
  return unread.length;
}

/** Makes a corpus of all shares and lets it answer, where it is not the one that does. */
async function build(
  store: ClusterStore,
  records: readonly Pieces[],
  authority: readonly AuthorityActor[],
  shards: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { cluster, names } = store;
  const { entries, rejections } = await allShares(store, records, signal);
  const before = await currentGeneration(store);
  const head = before === null ? null : await headOf(store, before);
  const articles = new FetchedArticles();
  const corpus: ReadCorpus = {
    documents: new Map(entries.map(([, key, record]) => [record.id, new StoredArticle(articles, key, record, articleId(key))])),
    rejections,
  };
  const facts = await inSlices(factsOf(corpus, authority));
  const isSame = head?.version === facts.version && JSON.stringify(head.rejections) === JSON.stringify(rejections);
  if (isSame && head.form === formVersion()) return;
  await articles.fetch(
    cluster,
    names.articles,
    entries.map(([, key]) => articleId(key)),
    signal,
  );
  const builder = new IndexBuilder(authority, 'counted');
  await inSlices(builder.build(corpus));
  signal.throwIfAborted();
  const generation = await writeGeneration(
    store,
    { edition: { corpus, tables: builder.tables!, facts }, authority, shards },
    signal,
  );
  signal.throwIfAborted();
  await swap(store, generation, before);
  await retire(store, before === null ? [generation] : [before, generation]);
}

/** What all shares hold, in order of files. */
async function allShares(
  { cluster, names }: ClusterStore,
  records: readonly Pieces[],
  signal: AbortSignal,
): Promise<ShareRecord> {
  const entries: ShareEntry[] = [];
  const rejections = new Map<string, Rejection>();
  for (const record of records) {
    const bytes = await readPieces(cluster, names.parts, record, signal);
    const [rejected, ...ofShare] = JSON.parse(bytes.toString()) as [Rejection[], ...ShareEntry[]];
    for (const one of ofShare) entries.push(one);
    // What is wrong with the moderators' file every share has seen.
    for (const one of rejected) rejections.set(`${one.file}\n${one.reason}`, one);
  }
  return {
    entries: entries.sort(([a], [b]) => compareText(a, b)),
    rejections: [...rejections.values()].sort((a, b) => compareText(a.file, b.file)),
  };
}
