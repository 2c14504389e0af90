import { join } from 'node:path';
import { z } from 'zod';
import { type AuditEntry, AuditLog } from './auditLog.ts';
import type { Disk } from './disk.ts';
import { KEPT } from './names.ts';
import { ChangeRefused } from './refusal.ts';

/** A file gets another name. Paths within the corpus folder, with slashes. */
interface Move {
  readonly from: string;
  readonly to: string;
  /** Whether it takes the place of what has the name; else that must be free. */
  readonly replaces: boolean;
}

/** A change of the corpus: the one move that makes it, and what goes before and after. */
export interface Change {
  readonly entry: AuditEntry;
  /** New files, named by `STAGED`: a change that is not made leaves none of them. */
  readonly staged: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly move: Move;
  /** Follows from the first; is made up for at the next start where it was not come to. */
  readonly afterwards?: Move | undefined;
}

/** What is written down before a change is made, so that whoever finds it half made knows what it was to be. */
interface Intent {
  readonly entry: AuditEntry;
  /** Length of the audit log before. Bytes. */
  readonly logLength: number;
  readonly move: Move;
  readonly afterwards: Move | null;
}

const INTENT = `${KEPT}/intent.json`;
const UNFINISHED_INTENT = `${KEPT}/intent.new`;
/** What the names of new files begin with before they stand in their place. */
export const STAGED = `${KEPT}/new-`;
export const TRASH = `${KEPT}/trash`;

const Name = z.string().refine((path) => !path.split('/').some((part) => part === '' || part === '..') && !path.includes('\0'));
const MoveShape = z.object({ from: Name, to: Name, replaces: z.boolean() });
const IntentShape = z.object({
  entry: z.custom<AuditEntry>((value) => typeof value === 'object' && value !== null),
  logLength: z.number().int().nonnegative(),
  move: MoveShape,
  afterwards: MoveShape.nullable(),
});

/**
 * Makes changes of a corpus folder so that each is made whole or not at all, whenever the process ends. The order is: new files are written and
 * synced; the intent is; the line of the audit log is; then one rename makes the change. `recover` finds an intent where the process ended
 * between: where the rename was made it finishes, else it takes everything back. Neither needs space on the disk.
 */
export class Changes {
  readonly log: AuditLog;
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, realFolder: string) {
    this.#disk = disk;
    this.#folder = realFolder;
    this.log = new AuditLog(disk, realFolder);
  }

  /** Throws `ChangeRefused` where a name was taken meanwhile, and what the disk throws; then nothing was changed. */
  async make(change: Change): Promise<void> {
    try {
      await this.#make(change);
    } catch (error) {
      // The same as at the next start; where the change was made after all, it stands.
      if ((await this.recover()) === 'made') return;
      throw error;
    }
  }

  async #make({ entry, staged, move, afterwards }: Change): Promise<void> {
    for (const { path, bytes } of staged) await this.#disk.write(this.#at(path), bytes);
    // An intent that is found must find its files.
    if (staged.length > 0) await this.#disk.sync(this.#at(KEPT));
    const intent: Intent = { entry, logLength: await this.log.length(), move, afterwards: afterwards ?? null };
    await this.#disk.write(this.#at(UNFINISHED_INTENT), Buffer.from(JSON.stringify(intent)));
    await this.#disk.rename(this.#at(UNFINISHED_INTENT), this.#at(INTENT));
    await this.#syncFoldersOf(INTENT);
    await this.log.append(entry);
    await this.#move(move);
    if (afterwards) await this.#move(afterwards);
    await this.#disk.remove(this.#at(INTENT));
    await this.#syncFoldersOf(INTENT);
  }

  /** Makes the folder and its log whole again after a process that ended amid a change: says whether that change counts. */
  async recover(): Promise<'made' | 'not made' | 'nothing to do'> {
    const intent = await this.#readIntent();
    const outcome = intent === null ? 'nothing to do' : (await this.#wasMade(intent.move)) ? 'made' : 'not made';
    if (intent && outcome === 'made') await this.#finish(intent);
    else if (intent) await this.#takeBack(intent);
    await this.#sweep();
    await this.log.mend();
    return outcome;
  }

  async #readIntent(): Promise<Intent | null> {
    const path = this.#at(INTENT);
    const entry = await this.#disk.look(path);
    if (entry === null) return null;
    const text = Buffer.from(await this.#disk.read(path, 0, entry.size)).toString();
    try {
      return IntentShape.parse(JSON.parse(text));
    } catch (cause) {
      // It is renamed into place when it is whole: this is not the keeper's doing, and to guess could lose something.
      throw new ChangeRefused('in the way', `${path} is damaged. Look what it says, mend the corpus if need be, and remove it.`, {
        cause,
      });
    }
  }

  /** A move to the trash, whose names are used once, was made where its end is there; any other where its start has gone or is the same file. */
  async #wasMade({ from, to }: Move): Promise<boolean> {
    const end = await this.#disk.look(this.#at(to));
    if (to.startsWith(`${TRASH}/`)) return end !== null;
    const start = await this.#disk.look(this.#at(from));
    return start === null || start.inode === end?.inode;
  }

  async #finish({ entry, logLength, move, afterwards }: Intent): Promise<void> {
    if (!(await this.log.holds(entry, logLength))) {
      await this.log.takeBack(entry, logLength);
      await this.log.append(entry);
    }
    await this.#endMove(move);
    if (afterwards && !(await this.#wasMade(afterwards))) await this.#move(afterwards);
    await this.#disk.remove(this.#at(INTENT));
    await this.#syncFoldersOf(INTENT);
  }

  async #takeBack({ entry, logLength }: Intent): Promise<void> {
    await this.log.takeBack(entry, logLength);
    await this.#disk.remove(this.#at(INTENT));
    await this.#syncFoldersOf(INTENT);
  }

  /** Removes what a change that was never decided on has left. */
  async #sweep(): Promise<void> {
    for (const name of await this.#disk.names(this.#at(KEPT))) {
      const path = `${KEPT}/${name}`;
      if (path === UNFINISHED_INTENT || path.startsWith(STAGED)) await this.#disk.remove(this.#at(path));
    }
  }

  async #move(move: Move): Promise<void> {
    const from = this.#at(move.from);
    const to = this.#at(move.to);
    if (move.replaces) await this.#disk.rename(from, to);
    else await this.#moveToFree(from, to, move.to);
    await this.#endMove(move);
  }

  /** A rename would take the place of a file that somebody put there meanwhile; a link does not. */
  async #moveToFree(from: string, to: string, name: string): Promise<void> {
    try {
      await this.#disk.link(from, to);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // Some file systems have no links (exFAT, some network shares).
      const isWithoutLinks = code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS';
      if (code !== 'EEXIST' && !isWithoutLinks) throw error;
      if ((await this.#disk.look(to)) !== null)
        throw new ChangeRefused('in the way', `Nothing was changed: a file ${name} appeared meanwhile. Try again.`);
      await this.#disk.rename(from, to);
    }
  }

  /** After a link the first name goes; after a rename it has gone. */
  async #endMove({ from, to }: Move): Promise<void> {
    const [start, end] = [await this.#disk.look(this.#at(from)), await this.#disk.look(this.#at(to))];
    if (start !== null && start.inode === end?.inode) {
      await this.#syncFoldersOf(to);
      await this.#disk.remove(this.#at(from));
    }
    await this.#syncFoldersOf(to, from);
  }

  async #syncFoldersOf(...paths: readonly string[]): Promise<void> {
    const folders = new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
    for (const folder of folders) await this.#disk.sync(this.#at(folder));
  }

  #at(path: string): string {
    return join(this.#folder, path);
  }
}
