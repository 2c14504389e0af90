import type { Draft, Upload } from './draft.ts';
import { ImportRefused } from './draft.ts';

/** Larger uploads are refused, best before they are fetched. Bytes. */
export const LARGEST_UPLOAD = 16 * 1024 * 1024;

/**
 * Reads an uploaded .md, .txt, .html or .pdf as a draft of an article, within bounded time and memory; no script of it runs and nothing is fetched.
 * Throws `ImportRefused`.
 */
export async function importFile(upload: Upload): Promise<Draft> {
  if (upload.bytes.length > LARGEST_UPLOAD) throw new ImportRefused(tooLong(upload.bytes.length));
  return importText(new TextDecoder().decode(upload.bytes));
}

/** A draft of an article of pasted text. Throws `ImportRefused`. */
export function importText(text: string): Draft {
  const body = text.trim();
  if (!body) throw new ImportRefused('It holds no text. Give the article itself.');
  return {
    title: null,
    publisher: null,
    url: null,
    published: null,
    publishedBasis: null,
    license: null,
    body,
    basis: {},
    notes: [],
  };
}

/** Why a file of this many bytes is refused. */
export function tooLong(bytes: number): string {
  return `It is ${Math.ceil(bytes / 1048576)} MB long and a file may have ${LARGEST_UPLOAD / 1048576}. Give a shorter one.`;
}
