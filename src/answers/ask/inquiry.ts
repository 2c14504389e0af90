import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { confidenceIn } from './confidence.ts';
import { type Frame, readFrame } from './frame.ts';
import { type Objection, objectionTo } from './objections.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ranked, rankSentences } from './ranking.ts';
import { SURE_ENOUGH } from './rules/confidenceWeights.ts';
import { withinPeriod } from './withinPeriod.ts';

/** Everything that was found out about a question, before it is put into an answer. */
export interface Inquiry {
  readonly question: Question;
  readonly frame: Frame;
  /** Likeliest first; each sentence once. */
  readonly ranked: readonly Ranked[];
  /** How likely it is, 0 to 1, that the corpus holds the answer. */
  readonly confidence: number;
  readonly objection: Objection | null;
  readonly isAnswered: boolean;
}

/** Reads a question, ranks the sentences that may answer it, and judges whether they do. Never throws on any string. */
export function inquire(index: CorpusIndex, text: string): Inquiry {
  const question = readQuestion(text, index.passages);
  const frame = readFrame(question);
  const ranked = withinPeriod(rankSentences(question, frame, index), frame, index);
  const confidence = confidenceIn(question, ranked);
  const objection = objectionTo(question, frame, ranked, index);
  const isHeld = confidence >= SURE_ENOUGH || isToldByEvent(frame, ranked[0]);
  return { question, frame, ranked, confidence, objection, isAnswered: isHeld && objection === null };
}

/** An event that has all whom the question names, two at least, and what it wants answers however few of its words are there. */
function isToldByEvent({ parties }: Frame, top: Ranked | undefined): boolean {
  const event = top?.candidate.event;
  return event?.isWhole === true && event.answers && parties.length > 1;
}
