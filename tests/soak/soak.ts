import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Keeper } from '../../src/corpus/keeping/keeper.ts';
import { loadCorpus } from '../../src/corpus/loadCorpus.ts';
import { parseArticle } from '../../src/corpus/readFile.ts';
import { letDie } from './letDie.ts';
import { after, BLANK, type Deed, type Paper } from './paper.ts';

/** What came of many kills. */
export interface SoakReport {
  kills: number;
  /** Changes that were made whole before a kill. */
  done: number;
  /** Of the changes that a kill fell into: how many were not made, and how many were, by kind. */
  readonly amid: Record<string, { before: number; after: number }>;
  /** Kills at the start, while it recovered or before it did anything. */
  idle: number;
  /** Each kill after which the corpus was neither as before nor as after. */
  readonly lost: string[];
}

export interface SoakOptions {
  readonly kills: number;
  /** Decides all but the time at which a bot is killed from outside. */
  readonly seed: number;
  readonly onKill?: () => void;
}

/** A folder is given up for a new one after so many kills, before looking at it takes longer than killing. */
const KILLS_OF_A_FOLDER = 25;
/** Steps that a doomed bot lives at most: some ten changes. */
const MOST_STEPS = 160;
/** How long one that is killed from outside lives at most, once it has started. Milliseconds. */
const LONGEST_LIFE = 80;

/** Kills bots amid changes of a corpus until `kills` were killed, and looks after each kill what the next start makes of the folder. */
export async function soak({ kills, seed, onKill }: SoakOptions): Promise<SoakReport> {
  const report: SoakReport = { kills: 0, done: 0, amid: {}, idle: 0, lost: [] };
  let folder = '';
  let paper = BLANK;
  for (let run = 0; report.kills < kills; run += 1) {
    if (run % KILLS_OF_A_FOLDER === 0) {
      if (folder) await rm(folder, { recursive: true });
      folder = await mkdtemp(join(tmpdir(), 'readout-soak-'));
      paper = BLANK;
    }
    paper = await killOne(folder, seed * 1_000_000 + run, paper, report);
    onKill?.();
  }
  await rm(folder, { recursive: true });
  return report;
}

/** Lets one bot live and die in the folder; gives what the folder holds then. */
async function killOne(folder: string, seed: number, paper: Paper, report: SoakReport): Promise<Paper> {
  const { deeds, wasDone } = await doomed(folder, seed, report);
  report.done += deeds.length - (wasDone ? 0 : 1);
  const whole = (wasDone ? deeds : deeds.slice(0, -1)).reduce(after, paper);
  const amid = wasDone ? undefined : deeds.at(-1);
  const found = await paperOf(folder);
  if (!amid) report.idle += 1;
  if (isDeepStrictEqual(found, whole)) {
    if (amid) tally(report, amid).before += 1;
  } else if (amid && isDeepStrictEqual(found, after(whole, amid))) {
    tally(report, amid).after += 1;
  } else {
    report.lost.push(`seed ${seed}, amid ${amid?.kind ?? 'nothing'}`);
  }
  return found;
}

function tally({ amid }: SoakReport, { kind }: Deed): { before: number; after: number } {
  amid[kind] ??= { before: 0, after: 0 };
  return amid[kind];
}

/** What a bot did until it died, and whether the last deed was done. */
async function doomed(folder: string, seed: number, report: SoakReport): Promise<{ deeds: Deed[]; wasDone: boolean }> {
  const { lines, wasKilled } = await letDie({
    program: 'doomed.ts',
    args: [folder],
    seed,
    mostSteps: MOST_STEPS,
    longest: LONGEST_LIFE,
  });
  if (wasKilled) report.kills += 1;
  const deeds = lines.filter((line): line is Deed => typeof line !== 'string');
  return { deeds, wasDone: deeds.length === 0 || lines.at(-1) === 'done' };
}

/** Starts on the folder as the next bot does, and writes down what it holds. */
async function paperOf(folder: string): Promise<Paper> {
  const keeper = await Keeper.open(folder);
  const hidden = (await readdir(join(folder, '.readout'))).filter(
    (name) => !/^(audit\.jsonl|trash|(bot|writing)\.lock)$/.test(name),
  );
  const { documents, rejections } = await loadCorpus(folder);
  const articles = documents.map(({ id, title, published, body }) => [id, { title, published, body }]);
  const trash = await Promise.all(
    (await keeper.trash()).map(async ({ key, kind, file }) => {
      const text = await keeper.readTrashed(key);
      if (kind !== 'article') return [key, text];
      const { id, title, published, body } = parseArticle(file, Buffer.from(text));
      return [key, { id, article: { title, published, body } }];
    }),
  );
  const { entries } = await keeper.log({ limit: Number.POSITIVE_INFINITY });
  return {
    articles: Object.fromEntries(articles),
    trash: Object.fromEntries(trash),
    actors: await keeper.readActors(),
    // What should not be there makes the paper differ.
    log: [
      ...entries.toReversed().map(({ action, document }) => `${action} ${document}`),
      ...hidden,
      ...rejections.map(({ file }) => file),
    ],
  };
}
