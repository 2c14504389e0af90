import { type Candidate, featuresOf } from './features.ts';
import { buildMatcher, coverage, type Match, together } from './matching.ts';
import type { Question } from './question.ts';
import { type PassageSentences, type Sources, sentencesOf } from './sentences.ts';

/** A sentence with the numbers that the ranker judges it by. */
export interface Described {
  readonly passage: PassageSentences;
  readonly candidate: Candidate;
  /** What all retrieved passages of the document match together. */
  readonly document: readonly Match[];
  readonly features: readonly number[];
}

/** How many passages are read for sentences: 98 in 100 answers stand in them. */
const PASSAGES_READ = 30;

/** An article of this length tells its topic whole. UTF-16 units. */
const LONG_ARTICLE = 20_000;

/** The sentences of the passages nearest to a question, described for the ranker. */
export function candidatesOf(question: Question, sources: Sources): Described[] {
  const hits = sources.passages.search(question.words, PASSAGES_READ);
  const matcher = buildMatcher(question, sources.actors);
  const scores = new Map<string, number>();
  let allScores = 0;
  for (const { passage, score } of hits) {
    scores.set(passage.document, (scores.get(passage.document) ?? 0) + score);
    allScores += score;
  }
  const documents = new Map<string, readonly Match[]>();
  const found: { passage: PassageSentences; candidates: Candidate[]; coverages: number[] }[] = [];
  for (const [rank, { passage, score }] of hits.entries()) {
    const read = sentencesOf(passage, sources);
    const title = matcher.find(read.title);
    const matches = read.sentences.map((sentence) => matcher.find(sentence.terms));
    const whole = matches.reduce(together, title);
    documents.set(passage.document, together(documents.get(passage.document) ?? whole, whole));
    found.push({
      passage: read,
      coverages: matches.map((match) => coverage(question, match)),
      candidates: read.sentences.map((sentence, position) => ({
        sentence,
        matches: matches[position]!,
        resolved: together(matches[position]!, matcher.findActors(sentence.actors)),
        before: matches[position - 1] ?? null,
        after: matches[position + 1] ?? null,
        title,
        passage: whole,
        score,
        rank,
        position,
        passageNumber: passage.number,
      })),
    });
  }
  const tellingWeights = tellingWeightsOf(
    question,
    found.flatMap((f) => f.candidates),
  );
  const bestScore = hits[0]?.score ?? 0;
  const bestCoverage = Math.max(0, ...found.flatMap((f) => f.coverages));
  return found.flatMap(({ passage, candidates, coverages }) =>
    candidates.map((candidate, i) => ({
      passage,
      candidate,
      document: documents.get(passage.document.id)!,
      features: featuresOf(question, candidate, {
        bestScore,
        bestCoverage,
        documentShare: (scores.get(passage.document.id) ?? 0) / (allScores || 1),
        articleLength: Math.min(1, passage.document.body.length / LONG_ARTICLE),
        rivalCoverage: Math.max(0, ...coverages.filter((_, k) => k !== i)),
        tellingWeights,
        document: documents.get(passage.document.id)!,
      }),
    })),
  );
}

/** The inverse frequency of each term among the candidates, in nats. */
function tellingWeightsOf(question: Question, candidates: readonly Candidate[]): number[] {
  return question.terms.map((_, i) => {
    let holding = 0;
    for (const { matches } of candidates) holding += matches[i]!.degree;
    return holding === 0 ? 0 : Math.log((candidates.length + 1) / (holding + 0.5));
  });
}
