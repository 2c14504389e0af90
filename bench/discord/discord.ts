import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { Command } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import type { Library } from '../../src/index/library.ts';
import { type Answer, type Loopback, ManualClock, type Person } from '../../src/loopback/loopback.ts';
import { openCorpus } from '../openCorpus.ts';
import { percentile } from '../percentile.ts';
import { completionRows } from './completions.ts';
import { inDiscord, NOTHING } from './inDiscord.ts';
import { MIX, type Step, sessions, take } from './session.ts';

/** How often each use is timed, each time with other names, after so many to warm up. */
const TIMES = 300;
const WARM_UP = 100;
/** People who ask again as soon as they are answered. */
const PEOPLE = 32;
/** Baseline and answers take turns, so that what else the machine does meets both: the first to warm up, the others timed. Milliseconds. */
const TURNS = 5;
const TURN = 3_000;

type Run = Extract<Step, { readonly kind: 'runs' }>;
const EMPTY: Run = { kind: 'runs', command: 'nothing', options: {}, use: 'baseline: an empty handler' };

/** From an interaction to its acknowledgement and answer, one after another and many at once, through the real client on the loopback, beside an empty handler; proposals while one types; and from start to ready. */
export async function discordBench(corpus: string): Promise<void> {
  const library = await openCorpus(corpus);
  // Letters typed are answered by proposals, which are timed apart.
  const steps = sessions(library.current).filter(({ kind }) => kind !== 'types');
  const rows = [await timed(library, [NOTHING], [EMPTY])];
  const uses = Map.groupBy(
    steps.filter((step) => step.kind === 'runs'),
    ({ use }) => use,
  );
  for (const alike of uses.values()) rows.push(await timed(library, COMMANDS, alike));
  console.table(rows);
  console.log(`${PEOPLE} people at once, each again as soon as they are answered. ${MIX}`);
  await unhurried(library, [NOTHING], (idle) =>
    unhurried(library, COMMANDS, async (busy) => {
      const crowds = [new Crowd(idle, [EMPTY]), new Crowd(busy, steps)] as const;
      for (let turn = 0; turn < TURNS; turn += 1) for (const crowd of crowds) await crowd.uses(TURN, turn > 0);
      const [baseline, answers] = crowds.map((crowd) => crowd.result());
      const share = (of: 'a second' | 'processor, ms') =>
        Math.round(100 * (answers![of] / baseline![of]) ** (of === 'a second' ? 1 : -1));
      console.table([
        { use: EMPTY.use, ...baseline },
        { use: `answers from ${library.current.documents.size} articles`, ...answers },
      ]);
      console.log(`of the baseline: ${share('a second')} % by the clock, ${share('processor, ms')} % by processor time`);
    }),
  );
  console.table(completionRows(library));
  console.table([await startToReady()]);
}

/** Discord's three seconds do not run: how long it takes on a busy machine too is what is measured. */
function unhurried<T>(library: Library, commands: readonly Command[], act: (loopback: Loopback) => Promise<T>): Promise<T> {
  return inDiscord(library, commands, act, new ManualClock());
}

function timed(library: Library, commands: readonly Command[], uses: readonly Run[]) {
  return unhurried(library, commands, async (loopback) => {
    const alice = loopback.member('alice');
    const taken: number[] = [];
    let processor = 0;
    for (let i = 0; i < WARM_UP + TIMES; i += 1) {
      if (i === WARM_UP) processor = processorTime();
      const { command, options } = uses[i % uses.length]!;
      const started = performance.now();
      await alice.runs(command, options);
      if (i >= WARM_UP) taken.push(performance.now() - started);
    }
    processor = processorTime() - processor;
    return {
      use: uses[0]!.use,
      'p50 ms': percentile(taken, 50),
      'p99 ms': percentile(taken, 99),
      'processor, ms': round(processor / TIMES),
    };
  });
}

/** Many people who use the bot at once, each again as soon as they are answered. */
class Crowd {
  readonly #people: readonly { readonly person: Person; at: number; seen: Answer | null }[];
  readonly #steps: readonly Step[];
  readonly #acknowledged: number[] = [];
  readonly #answered: number[] = [];
  #time = 0;
  #processor = 0;

  constructor(loopback: Loopback, steps: readonly Step[]) {
    this.#steps = steps;
    this.#people = Array.from({ length: PEOPLE }, (_, i) => ({
      person: loopback.member(`person${i}`),
      at: Math.floor((i * steps.length) / PEOPLE),
      seen: null,
    }));
  }

  async uses(milliseconds: number, counts: boolean): Promise<void> {
    const arrivals = watchCallbacks();
    const [began, processor] = [performance.now(), processorTime()];
    await Promise.all(
      this.#people.map(async (one) => {
        for (; performance.now() < began + milliseconds; one.at += 1) {
          const step = this.#steps[one.at % this.#steps.length]!;
          const started = performance.now();
          const answer = await take(step, one.person, one.seen);
          if (answer === null || answer === 'choices') continue;
          if (step.kind === 'runs') one.seen = answer;
          if (!counts) continue;
          this.#answered.push(performance.now() - started);
          this.#acknowledged.push(arrivals.of(answer.interaction!.id) - started);
        }
      }),
    );
    arrivals.stop();
    if (!counts) return;
    this.#time += performance.now() - began;
    this.#processor += processorTime() - processor;
  }

  result() {
    return {
      'a second': Math.round(this.#answered.length / (this.#time / 1000)),
      'processor, ms': round(this.#processor / this.#answered.length),
      'acknowledged, p50 ms': percentile(this.#acknowledged, 50),
      'acknowledged, p99 ms': percentile(this.#acknowledged, 99),
      'answered, p50 ms': percentile(this.#answered, 50),
      'answered, p99 ms': percentile(this.#answered, 99),
    };
  }
}

/** Milliseconds that this process has had of the machine: what other work on it hardly changes. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** When the first response to each interaction came in, as Discord's side of the connection sees it. */
function watchCallbacks() {
  const arrivals = new Map<string, number>();
  const note = (message: unknown) => {
    const { request } = message as { readonly request: IncomingMessage };
    const id = /\/interactions\/(\d+)\/[^/]+\/callback/.exec(request.url ?? '')?.[1];
    if (id !== undefined && !arrivals.has(id)) arrivals.set(id, performance.now());
  };
  subscribe('http.server.request.start', note);
  return {
    of: (interaction: string) => arrivals.get(interaction) ?? Number.NaN,
    stop: () => unsubscribe('http.server.request.start', note),
  };
}

/** Starts the program as a newcomer does and waits for the line that says that it is ready. */
async function startToReady() {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/main.ts', 'start'], {
    env: { ...process.env, PORT: '0', DISCORD_TOKEN: '', LOG_LEVEL: 'silent' },
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('ready:')) break;
  const seconds = (performance.now() - started) / 1000;
  child.kill('SIGTERM');
  return { 'start to ready': `${seconds.toFixed(2)} s` };
}
