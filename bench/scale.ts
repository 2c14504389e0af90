import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { kindFor } from '../src/index/passages/buildPassageIndex.ts';
import { formVersion } from '../src/index/store/formVersion.ts';
import type { MeasuredBot } from './scale/bot.ts';
import { ENGINES } from './scale/engines.ts';
import type { Measured } from './scale/measure.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** A larger corpus in MiniSearch takes more memory than is told to be allowed. */
const MOST_IN_MINISEARCH = 100_000;
const MEASURE = fileURLToPath(new URL('scale/measure.ts', import.meta.url));
const MAKE = fileURLToPath(new URL('scale/makeArchive.ts', import.meta.url));
const BOT = fileURLToPath(new URL('scale/bot.ts', import.meta.url));
/** Where archives are kept from run to run. */
const ARCHIVES = join(tmpdir(), 'readout-bench', 'archives');
/** What has been measured; to measure again, it is removed. */
const RESULTS = join(tmpdir(), 'readout-bench', 'scale');
/** Megabytes a process may take for its heap: the articles of MiniSearch are all in it while it is built; a first index of a million passages is. */
const HEAP = { measured: 6_000, building: 14_000 };

const run = promisify(execFile);

type Row = Record<string, string | number>;

/**
 * What a corpus of three sizes costs: the whole bot, and finding passages by each part that could do it, each in processes of its own. Takes half an
 * hour of a quiet machine, most of it to make and index the archive of a million. What has been made and measured with this very code is kept.
 */
export async function scaleBench(): Promise<void> {
  const bots: Record<string, Row> = {};
  for (const passages of SIZES) {
    bots[passages.toLocaleString('en')] = await once(`bot ${passages}`, async () => rowOf(await measureBot(passages)));
    console.log('the whole bot, by passages');
    console.table(bots);
  }
  for (const passages of SIZES) {
    const rows: Record<string, Row> = {};
    for (const name of Object.keys(ENGINES)) {
      if (name === 'minisearch' && passages > MOST_IN_MINISEARCH) continue;
      const row = await once(`${name} ${passages}`, () => measure(name, passages));
      rows[name === kindFor(passages) ? `${name} (taken)` : name] = row;
    }
    console.log(`finding passages, of ${passages.toLocaleString('en')}`);
    console.table(rows);
  }
}

/** What was measured under a name with this very code, else measures it: a run that was ended goes on where it was. */
async function once(name: string, measureIt: () => Promise<Row>): Promise<Row> {
  await mkdir(RESULTS, { recursive: true });
  const file = join(RESULTS, `${name} ${formVersion()}.json`);
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8'));
  const row = await measureIt();
  await writeFile(file, JSON.stringify(row));
  return row;
}

async function measureBot(passages: number): Promise<MeasuredBot> {
  const folder = join(ARCHIVES, String(passages));
  const version = join(folder, 'version');
  const isMade = existsSync(version) && (await readFile(version, 'utf8')) === formVersion();
  if (!isMade) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await inProcess([MAKE, String(passages), folder], HEAP.measured);
    await inProcess([BOT, 'build', folder], HEAP.building);
    await writeFile(version, formVersion());
  }
  return JSON.parse(await inProcess(['--expose-gc', BOT, 'serve', folder], HEAP.measured));
}

function rowOf(bot: MeasuredBot): Row {
  return {
    articles: bot.articles,
    events: bot.events,
    actors: bot.actors,
    'start s': round(bot.start / 1000, 2),
    'start processor s': round(bot.startProcessor / 1000, 2),
    '/ask p50 ms': round(bot.p50, 1),
    '/ask p99 ms': round(bot.p99, 1),
    '/ask processor ms': round(bot.processor, 1),
    'resident MB': round(bot.resident),
    'resident after refreshes MB': round(bot.residentAfter),
    'resident at most MB': round(bot.residentMost),
    'refresh s': round(bot.refresh / 1000, 2),
    'refresh at most s': round(bot.refreshMost / 1000, 2),
    'refresh processor s': round(bot.refreshProcessor / 1000, 2),
  };
}

async function measure(name: string, passages: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-scale-'));
  try {
    const built = await inPhase('build', name, passages, folder);
    const opened = ENGINES[name]!.open ? await inPhase('open', name, passages, folder) : built;
    return {
      articles: round(built.articles),
      'text MB': round(built.letters),
      'build processor s': round((built.build ?? 0) / 1000, 1),
      'on disk MB': opened === built ? 'none' : round((await bytesIn(folder)) / 1e6, 1),
      'open ms': opened === built ? 'as built' : round(opened.open),
      'heap and arrays MB': round(opened.memory),
      'resident MB': round(opened.resident),
      'search processor ms': round(opened.processor, 2),
      'search p50 ms': round(opened.p50, 2),
      'search p99 ms': round(opened.p99, 2),
      'one article changed ms': opened === built ? 'as built' : round(opened.refresh ?? undefined, 1),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const round = (value: number | undefined, digits = 0): number => Number(value?.toFixed(digits));

async function inPhase(phase: 'build' | 'open', name: string, passages: number, folder: string): Promise<Measured> {
  return JSON.parse(await inProcess(['--expose-gc', MEASURE, phase, name, String(passages), folder], HEAP.measured));
}

/** Runs a script in a process of its own; gives what it prints. */
async function inProcess(script: readonly string[], heap: number): Promise<string> {
  const running = run(process.execPath, [`--max-old-space-size=${heap}`, ...script], { maxBuffer: 1e8 });
  running.child.stderr?.pipe(process.stderr);
  return (await running).stdout;
}

async function bytesIn(folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => !file.endsWith('.json'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((a, b) => a + b, 0);
}
