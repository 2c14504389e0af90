import type { AuditEntry } from '../../src/corpus/keeping/auditLog.ts';
import { type Action, report, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';

const A_PAGE = 12;

const DONE: Readonly<Record<AuditEntry['action'], string>> = {
  add: 'added',
  edit: 'edited',
  remove: 'removed',
  restore: 'restored',
  actors: 'changed who is who',
};

/** Who did what when, the latest first; `before` is the number of an entry. */
export async function showLog({ keeper }: StepContext, before: number | null): Promise<StepResult> {
  const { entries, next } = await (await keeper()).log({ limit: A_PAGE, ...(before !== null && { before }) });
  if (entries.length === 0)
    return report(
      'The log of changes',
      'Nothing has been changed through the bot yet. Files put into the folder by hand are not logged.',
    );
  const actions: Action[] = [
    ...(before === null ? [] : [{ label: 'Latest', style: 'plain', step: { name: 'log', values: [] } } as const]),
    ...(next === null ? [] : [{ label: 'Older', style: 'plain', step: { name: 'log', values: [String(next)] } } as const]),
  ];
  return report('The log of changes', 'Times are UTC; the latest first.', {
    sections: [{ title: 'When, who, what', lines: entries.map(lineOf) }],
    actions,
  });
}

function lineOf({ at, by, action, title, document, changes, note }: AuditEntry): string {
  const what = [DONE[action], title && `“${title}”`, document && title !== document && `(${document})`].filter(Boolean).join(' ');
  const detail = note ?? changesInWords(changes ?? {});
  return `• ${at.slice(0, 16).replace('T', ' ')} · ${by.name} · ${what}${detail ? `: ${detail}` : ''}`;
}

function changesInWords(changes: NonNullable<AuditEntry['changes']>): string {
  return Object.entries(changes)
    .map(([field, [before, after]]) => `${field} ${before ?? 'none'} → ${after ?? 'none'}`)
    .join(', ');
}
