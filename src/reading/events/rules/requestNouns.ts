import type { Strength } from '../../reading.ts';

/** A noun that names a request: "a plea to", "their demand that". */
export interface RequestNoun {
  readonly id: string;
  readonly strength: Strength;
  readonly lemmas: readonly string[];
  readonly example: string;
}

export const REQUEST_NOUNS: readonly RequestNoun[] = [
  {
    id: 'request.noun.request',
    strength: 'ask',
    lemmas: ['request', 'petition', 'application', 'bid'],
    example: 'Peru made a request to Spain for his extradition.',
  },
  {
    id: 'request.noun.call',
    strength: 'call',
    lemmas: ['call', 'appeal', 'plea', 'exhortation'],
    example: 'The opposition repeated its call for early elections.',
  },
  {
    id: 'request.noun.demand',
    strength: 'demand',
    lemmas: ['demand', 'insistence'],
    example: "The council's demand that the rebels disarm went unheeded.",
  },
];

/** Verbs with which one makes a request, in a word or again. */
export const REQUESTING_VERBS: ReadonlySet<string> = new Set(
  'make submit file lodge issue send present launch put repeat renew reiterate reissue voice have address deliver forward extend join echo amplify sound'.split(
    ' ',
  ),
);

/** Verbs of answering a request: whoever uses them reports the answer. */
export const ANSWERING_VERBS: ReadonlySet<string> = new Set(
  'reject refuse decline dismiss rebuff ignore approve accept grant deny consider answer heed meet satisfy turn oppose welcome support back receive concede bow yield block veto honor honour fulfil fulfill'.split(
    ' ',
  ),
);

/** Verbs of getting a request: it is made of their subject. */
export const RECEIVING_VERBS: ReadonlySet<string> = new Set('receive get field face'.split(' '));
