import { FIELDS, type Field, parseFrontMatter, splitFrontMatter } from '../frontMatter.ts';
import { parseArticle } from '../readFile.ts';
import { RejectedFile } from '../rejectedFile.ts';
import type { Decoded } from './decode.ts';
import { type Draft, draftOf, type Found, ImportRefused, oneLine } from './draft.ts';

/** A line longer than this is a paragraph, no title. UTF-16 units. */
const LONGEST_TITLE = 200;
const HEADING = /^#{1,2}[ \t]+(.+?)[ \t#]*$/m;
/** Where a heading still is the article's own. UTF-16 units. */
const TOP = 2000;

/** A draft of Markdown, which stays as it is; its front matter counts where it is right. Throws `ImportRefused` where there is no text. */
export function draftOfMarkdown({ text, notes }: Decoded): Draft {
  const { fields, body, problem } = readRecord(text);
  const found: Partial<Record<Field, Found | null>> = {};
  for (const [field, value] of Object.entries(fields)) found[field as Field] = { value, basis: "from the file's front matter" };
  const heading = HEADING.exec(body.slice(0, TOP))?.[1];
  if (!found.title) found.title = heading ? { value: oneLine(heading), basis: 'from its first heading' } : firstLine(body);
  return draftOf(found, withText(body), problem ? [...notes, problem] : notes);
}

/** A draft of plain or pasted text. Throws `ImportRefused` where there is none. */
export function draftOfText({ text, notes }: Decoded): Draft {
  return draftOf({ title: firstLine(text) }, withText(text), notes);
}

/** The fields of a front matter, where they are what an article may have; else what is wrong, and the text as it is. */
function readRecord(text: string): { fields: Readonly<Partial<Record<Field, string>>>; body: string; problem?: string } {
  try {
    const { yaml, body } = splitFrontMatter(text);
    if (yaml === null || !body.trim()) return { fields: {}, body: yaml === null ? text : body };
    const given = parseFrontMatter(yaml);
    const article = parseArticle('-.md', Buffer.from(text));
    const isGiven = (field: Field) => given[field] !== undefined && given[field] !== null && given[field] !== '';
    return { fields: Object.fromEntries(FIELDS.filter(isGiven).map((field) => [field, article[field]!])), body };
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error;
    return { ...withoutRecord(text), problem: `Its front matter was left out: ${error.message}` };
  }
}

function withoutRecord(text: string): { fields: Record<string, never>; body: string } {
  try {
    return { fields: {}, body: splitFrontMatter(text).body };
  } catch {
    return { fields: {}, body: text };
  }
}

/** The first line, where it stands apart and is no paragraph. */
function firstLine(text: string): Found | null {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  const line = (end < 0 ? '' : start.slice(0, end)).trim();
  const isApart = /^[ \t\r]*\n/.test(start.slice(end + 1));
  return line !== '' && line.length <= LONGEST_TITLE && isApart ? { value: oneLine(line), basis: 'from its first line' } : null;
}

function withText(body: string): string {
  if (!body.trim()) throw new ImportRefused('It holds no text. Give the article itself.');
  return body;
}
