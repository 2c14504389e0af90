import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Answer } from './answer.ts';
import { type Bounds, boundsInWords, listEvents } from './timeline.ts';

export interface DemandsQuery extends Omit<Bounds, 'place'> {
  readonly by?: string | undefined;
  readonly of?: string | undefined;
}

/** Who demanded, urged, asked or expected what of whom. A state stands for its officials and bodies on either side. */
export function answerDemands(index: CorpusIndex, query: DemandsQuery): Answer {
  const sides = (by?: string, of?: string) => `${by ? ` by ${by}` : ''}${of ? ` of ${of}` : ''}`;
  return listEvents(index, {
    bounds: query,
    types: ['REQUEST'],
    people: { by: query.by, of: query.of },
    heading: (named) => `Demands${sides(named.by?.name, named.of?.name)}`,
    nothing: (named) =>
      `Readout found no demand${sides(named.by?.name, named.of?.name)}${boundsInWords(query)} told in the corpus.`,
  });
}
