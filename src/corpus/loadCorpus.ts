import { readdir, realpath } from 'node:fs/promises';
import { parse } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { ACTORS_FILES, readAuthority } from './authority.ts';
import type { Corpus, Document, Rejection } from './document.ts';
import { markOf } from './fileMark.ts';
import { readArticle } from './readFile.ts';
import { RejectedFile } from './rejectedFile.ts';

/** The corpus folder cannot be read at all. */
export class NoCorpus extends Error {}

/** Files of the folder that are no articles and are passed over in silence. */
const NOT_ARTICLES = /^(\.|readme\.(md|txt)$|actors\.ya?ml$)/i;

/** How many files are read at once: enough to keep a disk busy, few enough for the limit on open files. */
const AT_ONCE = 32;
/** How long files are looked at before other work has its turn. Milliseconds. */
const SLICE = 8;

/** Gives the document of a file that looks like this from outside, where it is known: see `markOf`. */
export type KnownFiles = (mark: string) => Document | undefined;

/**
 * Reads every article (.md, .txt) of a folder, in order of name, but those that are known by their mark, and those whose id is not wanted.
 * A file that is none is reported with its reason and left out. Throws `NoCorpus` where the folder itself cannot be read.
 */
export async function loadCorpus(
  folder: string,
  known: KnownFiles = () => undefined,
  isWanted: (id: string) => boolean = () => true,
): Promise<Corpus> {
  const realFolder = await realpath(folder).catch(() => {
    throw new NoCorpus(`there is no corpus folder at ${folder}. Make it, or name another.`);
  });
  const files = await readdir(realFolder).catch(() => {
    throw new NoCorpus(`${folder} cannot be read as a folder. Name a folder that holds articles (.md, .txt).`);
  });
  const names = files.filter((name) => !NOT_ARTICLES.test(name) && isWanted(parse(name).name)).sort();
  const documents: Document[] = [];
  const actorsFile = ACTORS_FILES.find((file) => files.includes(file));
  const authority = actorsFile ? await orReason(() => readAuthority(realFolder, actorsFile)) : [];
  const rejections: Rejection[] = typeof authority === 'string' ? [{ file: actorsFile!, reason: authority }] : [];
  let restAt = performance.now() + SLICE;
  const owners = new Map<string, string>();
  const marks = new Map<string, string>();
  for (let first = 0; first < names.length; first += AT_ONCE) {
    const batch = names.slice(first, first + AT_ONCE);
    const attempts = batch.map((name) => attempt(realFolder, name, known));
    // Where all are known there is nothing to wait for but those who ask meanwhile.
    const results = attempts.some((one) => one instanceof Promise) ? await Promise.all(attempts) : (attempts as Attempt[]);
    if (performance.now() > restAt) {
      await nextTurn();
      restAt = performance.now() + SLICE;
    }
    for (const [i, { result, mark }] of results.entries()) {
      const file = batch[i]!;
      if (typeof result === 'string') {
        rejections.push({ file, reason: result });
      } else if (owners.has(result.id)) {
        rejections.push({ file, reason: `${owners.get(result.id)} has the same id "${result.id}"; rename one of them.` });
      } else {
        owners.set(result.id, file);
        documents.push(result);
        if (mark !== null) marks.set(result.id, mark);
      }
    }
  }
  return { documents, authority: typeof authority === 'string' ? [] : authority, rejections, marks, files: owners };
}

interface Attempt {
  /** The article, or the reason why the file is none. */
  readonly result: Document | string;
  readonly mark: string | null;
}

function attempt(realFolder: string, name: string, known: KnownFiles): Attempt | Promise<Attempt> {
  if (!/^\.(md|txt)$/.test(parse(name).ext)) return { result: 'only .md and .txt files are read.', mark: null };
  // Before the file is read: what is written meanwhile has another mark, and is read the next time.
  const mark = markOf(realFolder, name);
  const document = mark === null ? undefined : known(mark);
  return document
    ? { result: document, mark }
    : orReason(() => readArticle(realFolder, name)).then((result) => ({ result, mark }));
}

/** What was read, or the reason why the file cannot be. */
async function orReason<T>(read: () => Promise<T>): Promise<T | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RejectedFile) return error.message;
    const { code } = error as NodeJS.ErrnoException;
    if (code) return `it cannot be read (${code}).`;
    throw error;
  }
}
