import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Answer } from '../answer.ts';
import { searchedIn } from '../claims.ts';
import { whichOne } from './ambiguity.ts';
import { type Line, linesOf } from './claimsOf.ts';
import { fewestOf } from './fewest.ts';
import { type Inquiry, inquire } from './inquiry.ts';
import { answerOfPeriod } from './ofPeriod.ts';
import { type PickQuotes, pickedLines } from './picking.ts';
import { refusal } from './refusal.ts';
import { shortAnswer } from './shortAnswer.ts';
import { contradictions } from './verdict.ts';

/**
 * Answers a question in a person's own words with quotes, best first, asks who is meant where a name fits several, or says that
 * the corpus does not say. Never throws on any string.
 */
export function answerQuestion(index: CorpusIndex, text: string): Answer {
  const found = find(index, text);
  return 'answer' in found ? found.answer : composed(index, found.inquiry, found.lines);
}

/** The same with its quotes as `pick` orders them. Whether there is an answer, and what stands above the quotes, it has no say in. */
export async function answerQuestionPicked(index: CorpusIndex, text: string, pick: PickQuotes): Promise<Answer> {
  const found = find(index, text);
  if ('answer' in found) return found.answer;
  return composed(index, found.inquiry, await pickedLines(index, found.inquiry, found.lines, pick));
}

type Found = { readonly answer: Answer } | { readonly inquiry: Inquiry; readonly lines: readonly Line[] };

function find(index: CorpusIndex, text: string): Found {
  const heading = text.trim();
  const inquiry = inquire(index, text);
  const ofPeriod = answerOfPeriod(index, inquiry.question, inquiry.frame);
  if (ofPeriod) return { answer: ofPeriod };
  if (!inquiry.isAnswered) return { answer: refusal(index, heading, inquiry) };
  const unclear = whichOne(index, heading, inquiry);
  if (unclear) return { answer: unclear };
  const lines = fewestOf(inquiry, linesOf(index, inquiry));
  return lines.length === 0 ? { answer: refusal(index, heading, inquiry) } : { inquiry, lines };
}

function composed(index: CorpusIndex, inquiry: Inquiry, lines: readonly Line[]): Answer {
  return {
    status: 'answered',
    heading: inquiry.question.text.trim(),
    short: shortAnswer(index, inquiry, lines),
    claims: lines.map(({ claim }) => claim),
    notices: contradictions(index, inquiry),
    choices: [],
    searched: searchedIn(index),
  };
}
