import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml';
import type { AuthorityActor } from './authority.ts';

/** A change of one entry: `at`, its place in the list, null for a new one at the end; null instead of its fields takes it out. */
export interface EntryChange {
  readonly at: number | null;
  readonly fields: Partial<AuthorityActor> | null;
}

/** The order in which the fields of a new entry are written. */
const FIELDS = ['name', 'type', 'aliases', 'state', 'wikidata', 'offices', 'articles'] as const;

/**
 * The text of an actors' file with entries changed, added and taken out; comments, order and all that is not changed stay. `source` is
 * what `parseAuthority` accepts; null where there is no file yet.
 */
export function editActorsFile(source: string | null, changes: readonly EntryChange[]): string {
  const document = parseDocument(source ?? '', { schema: 'core' }) as unknown as Document;
  const actors = listIn(document);
  for (const { at, fields } of changes) {
    if (!fields) continue;
    const entry = at === null ? null : actors.items[at];
    if (isMap(entry)) setFields(document, entry, fields);
    else actors.add(newEntry(document, fields));
  }
  const gone = changes.flatMap(({ at, fields }) => (fields === null && at !== null ? [at] : []));
  for (const at of gone.sort((a, b) => b - a)) actors.delete(at);
  // Long lists stay on their line, where a person looks for them.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function listIn(document: Document): YAMLSeq {
  if (!isMap(document.contents)) document.contents = document.createNode({}) as unknown as Document['contents'];
  const known = document.get('actors');
  if (isSeq(known)) {
    // A list written as [] has no room for entries of several lines.
    if (known.items.length === 0) known.flow = false;
    return known;
  }
  const actors = new YAMLSeq();
  document.set('actors', actors);
  return actors;
}

function newEntry(document: Document, fields: Partial<AuthorityActor>): YAMLMap {
  const entry = document.createNode({}) as unknown as YAMLMap;
  setFields(document, entry, fields);
  return entry;
}

function setFields(document: Document, entry: YAMLMap, fields: Partial<AuthorityActor>): void {
  for (const field of FIELDS) {
    const value = fields[field];
    if (value === undefined || JSON.stringify(given(entry, field)) === JSON.stringify(value)) continue;
    if (isNothing(field, value)) entry.delete(field);
    else entry.set(field, nodeOf(document, value));
  }
}

function given(entry: YAMLMap, field: string): unknown {
  const node = entry.get(field);
  return isSeq(node) ? node.toJSON() : node;
}

/** What a field is where the file does not say it. */
function isNothing(field: (typeof FIELDS)[number], value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0) || (field === 'type' && value === 'person');
}

/** Lists of names on one line, offices one a line. */
function nodeOf(document: Document, value: unknown): unknown {
  const node = document.createNode(withoutNulls(value));
  if (!isSeq(node)) return node;
  const maps = node.items.filter(isMap);
  for (const map of maps) map.flow = true;
  if (maps.length === 0) node.flow = true;
  return node;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
}
