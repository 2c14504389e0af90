/** Why a change was refused; what the person may do differs. */
export type RefusalReason =
  /** Another Readout keeps the folder. */
  | 'locked'
  | 'disk full'
  | 'not writable'
  | 'no folder'
  /** There is no such article, or nothing such in the trash. */
  | 'not found'
  /** What was given cannot be an article, a field of one, or an `actors.yaml`. */
  | 'not valid'
  /** The file is no more what the change was made from. */
  | 'changed meanwhile'
  /** Something in the folder stands in the way: a link, a folder, a file that appeared meanwhile. */
  | 'in the way';

/** A change of the corpus that was not made, nothing of it. Its message is one sentence for the person who asked. */
export class ChangeRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EROFS', 'EACCES', 'EPERM']);

/** What the file system refused, as a sentence; any other error as it is. */
export function refusalOf(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const cause = { cause: error };
  if (FULL.has(code))
    return new ChangeRefused(
      'disk full',
      `Nothing was changed: the disk of ${folder} is full. Free some space, then try again.`,
      cause,
    );
  if (FORBIDDEN.has(code))
    return new ChangeRefused(
      'not writable',
      `Nothing was changed: the bot may not write to ${folder} (${code}). Give it the right to, then try again.`,
      cause,
    );
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ChangeRefused('no folder', `Nothing was changed: the corpus folder ${folder} is not there.`, cause);
  return error;
}
