import { FEATURES } from './features.ts';
import { coverage, type Match } from './matching.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from './rules/confidenceWeights.ts';

/** What tells whether the best sentences answer at all, in the order of the weights file. */
export const SIGNS = [
  'covered',
  'coveredWithTitle',
  'coveredInPassage',
  'coveredByWordInPassage',
  'coveredInDocument',
  'coveredByWordInDocument',
  'passageScore',
  'rarestMissing',
  'rarestMissingInPassage',
  'rarestMissingInDocument',
  'unknown',
  'unknownNames',
  'namesMissing',
  'namesMissingInPassage',
  'namesMissingInDocument',
  'verbsMissing',
  'orderedPairs',
  'nearPairs',
  'longestRun',
  'density',
  'fits',
  'answerIsNear',
  'shareOfLongArticle',
  'shareOfShortArticle',
  'lead',
  'leadOverTenth',
  'fewWords',
  'weight',
  'corpusSize',
] as const;

const AT = new Map(FEATURES.map((feature, i) => [feature, i]));

/** The signs of confidence in `ranked`, which must not be empty, in the order of `SIGNS`. */
export function signsOf(question: Question, ranked: readonly Ranked[]): number[] {
  const top = ranked[0]!;
  const inDocument = top.document;
  const feature = (name: (typeof FEATURES)[number]) => top.features[AT.get(name)!]!;
  const { passage } = top.candidate;
  const byWord = (matches: readonly Match[]) => matches.map((m) => (m.degree === 1 ? m : { ...m, degree: 0 }));
  const share = (test: (i: number) => boolean) =>
    question.terms.reduce((sum, term, i) => sum + (test(i) ? term.weight : 0), 0) / (question.weight || 1);
  const isName = (i: number) => question.terms[i]!.wordClass === 'name';
  const missing = (matches: readonly Match[]) =>
    question.terms.reduce((most, term, i) => Math.max(most, term.weight * (1 - matches[i]!.degree)), 0) / (question.weight || 1);
  const isUnknown = (i: number) => !question.terms[i]!.isKnown && question.terms[i]!.alternatives.length === 0;
  return [
    feature('covered'),
    feature('coveredWithTitle'),
    feature('coveredInPassage'),
    coverage(question, byWord(passage)),
    coverage(question, inDocument),
    coverage(question, byWord(inDocument)),
    feature('passageScore'),
    feature('rarestMissing'),
    feature('rarestMissingInPassage'),
    missing(inDocument),
    share(isUnknown),
    share((i) => isUnknown(i) && isName(i)),
    feature('namesMissing'),
    share((i) => isName(i) && passage[i]!.degree === 0),
    share((i) => isName(i) && inDocument[i]!.degree === 0),
    feature('verbsMissing'),
    feature('orderedPairs'),
    feature('nearPairs'),
    feature('longestRun'),
    feature('density'),
    (['person', 'group', 'place', 'time', 'number', 'reason', 'manner'] as const).reduce((s, k) => s + feature(`${k}Fits`), 0),
    feature('answerIsNear'),
    feature('shareOfLongArticle'),
    feature('shareOfShortArticle'),
    top.points - (ranked[1]?.points ?? top.points - 1),
    top.points - (ranked[9]?.points ?? top.points - 4),
    1 / (1 + question.terms.length),
    question.weight / 40,
    Math.log10(1 + question.passageCount) / 4,
  ];
}

/** How likely it is, 0 to 1, that the corpus holds an answer to the question. 0 where nothing was found. */
export function confidenceIn(question: Question, ranked: readonly Ranked[]): number {
  if (ranked.length === 0) return 0;
  const signs = signsOf(question, ranked);
  const logOdds = SIGNS.reduce((sum, sign, i) => sum + CONFIDENCE_WEIGHTS[sign] * signs[i]!, CONFIDENCE_BIAS);
  return 1 / (1 + Math.exp(-logOdds));
}
