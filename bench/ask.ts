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

/** Questions as people ask them of briefings; each is asked of both, one after the other. */
const QUESTIONS = [
  'Who did the president meet in Tokyo?',
  'What did the national security advisor say about the hostage talks?',
  'When did the secretary of state travel to Israel?',
  'How much money was announced for Ukraine?',
  'Why was the summit with China important?',
  'Did the vice president visit Guatemala?',
  'What did the United States ask of Iran about its nuclear program?',
  'Who signed the agreement on clean energy with India?',
  'Which countries joined the coalition against ISIS?',
  'What happened at the border in December?',
  'how many troops were sent to poland',
  'prime minister modi white house visit',
  'What did the press secretary say about inflation?',
  'Where was the G7 held?',
  'Who leads the council of economic advisers?',
  'What did Sullivan and the Saudi crown prince discuss?',
  'When will the bridge in Baltimore be rebuilt?',
  'What is being done about fentanyl?',
  'Who won the world cup in Antarctica?',
  'what did the presdent say to chancelor scholz',
];
/** Rounds over all questions; the first warms both up and is not counted. */
const ROUNDS = 6;

/** What a question costs, beside MiniSearch alone with the same stems and stop words over the same passages in the same run. */
export async function askBench(): Promise<void> {
  console.table([
    await compare('seeds', await loadCorpus('seeds')),
    await compare('briefings', await loadCorpus(briefingsFolder())),
  ]);
}

async function compare(name: string, corpus: Corpus) {
  const index = await buildIndex(corpus);
  const mini = miniSearchOver(index);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
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
