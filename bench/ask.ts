import MiniSearch from 'minisearch';
import { answerQuestion } from '../src/answers/ask/ask.ts';
import type { Corpus, Passage } from '../src/corpus/document.ts';
import { loadCorpus } from '../src/corpus/loadCorpus.ts';
import { buildIndex } from '../src/index/buildIndex.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import { QUESTION_STOP_WORDS } from '../src/index/passages/lexicons/stopWords.ts';
import { termsOf } from '../src/index/passages/terms.ts';
import { briefingsFolder } from './briefings.ts';
import { percentile } from './percentile.ts';
import { QUESTIONS } from './questions.ts';

/** Rounds over all questions; the first warms both up and is not counted. Over a small corpus as many as give a 99th percentile a meaning. */
const ROUNDS = { seeds: 51, briefings: 6 };

/** What a question costs, beside MiniSearch alone with the same stems and stop words over the same passages in the same run. */
export async function askBench(): Promise<void> {
  console.table([
    await compare('seeds', await loadCorpus('seeds')),
    await compare('briefings', await loadCorpus(briefingsFolder())),
  ]);
}

async function compare(name: keyof typeof ROUNDS, corpus: Corpus) {
  const index = await buildIndex(corpus);
  const mini = miniSearchOver(index);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS[name]; round += 1) {
    for (const question of QUESTIONS) {
      const alone = timed(() => mini.search(question));
      const whole = timed(() => answerQuestion(index, question));
      if (round === 0) continue;
      theirs.push(alone);
      ours.push(whole);
    }
  }
  const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    corpus: name,
    passages: index.passages.passageCount,
    'answer p50 ms': percentile(ours, 50),
    'answer p99 ms': percentile(ours, 99),
    'MiniSearch p50 ms': percentile(theirs, 50),
    'MiniSearch p99 ms': percentile(theirs, 99),
    'times MiniSearch': Math.round((100 * total(ours)) / total(theirs)) / 100,
  };
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function miniSearchOver(index: CorpusIndex): MiniSearch {
  const passages: Passage[] = [...index.documents.keys()].flatMap((id) => index.passagesOf(id));
  const mini = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => termsOf(text).map(({ stem }) => stem),
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (text) => termsOf(text).flatMap(({ word, stem }) => (QUESTION_STOP_WORDS.has(word) ? [] : [stem])),
      bm25: { k: 1.2, b: 0.75, d: 0 },
    },
  });
  mini.addAll(
    passages.map(({ document, start, end }, id) => {
      const { title, body } = index.documents.get(document)!;
      return { id, text: `${title}\n${body.slice(start, end)}` };
    }),
  );
  return mini;
}
