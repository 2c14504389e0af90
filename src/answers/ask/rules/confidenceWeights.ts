import type { SIGNS } from '../confidence.ts';

/** What one unit of each sign adds to the log odds that the corpus holds the answer. Fitted by `fit/fitConfidence.ts`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<(typeof SIGNS)[number], number>> = {
  covered: 1.4405,
  coveredWithTitle: 2.6139,
  coveredInPassage: 2.3696,
  coveredByWordInPassage: 2.0049,
  coveredInDocument: 0.4762,
  coveredByWordInDocument: 0.5124,
  passageScore: 5.2317,
  rarestMissing: 1.8723,
  rarestMissingInPassage: 0.9173,
  rarestMissingInDocument: 2.0073,
  unknown: -1.8772,
  unknownNames: 0.0627,
  namesMissing: 2.3573,
  namesMissingInPassage: -3.6657,
  namesMissingInDocument: -3.8435,
  verbsMissing: 2.1627,
  orderedPairs: 1.3235,
  nearPairs: 0.7306,
  longestRun: 0.3154,
  density: -0.8584,
  fits: -0.0858,
  answerIsNear: 2.4663,
  shareOfLongArticle: 2.331,
  shareOfShortArticle: 7.6704,
  lead: 0.0322,
  leadOverTenth: 0.1194,
  fewWords: -13.2616,
  weight: 1.0519,
  corpusSize: -1.9535,
};

export const CONFIDENCE_BIAS = -6.8064;

/** Below this likelihood that the corpus holds an answer, it is said not to: on articles left out of the fit that declines
 * 90.1 % of the questions without an answer, each kind of corpus counting alike. */
export const SURE_ENOUGH = 0.3;
