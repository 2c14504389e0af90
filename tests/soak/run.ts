import { parseArgs } from 'node:util';
import { type SoakReport, soak } from './soak.ts';
import { type RefreshSoakReport, soakRefreshes } from './soakRefreshes.ts';

/** `npm run soak`: kills a thousand bots, four of five amid changes of a corpus, the fifth amid refreshes, and counts what was lost. `-- --kills 50` kills fewer. */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } } });
/** Folders at once: the bots mostly wait for the disk. */
const AT_ONCE = 4;

const kills = Math.ceil((Number(values.kills) * 0.8) / AT_ONCE);
const amidRefreshes = Math.ceil((Number(values.kills) * 0.2) / AT_ONCE);
const started = performance.now();
/** How often it says how far it is: each so many bots. */
const OFTEN = 100;
let bots = 0;
const onKill = () => {
  bots += 1;
  if (bots % OFTEN === 0) process.stderr.write(`soak: ${bots} of about ${values.kills} bots\n`);
};
const lanes = await Promise.all(
  Array.from({ length: AT_ONCE }, async (_, lane) => {
    const seed = Number(values.seed) * AT_ONCE + lane;
    return {
      changes: await soak({ kills, seed, onKill }),
      refreshes: await soakRefreshes({ kills: amidRefreshes, seed, onKill }),
    };
  }),
);
const reports = lanes.map(({ changes }) => changes);
const refreshes = lanes.map(({ refreshes }) => refreshes);
const total = <T>(of: readonly T[], count: (one: T) => number) => of.reduce((sum, one) => sum + count(one), 0);
const sum = (count: (report: SoakReport) => number) => total(reports, count);
const sumOfRefreshes = (count: (report: RefreshSoakReport) => number) => total(refreshes, count);
const kinds = [...new Set(reports.flatMap(({ amid }) => Object.keys(amid)))].sort();
console.table(
  Object.fromEntries(
    kinds.map((kind) => [
      `killed amid ${kind}`,
      { 'not made': sum(({ amid }) => amid[kind]?.before ?? 0), made: sum(({ amid }) => amid[kind]?.after ?? 0) },
    ]),
  ),
);
console.log(
  `${sum((report) => report.done)} changes made whole before a kill; ${sum((report) => report.idle)} kills between changes`,
);
const moments = [...new Set(refreshes.flatMap(({ amid }) => Object.keys(amid)))].sort();
console.table(
  Object.fromEntries(moments.map((moment) => [`killed at ${moment}`, { bots: sumOfRefreshes(({ amid }) => amid[moment] ?? 0) }])),
);
console.log(`${sumOfRefreshes(({ kept }) => kept)} of their next starts found a snapshot`);
const killed = sum((report) => report.kills) + sumOfRefreshes((report) => report.kills);
console.log(`${killed} kills in ${Math.round((performance.now() - started) / 1000)} s`);
const lost = [...reports, ...refreshes].flatMap((report) => report.lost);
for (const line of lost) console.log(`lost: ${line}`);
console.log(`lost: ${lost.length}`);
process.exitCode = lost.length === 0 ? 0 : 1;
