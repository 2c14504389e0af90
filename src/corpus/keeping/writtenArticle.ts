import { createHash } from 'node:crypto';
import type { Document } from '../document.ts';
import { FIELDS, type Metadata, withFrontMatter } from '../frontMatter.ts';
import { parseArticle } from '../readFile.ts';
import { RejectedFile } from '../rejectedFile.ts';
import { ChangeRefused } from './refusal.ts';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file with these fields in place of those of `yaml`, its body to the letter. Throws `ChangeRefused`. */
export function sourceOf(yaml: string | null, fields: Partial<Metadata>, body: string): Uint8Array {
  const tidy = Object.fromEntries(FIELDS.filter((field) => field in fields).map((field) => [field, tidied(fields[field])]));
  return orRefuse(() => Buffer.from(withFrontMatter(yaml, tidy, body)));
}

/** A field is one line. Nothing in it is the same as no such field. */
function tidied(value: string | null | undefined): string | null | undefined {
  return typeof value === 'string'
    ? value
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim() || null
    : value;
}

/** An article as it will be read. Throws `ChangeRefused` where it will not be. */
export function articleOf(file: string, bytes: Uint8Array): Document {
  return orRefuse(() => parseArticle(file, bytes));
}

/** Throws `ChangeRefused` where the fields of the file that will be read are not those that were asked for. */
export function assertSays(document: Document, fields: Partial<Metadata>): void {
  for (const field of FIELDS) {
    if (!(field in fields)) continue;
    const wanted = tidied(fields[field]) ?? (field === 'title' ? document.id : null);
    if (fields[field] !== undefined && document[field] !== wanted)
      throw new ChangeRefused('not valid', `Nothing was changed: its ${field} cannot be written as given.`);
  }
}

function orRefuse<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error;
    throw new ChangeRefused('not valid', `Nothing was changed: ${error.message}`, { cause: error });
  }
}

/** The title of an article; the name of its file where it cannot be read. */
export function titleOf(file: string, bytes: Uint8Array): string {
  try {
    return parseArticle(file, bytes).title;
  } catch (error) {
    if (error instanceof RejectedFile) return file;
    throw error;
  }
}
