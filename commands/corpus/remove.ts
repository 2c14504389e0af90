import { counted } from '../../src/answers/counted.ts';
import type { Document } from '../../src/corpus/document.ts';
import type { Trashed } from '../../src/corpus/keeping/keeper.ts';
import { quotedSection } from '../changes.ts';
import type { Completion } from '../command.ts';
import { documentRef, findRef } from '../stepped/documentRef.ts';
import { NOT_RENEWED, renewed } from '../stepped/renewed.ts';
import { report, type Step, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';
import { eventsOf, savedReport } from './saved.ts';

/** Asks whether an article shall go, and says what goes with it. */
export function askRemove({ index }: StepContext, document: Document): StepResult {
  const events = eventsOf(index, document.id);
  const alone = events.filter(({ reports }) => reports.every((told) => told.document === document.id));
  const others = events.length - alone.length;
  const lead = [
    'It goes to the trash, from where /corpus restore brings it back.',
    `${counted(alone.length, 'event')} of it alone would go${others > 0 ? `; ${counted(others, 'event')} would stay, for other articles tell of them too` : ''}.`,
  ];
  return report(`Remove “${document.title}”?`, lead.join(' '), {
    tone: 'question',
    sections: alone.length > 0 ? [quotedSection('Events that would go', index, alone)] : [],
    actions: [
      { label: 'Remove', style: 'danger', step: { name: 'remove', values: documentRef(document) } },
      { label: 'Keep it', style: 'plain', step: { name: 'keep', values: [] } },
    ],
  });
}

/** The same of the article that a button names. */
export function goOnRemoving(context: StepContext, { values }: Step): StepResult {
  const found = findRef(context.index, values);
  return 'kind' in found ? found : askRemove(context, found);
}

/** Puts the article into the trash. */
export async function remove(context: StepContext, { values }: Step): Promise<StepResult> {
  const found = findRef(context.index, values);
  if ('kind' in found) return found;
  const trashed = await (await context.keeper()).remove(found.id, context.by);
  const refreshed = await renewed(context);
  const lead = refreshed ? `${counted(refreshed.events.lost.length, 'event')} went with it.` : NOT_RENEWED;
  return report(`Removed: ${trashed.title}`, `${lead} Its file is in the trash.`, {
    tone: 'done',
    actions: [{ label: 'Restore', style: 'plain', step: { name: 'restore', values: [numberOf(trashed)] } }],
  });
}

/** Takes an article out of the trash, by its number there, or by words of its title or name. */
export async function restore(context: StepContext, typed: string): Promise<StepResult> {
  const keeper = await context.keeper();
  const articles = (await keeper.trash()).filter(({ kind }) => kind === 'article');
  const wanted = typed.trim().toLowerCase();
  const exact = articles.filter((one) => numberOf(one) === wanted);
  const found = exact.length > 0 ? exact : articles.filter((one) => textOf(one).includes(wanted));
  const [first, second] = found;
  if (!first) return { kind: 'advice', text: `The trash holds no article “${typed.trim()}”.` };
  if (second)
    return {
      kind: 'advice',
      text: `“${typed.trim()}” fits ${found.length} articles in the trash. Pick one from the list while you type.`,
    };
  const restored = await keeper.restore(first.key, context.by);
  const refreshed = await renewed(context);
  return savedReport(`Restored: ${restored.title}`, refreshed ? null : NOT_RENEWED, restored, refreshed?.after ?? null);
}

/** What is in the trash, the last first. */
export async function completeTrash({ keeper }: StepContext, typed: string): Promise<readonly Completion[]> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const articles = (await (await keeper()).trash()).filter(({ kind }) => kind === 'article');
  return articles
    .filter((one) => words.every((word) => textOf(one).includes(word)))
    .map((one) => ({
      name: [one.title, one.at && `removed ${one.at.slice(0, 10)}${one.by ? ` by ${one.by.name}` : ''}`]
        .filter(Boolean)
        .join(' · '),
      value: numberOf(one),
    }));
}

const textOf = ({ title, file }: Trashed): string => `${title} ${file}`.toLowerCase();

/** What the trash counts its files by stands before their names. */
const numberOf = ({ key }: Trashed): string => key.slice(0, key.indexOf('.'));
