import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { KEPT } from './names.ts';
import { ChangeRefused, refusalOf } from './refusal.ts';

/** What a process holds. The operating system releases it when the process ends, however it ends. */
export interface Lock {
  release(): void;
}

/** SQLite's result codes (sqlite.org/rescode.html). */
const BUSY = 5;

/** How long one change waits for another process to end its own. Milliseconds; a change takes a few. */
const PATIENCE = 10_000;
/** Between two attempts. Milliseconds. */
const PAUSE = 20;

/**
 * Makes this process the only Readout on a corpus folder, until it releases the lock or ends. Whoever only reads needs none. The processes of one
 * bot share the lock of the one that started them.
 * Throws `ChangeRefused`: `locked` where another holds it, `no folder`, `not writable`, `disk full`.
 */
export async function lockCorpus(folder: string): Promise<Lock> {
  const file = await lockFile(folder, 'bot.lock');
  return held(attempt(file, folder), folder);
}

function held(lock: Lock | null, folder: string): Lock {
  if (lock) return lock;
  throw new ChangeRefused(
    'locked',
    `Another Readout keeps the corpus folder ${folder}. Stop it, or set CORPUS to a folder of its own for this one.`,
  );
}

/**
 * The same for a corpus folder that nobody may write to: the lock is in `kept`, where what was read of it is kept. Throws as `lockCorpus` does.
 */
export async function lockKept(kept: string, folder: string): Promise<Lock> {
  await mkdir(kept, { recursive: true }).catch((error) => {
    throw refusalOf(error, kept);
  });
  return held(attempt(join(kept, 'bot.lock'), kept), folder);
}

/**
 * Runs `change` while no other process changes the corpus. Throws `ChangeRefused` where another goes on for too long, and what `lockCorpus`
 * throws.
 */
export async function whileWriting<T>(folder: string, change: () => Promise<T>): Promise<T> {
  const file = await lockFile(folder, 'writing.lock');
  const lock = await insist(file, folder);
  try {
    return await change();
  } finally {
    lock.release();
  }
}

async function insist(file: string, folder: string): Promise<Lock> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const lock = attempt(file, folder);
    if (lock) return lock;
    if (performance.now() > until)
      throw new ChangeRefused('locked', `Nothing was changed: another process is changing ${folder}. Try again in a moment.`);
    await wait(PAUSE);
  }
}

async function lockFile(folder: string, name: string): Promise<string> {
  try {
    const kept = join(await realpath(folder), KEPT);
    await mkdir(kept, { recursive: true });
    return join(kept, name);
  } catch (error) {
    throw refusalOf(error, folder);
  }
}

/**
 * The lock is that of a SQLite file: a lock of the system's on an open file, which ends with its process (also by kill -9), knows no process ids
 * that could be used again, and holds between containers that share the folder. Null where another has it.
 * Nothing else of this process may open the file: closing it would release the lock (POSIX).
 */
function attempt(file: string, folder: string): Lock | null {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    // Without a journal on the disk the lock needs no space there.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    // A file that may only be read is locked for reading alone, without a word: what writes, though never to the disk, tells.
    database.exec('PRAGMA user_version = 1');
    const held = database;
    return { release: () => held.close() };
  } catch (error) {
    database?.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === undefined) throw error;
    if (errcode % 256 === BUSY) return null;
    throw refusalOf(Object.assign(new Error('the lock cannot be written', { cause: error }), { code: 'EACCES' }), folder);
  }
}
