import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { indicesLike, removeIndices } from '../src/index/cluster/indices.ts';
import { briefingsFolder } from './briefings.ts';
import { withCluster } from './testCluster.ts';

const run = promisify(execFile);
const ONE = fileURLToPath(new URL('ingest/one.ts', import.meta.url));

/** What one process took. Milliseconds. */
interface Took {
  /** By the clock: reading its share, and making the corpus of all where it was the last. */
  readonly reading: number;
  readonly making: number;
  readonly processor: number;
}

/**
 * How long two processes take to read the 5,000 briefings into a cluster, and one, each on one thread. By the clock this needs a machine with two
 * processors and nothing else to do; the processor's time is told besides. `--corpus DIR` reads another folder.
 */
export async function ingestBench(corpus: string): Promise<void> {
  const folder = corpus === 'seeds' ? briefingsFolder() : corpus;
  await withCluster(async (cluster, urls) => {
    const one = await together(folder, urls, 1);
    const two = await together(folder, urls, 2);
    console.table([rowOf('one process', one), rowOf('two processes', two)]);
    console.log(`two take ${(two.clock / one.clock).toFixed(2)} of the time of one`);
    await removeIndices(cluster, await indicesLike(cluster, 'ingested*'));
  });
}

async function together(folder: string, urls: readonly string[], of: number) {
  const started = performance.now();
  const each = await Promise.all(
    Array.from({ length: of }, async (_, i): Promise<Took> => {
      const { stdout } = await run(process.execPath, [ONE, folder, urls.join(','), `ingested-by-${of}`, `${i + 1}/${of}`]);
      return JSON.parse(stdout);
    }),
  );
  return { clock: performance.now() - started, each };
}

function rowOf(name: string, { clock, each }: Awaited<ReturnType<typeof together>>) {
  const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
  return {
    name,
    'clock s': seconds(clock),
    'reading s': seconds(Math.max(...each.map(({ reading }) => reading))),
    'making s': seconds(Math.max(...each.map(({ making }) => making))),
    'processor s': each.map(({ processor }) => seconds(processor)).join(' and '),
  };
}
