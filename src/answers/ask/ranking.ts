import type { EventType } from '../../reading/reading.ts';
import { candidatesOf, type Described } from './candidates.ts';
import { FITS, type FittingEvent } from './eventFit.ts';
import { FEATURES } from './features.ts';
import type { Frame } from './frame.ts';
import type { Question } from './question.ts';
import { SENTENCE_WEIGHTS } from './rules/sentenceWeights.ts';
import type { Sources } from './sentences.ts';

/** A sentence in its place among those that may answer. */
export interface Ranked extends Described {
  /** The weighted sum of its features: differences count, the height does not. */
  readonly points: number;
}

const WEIGHTS = FEATURES.map((feature) => SENTENCE_WEIGHTS[feature]);

/**
 * What a sentence gains for telling an event that fits the question whole. Set by hand: the questions that the weights are fitted
 * on ask of encyclopedias, where such events are few.
 */
const EVENT_POINTS = 2;
/**
 * What it gains besides, for each whom the question names (two at most), where the event has them all and the field that answers:
 * "He met with …" shares no word with the question, and yet is the answer.
 */
const POINTS_A_PARTY = 2.5;

/**
 * What it gains where it tells the deed that is asked about, though not of everyone named: "What did Idris demand in Cairo?" is answered by
 * "He demanded …" and not by who met Idris in Cairo. Those who meet or agree are the answer themselves, and gain nothing so.
 */
const POINTS_A_DEED = 2.5;
const MUTUAL: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE']);

/** The sentences that share a word with the question, likeliest first. */
export function rankSentences(question: Question, frame: Frame, sources: Sources): Ranked[] {
  return candidatesOf(question, frame, sources)
    .map((described) => ({
      ...described,
      points: pointsOf(described.features) + eventPoints(described.candidate.event, frame),
    }))
    .sort((a, b) => b.points - a.points);
}

function eventPoints(event: FittingEvent | null, { parties, types }: Frame): number {
  if (!event) return 0;
  const isWhole = event.isWhole && event.answers && event.fit >= FITS;
  const whole = isWhole ? Math.min(2, parties.length) * POINTS_A_PARTY : 0;
  const isDeed = types.size === 1 && !MUTUAL.has(event.event.type) && event.answers;
  return event.fit * (EVENT_POINTS + whole + (isDeed && !isWhole ? POINTS_A_DEED : 0));
}

function pointsOf(features: readonly number[]): number {
  let points = 0;
  for (let i = 0; i < features.length; i += 1) points += features[i]! * WEIGHTS[i]!;
  return points;
}
