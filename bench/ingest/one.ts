import { Cluster } from '../../src/index/cluster/cluster.ts';
import { ingest } from '../../src/index/cluster/ingest.ts';
import { Names } from '../../src/index/cluster/names.ts';

// Reads one share on one thread, and prints what it took: FOLDER NODES CORPUS NUMBER/OF.
const [folder, nodes, corpus, share] = process.argv.slice(2) as [string, string, string, string];
const [number, of] = share.split('/').map(Number) as [number, number];
const started = performance.now();
let read = started;
const cluster = new Cluster({ nodes: nodes.split(',') });
await ingest({ cluster, names: new Names(corpus) }, folder, {
  part: { number, of },
  threads: 1,
  onProgress: () => {
    read = performance.now();
  },
});
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ reading: read - started, making: performance.now() - read, processor: (user + system) / 1000 }));
await cluster.close();
