import { RefreshUnderWay } from '../src/index/library.ts';
import { defineCommand, type ReportSection } from './command.ts';
import { CONTEXT, HIDE, INSTALL, PERMISSION } from './declaration.ts';

export const refresh = defineCommand({
  declaration: {
    name: 'refresh',
    description: 'Read the articles folder again (moderators)',
    description_localizations: {
      fr: 'Relire le dossier des articles (modérateurs)',
      tr: 'Makale klasörünü yeniden oku (moderatörler)',
    },
    contexts: [CONTEXT.guild],
    integration_types: [INSTALL.guild],
    default_member_permissions: PERMISSION.manageGuild.toString(),
    options: [HIDE],
  },
  audience: 'moderators',
  takesLong: true,
  examples: [{ typed: '/refresh', gives: 'what was added, changed, removed and rejected' }],
  async answer({ refresh }) {
    try {
      const { added, changed, removed, rejected, eventsGained, eventsLost, took } = await refresh();
      const sections: ReportSection[] = [
        { title: 'Added', lines: added },
        { title: 'Changed', lines: changed },
        { title: 'Removed', lines: removed },
        { title: 'Rejected', lines: rejected.map(({ file, reason }) => `${file}: ${reason}`) },
      ];
      const same = added.length + changed.length + removed.length === 0;
      return {
        kind: 'report',
        heading: 'The articles were read again',
        lead: `${same ? 'Nothing has changed' : `Events: ${eventsGained} gained, ${eventsLost} lost`} (in ${took < 1000 ? `${Math.round(took)} ms` : `${(took / 1000).toFixed(1)} s`}).`,
        sections: sections.filter(({ lines }) => lines.length > 0),
      };
    } catch (error) {
      if (error instanceof RefreshUnderWay)
        return { kind: 'advice', text: 'A refresh is under way; wait until it has reported.' };
      throw error;
    }
  },
});
