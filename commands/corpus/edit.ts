import { counted } from '../../src/answers/counted.ts';
import type { Document } from '../../src/corpus/document.ts';
import { ChangeRefused } from '../../src/corpus/keeping/refusal.ts';
import type { IndexedEvent } from '../../src/index/corpusIndex.ts';
import type { ChangedEvent } from '../../src/index/difference.ts';
import { quotedSection } from '../changes.ts';
import { documentRef, findRef } from '../stepped/documentRef.ts';
import { NOT_RENEWED, renewed } from '../stepped/renewed.ts';
import { type Action, type Filled, report, type Step, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';
import { recordFields, recordIn, recordLines, refusalInWords } from './fields.ts';
import { recordActions, savedReport } from './saved.ts';

type FilledRecord = ReturnType<typeof recordIn>;

/** A record as it was filled in and refused: the form opens with it again. */
interface Refused {
  readonly kind: 'refused';
  readonly record: FilledRecord;
}

const isRefused = (value: object): value is Refused => 'kind' in value && value.kind === 'refused';

/** The form with an article's record. */
export function editForm(document: Document): StepResult {
  return formWith(document, document, recordActions(document));
}

function formWith(document: Document, record: Document | FilledRecord, actions: readonly Action[]): StepResult {
  const shown = { ...document, ...record };
  return {
    kind: 'form',
    form: {
      title: `Edit ${document.title}`,
      step: { name: 'save-edit', values: documentRef(document) },
      fields: recordFields(shown),
    },
    instead: report(document.title, null, { sections: [{ title: 'Its record', lines: recordLines(shown) }], actions }),
  };
}

/** Opens the form of the article that a button names, with what was filled in before where that was refused. */
export function goOnEditing({ index, drafts, by }: StepContext, { values }: Step): StepResult {
  const [id = '', state = '', refused] = values;
  const found = findRef(index, [id, state]);
  if ('kind' in found) return found;
  const draft = refused === undefined ? null : drafts.get(refused, by.id, isRefused);
  return draft ? formWith(found, draft.record, [editAgain(values)]) : editForm(found);
}

const editAgain = (values: readonly string[]): Action => ({ label: 'Edit again', style: 'go', step: { name: 'edit', values } });

/** What was filled in cannot be: says why, and keeps it for the form. */
function refusedReport({ drafts, by }: StepContext, document: Document, record: FilledRecord, why: string): StepResult {
  const draft = drafts.put(by.id, { kind: 'refused', record } satisfies Refused, 2 * JSON.stringify(record).length);
  return report(document.title, why, {
    sections: [{ title: 'What you wrote', lines: recordLines({ ...document, ...record }) }],
    actions: [editAgain([...documentRef(document), draft])],
  });
}

/** Saves a record; says how many events a new date has dated. */
export async function saveEdit(context: StepContext, { values }: Step, filled: Filled): Promise<StepResult> {
  const found = findRef(context.index, values);
  if ('kind' in found) return found;
  const record = recordIn(filled);
  // How the old date was known says nothing of the new one.
  const basis = record.published === found.published ? {} : { publishedBasis: null };
  let saved: Document;
  try {
    saved = await (await context.keeper()).edit(found.id, { ...record, ...basis }, context.by);
  } catch (error) {
    if (!(error instanceof ChangeRefused && error.reason === 'not valid')) throw error;
    return refusedReport(context, found, record, refusalInWords(error));
  }
  if (saved.digest === found.digest) return report('Nothing was changed', `“${found.title}” is as it was.`);
  const refreshed = await renewed(context);
  const redated = refreshed?.events.changed.filter(
    ({ parts, after }) => parts.includes('date') && after.reports.some(({ document }) => document === saved.id),
  );
  const result = savedReport(
    `Saved: ${saved.title}`,
    refreshed ? datedInWords(found, saved, redated ?? []) : NOT_RENEWED,
    saved,
    refreshed?.after ?? null,
  );
  if (!refreshed || !redated || redated.length === 0) return result;
  const events = redated.map(({ after }) => after);
  return { ...result, sections: [...result.sections.slice(0, 1), quotedSection('Events dated anew', refreshed.after, events)] };
}

function datedInWords(before: Document, after: Document, redated: readonly ChangedEvent[]): string | null {
  if (before.published === after.published) return null;
  if (redated.length === 0) return 'No event of it hangs on the publication date.';
  const isDated = ({ date }: IndexedEvent) => date !== null && date.edtf !== null;
  const became = Map.groupBy(redated, (event) => {
    if (!isDated(event.after)) return 'lost its date';
    return event.before.some(isDated) ? 'got another date' : 'got a date';
  });
  return (['got a date', 'got another date', 'lost its date'] as const)
    .flatMap((what) => {
      const count = became.get(what)?.length ?? 0;
      return count === 0 ? [] : `${counted(count, 'event')} ${count === 1 ? what : what.replace('its date', 'their dates')}.`;
    })
    .join(' ');
}
