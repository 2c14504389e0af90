import type { SIGNS } from '../confidence.ts';

/** What one unit of each sign adds to the log odds that the corpus holds the answer. Fitted by `fit/fitConfidence.ts`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<(typeof SIGNS)[number], number>> = {
  covered: 1.4429,
  coveredWithTitle: 2.6002,
  coveredInPassage: 2.3614,
  coveredByWordInPassage: 2.0188,
  coveredInDocument: 0.4702,
  coveredByWordInDocument: 0.5397,
  passageScore: 5.2755,
  rarestMissing: 1.9525,
  rarestMissingInPassage: 0.9536,
  rarestMissingInDocument: 2.0389,
  unknown: -1.9241,
  unknownNames: 0.0831,
  namesMissing: 2.2955,
  namesMissingInPassage: -3.6515,
  namesMissingInDocument: -3.851,
  verbsMissing: 2.1466,
  orderedPairs: 1.3218,
  nearPairs: 0.76,
  longestRun: 0.2733,
  density: -0.8264,
  fits: -0.0772,
  answerIsNear: 2.4403,
  shareOfLongArticle: 2.3408,
  shareOfShortArticle: 7.713,
  lead: 0.0361,
  leadOverTenth: 0.1174,
  fewWords: -13.2615,
  weight: 1.0858,
  corpusSize: -1.9691,
};

export const CONFIDENCE_BIAS = -6.8608;

export const SURE_ENOUGH = 0.32;
