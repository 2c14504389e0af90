import { writeSync } from 'node:fs';
import { lockCorpus } from '../../../src/corpus/keeping/lock.ts';

/** A bot that has started on a folder: it says so and stays. */
await lockCorpus(process.argv[2]!);
writeSync(1, 'locked\n');
setInterval(() => {}, 1000);
