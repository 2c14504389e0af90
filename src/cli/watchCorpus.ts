import { type Watching, watchFolder } from '../corpus/watchFolder.ts';
import type { Refresher } from '../index/refresher.ts';
import type { Logger } from '../log.ts';

/** Refreshes whenever the files of the corpus folder change, and logs what came of it. */
export function watchCorpus(folder: string, refresher: Refresher, log: Logger): Watching {
  const refresh = async () => {
    try {
      const { added, changed, removed, rejected, eventsGained, eventsLost } =
        await refresher.afterChange('a change of the files');
      // What a moderator changes through the bot is read before its files are seen to change.
      if (added.length + changed.length + removed.length === 0) return log.debug('the files changed, the articles did not');
      log.info({ added, changed, removed, rejected, eventsGained, eventsLost }, 'the files changed and were read again');
    } catch (error) {
      log.error({ err: error }, 'the files changed and could not be read again');
    }
  };
  return watchFolder(folder, () => void refresh(), {
    onError: (error) => log.warn({ err: error, folder }, 'the corpus folder cannot be watched; trying again'),
  });
}
