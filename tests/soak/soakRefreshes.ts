import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Library } from '../../src/index/library.ts';
import { toldBy } from '../index/toldBy.ts';
import { chance } from './chance.ts';
import { letDie } from './letDie.ts';
import { articleBy, NAMES, QUESTIONS } from './townNews.ts';

/** What came of many kills amid refreshes. */
export interface RefreshSoakReport {
  kills: number;
  /** Kills by what the bot was at: its start, a refresh, keeping what it had read. */
  readonly amid: Record<string, number>;
  /** How many found a snapshot to start from. */
  kept: number;
  /** Each kill after which the next start told otherwise than one without a snapshot, or distrusted what was kept. */
  readonly lost: string[];
}

export interface RefreshSoakOptions {
  readonly kills: number;
  readonly seed: number;
  readonly onKill?: () => void;
}

/** Steps that a doomed bot lives at most: some five refreshes. */
const MOST_STEPS = 250;
/** How long one that is killed from outside lives at most. Milliseconds: reading takes half a second to wake. */
const LONGEST_LIFE = 1_500;

/** Kills bots that read a corpus again and keep it until `kills` were killed, and looks after each kill what the next start makes of what is kept. */
export async function soakRefreshes({ kills, seed, onKill }: RefreshSoakOptions): Promise<RefreshSoakReport> {
  const report: RefreshSoakReport = { kills: 0, amid: {}, kept: 0, lost: [] };
  const folder = await mkdtemp(join(tmpdir(), 'readout-soak-'));
  const data = await mkdtemp(join(tmpdir(), 'readout-soak-data-'));
  await writeFile(join(folder, 'town-0.md'), articleBy(chance(seed)));
  for (let run = 0; report.kills < kills; run += 1) {
    const one = seed * 1_000_000 + run;
    const { lines, wasKilled } = await letDie({
      program: 'doomedLibrary.ts',
      args: [folder, data],
      seed: one,
      mostSteps: MOST_STEPS,
      longest: LONGEST_LIFE,
    });
    if (wasKilled) report.kills += 1;
    const amid = String(lines.findLast((line) => typeof line === 'string') ?? 'a start');
    report.amid[amid] = (report.amid[amid] ?? 0) + 1;
    const notices = lines.filter((line) => typeof line !== 'string').map((line) => JSON.stringify(line));
    for (const wrong of [...notices, ...(await wrongNow(folder, data, report))])
      report.lost.push(`seed ${one}, amid ${amid}: ${wrong}`);
    onKill?.();
  }
  for (const made of [folder, data]) await rm(made, { recursive: true });
  return report;
}

/** What a start on what is kept tells otherwise than a start on the articles alone. */
async function wrongNow(folder: string, data: string, report: RefreshSoakReport): Promise<string[]> {
  const wrong: string[] = [];
  const keeping = { data, writes: false, onNotice: (notice: string) => wrong.push(notice) };
  const { library, report: since } = await Library.reopen(folder, { keeping });
  if (since) report.kept += 1;
  const afresh = await Library.open(folder, { passageIndex: 'postings' });
  const told = ({ current }: Library) => toldBy(current, QUESTIONS, NAMES);
  if (!isDeepStrictEqual(told(library), told(afresh))) wrong.push('it tells otherwise');
  return wrong;
}
