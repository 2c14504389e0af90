import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuthorityActor } from '../../corpus/authority.ts';
import type { Document, Passage, Rejection } from '../../corpus/document.ts';
import { wordsOf } from '../passages/passageWords.ts';
import { inSlices } from '../steps.ts';
import { type ArticleRecord, recordOf } from '../store/articles.ts';
import { formVersion } from '../store/formVersion.ts';
import { packJson, packTables } from '../store/tablesFile.ts';
import type { Edition } from '../workshop.ts';
import { BulkWriter } from './bulkWriter.ts';
import { ClusterRefused, LONG } from './cluster.ts';
import { passageText } from './passageText.ts';
import { type Pieces, writePieces } from './pieces.ts';
import { readShared } from './sharedDocument.ts';
import type { ClusterStore } from './store.ts';

/** An article of a generation: its key (`keyOf`) and all but its text. */
export type Entry = readonly [key: string, record: ArticleRecord];

/** What stands at the head of the tables of a generation. */
export interface Head {
  /** `formVersion` of the code that has made it. */
  readonly form: string;
  /** `CorpusIndex.version` */
  readonly version: string;
  /** The index of its packed articles. */
  readonly articles: string;
  readonly authority: readonly AuthorityActor[];
  readonly rejections: readonly Rejection[];
  readonly sections: readonly Pieces[];
}

/** What the tables of a generation are made of. */
export interface Making {
  readonly edition: Edition;
  readonly authority: readonly AuthorityActor[];
}

const HEAD = 'head';

/** Writes the tables of a generation, its head last. Throws what a request throws. */
export async function writeTables(
  { cluster, names }: ClusterStore,
  generation: string,
  { edition: { tables, corpus, facts }, authority }: Making,
  signal?: AbortSignal,
): Promise<void> {
  const index = names.tables(generation);
  const writer = new BulkWriter(cluster, signal);
  const toldIn = (id: string) => corpus.documents.get(id)!.actors;
  const packed = new Map(await inSlices(packTables(tables, [...corpus.documents.keys()], toldIn)));
  const entries = [...corpus.documents.values()].map(({ key, document }): Entry => [key, recordOf(document)]);
  packed.set('articles', await inSlices(packJson(entries)));
  const sections: Pieces[] = [];
  for (const [name, bytes] of packed) sections.push(await writePieces(writer, index, name.replaceAll(' ', '-'), bytes));
  const head: Head = {
    form: formVersion(),
    version: facts.version,
    articles: names.articles,
    authority,
    rejections: corpus.rejections,
    sections,
  };
  await writer.add({ index, id: HEAD, source: JSON.stringify(head) });
  await writer.end();
}

/**
 * Writes the passages of documents; those that are there already stay. `passagesOf` gives all of a document's, `averageLength` is that of all
 * passages of the index. Throws what the writer throws.
 */
export async function writePassages(
  writer: BulkWriter,
  index: string,
  documents: Iterable<Document>,
  passagesOf: (document: string) => readonly Passage[],
  averageLength: number,
): Promise<void> {
  for (const document of documents) {
    const id = createHash('sha256').update(document.id).digest('base64url');
    for (const words of wordsOf(document, passagesOf(document.id))) {
      const { number } = words.passage;
      const source = JSON.stringify({ document: document.id, number, stems: passageText(words, averageLength) });
      await writer.add({ index, id: `${id}.${number}`, source });
    }
    await nextTurn();
  }
}

/** The head of a generation; null where it is not there, or not whole. */
export function headOf({ cluster, names }: ClusterStore, generation: string): Promise<Head | null> {
  return readShared<Head>(cluster, names.tables(generation), HEAD);
}

/** The generation that answers; null where there is none. Throws what a request throws. */
export async function currentGeneration({ cluster, names }: ClusterStore, signal?: AbortSignal): Promise<string | null> {
  const found = await cluster.requestOrNull<Record<string, unknown>>('GET', `/_alias/${names.corpus}`, { signal });
  const [index] = Object.keys(found ?? {});
  return index === undefined ? null : names.generationOf(index);
}

/**
 * Lets a generation answer in place of `before`, null where none did: all at one moment. Throws `ClusterRefused` where another has been quicker,
 * and what a request throws.
 */
export async function swap(store: ClusterStore, generation: string, before: string | null): Promise<void> {
  const { cluster, names } = store;
  const indicesOf = (one: string) => [names.passages(one), names.tables(one)];
  const actions = [
    ...(before === null ? [] : indicesOf(before)).map((index) => {
      return { remove: { index, alias: names.corpus, must_exist: true } };
    }),
    ...indicesOf(generation).map((index) => ({ add: { index, alias: names.corpus } })),
  ];
  try {
    await cluster.request('POST', '/_aliases', { body: { actions }, milliseconds: LONG });
  } catch (error) {
    // The answer to a first try may have been lost.
    if (!(error instanceof ClusterRefused) || (await currentGeneration(store)) !== generation) throw error;
  }
}
