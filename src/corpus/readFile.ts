import { createHash } from 'node:crypto';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, parse, sep } from 'node:path';
import { z } from 'zod';
import type { Document } from './document.ts';
import { type Metadata, parseFrontMatter, splitFrontMatter } from './frontMatter.ts';
import { RejectedField, RejectedFile } from './rejectedFile.ts';

/** Articles larger than this are left out: the longest news texts are a few hundred kilobytes. Bytes. */
export const LARGEST_ARTICLE = 8 * 1024 * 1024;

/**
 * Reads one file of a corpus folder (its `realFolder` resolved) as an article.
 * Throws `RejectedFile` where it is none; any other error is the file system's.
 */
export async function readArticle(realFolder: string, name: string): Promise<Document> {
  const real = await pathWithin(realFolder, name);
  assertLength((await lstat(real)).size);
  return parseArticle(name, await readFile(real));
}

/** The path of a file that the folder (its `realFolder` resolved) lists. Throws `RejectedFile` for a link that leads out of it or nowhere. */
export async function pathWithin(realFolder: string, name: string): Promise<string> {
  const real = await realpath(join(realFolder, name)).catch(() => null);
  if (real === null) throw new RejectedFile('it is a link to a file that is not there; remove it.');
  if (!real.startsWith(realFolder + sep))
    throw new RejectedFile('it is a link to a file outside the folder; copy the file in instead.');
  return real;
}

/** The article that a file of this name and content is. Throws `RejectedFile` where it is none. */
export function parseArticle(name: string, bytes: Uint8Array): Document {
  assertLength(bytes.length);
  const { yaml, body } = splitSource(name, bytes);
  if (!body.trim()) throw new RejectedFile('it has no text.');
  const id = parse(name).name;
  return {
    id,
    ...metadata(yaml === null ? {} : parseFrontMatter(yaml), id),
    body,
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The front matter, as written, and the body of an article's file. Throws `RejectedFile` where it is no text. */
export function splitSource(name: string, bytes: Uint8Array): { yaml: string | null; body: string } {
  const source = decode(bytes);
  return name.endsWith('.txt') ? { yaml: null, body: source } : splitFrontMatter(source);
}

function assertLength(bytes: number): void {
  if (bytes <= LARGEST_ARTICLE) return;
  throw new RejectedFile(
    `it is ${Math.ceil(bytes / 1048576)} MB long and an article may have ${LARGEST_ARTICLE / 1048576}; split it.`,
  );
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RejectedFile('it is not UTF-8 text; save it as UTF-8.');
  }
  if (text.includes('\0')) throw new RejectedFile('it holds NUL characters, so it is no text file.');
  return text;
}

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** True for an http(s) address. */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

const words = z.coerce.string().trim().min(1).max(1000);
const Fields = z.object({
  title: words.optional(),
  publisher: words.optional(),
  url: words.refine(isWebAddress, 'is not an http(s) address').optional(),
  published: words.refine(isCalendarDay, 'is not a day written YYYY-MM-DD').optional(),
  publishedBasis: words.optional(),
  license: words.optional(),
});

function metadata(record: Readonly<Record<string, unknown>>, id: string): Metadata & { title: string } {
  const parsed = Fields.safeParse(dropEmpty(record));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RejectedField(issue?.path.join('.') ?? '', issue?.message ?? 'is wrong');
  }
  const { title, publisher, url, published, publishedBasis, license } = parsed.data;
  return {
    title: title ?? id,
    publisher: publisher ?? null,
    url: url ?? null,
    published: published ?? null,
    publishedBasis: publishedBasis ?? null,
    license: license ?? null,
  };
}

/** "publisher:" with nothing behind it is the same as no such line. */
function dropEmpty(record: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== ''));
}
