// Measures the whole bot over an archive, in a process of its own, which `bench/scale.ts` starts:
//
//   node --expose-gc bench/scale/bot.ts build|serve FOLDER
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerQuestion } from '../../src/answers/ask/ask.ts';
import { AHEAD_OF_COMMANDS, AHEAD_OF_READER } from '../../src/cli/ahead.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';
import { evaluationQuestions } from '../evaluationQuestions.ts';
import { percentile } from '../percentile.ts';
import { QUESTIONS } from '../questions.ts';

/** What is printed, as one line of JSON. Milliseconds, and millions of bytes. */
export interface MeasuredBot {
  /** From the start of the process to where it can be asked, by the clock and of processor. */
  readonly start: number;
  readonly startProcessor: number;
  /** `/ask`: by the clock, and of processor on average. */
  readonly p50: number;
  readonly p99: number;
  readonly processor: number;
  /** What the process holds, when it has answered all questions and when it has refreshed; and the most that it ever held. */
  readonly resident: number;
  readonly residentAfter: number;
  readonly residentMost: number;
  /** After one changed article. */
  readonly refresh: number;
  readonly refreshMost: number;
  readonly refreshProcessor: number;
  readonly passages: number;
  readonly articles: number;
  readonly actors: number;
  readonly events: number;
}

const REFRESHES = 7;
/** Questions made of events of the archive, evenly from all: they name people and states that are told of much. */
const MADE_UP = 300;

const [phase, folder] = process.argv.slice(2) as [string, string];
const keeping = { data: join(folder, 'data'), writes: true, onNotice: (notice: string) => console.error(notice) };
const library = await Library.open(join(folder, 'articles'), {
  keeping,
  ahead: [...AHEAD_OF_COMMANDS, ...AHEAD_OF_READER],
  passageIndex: 'postings',
  onProgress: ({ done, of }) => {
    if (done < of && done % 1000 === 0) console.error(`${done} of ${of}`);
  },
});
async function serve(): Promise<MeasuredBot> {
  const start = performance.now();
  const startProcessor = process.cpuUsage();
  const index = library.current;
  const { size } = index.documents;
  const asked = questions(index);
  // The first round warms up.
  for (const question of asked) answerQuestion(index, question);
  globalThis.gc?.();
  const resident = process.memoryUsage().rss;
  const before = process.cpuUsage();
  const took = asked.map((question) => timed(() => answerQuestion(index, question)));
  const answering = process.cpuUsage(before);
  const counts = {
    passages: index.passages.passageCount,
    articles: size,
    actors: index.actors.size,
    events: index.events.length,
  };
  const beforeRefreshes = process.cpuUsage();
  const refreshes = await refreshAgainAndAgain();
  const refreshing = process.cpuUsage(beforeRefreshes);
  globalThis.gc?.();
  const residentAfter = process.memoryUsage().rss;
  const slowest = took.map((ms, i) => ({ ms, question: asked[i]! })).sort((a, b) => b.ms - a.ms);
  for (const { ms, question } of slowest.slice(0, 5)) console.error(`${ms.toFixed(1)} ms: ${question}`);
  return {
    start,
    startProcessor: milliseconds(startProcessor),
    p50: percentile(took, 50),
    p99: percentile(took, 99),
    processor: milliseconds(answering) / asked.length,
    resident: resident / 1e6,
    residentAfter: residentAfter / 1e6,
    residentMost: mostResident(),
    refresh: percentile(refreshes, 50),
    refreshMost: Math.max(...refreshes),
    refreshProcessor: milliseconds(refreshing) / REFRESHES,
    ...counts,
  };
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** Questions of the evaluation, of briefings, and of what the archive tells. */
function questions(index: CorpusIndex): string[] {
  const made: string[] = [];
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : index.actors.get(id)?.name);
  for (let i = 0; i < MADE_UP; i += 1) {
    const event = index.events[Math.floor((i * index.events.length) / MADE_UP)];
    const [by, of] = [nameOf(event?.actors[0]), nameOf(event?.recipients[0])];
    if (!event || by === undefined) continue;
    if (event.type === 'CONSULT') made.push(of === undefined ? `Who met ${by}?` : `When did ${by} meet ${of}?`);
    else made.push(of === undefined ? `What did ${by} demand?` : `What did ${by} ask of ${of}?`);
  }
  return [...evaluationQuestions().flatMap(({ questions: ofSet }) => ofSet), ...QUESTIONS, ...made];
}

/** Changes one article after the other, each in a refresh of its own. */
async function refreshAgainAndAgain(): Promise<number[]> {
  const ids = [...library.current.documents.keys()];
  const took: number[] = [];
  const was = new Map<string, string>();
  for (let i = 0; i < REFRESHES; i += 1) {
    const file = join(folder, 'articles', `${ids[Math.floor(((i + 0.5) * ids.length) / REFRESHES)]}.md`);
    const text = await readFile(file, 'utf8');
    was.set(file, text);
    await writeFile(file, `${text}\nThe Danish foreign minister met Swedish envoy Lars Ek in Malmö on day ${i}.\n`);
    took.push((await library.refresh()).took);
  }
  // The archive is as it was for whoever measures next.
  for (const [file, text] of was) await writeFile(file, text);
  return took;
}

function mostResident(): number {
  const line = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return (Number(line?.[1]) * 1024) / 1e6;
}

if (phase === 'serve') {
  console.log(JSON.stringify(await serve()));
  await library.refresh();
}
await library.settled();
process.exit(0);
