import type { Document } from '../../src/corpus/document.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { shortRef } from './shortRef.ts';
import type { StepResult } from './steppedCommand.ts';

/** Characters of a file's digest. */
const LENGTH = 10;

/** Names an article, as it now is, in two short words for a button: its id may be long. */
export function documentRef({ id, digest }: Pick<Document, 'id' | 'digest'>): [id: string, state: string] {
  return [shortRef(id), digest.slice(0, LENGTH)];
}

/** The article that a button names, or what to say where it has changed or gone since. */
export function findRef(index: CorpusIndex, [id, state]: readonly string[]): Document | StepResult {
  const found = index.documents.values().find((document) => shortRef(document.id) === id);
  if (!found) return { kind: 'advice', text: 'That article is no more in the corpus. /corpus list shows what is.' };
  if (state !== undefined && !found.digest.startsWith(state))
    return {
      kind: 'advice',
      text: `“${found.title}” has been changed since this was shown. Look at it again: use the command once more.`,
    };
  return found;
}
