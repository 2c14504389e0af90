import { Worker } from 'node:worker_threads';
import { type Draft, ImportRefused } from './draft.ts';

/** What the thread is given to read. */
export type Task =
  | { readonly kind: 'html'; readonly html: string; readonly notes: readonly string[] }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array };

/** What it answers. */
export type Outcome = { readonly draft: Draft } | { readonly refused: string };

/** What a thread may take. */
export interface Bounds {
  /** Milliseconds. */
  readonly time: number;
  /** Of JavaScript's heap, and as much again outside of it, which the limits of a thread do not count: what a PDF unpacks to. MB. */
  readonly memory: number;
}

/** No article takes as much: a long page takes half a second, a PDF of a hundred pages two. */
const BOUNDS: Bounds = { time: 10_000, memory: 384 };
/** How often it is looked at. Milliseconds. */
const LOOK = 25;

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a page or a PDF in a thread with bounded memory and time, one at a time. Throws `ImportRefused`, also where a bound was met.
 * The thread is given no environment, so no secret is in it.
 */
export function readApart(task: Task, bounds: Bounds = BOUNDS): Promise<Draft> {
  const done = last.then(() => readInThread(task, bounds));
  last = done.catch(() => {});
  return done;
}

async function readInThread(task: Task, { time, memory }: Bounds): Promise<Draft> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const refuse = (reason: string) => reject(new ImportRefused(reason));
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse(tooMuch(`${memory} MB of memory`)) : reject(error),
  );
  worker.once('exit', () => refuse('It could not be read: its reading ended without a word.'));
  const deadline = setTimeout(() => refuse(tooMuch(`${time / 1000} seconds`)), time);
  const watch = setInterval(async () => {
    const { external_memory } = await worker.getHeapStatistics().catch(() => ({ external_memory: 0 }));
    if (external_memory > memory * 1048576) refuse(tooMuch(`${memory} MB of memory`));
  }, LOOK);
  try {
    const outcome = await promise;
    if ('refused' in outcome) throw new ImportRefused(outcome.refused);
    return outcome.draft;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    await worker.terminate();
  }
}

const tooMuch = (what: string): string => `Reading it takes more than ${what}, as no news article does; paste its text instead.`;
