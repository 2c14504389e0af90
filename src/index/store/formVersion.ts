import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The code by which an article becomes part of an index: another reading or another form of the tables is another version. */
const CODE = 'src/{corpus,reading,index}/**/*.ts';

let known: string | undefined;

/**
 * Changes with whatever a snapshot depends on: the code and lexicons of these rooms, the packages, and Node with its tables of letters.
 * Read once, in some milliseconds.
 */
export function formVersion(): string {
  if (known) return known;
  const hash = createHash('sha256').update(process.version);
  for (const file of ['package-lock.json', ...globSync(CODE, { cwd: ROOT }).sort()])
    hash.update(`\n${file}\n`).update(readFileSync(join(ROOT, file)));
  known = hash.digest('hex').slice(0, 16);
  return known;
}
