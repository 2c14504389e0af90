import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Command, defineCommand } from '../commands/command.ts';
import { EVERYWHERE } from '../commands/declaration.ts';
import { COMMANDS } from '../commands/index.ts';
import { startBot } from '../src/discord/bot.ts';
import { Library } from '../src/index/library.ts';
import { createLog } from '../src/log.ts';
import { startLoopback } from '../src/loopback/loopback.ts';
import { percentile } from './percentile.ts';

/** How often each use is timed, after as many uses again to warm up. */
const TIMES = 300;

/** Uses of the commands on the seeds. */
const USES: readonly [string, Readonly<Record<string, string>>][] = [
  ['ask', { question: 'who met al-Araji in Tehran?' }],
  ['ask', { question: 'what did Turkey demand about the PKK?' }],
  ['actor', { name: 'al-Araji' }],
  ['timeline', {}],
  ['demands', { by: 'Iran', of: 'Iraq' }],
  ['meetings', { place: 'Baghdad' }],
];

/** From an interaction's arrival to its answer, through the real client on the loopback, beside an empty handler; and from start to ready. */
export async function discordBench(): Promise<void> {
  const nothing = defineCommand({
    declaration: { ...EVERYWHERE, name: 'nothing', description: 'Answers at once', options: [] },
    examples: [],
    answer: () => ({ kind: 'advice', text: 'Nothing.' }),
  });
  console.table([await time([nothing], 'nothing', {}, 'baseline: an empty handler'), ...(await timeAll())]);
  console.table([await startToReady()]);
}

async function timeAll() {
  const rows = [];
  for (const [name, options] of USES)
    rows.push(await time(COMMANDS, name, options, `/${name} ${Object.values(options).join(' ')}`));
  return rows;
}

async function time(commands: readonly Command[], name: string, options: Readonly<Record<string, string>>, label: string) {
  const loopback = await startLoopback();
  const configuration = {
    DISCORD_TOKEN: loopback.token,
    DISCORD_GUILD_ID: undefined,
    MODERATOR_ROLE_IDS: [],
    QUESTIONS_PER_MINUTE: 10_000,
    LOG_QUESTIONS: false,
  };
  const logger = createLog({ level: 'silent', readable: false });
  const bot = startBot({ configuration, library: await Library.open('seeds'), logger, api: loopback.url, commands });
  await bot.ready;
  const alice = loopback.member('alice');
  const taken: number[] = [];
  for (let i = 0; i < 2 * TIMES; i += 1) {
    const started = performance.now();
    await alice.runs(name, options);
    if (i >= TIMES) taken.push(performance.now() - started);
  }
  await bot.stop();
  await loopback.close();
  return { use: label, 'p50 ms': percentile(taken, 50), 'p99 ms': percentile(taken, 99) };
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
