import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import { daysOf } from '../index/edtf.ts';
import { isMeeting } from './meetings.ts';

type Side = 'by' | 'of';

/** The demands by and of states, each looked up once an index: whoever belongs to a state is many. */
const demandsOfStates = new WeakMap<CorpusIndex, Readonly<Record<Side, Map<string, readonly IndexedEvent[]>>>>();

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
  return index
    .findEvents({ types: ['CONSULT', 'REJECT'], place, ...days })
    .filter((event) => event.place?.toLowerCase() === place.toLowerCase() && isMeeting(index, event));
}

/** Demands by one side, of the other, or both; a state stands for its officials. */
export function demandsBetween(
  index: CorpusIndex,
  { by, of }: { readonly by?: string; readonly of?: string },
): readonly IndexedEvent[] {
  const made = by === undefined ? null : demands(index, 'by', by);
  const received = of === undefined ? null : demands(index, 'of', of);
  if (made === null || received === null) return made ?? received ?? [];
  const those = new Set(received);
  return made.filter((event) => those.has(event));
}

function demands(index: CorpusIndex, side: Side, actor: string): readonly IndexedEvent[] {
  const find = () => index.findEvents({ types: ['REQUEST'], [side]: actor });
  if (index.actors.get(actor)?.type !== 'state') return find();
  const known = demandsOfStates.get(index) ?? { by: new Map(), of: new Map() };
  demandsOfStates.set(index, known);
  const found = known[side].get(actor) ?? find();
  known[side].set(actor, found);
  return found;
}

/** Whether somebody takes part in these events who is not among `known`, ids of actors. */
export function hasNewcomer(events: readonly IndexedEvent[], known: ReadonlySet<string>): boolean {
  return events.some(({ actors, recipients }) => [...actors, ...recipients].some((id) => !known.has(id)));
}
