import type { Configuration } from '../configuration.ts';
import { Keeper } from '../corpus/keeping/keeper.ts';
import { type Lock, lockCorpus, lockKept } from '../corpus/keeping/lock.ts';
import { ChangeRefused } from '../corpus/keeping/refusal.ts';
import { keptFolder } from '../index/store/snapshot.ts';
import { CommandLineError } from './commandLineError.ts';

interface KeepOptions {
  /** Told where the folder cannot be written to: then nobody can change it. */
  readonly onUnwritable: () => void;
  /** What the person is told where another Readout keeps the folder. @defaultValue to stop it or to take another folder */
  readonly whereKept?: string;
}

/**
 * Makes this process the one that keeps the corpus folder of the settings and what is read of it, and makes whole or takes back a change that a
 * killed one was amid; gives nothing where nothing can be written. Throws `CommandLineError` where another keeps it.
 */
export async function keepFolder(
  { CORPUS, DATA }: Configuration,
  { onUnwritable, whereKept }: KeepOptions,
): Promise<Lock | undefined> {
  try {
    return await keep(CORPUS, DATA, onUnwritable);
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    if (error.reason === 'locked') throw new CommandLineError(whereKept ?? error.message, { cause: error });
    // That there is no such folder, or that nothing can be kept, is said by whoever reads or writes it.
    return undefined;
  }
}

async function keep(folder: string, data: string, onUnwritable: () => void): Promise<Lock> {
  try {
    const lock = await lockCorpus(folder);
    // Before the articles are read.
    await Keeper.open(folder);
    return lock;
  } catch (error) {
    if (!(error instanceof ChangeRefused) || error.reason === 'locked' || error.reason === 'no folder') throw error;
    onUnwritable();
    return lockKept(await keptFolder(folder, data), folder);
  }
}
