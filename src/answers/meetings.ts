import type { CorpusIndex, IndexedEvent } from '../index/corpusIndex.ts';
import type { Answer } from './answer.ts';
import { type Bounds, boundsInWords, listEvents } from './timeline.ts';
import { meetsSomebody } from './wording.ts';

export interface MeetingsQuery extends Bounds {
  readonly actor?: string | undefined;
  readonly with?: string | undefined;
}

/** Who met or called whom, in order of date. */
export function answerMeetings(index: CorpusIndex, query: MeetingsQuery): Answer {
  const sides = (actor?: string, other?: string) => `${actor ? ` of ${actor}` : ''}${other ? ` with ${other}` : ''}`;
  return listEvents(index, {
    bounds: query,
    types: ['CONSULT', 'REJECT'],
    fits: (event) => isMeeting(index, event),
    people: { actor: query.actor, with: query.with },
    heading: (named) => `Meetings${sides(named.actor?.name, named.with?.name)}`,
    nothing: (named) =>
      `Readout found no meeting${sides(named.actor?.name, named.with?.name)}${boundsInWords(query)} told in the corpus.`,
  });
}

/** True for what a list of meetings shows. A meeting refused was not held, and who asks whether two met must see it. */
export function isMeeting(index: CorpusIndex, event: IndexedEvent): boolean {
  if (event.type === 'REJECT') return event.mode === 'meet';
  // A visit to a place tells where somebody went, not whom they met; the timeline has it.
  return event.type === 'CONSULT' && (event.mode !== 'visit' || meetsSomebody(index, event));
}
