import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import { daysOf } from '../index/edtf.ts';
import { eventsFor } from './eventsFor.ts';
import { isMeeting } from './meetings.ts';

/** The meetings, visits to somebody and calls of an actor. */
export function meetingsOf(index: CorpusIndex, actor: string): IteratorObject<IndexedEvent> {
  return index
    .eventsOf(actor)
    .values()
    .filter((event) => isMeeting(index, event));
}

/** Who met in a place while `edtf` lasted; none where that is no date. */
export function meetingsAt(index: CorpusIndex, place: string, edtf: string): readonly IndexedEvent[] {
  const days = daysOf(edtf);
  if (days === null) return [];
  return eventsFor(index, { types: ['CONSULT', 'REJECT'], place, ...days }).filter(
    (event) => event.place?.toLowerCase() === place.toLowerCase() && isMeeting(index, event),
  );
}

/** Demands by one side, of the other, or both; a state stands for its officials. */
export function demandsBetween(
  index: CorpusIndex,
  sides: { readonly by?: string; readonly of?: string },
): readonly IndexedEvent[] {
  return eventsFor(index, { types: ['REQUEST'], ...sides });
}

/** Whether somebody takes part in these events who is not among `known`, ids of actors. */
export function hasNewcomer(events: readonly IndexedEvent[], known: ReadonlySet<string>): boolean {
  return events.some(({ actors, recipients }) => [...actors, ...recipients].some((id) => !known.has(id)));
}
