import type { CorpusIndex } from '../corpusIndex.ts';
import { factsOf, indexOf } from '../indexOf.ts';
import { CountedPassages } from '../passages/countedPassages.ts';
import type { ReadCorpus } from '../readDocument.ts';
import { inSlices } from '../steps.ts';
import { StoredArticle } from '../store/articles.ts';
import { formVersion } from '../store/formVersion.ts';
import { unpackTables } from '../store/tablesFile.ts';
import type { Edition } from '../workshop.ts';
import { articleId, ClusterArticles } from './clusterArticles.ts';
import { ClusterPassages } from './clusterPassages.ts';
import { type Entry, headOf } from './generation.ts';
import { LikelyArticles } from './likelyArticles.ts';
import { readPieces } from './pieces.ts';
import type { ClusterStore } from './store.ts';

/** The corpus in the cluster was made by another version of Readout, or is not there any more. */
export class NotOfThisVersion extends Error {}

/** A generation that is answered from. */
export interface OpenGeneration {
  readonly generation: string;
  readonly index: CorpusIndex;
  readonly edition: Edition;
  readonly articles: ClusterArticles;
}

/**
 * Opens a generation: its tables are taken into memory, its passages and texts stay where they are. Throws `NotOfThisVersion`, or what a request throws.
 */
export async function openGeneration(store: ClusterStore, generation: string): Promise<OpenGeneration> {
  const { cluster, names } = store;
  const head = await headOf(store, generation);
  if (!head) throw new NotOfThisVersion('the corpus in the cluster is not there any more');
  if (head.form !== formVersion())
    throw new NotOfThisVersion('the corpus in the cluster was made by another version of Readout: run `readout ingest`');
  const sections = new Map<string, Buffer>();
  for (const section of head.sections)
    sections.set(section.name.replaceAll('-', ' '), await readPieces(cluster, names.tables(generation), section));
  const entries = JSON.parse(sections.get('articles')!.toString()) as Entry[];
  const ids = entries.map(([, { id }]) => id);
  const { tables: packed } = await inSlices(unpackTables(sections, ids));
  const words = packed.passages;
  if (!(words instanceof CountedPassages)) throw new TypeError('passages of a cluster are only counted');

  const likely = new LikelyArticles();
  const idOf = new Map(entries.map(([key, { id }]) => [id, articleId(key)]));
  const documentOf = new Map([...idOf].map(([document, id]) => [id, document]));
  const articles = new ClusterArticles(cluster, head.articles, (id) =>
    likely.behind(documentOf.get(id)!).map((document) => idOf.get(document)!),
  );
  const corpus: ReadCorpus = {
    documents: new Map(
      entries.map(([key, record]) => [record.id, new StoredArticle(articles, key, record, idOf.get(record.id)!)]),
    ),
    rejections: head.rejections,
  };
  const passages = new ClusterPassages({
    cluster,
    index: names.passages(generation),
    words,
    passagesOf: (document) => packed.passagesOf.get(document)!,
    bring: (documents, signal) =>
      articles.bring(
        documents.map((document) => idOf.get(document)!),
        signal,
      ),
  });
  const tables = { ...packed, passages };
  const facts = await inSlices(factsOf(corpus, head.authority));
  const index = likely.watching(await inSlices(indexOf(corpus, tables, facts)));
  return { generation, index, edition: { corpus, tables, facts }, articles };
}
