import { parseArgs } from 'node:util';
import { type SoakReport, soak } from './soak.ts';

/** `npm run soak`: kills a thousand bots amid changes of a corpus, and counts what was lost. */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } } });
/** Folders at once: the bots mostly wait for the disk. */
const AT_ONCE = 4;

const kills = Math.ceil(Number(values.kills) / AT_ONCE);
const started = performance.now();
/** How often it says how far it is: each so many bots. */
const OFTEN = 100;
let bots = 0;
const onKill = () => {
  bots += 1;
  if (bots % OFTEN === 0) process.stderr.write(`soak: ${bots} of about ${values.kills} bots\n`);
};
const reports = await Promise.all(
  Array.from({ length: AT_ONCE }, (_, lane) => soak({ kills, seed: Number(values.seed) * AT_ONCE + lane, onKill })),
);
const sum = (count: (report: SoakReport) => number) => reports.reduce((total, report) => total + count(report), 0);
const kinds = [...new Set(reports.flatMap(({ amid }) => Object.keys(amid)))].sort();
console.table(
  Object.fromEntries(
    kinds.map((kind) => [
      `killed amid ${kind}`,
      { 'not made': sum(({ amid }) => amid[kind]?.before ?? 0), made: sum(({ amid }) => amid[kind]?.after ?? 0) },
    ]),
  ),
);
console.log(`${sum((report) => report.kills)} kills in ${Math.round((performance.now() - started) / 1000)} s`);
console.log(
  `${sum((report) => report.done)} changes made whole before a kill; ${sum((report) => report.idle)} kills between changes`,
);
for (const { lost } of reports) for (const line of lost) console.log(`lost: ${line}`);
const lost = sum((report) => report.lost.length);
console.log(`lost: ${lost}`);
process.exitCode = lost === 0 ? 0 : 1;
