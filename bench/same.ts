import { answerQuestion } from '../src/answers/ask/ask.ts';
import { recordOf } from '../src/cli/record.ts';
import { loadCorpus } from '../src/corpus/loadCorpus.ts';
import { buildIndex } from '../src/index/buildIndex.ts';
import { rankingFault } from '../tests/index/passages/postings/rankingFault.ts';
import { evaluationQuestions, type QuestionSet } from './evaluationQuestions.ts';

/** As many as are read for an answer. */
const HITS = 30;

/** Whether answers are the same, citation by citation, on MiniSearch and on the postings; each that is not is printed. */
export async function sameBench(): Promise<void> {
  const sets = evaluationQuestions();
  if (sets.length === 0) console.error('bench: ../shared/eval is not there; this benchmark asks its questions.');
  const rows = [];
  for (const set of sets) rows.push(await compare(set));
  console.table(rows);
}

async function compare({ name, corpus: folder, questions }: QuestionSet) {
  const corpus = await loadCorpus(folder);
  const known = new Map();
  const miniSearch = await buildIndex(corpus, { known, passageIndex: 'minisearch' });
  const postings = await buildIndex(corpus, { known, passageIndex: 'postings' });
  const counts = {
    set: name,
    passages: postings.passages.passageCount,
    questions: questions.length,
    'same answer': 0,
    tie: 0,
    differs: 0,
  };
  for (const question of questions) {
    const [one, other] = [miniSearch, postings].map((index) => JSON.stringify(recordOf(answerQuestion(index, question))));
    if (one === other) {
      counts['same answer'] += 1;
      continue;
    }
    const fault = rankingFault(miniSearch.passages.search(question, HITS), postings.passages.search(question, HITS), HITS);
    counts[fault === null ? 'tie' : 'differs'] += 1;
    console.log(`${question}\n  ${fault ?? 'passages of the same score stand in another order'}\n  ${one}\n  ${other}`);
  }
  return counts;
}
