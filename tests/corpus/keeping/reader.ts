import { writeSync } from 'node:fs';
import { lockCorpus } from '../../../src/corpus/keeping/lock.ts';
import { ChangeRefused } from '../../../src/corpus/keeping/refusal.ts';

/** A bot that may only read the folder: it says what it is told. Who runs the tests as root may write everywhere, so it is nobody. */
if (process.getuid?.() === 0) process.setuid!(65_534);
const told = await lockCorpus(process.argv[2]!).then(
  () => 'locked',
  (error) => (error instanceof ChangeRefused ? error.reason : String(error)),
);
writeSync(1, told);
