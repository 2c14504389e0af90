import { LARGEST_ARTICLE } from '../readFile.ts';
import { readApart } from './apart.ts';
import { decode } from './decode.ts';
import { type Draft, ImportRefused, type Upload } from './draft.ts';
import { kindOf } from './fileKind.ts';
import { draftOfMarkdown, draftOfText } from './fromText.ts';

/** Larger uploads are refused, best before they are fetched (`tooLong` says so). Bytes. */
export const LARGEST_UPLOAD = 16 * 1024 * 1024;

/**
 * Reads an uploaded .md, .txt, .html or .pdf as a draft of an article, within bounded time and memory: pages and PDFs in a thread of their own that
 * is ended when it takes too much. No script of them runs, and nothing is fetched. Throws `ImportRefused`.
 */
export async function importFile({ bytes, name }: Upload): Promise<Draft> {
  if (bytes.length > LARGEST_UPLOAD) throw new ImportRefused(tooLong(bytes.length));
  const kind = kindOf(name, bytes);
  if (kind === 'pdf') return bounded(await readApart({ kind, bytes }));
  if (kind === 'html') {
    const { text, notes } = decode(bytes, { isPage: true });
    return bounded(await readApart({ kind, html: text, notes }));
  }
  if (bytes.length > LARGEST_ARTICLE) throw new ImportRefused(tooLong(bytes.length, LARGEST_ARTICLE));
  const decoded = decode(bytes);
  return bounded(kind === 'markdown' ? draftOfMarkdown(decoded) : draftOfText(decoded));
}

/** Reads pasted text as a draft of an article. Throws `ImportRefused`. */
export function importText(text: string): Draft {
  return draftOfText(decode(Buffer.from(text)));
}

/** Why a file of this many bytes is refused: one sentence with the limit. */
export function tooLong(bytes: number, limit: number = LARGEST_UPLOAD): string {
  return `It is ${Math.ceil(bytes / 1048576)} MB long and may have ${limit / 1048576}; give a shorter one.`;
}

function bounded(draft: Draft): Draft {
  const length = Buffer.byteLength(draft.body);
  if (length > LARGEST_ARTICLE)
    throw new ImportRefused(`Its text: ${tooLong(length, LARGEST_ARTICLE).replace('It is', 'it is')}`);
  return draft;
}
