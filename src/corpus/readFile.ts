import { createHash } from 'node:crypto';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, parse, sep } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Document } from './document.ts';

/** Articles larger than this are left out: the longest news texts are a few hundred kilobytes. Bytes. */
export const LARGEST_ARTICLE = 8 * 1024 * 1024;

/** Why a file cannot be an article, one line that says what to do. */
export class RejectedFile extends Error {}

/**
 * Reads one file of a corpus folder (its `realFolder` resolved) as an article.
 * Throws `RejectedFile` where it is none; any other error is the file system's.
 */
export async function readArticle(realFolder: string, name: string): Promise<Document> {
  const path = join(realFolder, name);
  const real = await realpath(path).catch(() => null);
  if (real === null) throw new RejectedFile('it is a link to a file that is not there; remove it.');
  if (!real.startsWith(realFolder + sep))
    throw new RejectedFile('it is a link to a file outside the folder; copy the file in instead.');
  const { size } = await lstat(real);
  if (size > LARGEST_ARTICLE) {
    throw new RejectedFile(
      `it is ${Math.ceil(size / 1048576)} MB long and an article may have ${LARGEST_ARTICLE / 1048576}; split it.`,
    );
  }
  const bytes = await readFile(real);
  const source = decode(bytes);
  const { record, body } = name.endsWith('.txt') ? { record: {}, body: source } : splitFrontMatter(source);
  if (!body.trim()) throw new RejectedFile('it has no text.');
  const id = parse(name).name;
  return { id, ...metadata(record, id), body, digest: createHash('sha256').update(bytes).digest('hex') };
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

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

function splitFrontMatter(source: string): { record: unknown; body: string } {
  const opening = OPENING.exec(source);
  if (!opening) return { record: {}, body: source };
  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) throw new RejectedFile('its front matter has no closing line of "---".');
  return { record: parseYaml(rest.slice(0, closing.index)), body: rest.slice(closing.index + closing[0].length) };
}

function parseYaml(source: string): unknown {
  // Anchors are refused, for an alias can make a short text expand without end.
  const parsed = parseDocument(source, { schema: 'core' });
  const [problem] = parsed.errors;
  if (problem) throw new RejectedFile(`its front matter is not YAML: ${problem.message.split('\n')[0]}`);
  if (parsed.contents === null) return {};
  if (!isMap(parsed.contents)) throw new RejectedFile('its front matter is not a list of "name: value" lines.');
  try {
    return parsed.toJS({ maxAliasCount: 0 });
  } catch {
    throw new RejectedFile('its front matter uses YAML anchors, which are not allowed.');
  }
}

/** True for a day of the calendar written `YYYY-MM-DD`. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

const words = z.coerce.string().trim().min(1).max(1000);
const Metadata = z.object({
  title: words.optional(),
  publisher: words.optional(),
  url: words.refine(isWebAddress, 'is not an http(s) address').optional(),
  published: words.refine(isCalendarDay, 'is not a day written YYYY-MM-DD').optional(),
  publishedBasis: words.optional(),
  license: words.optional(),
});

function metadata(record: unknown, id: string) {
  const parsed = Metadata.safeParse(dropEmpty(record));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new RejectedFile(`its "${field}" ${issue?.message ?? 'is wrong'}; mend that line of the front matter.`);
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
function dropEmpty(record: unknown): unknown {
  return Object.fromEntries(Object.entries(record as object).filter(([, value]) => value !== null && value !== ''));
}
