import { type FSWatcher, watch } from 'node:fs';

export interface WatchOptions {
  /** How long the folder must have been quiet before a change is told. Milliseconds. @defaultValue 1000 */
  readonly quiet?: number;
  /** Told of what the system says against watching; it is tried again. */
  readonly onError?: (error: unknown) => void;
}

export interface Watching {
  close(): void;
}

const QUIET = 1_000;
/** A folder that is never quiet is told of all the same. Milliseconds. */
const LONGEST_WAIT = 15_000;
/** Before a folder that cannot be watched, as it is being moved, is tried again. Milliseconds. */
const TRY_AGAIN = 5_000;

/** What editors, copying programs and the keeper put beside the articles for a while. */
const PASSING = /^\.|^#|^~|~$|\.(?:tmp|temp|part|crdownload|swp|bak)$/i;

/** Tells, once it has been quiet again, that articles or the actors' file of a folder were added, changed or removed. Never keeps the process alive. */
export function watchFolder(folder: string, onChange: () => void, { quiet = QUIET, onError }: WatchOptions = {}): Watching {
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | null = null;
  let since: number | null = null;
  let closed = false;
  const told = () => {
    since = null;
    onChange();
  };
  const note = (name: string | null) => {
    if (name !== null && PASSING.test(name)) return;
    since ??= Date.now();
    if (timer) clearTimeout(timer);
    timer = setTimeout(told, Math.max(0, Math.min(quiet, since + LONGEST_WAIT - Date.now()))).unref();
  };
  const begin = (again: boolean) => {
    if (closed) return;
    try {
      // Articles stand in the folder itself: its trash, log and locks are in a folder of their own.
      watcher = watch(folder, { persistent: false }, (_event, name) => note(name));
      watcher.on('error', fail);
      if (again) note(null);
    } catch (error) {
      fail(error);
    }
  };
  const fail = (error: unknown) => {
    watcher?.close();
    onError?.(error);
    setTimeout(() => begin(true), TRY_AGAIN).unref();
  };
  begin(false);
  return {
    close() {
      closed = true;
      watcher?.close();
      if (timer) clearTimeout(timer);
    },
  };
}
