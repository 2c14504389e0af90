import type { Corpus, Document, Rejection } from '../document.ts';
import { type LikenessGroup, likenessGroups } from './likeness.ts';

/** What of a corpus wants a moderator's eye. Documents are in the order of the corpus. */
export interface CorpusCheck {
  readonly unreadable: readonly Rejection[];
  /** Without a day of publication: relative dates in them stay unresolved. */
  readonly undated: readonly Document[];
  /** Groups of documents with one text, white space and capitals aside. */
  readonly copies: readonly (readonly Document[])[];
  /** Groups of documents whose texts are much the same. */
  readonly alike: readonly LikenessGroup[];
  /** In which nothing was found: no event. */
  readonly silent: readonly Document[];
}

/** Checks a corpus; `tellsOfEvents` says whether an event was found in the article of an id. Linear in the text: 5,000 articles take a few seconds, in which other work goes on. */
export async function checkCorpus(
  { documents, rejections }: Pick<Corpus, 'documents' | 'rejections'>,
  tellsOfEvents: (document: string) => boolean,
): Promise<CorpusCheck> {
  const byText = Map.groupBy(documents, ({ body }) => body.replace(/\s+/g, ' ').trim().toLowerCase());
  const groups = [...byText.values()];
  return {
    unreadable: rejections,
    undated: documents.filter(({ published }) => published === null),
    copies: groups.filter((group) => group.length > 1),
    alike: await likenessGroups(groups.map(([first]) => first!)),
    silent: documents.filter(({ id }) => !tellsOfEvents(id)),
  };
}
