import { counted } from '../../src/answers/counted.ts';
import { type Alike, alikeTo } from '../../src/corpus/checking/likeness.ts';
import type { Draft } from '../../src/corpus/importing/draft.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import type { ReportSection } from '../command.ts';
import { type Action, type Form, report, type StepContext, type StepReport } from '../stepped/steppedCommand.ts';
import { recordFields, recordLines } from './fields.ts';

/** How much of a text is shown, to know it by. UTF-16 units. */
const BEGINNING = 140;
const TITLE_BASIS = { title: 'the first line of the text' };

/** Files that were read and wait to be confirmed. */
export interface Uploads {
  readonly kind: 'uploads';
  readonly items: readonly Upload[];
}

export interface Upload {
  readonly file: string;
  /** Null where the file could not be read, or is done with. */
  readonly draft: Draft | null;
  /** Why it could not be read, or what became of it. */
  readonly said: string | null;
}

/** Keeps files until they are confirmed; gives the name by which they are found. */
export function keepUploads({ drafts, by }: StepContext, items: readonly Upload[]): string {
  const uploads: Uploads = { kind: 'uploads', items };
  return drafts.put(by.id, uploads, sizeOf(items));
}

/** The files that wait under a name; null where they do no more. */
export function uploadsOf({ drafts, by }: StepContext, id: string): Uploads | null {
  return drafts.get(id, by.id, isUploads);
}

/** Puts a file in place of one of those that wait under a name, where they still do. */
export function replaceUpload(context: StepContext, id: string, number: number, upload: Upload): void {
  const items = uploadsOf(context, id)?.items.with(number, upload);
  if (items) context.drafts.replace(id, { kind: 'uploads', items } satisfies Uploads, sizeOf(items));
}

/** The form in which what was guessed of a file is corrected. */
export function uploadForm(id: string, number: number, file: string, draft: Draft): Form {
  return {
    title: `Add ${file}`,
    step: { name: 'save', values: [id, String(number)] },
    fields: recordFields({ ...draft, title: titleOf(draft) }, { ...TITLE_BASIS, ...draft.basis }),
  };
}

/** The files with what was guessed of each, and what to do with them. `said`: before all else. */
export async function uploadsReport(
  index: CorpusIndex,
  id: string,
  items: readonly Upload[],
  said: string | null = null,
): Promise<StepReport> {
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
  const isRefused = items.length === 1 && items[0]!.said !== null;
  const guessed = isRefused
    ? 'What you wrote is kept: the form opens with it again.'
    : 'Nothing is saved yet. These are guesses, with how each is known: check them.';
  const lead = waiting.length > 0 ? guessed : null;
  const read = isRefused ? 'Not saved' : items.length === 1 ? 'The file was read' : `${items.length} files were read`;
  return report(waiting.length > 0 ? read : 'All done', [said, lead].filter(Boolean).join('\n') || null, {
    tone: waiting.length > 0 ? 'question' : 'done',
    sections: await Promise.all(items.map((item, i) => uploadSection(index, item, i))),
    actions: [...check, ...all],
  });
}

async function uploadSection({ documents }: CorpusIndex, { file, draft, said }: Upload, i: number): Promise<ReportSection> {
  if (!draft) return { title: `${i + 1} · ${file}`, lines: [said ?? 'done'] };
  const { body } = draft;
  return {
    title: `${i + 1} · ${file}`,
    lines: [
      ...(said ? [said] : []),
      ...recordLines({ ...draft, title: titleOf(draft) }, { ...TITLE_BASIS, ...draft.basis }),
      `Text: ${counted(body.split(/\s+/).filter(Boolean).length, 'word')}: “${beginningOf(body)}”`,
      ...(await alikeTo(body, documents.values())).map(alikeInWords),
      ...draft.notes,
    ],
  };
}

const alikeInWords = ({ document: { title }, resemblance }: Alike): string =>
  resemblance === 1
    ? `The same text is in the corpus already: “${title}”.`
    : `Much the same text is in the corpus already, ${Math.floor(resemblance * 100)} % of it: “${title}”.`;

function beginningOf(body: string): string {
  const line = body.replace(/\s+/g, ' ').trim();
  return line.length > BEGINNING ? `${line.slice(0, BEGINNING).trimEnd()}…` : line;
}

/** The title of a draft, or the beginning of its text where nothing says one. */
export function titleOf({ title, body }: Draft): string {
  if (title !== null) return title;
  const line = body.split('\n').find((one) => one.trim()) ?? '';
  return (
    line
      .replace(/^[#>*\s]+/, '')
      .trim()
      .slice(0, 120)
      .trim() || 'Untitled'
  );
}

const isUploads = (value: object): value is Uploads => 'kind' in value && value.kind === 'uploads';

const sizeOf = (items: readonly Upload[]): number =>
  items.reduce((sum, { draft }) => sum + 1000 + 2 * (draft?.body.length ?? 0), 0);
