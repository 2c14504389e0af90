import { parseArgs } from 'node:util';
import { askBench } from './ask.ts';
import { briefingsFolder } from './briefings.ts';
import { citationsBench } from './citations.ts';
import { clusterBench } from './clusterSearch.ts';
import { discordBench } from './discord/discord.ts';
import { enduranceBench } from './discord/endurance.ts';
import { ingestBench } from './ingest.ts';
import { readBench } from './reading.ts';
import { refreshBench } from './refresh.ts';
import { sameBench } from './same.ts';
import { scaleBench } from './scale.ts';
import { simulateBench } from './simulate.ts';
import { webBench } from './web.ts';

/** Every benchmark by the name it is asked for: `npm run bench -- reading`. Each prints tables, with its baselines in the same run. */
const BENCHES: Readonly<Record<string, (corpus: string, interactions: number) => Promise<void>>> = {
  ask: askBench,
  reading: readBench,
  refresh: refreshBench,
  discord: discordBench,
  endurance: enduranceBench,
  web: webBench,
  citations: citationsBench,
  same: sameBench,
  scale: scaleBench,
  ingest: ingestBench,
  cluster: clusterBench,
  simulate: simulateBench,
};
/** Run where it is asked for by name, only. */
const LONG = new Set(['citations', 'cluster', 'endurance', 'ingest', 'scale', 'simulate']);

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, interactions: { type: 'string' } },
});
const unknown = asked.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`bench: there is no benchmark ${JSON.stringify(unknown)}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
/** A folder of articles, or the 5,000 `briefings`, which take minutes to be read. Only `discord`, `endurance` and `web` answer from it. */
const corpus = values.corpus === 'briefings' ? briefingsFolder() : (values.corpus ?? 'seeds');
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 ? !asked.includes(name) : LONG.has(name)) continue;
  console.log(`\n${name}`);
  await bench(corpus, Number(values.interactions ?? 100_000));
}
