import type { IndexedEvent } from '../corpusIndex.ts';

/** What a change of documents means for the events of the corpus. */
export interface EventChanges {
  readonly lost: ReadonlySet<IndexedEvent>;
  readonly gained: readonly IndexedEvent[];
}
