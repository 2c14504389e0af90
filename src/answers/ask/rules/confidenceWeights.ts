import type { SIGNS } from '../confidence.ts';

/** What one unit of each sign adds to the log odds that the corpus holds the answer. Fitted by `fit/fitConfidence.ts`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<(typeof SIGNS)[number], number>> = {
  covered: 1.2581,
  coveredWithTitle: 2.672,
  coveredInPassage: 1.7239,
  coveredByWordInPassage: 1.9263,
  coveredInDocument: 0.4222,
  coveredByWordInDocument: 0.4926,
  passageScore: 6.7295,
  rarestMissing: 1.8068,
  rarestMissingInPassage: 2.2819,
  rarestMissingInDocument: 1.5851,
  unknown: -2.7066,
  unknownNames: 2.1198,
  namesMissing: 1.4308,
  namesMissingInPassage: -4.1706,
  namesMissingInDocument: -3.344,
  verbsMissing: 1.3666,
  orderedPairs: 1.4031,
  nearPairs: 0.6277,
  longestRun: 1.1043,
  density: -0.7507,
  fits: -0.138,
  answerIsNear: 2.8341,
  shareOfLongArticle: 2.248,
  shareOfShortArticle: 7.5972,
  lead: 0.0984,
  leadOverTenth: 0.0826,
  fewWords: -15.4227,
  weight: 1.4729,
  corpusSize: 0,
};

export const CONFIDENCE_BIAS = -8.3833;
