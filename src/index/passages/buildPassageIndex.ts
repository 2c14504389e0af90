import type { Document, Passage } from '../../corpus/document.ts';
import type { Steps } from '../steps.ts';
import { CountedPassages } from './countedPassages.ts';
import { buildMiniSearchIndex } from './miniSearchIndex.ts';
import type { PassageIndex } from './passageIndex.ts';
import { PostingsBuilder } from './postings/postingsBuilder.ts';

/** What can stand behind the interface: MiniSearch, or postings in typed arrays of our own; or words counted, for passages that are elsewhere. */
export type PassageIndexKind = 'minisearch' | 'postings' | 'counted';

/** From so many passages on the postings are taken: docs/scale.md has the measurements. */
const MANY_PASSAGES = 20_000;

/** The kind that a corpus of so many passages gets where nobody chose. */
export function kindFor(passages: number): PassageIndexKind {
  return passages < MANY_PASSAGES ? 'minisearch' : 'postings';
}

/** Indexes the passages of documents by their words and their document's title. `passagesOf` gives all of a document's, in order. */
export function* buildPassageIndex(
  documents: readonly Document[],
  passagesOf: (document: string) => readonly Passage[],
  kind: PassageIndexKind = kindFor(documents.reduce((sum, { id }) => sum + passagesOf(id).length, 0)),
): Steps<PassageIndex> {
  if (kind === 'minisearch') return yield* buildMiniSearchIndex(documents, passagesOf);
  if (kind === 'counted') return yield* CountedPassages.of(documents, passagesOf);
  const builder = new PostingsBuilder();
  for (const document of documents) {
    yield* builder.add(document, passagesOf(document.id));
    yield;
  }
  return yield* builder.finish();
}
