import { readdir, realpath } from 'node:fs/promises';
import { parse } from 'node:path';
import { loadAuthority } from './authority.ts';
import type { Corpus, Document, Rejection } from './document.ts';
import { readArticle } from './readFile.ts';
import { RejectedFile } from './rejectedFile.ts';

/** The corpus folder cannot be read at all. */
export class NoCorpus extends Error {}

/** Files of the folder that are no articles and are passed over in silence. */
const NOT_ARTICLES = /^(\.|readme\.(md|txt)$|actors\.ya?ml$)/i;

/** How many files are read at once: enough to keep a disk busy, few enough for the limit on open files. */
const AT_ONCE = 32;

/**
 * Reads every article (.md, .txt) of a folder, in order of name. A file that is none is reported with its reason and left out.
 * Throws `NoCorpus` where the folder itself cannot be read.
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const realFolder = await realpath(folder).catch(() => {
    throw new NoCorpus(`there is no corpus folder at ${folder}. Make it, or name another.`);
  });
  const names = (
    await readdir(realFolder).catch(() => {
      throw new NoCorpus(`${folder} cannot be read as a folder. Name a folder that holds articles (.md, .txt).`);
    })
  ).filter((name) => !NOT_ARTICLES.test(name));
  names.sort();
  const documents: Document[] = [];
  const authority = await loadAuthority(realFolder);
  const rejections: Rejection[] = [...authority.rejections];
  const owners = new Map<string, string>();
  for (let first = 0; first < names.length; first += AT_ONCE) {
    const batch = names.slice(first, first + AT_ONCE);
    const results = await Promise.all(batch.map((name) => attempt(realFolder, name)));
    for (const [i, result] of results.entries()) {
      const file = batch[i]!;
      if (typeof result === 'string') {
        rejections.push({ file, reason: result });
      } else if (owners.has(result.id)) {
        rejections.push({ file, reason: `${owners.get(result.id)} has the same id "${result.id}"; rename one of them.` });
      } else {
        owners.set(result.id, file);
        documents.push(result);
      }
    }
  }
  return { documents, authority: authority.actors, rejections };
}

/** The article, or the reason why the file is none. */
async function attempt(realFolder: string, name: string): Promise<Document | string> {
  if (!/^\.(md|txt)$/.test(parse(name).ext)) return 'only .md and .txt files are read.';
  try {
    return await readArticle(realFolder, name);
  } catch (error) {
    if (error instanceof RejectedFile) return error.message;
    const { code } = error as NodeJS.ErrnoException;
    if (code) return `it cannot be read (${code}).`;
    throw error;
  }
}
