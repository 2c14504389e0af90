import type { SIGNS } from '../confidence.ts';

/** What one unit of each sign adds to the log odds that the corpus holds the answer. Fitted by `fit/fitConfidence.ts`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<(typeof SIGNS)[number], number>> = {
  covered: 1.306,
  coveredWithTitle: 2.8072,
  coveredInPassage: 1.8444,
  coveredByWordInPassage: 1.4419,
  coveredInDocument: 0.3375,
  coveredByWordInDocument: 0.3104,
  passageScore: 6.7802,
  rarestMissing: 0.8503,
  rarestMissingInPassage: 1.9631,
  rarestMissingInDocument: 1.2608,
  unknown: -2.7341,
  unknownNames: 1.7481,
  namesMissing: 1.6161,
  namesMissingInPassage: -4.2136,
  namesMissingInDocument: -2.8268,
  verbsMissing: 1.8367,
  orderedPairs: 0.9646,
  nearPairs: 0.5344,
  longestRun: 0.9928,
  density: -0.4405,
  fits: -0.1823,
  answerIsNear: 2.825,
  shareOfLongArticle: 2.2587,
  shareOfShortArticle: 7.2492,
  lead: 0.0713,
  leadOverTenth: 0.09,
  fewWords: -14.7774,
  weight: 1.3945,
};

export const CONFIDENCE_BIAS = -7.7461;
