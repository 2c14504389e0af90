import { counted } from '../../src/answers/counted.ts';
import type { Document } from '../../src/corpus/document.ts';
import { quotedSection } from '../changes.ts';
import { documentRef, findRef } from '../stepped/documentRef.ts';
import { NOT_RENEWED, renewed } from '../stepped/renewed.ts';
import { type Filled, report, type Step, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';
import { recordFields, recordIn, recordLines } from './fields.ts';
import { recordActions, savedReport } from './saved.ts';

/** The form with an article's record. */
export function editForm(document: Document): StepResult {
  const ref = documentRef(document);
  return {
    kind: 'form',
    form: { title: `Edit ${document.title}`, step: { name: 'save-edit', values: ref }, fields: recordFields(document) },
    instead: report(document.title, null, {
      sections: [{ title: 'Its record', lines: recordLines(document) }],
      actions: recordActions(document),
    }),
  };
}

/** Opens the form of the article that a button names. */
export function goOnEditing({ index }: StepContext, { values }: Step): StepResult {
  const found = findRef(index, values);
  return 'kind' in found ? found : editForm(found);
}

/** Saves a record; says how many events a new date has dated. */
export async function saveEdit(context: StepContext, { values }: Step, filled: Filled): Promise<StepResult> {
  const found = findRef(context.index, values);
  if ('kind' in found) return found;
  const record = recordIn(filled);
  // How the old date was known says nothing of the new one.
  const basis = record.published === found.published ? {} : { publishedBasis: null };
  const saved = await (await context.keeper()).edit(found.id, { ...record, ...basis }, context.by);
  if (saved.digest === found.digest) return report('Nothing was changed', `“${found.title}” is as it was.`);
  const refreshed = await renewed(context);
  const redated = refreshed?.events.changed.filter(
    ({ parts, after }) => parts.includes('date') && after.reports.some(({ document }) => document === saved.id),
  );
  const result = savedReport(
    `Saved: ${saved.title}`,
    refreshed ? datedInWords(found, saved, redated?.length ?? 0) : NOT_RENEWED,
    saved,
    refreshed?.after ?? null,
  );
  if (!refreshed || !redated || redated.length === 0) return result;
  const events = redated.map(({ after }) => after);
  return { ...result, sections: [...result.sections.slice(0, 1), quotedSection('Events dated anew', refreshed.after, events)] };
}

function datedInWords(before: Document, after: Document, count: number): string | null {
  if (before.published === after.published) return null;
  if (count === 0) return 'No event of it hangs on the publication date.';
  const events = counted(count, 'event');
  return before.published === null ? `${events} got a date.` : `${events} got another date.`;
}
