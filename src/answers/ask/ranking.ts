import { candidatesOf, type Described } from './candidates.ts';
import { FEATURES } from './features.ts';
import type { Question } from './question.ts';
import { SENTENCE_WEIGHTS } from './rules/sentenceWeights.ts';
import type { Sources } from './sentences.ts';

/** A sentence in its place among those that may answer. */
export interface Ranked extends Described {
  /** The weighted sum of its features: differences count, the height does not. */
  readonly points: number;
}

const WEIGHTS = FEATURES.map((feature) => SENTENCE_WEIGHTS[feature]);

/** The sentences that share a word with the question, likeliest first. */
export function rankSentences(question: Question, sources: Sources): Ranked[] {
  return candidatesOf(question, sources)
    .map((described) => ({ ...described, points: pointsOf(described.features) }))
    .sort((a, b) => b.points - a.points);
}

function pointsOf(features: readonly number[]): number {
  let points = 0;
  for (let i = 0; i < features.length; i += 1) points += features[i]! * WEIGHTS[i]!;
  return points;
}
