import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Answer } from './answer.ts';
import { type Bounds, boundsInWords, listEvents } from './timeline.ts';

export interface MeetingsQuery extends Bounds {
  readonly actor?: string | undefined;
  readonly with?: string | undefined;
}

/** Who met or called whom, in order of date. */
export function answerMeetings(index: CorpusIndex, query: MeetingsQuery): Answer {
  const sides = (actor?: string, other?: string) => `${actor ? ` of ${actor}` : ''}${other ? ` with ${other}` : ''}`;
  return listEvents(index, {
    bounds: query,
    types: ['CONSULT'],
    // A visit tells where somebody went, not whom they met; the timeline has it.
    fits: ({ mode }) => mode !== 'visit',
    people: { actor: query.actor, with: query.with },
    heading: (named) => `Meetings${sides(named.actor?.name, named.with?.name)}`,
    nothing: (named) => `The corpus tells of no meeting${sides(named.actor?.name, named.with?.name)}${boundsInWords(query)}.`,
  });
}
