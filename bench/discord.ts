import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { type Command, defineCommand } from '../commands/command.ts';
import { EVERYWHERE } from '../commands/declaration.ts';
import { exampleWords } from '../commands/exampleWords.ts';
import { COMMANDS } from '../commands/index.ts';
import { startBot } from '../src/discord/bot.ts';
import { Library } from '../src/index/library.ts';
import { createLog } from '../src/log.ts';
import { type Loopback, type Person, startLoopback } from '../src/loopback/loopback.ts';
import { percentile } from './percentile.ts';

/** How often each use is timed, after as many uses again to warm up. */
const TIMES = 300;
/** People who ask again as soon as they are answered, and for how long, milliseconds; first to warm up, then timed. */
const PEOPLE = 32;
const SUSTAINED = 6_000;
const WARM_UP = 2_000;

type Use = readonly [command: string, options: Readonly<Record<string, string>>];

const NOTHING = defineCommand({
  declaration: { ...EVERYWHERE, name: 'nothing', description: 'Answers at once', options: [] },
  examples: [],
  answer: () => ({ kind: 'report', heading: 'Nothing', lead: null, sections: [] }),
});

/** From an interaction to its acknowledgement and answer, one after another and many at once, through the real client on the loopback, beside an empty handler; and from start to ready. */
export async function discordBench(corpus: string): Promise<void> {
  const library = await Library.open(corpus);
  const uses = usesOf(library);
  const rows = [await timed(library, [NOTHING], ['nothing', {}], 'baseline: an empty handler')];
  for (const use of uses) rows.push(await timed(library, COMMANDS, use, `/${use[0]} ${Object.values(use[1]).join(' ')}`));
  console.table(rows);
  const baseline = await sustained(library, [NOTHING], [['nothing', {}]], 'baseline: an empty handler');
  const answers = await sustained(library, COMMANDS, uses, `answers from ${library.current.documents.size} articles`);
  const share = Math.round((100 * answers['a second']) / baseline['a second']);
  console.table([baseline, { ...answers, 'of the baseline': `${share} %` }]);
  console.table([await startToReady()]);
}

/** Uses that the corpus has answers to. */
function usesOf({ current }: Library): readonly Use[] {
  const { person, place, by, of } = exampleWords(current);
  return [
    ['ask', { question: `who met ${person} in ${place}?` }],
    ['ask', { question: `what did ${by} demand of ${of}?` }],
    ['ask', { question: 'when did the queen of the sea open the museum of lighthouses?' }],
    ['actor', { name: person }],
    ['timeline', {}],
    ['demands', { by, of }],
    ['meetings', { place }],
  ];
}

async function inDiscord<T>(library: Library, commands: readonly Command[], act: (loopback: Loopback) => Promise<T>): Promise<T> {
  const loopback = await startLoopback();
  const configuration = {
    DISCORD_TOKEN: loopback.token,
    DISCORD_GUILD_ID: undefined,
    OPERATOR_GUILD_ID: [loopback.guildId],
    MODERATOR_ROLE_IDS: [],
    QUESTIONS_PER_MINUTE: 1_000_000,
    LOG_QUESTIONS: false,
    DATA: '.readout',
  };
  const logger = createLog({ level: 'silent', readable: false });
  const bot = startBot({ configuration, library, logger, api: loopback.url, commands });
  await bot.ready;
  const result = await act(loopback);
  await bot.stop();
  await loopback.close();
  return result;
}

function timed(library: Library, commands: readonly Command[], [name, options]: Use, label: string) {
  return inDiscord(library, commands, async (loopback) => {
    const alice = loopback.member('alice');
    const taken: number[] = [];
    for (let i = 0; i < 2 * TIMES; i += 1) {
      const started = performance.now();
      await alice.runs(name, options);
      if (i >= TIMES) taken.push(performance.now() - started);
    }
    return { use: label, 'p50 ms': percentile(taken, 50), 'p99 ms': percentile(taken, 99) };
  });
}

interface Taken {
  readonly acknowledged: number[];
  readonly answered: number[];
}

/** Many people who ask at once, each again as soon as they are answered. */
function sustained(library: Library, commands: readonly Command[], uses: readonly Use[], label: string) {
  return inDiscord(library, commands, async (loopback) => {
    const people = Array.from({ length: PEOPLE }, (_, i) => loopback.member(`person${i}`));
    const arrivals = watchCallbacks();
    await askFor(WARM_UP, people, uses, arrivals.of);
    const { acknowledged, answered } = await askFor(SUSTAINED, people, uses, arrivals.of);
    arrivals.stop();
    return {
      use: label,
      'a second': Math.round(answered.length / (SUSTAINED / 1000)),
      'acknowledged, p50 ms': percentile(acknowledged, 50),
      'acknowledged, p99 ms': percentile(acknowledged, 99),
      'answered, p50 ms': percentile(answered, 50),
      'answered, p99 ms': percentile(answered, 99),
      'heap, MB': Math.round(process.memoryUsage().heapUsed / 1e6),
    };
  });
}

async function askFor(
  milliseconds: number,
  people: readonly Person[],
  uses: readonly Use[],
  arrivalOf: (interaction: string) => number,
): Promise<Taken> {
  const taken: Taken = { acknowledged: [], answered: [] };
  const end = performance.now() + milliseconds;
  await Promise.all(
    people.map(async (person, i) => {
      for (let n = i; performance.now() < end; n += 1) {
        const [name, options] = uses[n % uses.length]!;
        const started = performance.now();
        const { interaction } = await person.runs(name, options);
        taken.answered.push(performance.now() - started);
        taken.acknowledged.push(arrivalOf(interaction!.id) - started);
      }
    }),
  );
  return taken;
}

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
