import type { SIGNS } from '../confidence.ts';

/** What one unit of each sign adds to the log odds that the corpus holds the answer. Fitted by `fit/fitConfidence.ts`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<(typeof SIGNS)[number], number>> = {
  covered: 1.5285,
  coveredWithTitle: 2.5632,
  coveredInPassage: 2.3074,
  coveredByWordInPassage: 1.95,
  coveredInDocument: 0.3968,
  coveredByWordInDocument: 0.5165,
  passageScore: 5.4198,
  rarestMissing: 1.7668,
  rarestMissingInPassage: 1.722,
  rarestMissingInDocument: 1.8932,
  unknown: -2.5906,
  unknownNames: 1.0139,
  namesMissing: 2.1713,
  namesMissingInPassage: -3.8821,
  namesMissingInDocument: -3.6968,
  verbsMissing: 1.7937,
  orderedPairs: 1.2825,
  nearPairs: 0.615,
  longestRun: 0.4798,
  density: -0.6832,
  fits: -0.0685,
  answerIsNear: 2.5044,
  shareOfLongArticle: 2.3173,
  shareOfShortArticle: 7.7332,
  lead: 0.0043,
  leadOverTenth: 0.1295,
  fewWords: -14.5874,
  weight: 1.0351,
  corpusSize: -2.2698,
};

export const CONFIDENCE_BIAS = -6.3588;
