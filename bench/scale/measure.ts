// Measures one engine in a process of its own, which `bench/scale.ts` starts:
//
//   node --expose-gc bench/scale/measure.ts build|open ENGINE PASSAGES FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationQuestions } from '../evaluationQuestions.ts';
import { percentile } from '../percentile.ts';
import { QUESTIONS } from '../questions.ts';
import type { Engine, Served } from './engine.ts';
import { ENGINES } from './engines.ts';
import { type Article, edited, splicedCorpus } from './splicedCorpus.ts';
import { Stopwatch } from './stopwatch.ts';

/** What is printed, as one line of JSON. Milliseconds, and millions of bytes. */
export interface Measured {
  /** Processor time. */
  readonly build?: number;
  readonly open?: number;
  /** After collecting garbage: the heap with the arrays beside it, and what the process holds in all. */
  readonly memory?: number;
  readonly resident?: number;
  /** Processor time of a search, on average: what other work on the machine hardly changes. */
  readonly processor?: number;
  readonly p50?: number;
  readonly p99?: number;
  /** Changing one article. */
  readonly refresh?: number | null;
  /** Put in: articles, and millions of UTF-16 units. */
  readonly articles?: number;
  readonly letters?: number;
}

/** An article of the corpus, to be changed. */
const SAMPLE = 'sample.json';
const HITS = 30;
const REFRESHES = 15;

async function build(engine: Engine, passages: number, folder: string): Promise<Measured> {
  let articles = 0;
  let letters = 0;
  async function* counted() {
    for await (const article of splicedCorpus(passages)) {
      articles += 1;
      letters += article.document.body.length;
      if (articles === 50) writeFileSync(join(folder, SAMPLE), JSON.stringify(article));
      yield article;
    }
  }
  const stopwatch = new Stopwatch();
  const served = await engine.build(counted(), folder, stopwatch);
  return { build: stopwatch.milliseconds, articles, letters: letters / 1e6, ...(served && serve(served, folder)) };
}

async function open(engine: Engine, folder: string): Promise<Measured> {
  const started = performance.now();
  const served = await engine.open!(folder);
  return { open: performance.now() - started, ...serve(served, folder) };
}

function serve(served: Served, folder: string): Measured {
  const questions = [...evaluationQuestions().flatMap(({ questions: ofSet }) => ofSet), ...QUESTIONS];
  // The first round warms up.
  for (const question of questions) served.search(question, HITS);
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const before = process.cpuUsage();
  const took = questions.map((question) => timed(() => served.search(question, HITS)));
  const { user, system } = process.cpuUsage(before);
  return {
    memory: (heapUsed + arrayBuffers) / 1e6,
    resident: rss / 1e6,
    processor: (user + system) / 1000 / questions.length,
    p50: percentile(took, 50),
    p99: percentile(took, 99),
    refresh: refresh(served, JSON.parse(readFileSync(join(folder, SAMPLE), 'utf8'))),
  };
}

function refresh({ refresh: change }: Served, sample: Article): number | null {
  if (!change) return null;
  let before = sample;
  const took = Array.from({ length: REFRESHES }, (_, round) => {
    const after = edited(before, `The ministers met again in round ${round}.`);
    const time = timed(() => change(before, after));
    before = after;
    return time;
  });
  return percentile(took, 50);
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const [phase, name, passages, folder] = process.argv.slice(2) as [string, string, string, string];
const engine = ENGINES[name]!;
const measured = phase === 'build' ? await build(engine, Number(passages), folder) : await open(engine, folder);
console.log(JSON.stringify(measured));
