import { Keeper } from '../corpus/keeping/keeper.ts';
import { type Lock, lockCorpus } from '../corpus/keeping/lock.ts';
import { ChangeRefused } from '../corpus/keeping/refusal.ts';
import { CommandLineError } from './commandLineError.ts';

interface KeepOptions {
  /** Told where the folder cannot be written to: then nobody can change it, and nobody keeps it. */
  readonly onUnwritable: () => void;
  /** What the person is told where another Readout keeps the folder. @defaultValue to stop it or to take another folder */
  readonly whereKept?: string;
}

/**
 * Makes this process the one that keeps a corpus folder, and makes whole or takes back a change that a killed one was amid. Throws
 * `CommandLineError` where another keeps it.
 */
export async function keepFolder(folder: string, { onUnwritable, whereKept }: KeepOptions): Promise<Lock | undefined> {
  try {
    const lock = await lockCorpus(folder);
    // Before the articles are read.
    await Keeper.open(folder);
    return lock;
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    // That there is no such folder is said by whoever reads it.
    if (error.reason === 'no folder') return undefined;
    if (error.reason === 'locked') throw new CommandLineError(whereKept ?? error.message, { cause: error });
    onUnwritable();
    return undefined;
  }
}
