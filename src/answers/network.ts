import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Answer } from './answer.ts';
import { type Bounds, boundsInWords, listEvents } from './timeline.ts';
import { meetsSomebody } from './wording.ts';

export interface NetworkQuery extends Bounds {
  readonly actor?: string | undefined;
}

/** The meetings that took place, between sides that are named: what was planned, denied or only possible joins nobody. */
export function answerNetwork(index: CorpusIndex, query: NetworkQuery): Answer {
  return listEvents(index, {
    bounds: query,
    types: ['CONSULT'],
    fits: (event) =>
      (event.aux === null || event.aux === 'historical') &&
      event.actors.length + event.recipients.length > 1 &&
      (event.mode !== 'visit' || meetsSomebody(index, event)),
    people: { actor: query.actor },
    heading: ({ actor }) => (actor ? `Whom ${actor.name} met` : 'Who met whom'),
    nothing: ({ actor }) =>
      `Readout found no meeting${actor ? ` of ${actor.name}` : ''}${boundsInWords(query)} told as held in the corpus.`,
  });
}
