import { RefreshedElsewhere, type RefreshReport, RefreshUnderWay } from '../src/index/library.ts';
import type { Run } from '../src/index/refresher.ts';
import { changesIn } from './changes.ts';
import { type CommandResult, defineCommand } from './command.ts';
import { HIDE, MODERATORS } from './declaration.ts';

export const refresh = defineCommand({
  declaration: {
    ...MODERATORS,
    name: 'refresh',
    description: 'Read the articles folder again (moderators)',
    description_localizations: {
      fr: 'Relire le dossier des articles (modérateurs)',
      tr: 'Makale klasörünü yeniden oku (moderatörler)',
    },
    options: [HIDE],
  },
  audience: 'moderators',
  takesLong: true,
  examples: [{ typed: '/refresh', gives: 'what was added, changed, removed and rejected; which events came and went' }],
  async answer({ refresher, by, onProgress }) {
    try {
      return refreshResult(await refresher.now(by, onProgress));
    } catch (error) {
      if (error instanceof RefreshedElsewhere) return { kind: 'advice', text: error.message };
      if (error instanceof RefreshUnderWay) return { kind: 'advice', text: underWayInWords(refresher.underWay) };
      throw error;
    }
  },
});

/** What a refresh brought, as it is shown. */
export function refreshResult(report: RefreshReport): CommandResult {
  const { before, after, eventsGained, eventsLost, took } = report;
  const same = before.version === after.version;
  return {
    kind: 'report',
    heading: 'The articles were read again',
    lead: `${same ? 'Nothing has changed' : `Events: ${eventsGained} gained, ${eventsLost} lost`} (in ${timeInWords(took)}).`,
    sections: changesIn(report),
  };
}

/** `took` milliseconds for people: "180 ms", "2.4 s". */
export const timeInWords = (took: number): string => (took < 1000 ? `${Math.round(took)} ms` : `${(took / 1000).toFixed(1)} s`);

/** Whose refresh one must wait for, and how far it is. */
function underWayInWords(run: Run | null): string {
  if (!run) return 'A refresh has just ended. Look at its report, or use /refresh again.';
  const { by, startedAt, progress } = run;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const since = seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} minutes`;
  const far = progress ? `${progress.done} of ${progress.of} articles read` : 'listing the articles';
  return `A refresh is under way: ${by} started it ${since} ago; ${far}. It reports when it is done.`;
}
