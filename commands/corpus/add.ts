import { alikeTo } from '../../src/corpus/checking/likeness.ts';
import type { Document } from '../../src/corpus/document.ts';
import { type Draft, ImportRefused } from '../../src/corpus/importing/draft.ts';
import { importFile, importText, LARGEST_UPLOAD, tooLong } from '../../src/corpus/importing/importFile.ts';
import { ChangeRefused } from '../../src/corpus/keeping/refusal.ts';
import { NOT_RENEWED, renewed } from '../stepped/renewed.ts';
import {
  type Action,
  FileNotFetched,
  type Filled,
  type Form,
  type GivenFile,
  report,
  type Step,
  type StepContext,
  type StepResult,
} from '../stepped/steppedCommand.ts';
import { asFilled, recordFields, recordIn, refusalInWords } from './fields.ts';
import { savedReport } from './saved.ts';
import { keepUploads, replaceUpload, titleOf, type Upload, uploadForm, uploadsOf, uploadsReport } from './uploads.ts';

/** The longest text that a form of Discord's takes. */
const LONGEST_PASTE = 4000;

const GONE =
  'What you had begun is no more there: it is kept for an hour, and not over a restart of the bot. Nothing was saved; use /corpus add again.';

/** Reads the files that were attached; of one that can be read, and is new, the form opens at once. */
export async function addFiles(context: StepContext, files: readonly GivenFile[]): Promise<StepResult> {
  const items: Upload[] = [];
  for (const file of files) items.push(await readUpload(file));
  const [first] = items;
  if (items.length === 1 && !first!.draft) return { kind: 'advice', text: `${first!.file}: ${first!.said}` };
  const { documents } = context.index;
  const id = keepUploads(context, items);
  const shown = await uploadsReport(context.index, id, items);
  const draft = items.length === 1 ? first!.draft! : null;
  const isNew = draft && (await alikeTo(draft.body, documents.values())).length === 0;
  return isNew ? { kind: 'form', form: uploadForm(id, 0, first!.file, draft), instead: shown } : shown;
}

async function readUpload(file: GivenFile): Promise<Upload> {
  try {
    if (file.size > LARGEST_UPLOAD) return { file: file.name, draft: null, said: tooLong(file.size) };
    return { file: file.name, draft: await importFile({ bytes: await file.fetch(), name: file.name }), said: null };
  } catch (error) {
    if (error instanceof ImportRefused || error instanceof FileNotFetched)
      return { file: file.name, draft: null, said: error.message };
    throw error;
  }
}

/** The form into which an article is pasted. */
export function pasteForm(): StepResult {
  const form: Form = {
    title: 'Paste an article',
    step: { name: 'paste', values: [] },
    fields: [
      {
        kind: 'text',
        name: 'text',
        label: 'Text',
        description: 'At most 4,000 characters: attach what is longer as a .txt file',
        value: '',
        required: true,
        long: true,
        longest: LONGEST_PASTE,
      },
      ...recordFields(NOTHING_KNOWN)
        .filter(({ name }) => name !== 'license')
        .map((field) => ({ ...field, required: field.name === 'title' })),
    ],
  };
  const open: Action = { label: 'Open the form', style: 'go', step: { name: 'open-paste', values: [] } };
  return { kind: 'form', form, instead: report('Paste an article', null, { tone: 'question', actions: [open] }) };
}

const NOTHING_KNOWN = { title: null, publisher: null, url: null, published: null, publishedBasis: null, license: null };

/** Saves what was pasted; what was left empty is guessed. */
export async function addPasted(context: StepContext, filled: Filled): Promise<StepResult> {
  const text = typeof filled.text === 'string' ? filled.text : '';
  const given = Object.fromEntries(Object.entries(recordIn(filled)).filter(([, value]) => value !== null));
  const draft = asFilled({ ...importText(text), ...NOTHING_KNOWN, basis: {} }, given);
  const id = keepUploads(context, [{ file: 'what you pasted', draft, said: null }]);
  return save(context, id, 0, draft);
}

/** What follows on the buttons and forms of an upload. */
export async function goOnAdding(context: StepContext, step: Step, filled: Filled): Promise<StepResult> {
  const { index } = context;
  const [id = '', number = '0'] = step.values;
  const items = uploadsOf(context, id)?.items;
  if (!items) return { kind: 'advice', text: GONE };
  if (step.name === 'discard') {
    context.drafts.drop(id);
    const discarded = items.map((item) => (item.draft ? { ...item, draft: null, said: 'discarded, not saved' } : item));
    return uploadsReport(index, id, discarded);
  }
  if (step.name === 'save-all') return saveAll(context, id, items);
  const item = items[Number(number)];
  if (!item?.draft) return uploadsReport(index, id, items);
  if (step.name === 'check') {
    const instead = await uploadsReport(index, id, items);
    return { kind: 'form', form: uploadForm(id, Number(number), item.file, item.draft), instead };
  }
  return save(context, id, Number(number), asFilled({ ...item.draft, title: titleOf(item.draft) }, recordIn(filled)));
}

/** Saves one as it was confirmed; where more wait they are shown again, else what was read from it. */
async function save(context: StepContext, id: string, number: number, confirmed: Draft): Promise<StepResult> {
  const saved = await saveOne(context, id, number, confirmed);
  const items = uploadsOf(context, id)?.items ?? [];
  if (!saved) return uploadsReport(context.index, id, items);
  const refreshed = await renewed(context);
  if (items.some(({ draft }) => draft)) return uploadsReport(refreshed?.after ?? context.index, id, items);
  context.drafts.drop(id);
  return savedReport(`Saved: ${saved.title}`, refreshed ? null : NOT_RENEWED, saved, refreshed?.after ?? null);
}

async function saveAll(context: StepContext, id: string, items: readonly Upload[]): Promise<StepResult> {
  // All are taken before the first is saved: whoever presses twice saves nothing twice.
  await Promise.all(items.map(({ draft }, i) => draft && saveOne(context, id, i, draft)));
  const refreshed = await renewed(context);
  const now = uploadsOf(context, id)?.items ?? items;
  return uploadsReport(refreshed?.after ?? context.index, id, now, refreshed ? null : NOT_RENEWED);
}

/** Saves a file that waits, which waits no more meanwhile; null where that is refused: then it waits again, as it was confirmed, and says why. */
async function saveOne(context: StepContext, id: string, number: number, confirmed: Draft): Promise<Document | null> {
  const file = uploadsOf(context, id)?.items[number]?.file ?? '';
  const become = (draft: Draft | null, said: string | null) => replaceUpload(context, id, number, { file, draft, said });
  become(null, 'is being saved');
  try {
    const { body, publisher, url, published, publishedBasis, license } = confirmed;
    const article = { title: titleOf(confirmed), body, publisher, url, published, publishedBasis, license };
    const saved = await (await context.keeper()).add(article, context.by);
    become(null, `saved as ${saved.id}`);
    return saved;
  } catch (error) {
    become(confirmed, error instanceof ChangeRefused ? refusalInWords(error) : null);
    if (error instanceof ChangeRefused) return null;
    throw error;
  }
}
