import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ARCHIVE = fileURLToPath(new URL('../../shared/corpora/briefings.tar.gz', import.meta.url));
const UNPACKED = join(tmpdir(), 'readout-bench');

/** The folder of the 5,000 briefings, unpacked once. Exits with one clear line where the archive is not there. */
export function briefingsFolder(): string {
  const folder = join(UNPACKED, 'briefings');
  if (existsSync(folder)) return folder;
  if (!existsSync(ARCHIVE)) {
    console.error(`bench: ${ARCHIVE} is not there; this benchmark reads it.`);
    process.exit(2);
  }
  mkdirSync(UNPACKED, { recursive: true });
  execFileSync('tar', ['xzf', ARCHIVE, '-C', UNPACKED]);
  return folder;
}
