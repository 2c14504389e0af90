import type { CorpusIndex, IndexedActor } from '../index/corpusIndex.ts';
import type { ActorType } from '../reading/reading.ts';

/** What pages call the actors of a type, in the order in which they stand on a page. */
export const TYPE_HEADINGS: readonly (readonly [ActorType, string])[] = [
  ['person', 'People'],
  ['organization', 'Bodies'],
  ['state', 'States'],
  ['group', 'Groups'],
];

const casts = new WeakMap<CorpusIndex, ReadonlyMap<ActorType, readonly IndexedActor[]>>();

/** The actors of a type, those named in most articles first; put in order once for the life of an index. */
export function actorsOfType(index: CorpusIndex, type: ActorType): readonly IndexedActor[] {
  let cast = casts.get(index);
  if (!cast) {
    cast = Map.groupBy(byRenown(index.actors.values()), (actor) => actor.type);
    casts.set(index, cast);
  }
  return cast.get(type) ?? [];
}

/** Most are named in one article or two: put into heaps, not sorted one by one. */
function byRenown(actors: Iterable<IndexedActor>): readonly IndexedActor[] {
  const heaps = Map.groupBy(actors, ({ documents }) => documents.length);
  return [...heaps.keys()].sort((a, b) => b - a).flatMap((count) => heaps.get(count)!);
}
