import { answerQuestion } from '../src/answers/ask/ask.ts';
import { recordOf } from '../src/cli/record.ts';
import { loadCorpus } from '../src/corpus/loadCorpus.ts';
import { whenAtHand } from '../src/index/atHand.ts';
import { buildIndex } from '../src/index/buildIndex.ts';
import type { Cluster } from '../src/index/cluster/cluster.ts';
import { ClusterLibrary } from '../src/index/cluster/clusterLibrary.ts';
import { Names } from '../src/index/cluster/names.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import { rankingFault } from '../tests/index/passages/postings/rankingFault.ts';
import { evaluationQuestions, type QuestionSet } from './evaluationQuestions.ts';
import { withCluster } from './testCluster.ts';

/** As many as are read for an answer. */
const HITS = 30;
/** How long what an answer needs may be fetched. Milliseconds. */
const FETCHING = 60_000;

/**
 * Whether answers are the same, citation by citation, on MiniSearch, on the postings and, where there is Java for it, in an OpenSearch cluster;
 * each that is not is printed.
 */
export async function sameBench(): Promise<void> {
  const sets = evaluationQuestions();
  if (sets.length === 0) console.error('bench: ../shared/eval is not there; this benchmark asks its questions.');
  const rows: object[] = [];
  const compareAll = async (cluster: Cluster | null) => {
    for (const [number, set] of sets.entries()) rows.push(...(await compare(set, cluster, `same${number}`)));
  };
  if ((await withCluster(async (cluster) => compareAll(cluster).then(() => true))) === null) await compareAll(null);
  console.table(rows);
}

/** How an index answers a question: its answer in JSON, what it fetched on the way, and the passages that it reads. */
async function ask(index: CorpusIndex, question: string) {
  let asked = 0;
  const answer = await whenAtHand(() => {
    asked += 1;
    return JSON.stringify(recordOf(answerQuestion(index, question)));
  }, FETCHING);
  const hits = await whenAtHand(() => index.passages.search(question, HITS), FETCHING);
  return { answer, fetches: asked - 1, hits };
}

async function compare({ name, corpus: folder, questions }: QuestionSet, cluster: Cluster | null, stored: string) {
  const corpus = await loadCorpus(folder);
  const known = new Map();
  const miniSearch = await buildIndex(corpus, { known, passageIndex: 'minisearch' });
  const others = new Map([['postings', await buildIndex(corpus, { known, passageIndex: 'postings' })]]);
  if (cluster) others.set('opensearch', (await ClusterLibrary.open({ cluster, names: new Names(stored) }, folder)).current);
  const rows = [];
  for (const [other, index] of others) {
    const counts = { same: 0, tie: 0, differs: 0, 'most fetches': 0, fetches: 0 };
    for (const question of questions) {
      const [one, two] = [await ask(miniSearch, question), await ask(index, question)];
      counts['most fetches'] = Math.max(counts['most fetches'], two.fetches);
      counts.fetches += two.fetches;
      const fault = rankingFault(one.hits, two.hits, HITS);
      const outcome = one.answer === two.answer ? 'same' : fault === null ? 'tie' : 'differs';
      counts[outcome] += 1;
      if (outcome === 'same') continue;
      const why = fault ?? 'passages of the same score stand in another order';
      console.log(`${question}\n  ${why}\n  minisearch: ${one.answer}\n  ${other}: ${two.answer}`);
    }
    const passages = index.passages.passageCount;
    rows.push({ set: name, passages, questions: questions.length, 'minisearch and': other, ...counts });
  }
  return rows;
}
