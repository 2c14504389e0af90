import type { CorpusIndex } from '../../index/corpusIndex.ts';
import type { Answer, Claim } from '../answer.ts';
import { cite } from '../cite.ts';
import { notFound, searchedIn } from '../claims.ts';
import { confidenceIn } from './confidence.ts';
import { readQuestion } from './question.ts';
import { type Ranked, rankSentences } from './ranking.ts';

/** Below this likelihood that the corpus holds an answer, it is said not to. */
const SURE_ENOUGH = 0.4;
/** Quotes under an answer: the likeliest, and what stands nearest to it. */
const QUOTES = 3;

/** Answers a question in a person's own words with quotes, best first, or says that the corpus does not say. Never throws on any string. */
export function answerQuestion(index: CorpusIndex, question: string): Answer {
  const heading = question.trim();
  const asked = readQuestion(question, index.passages);
  const ranked = rankSentences(asked, index);
  if (confidenceIn(asked, ranked) < SURE_ENOUGH) return notFound(index, heading, 'The corpus does not say.');
  const claims = ranked.slice(0, QUOTES).flatMap((candidate) => claimOf(candidate));
  if (claims.length === 0) return notFound(index, heading, 'The corpus does not say.');
  return { status: 'answered', heading, short: null, claims, notices: [], choices: [], searched: searchedIn(index) };
}

function claimOf({ passage, candidate }: Ranked): Claim[] {
  const citation = cite(passage.document, candidate.sentence);
  return citation ? [{ text: null, date: null, type: null, aux: null, citations: [citation] }] : [];
}
