import type { CorpusIndex, IndexedActor } from '../../src/index/corpusIndex.ts';
import { shortRef } from './shortRef.ts';
import type { Step } from './steppedCommand.ts';

/** Names an actor in a short word for a button: its id may be long. */
export function actorRef({ id }: Pick<IndexedActor, 'id'>): Step['values'] {
  return [shortRef(id)];
}

/** The actor that a button names; undefined where there is none any more. */
export function findActorRef({ actors }: CorpusIndex, [ref]: Step['values']): IndexedActor | undefined {
  return actors.values().find(({ id }) => shortRef(id) === ref);
}
