import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { answerQuestion } from '../src/answers/ask/ask.ts';
import type { Passage } from '../src/corpus/document.ts';
import { loadCorpus } from '../src/corpus/loadCorpus.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import { Library } from '../src/index/library.ts';
import { buildPassageIndex } from '../src/index/passages/buildPassageIndex.ts';
import { atOnce } from '../src/index/steps.ts';
import { briefingsFolder } from './briefings.ts';
import { percentile } from './percentile.ts';

const QUESTIONS = [
  'Who did the president meet in Tokyo?',
  'What did the United States ask of Iran about its nuclear program?',
  'When did the secretary of state travel to Israel?',
  'Why was the summit with China important?',
  'Did the vice president visit Guatemala?',
  'how many troops were sent to poland',
];
/** A question is asked so often. Milliseconds. */
const EVERY = 25;
/** Articles changed, one after the other, each in a refresh of its own. */
const REFRESHES = 8;
/** How long the quiet is listened to. Milliseconds. */
const QUIET = 15_000;

/** What a full build, a start from what is kept and a refresh after one changed article cost, beside bare reading and MiniSearch. */
export async function refreshBench(corpus: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-refresh-'));
  const [articles, data] = [join(folder, 'articles'), join(folder, 'data')];
  try {
    await cp(corpus === 'seeds' ? briefingsFolder() : corpus, articles, { recursive: true });
    // Files that have just been written are not known by their marks alone.
    await wait(2_500);
    await measure(articles, data);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(articles: string, data: string): Promise<void> {
  const keeping = { data, writes: true, onNotice: (notice: string) => console.error(notice) };
  const bare = await timed(() => loadCorpus(articles));
  const full = await timed(() => Library.open(articles, { keeping }));
  const index = full.value.current;
  const mini = await timed(async () => miniSearchOver(index));
  await full.value.settled();
  await full.value.close();
  // A process of its own, from its start to its answer.
  const start = await timed(async () => askOnce(articles, data));
  const open = await timed(() => Library.open(articles, { keeping }));
  const library = open.value;
  const took: number[] = [];
  await refreshAgainAndAgain(library, articles, took, 1);
  console.table([
    row('read the folder', bare.took, full.took),
    row('MiniSearch over its passages', mini.took, full.took),
    row('read and index everything', full.took, full.took),
    row('start from the snapshot', open.took, full.took),
    row('start from the snapshot in a process of its own, ask one question, end', start.took, full.took),
    row('refresh after one changed article, at once after a start', took[0]!, full.took),
  ]);
  // Cold code is slow whether anything is refreshed or not.
  await askingWhile(library, wait(QUIET));
  const quiet = await askingWhile(library, wait(QUIET));
  const later: number[] = [];
  const busy = await askingWhile(library, refreshAgainAndAgain(library, articles, later, REFRESHES));
  await library.settled();
  await library.close();
  console.table([
    row('refresh after one changed article, median', percentile(later, 50), full.took),
    row('refresh after one changed article, slowest', Math.max(...later), full.took),
  ]);
  console.table([
    { while: 'quiet', ...quiet },
    { while: 'refreshing', ...busy },
    { while: 'times quiet', 'p50 ms': ratio(busy['p50 ms'], quiet['p50 ms']), 'p99 ms': ratio(busy['p99 ms'], quiet['p99 ms']) },
  ]);
}

const row = (what: string, took: number, full: number) => ({
  what,
  ms: Math.round(took),
  'of a full build': `${ratio(100 * took, full)} %`,
});
const ratio = (a: number, b: number): number => Math.round((100 * a) / b) / 100;

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; took: number }> {
  const started = performance.now();
  const value = await run();
  return { value, took: performance.now() - started };
}

function miniSearchOver(index: CorpusIndex): unknown {
  const passages = new Map<string, readonly Passage[]>([...index.documents.keys()].map((id) => [id, index.passagesOf(id)]));
  return atOnce(buildPassageIndex([...index.documents.values()], (id) => passages.get(id)!, 'minisearch'));
}

function askOnce(corpus: string, data: string): string {
  const [question] = QUESTIONS;
  const command = ['src/main.ts', 'ask', question!, '--corpus', corpus, '--json'];
  return execFileSync(process.execPath, command, { env: { ...process.env, DATA: data }, encoding: 'utf8' });
}

async function refreshAgainAndAgain(library: Library, articles: string, took: number[], times: number): Promise<void> {
  const ids = [...library.current.documents.keys()];
  for (let i = 0; i < times; i += 1) {
    const file = join(articles, `${ids[Math.floor((i * ids.length) / times)]}.md`);
    await writeFile(
      file,
      `${await readFile(file, 'utf8')}\nThe Danish foreign minister met Swedish envoy Lars Ek in Malmö on day ${i}.\n`,
    );
    took.push((await timed(() => library.refresh())).took);
    await wait(1_000);
  }
}

/** What questions cost that are asked at fixed times until `other` is done: from when each was due to its answer. */
async function askingWhile(library: Library, other: Promise<unknown>) {
  const latencies: number[] = [];
  const own: number[] = [];
  const slices: number[] = [];
  const turns = everyTurn((slice) => slices.push(slice));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let isOver = false;
  const over = other.then(() => {
    isOver = true;
  });
  delay.enable();
  const started = performance.now();
  for (let i = 0; !isOver; i += 1) {
    const due = started + i * EVERY;
    await wait(Math.max(0, due - performance.now()));
    const before = process.threadCpuUsage();
    answerQuestion(library.current, QUESTIONS[i % QUESTIONS.length]!);
    own.push(milliseconds(process.threadCpuUsage(before)));
    latencies.push(performance.now() - due);
  }
  delay.disable();
  clearInterval(turns);
  await over;
  return {
    questions: latencies.length,
    'p50 ms': percentile(latencies, 50),
    'p99 ms': percentile(latencies, 99),
    'longest stop of the event loop ms': Math.round(delay.max / 1e6),
    'a question, processor, p99 ms': percentile(own, 99),
    'longest slice, processor ms': Math.round(Math.max(...slices)),
  };
}

/** Tells what processor time this thread has taken since it last had the turn: what other work takes on the machine is not in it. Milliseconds. */
function everyTurn(tell: (slice: number) => void): NodeJS.Timeout {
  let last = process.threadCpuUsage();
  return setInterval(() => {
    tell(milliseconds(process.threadCpuUsage(last)));
    last = process.threadCpuUsage();
  }, 1);
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
