import { Agent, get } from 'node:http';
import { Writable } from 'node:stream';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import { inSlices } from '../src/index/steps.ts';
import { createLog } from '../src/log.ts';
import { actorPath, documentPath, PATHS, withParameters } from '../src/web/links.ts';
import { startReader } from '../src/web/reader.ts';
import { AHEAD, openCorpus } from './openCorpus.ts';
import { percentile } from './percentile.ts';

/** How often each page is asked for; the first time, right after the index was swapped, is told apart. */
const TIMES = 60;
/** Articles and actors that stand for all, taken evenly from the list. */
const SAMPLE = 60;
/** What a page may take. */
const MOST = { bytes: 100_000, milliseconds: 50 } as const;

/** Every kind of page of the reader, one request after another over one connection, beside a file that the same server holds in memory. */
export async function webBench(corpus: string): Promise<void> {
  const library = { current: (await openCorpus(corpus)).current };
  const logger = createLog({ level: 'silent', readable: false, destination: new Writable({ write: (_c, _e, done) => done() }) });
  const reader = await startReader({ library, host: '127.0.0.1', port: 0, logger });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const rows = [await timed(reader.url, agent, 'baseline: a file in memory', ['/static/icon.svg'])];
  for (const [kind, paths] of Object.entries(pagesOf(library.current))) {
    // Another index of the same: nothing that is kept for the life of an index is there yet but what was made before it answers.
    library.current = { ...library.current };
    for (const one of AHEAD) await inSlices(one.ahead(library.current));
    rows.push(await timed(reader.url, agent, kind, paths));
  }
  agent.destroy();
  await reader.close();
  console.log(`${library.current.documents.size} articles, ${library.current.events.length} events`);
  console.table(rows);
  const over = rows.filter(
    (row) =>
      Math.min(row['first ms'], row['first ms of work']) > MOST.milliseconds ||
      Math.min(row['p99 ms'], row['p99 ms of work']) > MOST.milliseconds ||
      row['most bytes'] > MOST.bytes,
  );
  console.log(
    over.length === 0
      ? `Every kind of page has at most ${MOST.bytes} bytes, and takes at most ${MOST.milliseconds} ms, the first after a swap too.`
      : `Too slow or too large: ${over.map(({ page }) => page).join(', ')}.`,
  );
}

/** Addresses by the kind of page. */
function pagesOf(index: CorpusIndex): Readonly<Record<string, readonly string[]>> {
  const documents = [...index.documents.values()];
  const longest = documents.reduce((a, b) => (a.body.length > b.body.length ? a : b));
  const named = index.findActors('', SAMPLE * 20);
  const publisher = documents.find((document) => document.publisher !== null)?.publisher ?? null;
  const year = index.span?.to.slice(0, 4);
  const articles = (q: string) => withParameters(PATHS.documents, { q });
  const timeline = (parameters: Parameters<typeof withParameters>[1]) => withParameters(PATHS.timeline, parameters);
  return {
    articles: [PATHS.documents],
    'articles, a later page': [withParameters(PATHS.documents, { page: Math.ceil(documents.length / 50) })],
    'articles of a publisher and a year': [withParameters(PATHS.documents, { publisher, from: year, to: year })],
    'articles with a word': sampled(named, 10).map(({ name }) => articles(name)),
    'articles with a question': sampled(named, 10).map(({ name }) => articles(`who met ${name} and what did they agree on?`)),
    'an article': sampled(documents, SAMPLE).map(({ id }) => documentPath(id)),
    'an article with a quote': sampled(documents, SAMPLE).map(({ id }) => `${documentPath(id)}?quote=20-60`),
    'the longest article': [documentPath(longest.id)],
    'people and bodies': [PATHS.actors],
    'people and bodies, typed': ['b', 'mi', 'minister', 'foreign minister'].map((q) => withParameters(PATHS.actors, { q })),
    'an actor, the most named': named.slice(0, 5).map(({ id }) => actorPath(id)),
    'an actor': sampled(named, SAMPLE).map(({ id }) => actorPath(id)),
    'the timeline': [PATHS.timeline],
    'the timeline, a later page': [timeline({ page: Math.ceil(index.events.length / 50) })],
    'the timeline of an actor': sampled(named, 10).map(({ id }) => timeline({ actor: id })),
    'the timeline of a kind and a year': [timeline({ type: 'CONSULT', from: year, to: year })],
    'no such page': ['/nothing'],
  };
}

function sampled<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0).slice(0, count);
}

async function timed(root: string, agent: Agent, page: string, paths: readonly string[]) {
  const taken: number[] = [];
  const worked: number[] = [];
  let most = 0;
  for (let i = 0; i < Math.max(TIMES, paths.length + 1); i += 1) {
    const started = performance.now();
    const before = process.cpuUsage();
    most = Math.max(most, await bytesAt(root + paths[i % paths.length]!, agent));
    taken.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    worked.push((user + system) / 1000);
  }
  const [first, ...later] = taken as [number, ...number[]];
  return {
    page,
    'first ms': Math.round(first * 100) / 100,
    'p50 ms': percentile(later, 50),
    'p99 ms': percentile(later, 99),
    // What a busy machine does not lengthen: the work of the request and of who asked, both in this process.
    'first ms of work': Math.round(worked[0]! * 100) / 100,
    'p50 ms of work': percentile(worked.slice(1), 50),
    'p99 ms of work': percentile(worked.slice(1), 99),
    'most bytes': most,
  };
}

function bytesAt(url: string, agent: Agent): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  get(url, { agent }, (answer) => {
    let bytes = 0;
    answer.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => resolve(bytes));
  }).on('error', reject);
  return promise;
}
