import { type Draft, ImportRefused } from '../../src/corpus/importing/draft.ts';
import { importFile, importText, LARGEST_UPLOAD, tooLong } from '../../src/corpus/importing/importFile.ts';
import { ChangeRefused } from '../../src/corpus/keeping/refusal.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import type { ReportSection } from '../command.ts';
import {
  type Action,
  FileNotFetched,
  type Filled,
  type Form,
  type GivenFile,
  report,
  type Step,
  type StepContext,
  type StepReport,
  type StepResult,
} from '../stepped/steppedCommand.ts';
import { recordFields, recordIn, recordLines } from './fields.ts';
import { NOT_RENEWED, renewed, savedReport } from './saved.ts';

/** The longest text that a form of Discord's takes. */
const LONGEST_PASTE = 4000;
/** How much of a text is shown, to know it by. UTF-16 units. */
const BEGINNING = 140;

/** Files that were read and wait to be confirmed. */
interface Uploads {
  readonly kind: 'uploads';
  readonly items: readonly Item[];
}

interface Item {
  readonly file: string;
  /** Null where the file could not be read, or is done with. */
  readonly draft: Draft | null;
  /** Why it could not be read, or what became of it. */
  readonly said: string | null;
}

const isUploads = (value: object): value is Uploads => 'kind' in value && value.kind === 'uploads';

const GONE =
  'What you had begun is no more there: it is kept for an hour, and not over a restart of the bot. Nothing was saved; use /corpus add again.';

/** Reads the files that were attached; of one that can be read the form opens at once. */
export async function addFiles(context: StepContext, files: readonly GivenFile[]): Promise<StepResult> {
  const items: Item[] = [];
  for (const file of files) items.push(await readUpload(file));
  const uploads: Uploads = { kind: 'uploads', items };
  const [first] = items;
  if (items.length === 1 && !first!.draft) return { kind: 'advice', text: `${first!.file}: ${first!.said}` };
  const id = context.drafts.put(context.by.id, uploads, sizeOf(items));
  const shown = uploadsReport(context.index, id, uploads);
  const known = first?.draft && alike(context.index, first.draft.body).length > 0;
  return items.length > 1 || known ? shown : { kind: 'form', form: formOf(id, 0, first!), instead: shown };
}

async function readUpload(file: GivenFile): Promise<Item> {
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
  const draft = importText(text);
  const given = Object.fromEntries(Object.entries(recordIn(filled)).filter(([, value]) => value !== null));
  const item: Item = { file: 'what you pasted', draft: { ...draft, ...given, basis: {} }, said: null };
  const id = context.drafts.put(context.by.id, { kind: 'uploads', items: [item] }, sizeOf([item]));
  return save(context, id, 0, item);
}

/** What follows on the buttons and forms of an upload. */
export async function goOnAdding(context: StepContext, step: Step, filled: Filled): Promise<StepResult> {
  const [id = '', number = '0'] = step.values;
  const uploads = context.drafts.get(id, context.by.id, isUploads);
  if (!uploads) return { kind: 'advice', text: GONE };
  if (step.name === 'discard') {
    context.drafts.drop(id);
    const items = uploads.items.map((item) => (item.draft ? { ...item, draft: null, said: 'discarded, not saved' } : item));
    return uploadsReport(context.index, id, { kind: 'uploads', items });
  }
  if (step.name === 'save-all') return saveAll(context, id, uploads);
  const item = uploads.items[Number(number)];
  if (!item?.draft) return uploadsReport(context.index, id, uploads);
  if (step.name === 'check')
    return { kind: 'form', form: formOf(id, Number(number), item), instead: uploadsReport(context.index, id, uploads) };
  const confirmed = { ...item, draft: { ...item.draft, ...recordIn(filled) } };
  return save(context, id, Number(number), confirmed);
}

/** Saves one; where more wait they are shown again, else what was read from it. */
async function save(context: StepContext, id: string, number: number, item: Item): Promise<StepResult> {
  const { index, keeper, drafts, by } = context;
  const uploads = drafts.get(id, by.id, isUploads);
  const { draft } = item;
  if (!uploads || !draft) return { kind: 'advice', text: GONE };
  const title = draft.title ?? titleFrom(draft.body);
  const replaced = (now: Item) => {
    const items = uploads.items.with(number, now);
    drafts.replace(id, { kind: 'uploads', items }, sizeOf(items));
    return items;
  };
  try {
    const { body, title: _title, publisher, url, published, publishedBasis, license } = draft;
    const saved = await (await keeper()).add({ title, body, publisher, url, published, publishedBasis, license }, by);
    const items = replaced({ file: item.file, draft: null, said: `saved as ${saved.id}` });
    const refreshed = await renewed(context);
    if (items.some((other) => other.draft)) return uploadsReport(refreshed?.after ?? index, id, { kind: 'uploads', items });
    drafts.drop(id);
    return savedReport(`Saved: ${saved.title}`, refreshed ? null : NOT_RENEWED, saved, refreshed?.after ?? null);
  } catch (error) {
    if (!(error instanceof ChangeRefused)) throw error;
    const items = replaced(item);
    return uploadsReport(index, id, { kind: 'uploads', items }, error.message);
  }
}

async function saveAll(context: StepContext, id: string, uploads: Uploads): Promise<StepResult> {
  const { keeper, drafts, by, index } = context;
  const items: Item[] = [];
  for (const item of uploads.items) {
    const { draft, file } = item;
    if (!draft) {
      items.push(item);
      continue;
    }
    try {
      const { body, publisher, url, published, publishedBasis, license } = draft;
      const title = draft.title ?? titleFrom(body);
      const saved = await (await keeper()).add({ title, body, publisher, url, published, publishedBasis, license }, by);
      items.push({ file, draft: null, said: `saved as ${saved.id}` });
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      items.push({ ...item, said: error.message });
    }
  }
  drafts.replace(id, { kind: 'uploads', items }, sizeOf(items));
  const refreshed = await renewed(context);
  return uploadsReport(refreshed?.after ?? index, id, { kind: 'uploads', items }, refreshed ? null : NOT_RENEWED);
}

function formOf(id: string, number: number, { file, draft }: Item): Form {
  const record = { ...draft!, title: draft!.title ?? titleFrom(draft!.body) };
  const basis = { title: 'the first line of the text', ...draft!.basis };
  return {
    title: `Add ${file}`,
    step: { name: 'save', values: [id, String(number)] },
    fields: recordFields(record, basis),
  };
}

/** The files with what was guessed of each, and what to do with them. */
function uploadsReport(index: CorpusIndex, id: string, { items }: Uploads, said: string | null = null): StepReport {
  const waiting = items.flatMap(({ draft }, i) => (draft ? [i] : []));
  const check = waiting.map(
    (i): Action => ({
      label: items.length === 1 ? 'Check and save' : `Check ${i + 1} and save`,
      style: items.length === 1 ? 'go' : 'plain',
      step: { name: 'check', values: [id, String(i)] },
    }),
  );
  const all: Action[] = [
    ...(items.length > 1 && waiting.length > 0
      ? [{ label: 'Save all as they are', style: 'go', step: { name: 'save-all', values: [id] } } as const]
      : []),
    ...(waiting.length > 0 ? [{ label: 'Discard', style: 'plain', step: { name: 'discard', values: [id] } } as const] : []),
  ];
  const lead = waiting.length > 0 ? 'Nothing is saved yet. These are guesses, with how each is known: check them.' : null;
  return report(waiting.length > 0 ? headingOf(items.length) : 'All done', [said, lead].filter(Boolean).join('\n') || null, {
    tone: waiting.length > 0 ? 'question' : 'done',
    sections: items.map((item, i) => itemSection(index, item, i)),
    actions: [...check, ...all],
  });
}

const headingOf = (count: number): string => (count === 1 ? 'The file was read' : `${count} files were read`);

function itemSection(index: CorpusIndex, { file, draft, said }: Item, i: number): ReportSection {
  if (!draft) return { title: `${i + 1} · ${file}`, lines: [said ?? 'done'] };
  const known = alike(index, draft.body);
  const record = { ...draft, title: draft.title ?? titleFrom(draft.body) };
  return {
    title: `${i + 1} · ${file}`,
    lines: [
      ...(said ? [said] : []),
      ...recordLines(record, { title: 'the first line of the text', ...draft.basis }),
      `Text: ${draft.body.split(/\s+/).filter(Boolean).length.toLocaleString('en')} words: “${beginningOf(draft.body)}”`,
      ...known.map((title) => `The same text is in the corpus already: “${title}”.`),
      ...draft.notes,
    ],
  };
}

/** Titles of articles with the same words. */
function alike({ documents }: CorpusIndex, body: string): string[] {
  const words = wordsOf(body);
  return [...documents.values()]
    .filter((document) => document.body.length < 2 * body.length + 100 && wordsOf(document.body) === words)
    .map(({ title }) => title);
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const beginningOf = (body: string): string => {
  const line = body.replace(/\s+/g, ' ').trim();
  return line.length > BEGINNING ? `${line.slice(0, BEGINNING).trimEnd()}…` : line;
};

/** The beginning of the text, where nothing says the title. */
function titleFrom(body: string): string {
  const line = body.split('\n').find((one) => one.trim()) ?? '';
  return (
    line
      .replace(/^[#>*\s]+/, '')
      .trim()
      .slice(0, 120)
      .trim() || 'Untitled'
  );
}

const sizeOf = (items: readonly Item[]): number =>
  items.reduce((sum, { draft }) => sum + 1000 + 2 * (draft?.body.length ?? 0), 0);
