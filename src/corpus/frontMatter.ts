import { isMap, parseDocument, type Document as YamlDocument } from 'yaml';
import { RejectedFile } from './rejectedFile.ts';

/** What the front matter of an article may say of it, in the order in which it is written. */
export const FIELDS = ['title', 'publisher', 'url', 'published', 'publishedBasis', 'license'] as const;
export type Field = (typeof FIELDS)[number];

/** What an article says of itself; null where it does not. */
export type Metadata = Readonly<Record<Field, string | null>>;

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/** Cuts a Markdown file at its front matter, which is null where it has none. Throws `RejectedFile` where it is not closed. */
export function splitFrontMatter(source: string): { yaml: string | null; body: string } {
  const opening = OPENING.exec(source);
  if (!opening) return { yaml: null, body: source };
  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) throw new RejectedFile('its front matter has no closing line of "---".');
  return { yaml: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) };
}

/** The names and values of a front matter. Throws `RejectedFile` where it is no plain list of them. */
export function parseFrontMatter(yaml: string): Readonly<Record<string, unknown>> {
  try {
    return parsed(yaml).toJS({ maxAliasCount: 0 }) ?? {};
  } catch (error) {
    if (error instanceof RejectedFile) throw error;
    // Anchors are refused, for an alias can make a short text expand without end.
    throw new RejectedFile('its front matter uses YAML anchors, which are not allowed.');
  }
}

/**
 * The source of an article: its `body` behind a front matter that is `yaml` with the fields of `change` set, or left out where they are null.
 * Other lines and comments of `yaml` stay. Throws `RejectedFile` where `yaml` is none.
 */
export function withFrontMatter(yaml: string | null, change: Partial<Metadata>, body: string): string {
  const document = parsed(yaml ?? '');
  if (document.contents === null) document.contents = document.createNode({});
  for (const field of FIELDS) {
    const value = change[field];
    if (value === null) document.delete(field);
    else if (value !== undefined) document.set(field, value);
  }
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  // Long values stay on their line, where a person looks for them.
  const written = isEmpty ? '' : document.toString({ lineWidth: 0 });
  return `---\n${written}---\n${body}`;
}

function parsed(yaml: string): YamlDocument {
  const document = parseDocument(yaml, { schema: 'core' });
  const [problem] = document.errors;
  if (problem) throw new RejectedFile(`its front matter is not YAML: ${problem.message.split('\n')[0]}`);
  if (document.contents !== null && !isMap(document.contents))
    throw new RejectedFile('its front matter is not a list of "name: value" lines.');
  return document as unknown as YamlDocument;
}
