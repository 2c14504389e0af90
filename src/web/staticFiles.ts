import { readFile } from 'node:fs/promises';

/** A file that every page uses, as it is sent. */
export interface StaticFile {
  readonly type: string;
  readonly content: Buffer;
}

const FOLDER = new URL('static/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  'frame.css': 'text/css; charset=utf-8',
  'lists.css': 'text/css; charset=utf-8',
  'article.css': 'text/css; charset=utf-8',
  'actor.css': 'text/css; charset=utf-8',
  'reader.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The files by the path they are served at. */
export async function readStaticFiles(): Promise<ReadonlyMap<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
  for (const [name, type] of Object.entries(TYPES))
    files.set(`/static/${name}`, { type, content: await readFile(new URL(name, FOLDER)) });
  return files;
}
