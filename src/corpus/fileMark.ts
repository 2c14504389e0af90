import { type BigIntStats, lstatSync } from 'node:fs';
import { join } from 'node:path';

/** A file that was changed so shortly before may be changed again without looking otherwise: clocks of file systems tick slowly. Milliseconds. */
const SETTLED = 2_000;

/**
 * What a file looks like from outside: its name, inode, length and times to the nanosecond. The time of its last change cannot be set
 * by programs, so that another text looks otherwise; null where that is not certain: for a link, a file that has just been changed, or
 * one from the future, as after the clock was moved back.
 */
export function markOf(realFolder: string, name: string): string | null {
  const stats = statsOf(join(realFolder, name));
  if (!stats?.isFile()) return null;
  const last = Number(stats.ctimeMs > stats.mtimeMs ? stats.ctimeMs : stats.mtimeMs);
  if (last > Date.now() - SETTLED) return null;
  return `${stats.dev} ${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${name}`;
}

/** At once: of tens of thousands of files, waiting for each would take ten times as long. Null where it cannot be looked at. */
function statsOf(path: string): BigIntStats | null {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
