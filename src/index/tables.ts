import type { Passage } from '../corpus/document.ts';
import type { ActorSearch } from './actors/actorSearch.ts';
import type { IndexedActor } from './corpusIndex.ts';
import type { EventList } from './events/eventList.ts';
import type { LayeredMap } from './layeredMap.ts';
import type { PassageIndex } from './passages/passageIndex.ts';
import type { PlaceSearch } from './places.ts';

/** The tables of an index, each of which makes the next one of itself. */
export interface Tables {
  /** For each document the actors of the corpus, for those of its reading. */
  readonly actorsOf: LayeredMap<string, readonly string[]>;
  readonly passagesOf: LayeredMap<string, readonly Passage[]>;
  readonly actors: LayeredMap<string, IndexedActor>;
  /** Ids of those whom the moderators list, in their order; empty for who is not named. */
  readonly listedIds: readonly string[];
  readonly events: EventList;
  readonly search: ActorSearch;
  readonly places: PlaceSearch;
  readonly passages: PassageIndex;
}
