import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { kindFor } from '../src/index/passages/buildPassageIndex.ts';
import { ENGINES } from './scale/engines.ts';
import type { Measured } from './scale/measure.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** A larger corpus in MiniSearch takes more memory than is told to be allowed. */
const MOST_IN_MINISEARCH = 100_000;
const MEASURE = fileURLToPath(new URL('scale/measure.ts', import.meta.url));
/** Megabytes a process may take for its heap: the articles of MiniSearch are all in it while it is built. */
const HEAP = 6_000;

const run = promisify(execFile);

/** What finding passages costs at three sizes, by each part that could do it, each in processes of its own. Takes half an hour. */
export async function scaleBench(): Promise<void> {
  for (const passages of SIZES) {
    const rows: Record<string, Record<string, string | number>> = {};
    for (const name of Object.keys(ENGINES)) {
      if (name === 'minisearch' && passages > MOST_IN_MINISEARCH) continue;
      rows[name === kindFor(passages) ? `${name} (taken)` : name] = await measure(name, passages);
    }
    console.log(`${passages.toLocaleString('en')} passages`);
    console.table(rows);
  }
}

async function measure(name: string, passages: number): Promise<Record<string, string | number>> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-scale-'));
  try {
    const built = await inProcess('build', name, passages, folder);
    const opened = ENGINES[name]!.open ? await inProcess('open', name, passages, folder) : built;
    const round = (value: number | undefined, digits = 0) => Number(value?.toFixed(digits));
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

async function inProcess(phase: 'build' | 'open', name: string, passages: number, folder: string): Promise<Measured> {
  const options = ['--expose-gc', `--max-old-space-size=${HEAP}`];
  const { stdout } = await run(process.execPath, [...options, MEASURE, phase, name, String(passages), folder]);
  return JSON.parse(stdout);
}

async function bytesIn(folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => !file.endsWith('.json'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((a, b) => a + b, 0);
}
