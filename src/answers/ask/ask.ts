import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Answer } from '../answer.ts';
import { searchedIn } from '../claims.ts';
import { whichOne } from './ambiguity.ts';
import { linesOf } from './claimsOf.ts';
import { inquire } from './inquiry.ts';
import { refusal } from './refusal.ts';
import { shortAnswer } from './shortAnswer.ts';
import { contradictions } from './verdict.ts';

/**
 * Answers a question in a person's own words with quotes, best first, asks who is meant where a name fits several, or says that
 * the corpus does not say. Never throws on any string.
 */
export function answerQuestion(index: CorpusIndex, text: string): Answer {
  const heading = text.trim();
  const inquiry = inquire(index, text);
  if (!inquiry.isAnswered) return refusal(index, heading, inquiry);
  const unclear = whichOne(index, heading, inquiry);
  if (unclear) return unclear;
  const lines = linesOf(index, inquiry);
  if (lines.length === 0) return refusal(index, heading, inquiry);
  return {
    status: 'answered',
    heading,
    short: shortAnswer(index, inquiry, lines),
    claims: lines.map(({ claim }) => claim),
    notices: contradictions(index, inquiry),
    choices: [],
    searched: searchedIn(index),
  };
}
