import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { confidenceIn } from './confidence.ts';
import { type Frame, readFrame } from './frame.ts';
import { type Objection, objectionTo } from './objections.ts';
import { isPlainDenial } from './plainDenial.ts';
import { type Question, readQuestion } from './question.ts';
import { type Ranked, rankSentences } from './ranking.ts';
import { SURE_ENOUGH } from './rules/confidenceWeights.ts';
import { stands } from './standing.ts';
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
  const found = withinPeriod(rankSentences(question, frame, index), frame, index);
  const ranked =
    frame.asksDenial && frame.types.size > 0 ? found.filter((sentence) => tellsDenial(question, frame, sentence)) : found;
  const confidence = confidenceIn(question, ranked);
  const objection = objectionTo(question, frame, ranked.length > 0 ? ranked : found, index);
  const isHeld = confidence >= SURE_ENOUGH || isToldByEvent(frame, ranked[0]);
  return { question, frame, ranked, confidence, objection, isAnswered: isHeld && objection === null };
}

/** Who did not meet somebody is told by denials with everyone named, read as events or in the verb's own words, and by nothing else. */
function tellsDenial(question: Question, { parties, verb }: Frame, { candidate }: Ranked): boolean {
  const { event, matches, resolved, sentence } = candidate;
  if (event) return parties.length === 0 || event.isWhole;
  const asked = question.terms.findIndex(({ position }) => position === verb);
  const [at] = matches[asked]?.at ?? [];
  if (at === undefined || !parties.every((party) => stands(question, party, resolved))) return false;
  return isPlainDenial(sentence.text, sentence.terms[at]!);
}

/**
 * An event that has all whom the question names, two at least, and what it wants answers however few of its words are there: a period of which the
 * event's date is counts as one, and so does that it is denied.
 */
function isToldByEvent({ parties, period, asksDenial }: Frame, top: Ranked | undefined): boolean {
  const event = top?.candidate.event;
  if (!event?.isWhole || !event.answers) return false;
  const isOfPeriod = period !== null && event.event.date?.edtf != null;
  return parties.length + Number(isOfPeriod) + Number(asksDenial) > 1;
}
