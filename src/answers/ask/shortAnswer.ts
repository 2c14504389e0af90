import { answerWords } from './answerWords.ts';
import { fittingEvent } from './claimsOf.ts';
import type { Inquiry } from './inquiry.ts';
import { verdict } from './verdict.ts';

/** The quote's own words stand above it only where the corpus holds the answer as surely as this. */
const SURE = 0.8;

/** The answer in a few words: a field of the event that the first quote tells, or that quote's own words. Null where the quotes speak alone. */
export function shortAnswer(inquiry: Inquiry): string | null {
  const { question, frame, ranked, confidence } = inquiry;
  const yesOrNo = verdict(inquiry);
  if (yesOrNo) return yesOrNo;
  const top = ranked[0]!;
  const fitting = fittingEvent(top);
  if (frame.asksList) return null;
  // Of a question about an event, only that event answers: another date of the sentence may be another event's.
  if (frame.types.size > 0) return fitting?.isWhole || frame.parties.length === 0 ? (fitting?.field ?? null) : null;
  if (confidence < SURE) return null;
  const words = answerWords(question, top.candidate.sentence, top.candidate.matches);
  return words ? top.candidate.sentence.text.slice(words.start, words.end) : null;
}
