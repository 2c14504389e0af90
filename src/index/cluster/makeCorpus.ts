import { setTimeout as after } from 'node:timers/promises';
import { IndexBuilder } from '../indexBuilder.ts';
import { factsOf } from '../indexOf.ts';
import { compareText } from '../order.ts';
import type { ReadCorpus } from '../readDocument.ts';
import { inSlices } from '../steps.ts';
import { StoredArticle } from '../store/articles.ts';
import { formVersion } from '../store/formVersion.ts';
import type { Tables } from '../tables.ts';
import { BulkWriter } from './bulkWriter.ts';
import { articleId, FetchedArticles } from './clusterArticles.ts';
import { currentGeneration, headOf, swap, writePassages, writeTables } from './generation.ts';
import { type OwnShare, writeShare } from './helpMaking.ts';
import { createPassages, createPieces, settle } from './indices.ts';
import { PartTakenOver, partOf, type SharedPlan } from './plan.ts';
import { retire } from './retire.ts';
import { readRecords } from './share.ts';
import type { ClusterStore } from './store.ts';

/** How long a process that has begun to write its share's passages is waited for. Milliseconds. */
const HELPER = 60_000;
const LOOK_EVERY = 250;

/**
 * Makes a corpus of all shares and lets it answer, where it is not the one that does. Throws `PartTakenOver` where one is being read anew, what a
 * request throws, or the signal's reason.
 */
export async function makeCorpus(store: ClusterStore, plan: SharedPlan, own: OwnShare, signal: AbortSignal): Promise<void> {
  const { cluster, names } = store;
  const { authority } = own.share;
  const { parts } = await plan.look();
  const anew = parts.findIndex((state) => !state?.record);
  if (anew !== -1) throw new PartTakenOver(anew + 1, parts.length);
  const { entries, rejections, words } = await readRecords(
    store,
    parts.flatMap((state) => state?.record ?? []),
    signal,
  );
  const articles = new FetchedArticles();
  const ordered = entries.sort(([a], [b]) => compareText(a, b));
  const corpus: ReadCorpus = {
    documents: new Map(ordered.map(([, key, record]) => [record.id, new StoredArticle(articles, key, record, articleId(key))])),
    rejections: rejections.sort((a, b) => compareText(a.file, b.file)),
  };
  const facts = await inSlices(factsOf(corpus, authority));
  const before = await currentGeneration(store);
  const head = before === null ? null : await headOf(store, before);
  const isSame = head?.version === facts.version && JSON.stringify(head.rejections) === JSON.stringify(corpus.rejections);
  if (isSame && head.form === formVersion()) return;

  const generation = names.nextGeneration();
  const [passages, tables] = [names.passages(generation), names.tables(generation)];
  await createPassages(cluster, passages, words.passageCount);
  await createPieces(cluster, tables);
  const { averageLength } = words;
  const readBy = parts.flatMap((state) => state?.by ?? []);
  await plan.announce({ generation, form: formVersion(), averageLength, readBy, by: own.by });
  const ids = ordered.map(([, key]) => articleId(key));
  await articles.fetch(cluster, names.articles, ids, signal);
  const builder = new IndexBuilder(authority, words);
  await inSlices(builder.build(corpus));
  signal.throwIfAborted();
  const edition = { corpus, tables: builder.tables!, facts };
  await writeTables(store, generation, { edition, authority }, signal);
  // Where another machine has not taken that up meanwhile.
  await writeShare(store, plan, own, { generation, averageLength }, signal);
  await writeOthers(store, plan, { edition, generation, averageLength }, signal);
  await settle(cluster, [passages, tables], signal);
  signal.throwIfAborted();
  await swap(store, generation, before);
  await retire(store, before === null ? [generation] : [before, generation]);
}

interface Unfinished {
  readonly edition: { readonly corpus: ReadCorpus; readonly tables: Tables };
  readonly generation: string;
  readonly averageLength: number;
}

/** Waits for the shares whose passages others write, and writes those of whom nothing comes. */
async function writeOthers(
  { cluster, names }: ClusterStore,
  plan: SharedPlan,
  { edition: { corpus, tables }, generation, averageLength }: Unfinished,
  signal: AbortSignal,
): Promise<void> {
  const until = performance.now() + HELPER;
  for (;;) {
    const { parts } = await plan.look();
    const ofThis = parts.map((state) => (state?.writes?.generation === generation ? state.writes : null));
    if (ofThis.some((writes) => writes && !writes.isDone) && performance.now() < until) {
      await after(LOOK_EVERY, undefined, { signal });
      continue;
    }
    const writer = new BulkWriter(cluster, signal);
    const left = new Set(ofThis.flatMap((writes, i) => (writes?.isDone ? [] : [i + 1])));
    const documents = [...corpus.documents.values()].map(({ document }) => document);
    const isLeft = ({ id }: { readonly id: string }) => left.has(partOf(id, parts.length));
    const passagesOf = (id: string) => tables.passagesOf.get(id)!;
    await writePassages(writer, names.passages(generation), documents.filter(isLeft), passagesOf, averageLength);
    return writer.end();
  }
}
