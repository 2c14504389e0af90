import type { CorpusIndex } from './corpusIndex.ts';
import { differenceOf, type EventDifference } from './difference.ts';
import { changesBetween } from './indexBuilder.ts';
import { indexOf } from './indexOf.ts';
import type { Steps } from './steps.ts';
import type { Edition, Made } from './workshop.ts';

/** Documents by id. */
export interface DocumentDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Two indexes of one corpus set side by side. */
export interface Comparison {
  readonly before: CorpusIndex;
  readonly after: CorpusIndex;
  readonly documents: DocumentDifference;
  readonly events: EventDifference;
}

/** An edition that answers. */
export interface Published {
  readonly edition: Edition;
  readonly index: CorpusIndex;
}

export function* published(edition: Edition): Steps<Published> {
  return { edition, index: yield* indexOf(edition.corpus, edition.tables, edition.facts) };
}

export const NO_EVENTS: EventDifference = { gained: [], lost: [], changed: [] };

/** An index beside the one that was made of it. */
export function* compared(was: Published, { edition, changes }: Made): Steps<Comparison & Published> {
  const now = yield* published(edition);
  const [before, after] = [was.index, now.index];
  const documents = documentsBetween(was.edition, edition);
  yield;
  if (!changes) return { ...now, before, after, documents, events: NO_EVENTS };
  const concerned = new Set([...changes.actorsOf.keys(), ...changes.passagesOf.keys()]);
  return { ...now, before, after, documents, events: differenceOf(before, after, changes.events, concerned) };
}

function documentsBetween({ corpus: before }: Edition, { corpus: after }: Edition): DocumentDifference {
  const { removed, added } = changesBetween(before, after);
  const isThere = (id: string) => after.documents.has(id);
  const wasThere = (id: string) => before.documents.has(id);
  const ids = added.map(({ document }) => document.id);
  return {
    added: ids.filter((id) => !wasThere(id)),
    changed: ids.filter(wasThere),
    removed: removed.filter((id) => !isThere(id)),
  };
}
