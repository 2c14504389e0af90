import { mayAnswer } from './answerKind.ts';
import type { FittingEvent } from './eventFit.ts';
import { LEANING_WORDS, MANNER_WORDS, REASON_WORDS } from './lexicons/answerKinds.ts';
import { coverage, coverageBy, coverageTogether, type Match, together } from './matching.ts';
import type { Question, WordClass } from './question.ts';
import type { QuotableSentence } from './sentences.ts';

/** A sentence of a retrieved passage, with its surroundings. */
export interface Candidate {
  readonly sentence: QuotableSentence;
  readonly matches: readonly Match[];
  /** With the names of those whom it calls "he" or "the minister". */
  readonly resolved: readonly Match[];
  /** The event it tells that fits what the question asks about. */
  readonly event: FittingEvent | null;
  readonly before: readonly Match[] | null;
  readonly after: readonly Match[] | null;
  readonly title: readonly Match[];
  /** What the whole passage and its title match. */
  readonly passage: readonly Match[];
  /** BM25 of the passage. */
  readonly score: number;
  /** From 0, of the passage among those retrieved. */
  readonly rank: number;
  readonly position: number;
  readonly passageNumber: number;
}

/** What is the same for all candidates of a question. */
export interface Pool {
  readonly bestScore: number;
  readonly bestCoverage: number;
  /** The share of the retrieved passages' scores that stands in a document, by id. */
  readonly documentShare: number;
  /** From 0 to 1, an encyclopedia's article: where one article tells all of a topic, its share of the passages tells more. */
  readonly articleLength: number;
  /** The best coverage of another sentence of the passage. */
  readonly rivalCoverage: number;
  /** For each term how much it tells the candidates apart: in the articles on Luther, "Luther" does not. */
  readonly tellingWeights: readonly number[];
  /** What all retrieved passages of the document match together. */
  readonly document: readonly Match[];
}

/** BM25 with k = 1.2 gives a word at most 2.2 times its weight. */
const MOST_BM25 = 2.2;
const MISSED_CLASSES: readonly WordClass[] = ['name', 'noun', 'verb', 'number'];
const CLASSES: readonly WordClass[] = [...MISSED_CLASSES, 'other'];

/** Each feature with what it tells, in the order of the weights file. Numbers are kept within about -1 to 2. */
export const FEATURES = [
  'passageScore',
  'passageScoreToBest',
  'passageRank',
  'covered',
  'coveredByWord',
  'coveredExactly',
  'coveredInPassage',
  'coveredWithTitle',
  'coveredWithBefore',
  'coveredWithAfter',
  'coveredToBest',
  'coveredToRival',
  'rarestMissing',
  'rarestMissingInPassage',
  'namesCovered',
  'nounsCovered',
  'verbsCovered',
  'numbersCovered',
  'othersCovered',
  'namesMissing',
  'nounsMissing',
  'verbsMissing',
  'numbersMissing',
  'focusCovered',
  'orderedPairs',
  'nearPairs',
  'longestRun',
  'density',
  'length',
  'isShort',
  'isFirst',
  'position',
  'opensArticle',
  'leans',
  'isQuestion',
  'titleCovered',
  'shareOfLongArticle',
  'shareOfShortArticle',
  'newWords',
  'personFits',
  'groupFits',
  'placeFits',
  'timeFits',
  'numberFits',
  'reasonFits',
  'mannerFits',
  'answerIsNear',
  'answerBeforeVerb',
  'answerAfterVerb',
  'quantityOfFocus',
  'tellingCovered',
  'tellingCoveredWithBefore',
  'tellingCoveredInPassage',
  'coveredBySynonym',
  'coveredByKin',
  'coveredWithActors',
  'namesCoveredWithActors',
  'tellingCoveredWithActors',
  'coveredInLongArticle',
  'coveredInShortArticle',
] as const;

/** The features of a candidate, in the order of `FEATURES`. */
export function featuresOf(question: Question, candidate: Candidate, pool: Pool): number[] {
  const { sentence, matches, title } = candidate;
  const covered = coverage(question, matches);
  const passageScore = candidate.score / (MOST_BM25 * question.weight || 1);
  const weight = question.weight || 1;
  const ofClass = CLASSES.map(() => 0);
  const missingOfClass = MISSED_CLASSES.map(() => 0);
  const shares = { byWord: 0, exactly: 0, bySynonym: 0, byKin: 0, ofFocus: 0 };
  for (let i = 0; i < matches.length; i += 1) {
    const { degree, isExact } = matches[i]!;
    const term = question.terms[i]!;
    const share = term.weight / weight;
    const k = CLASSES.indexOf(term.wordClass);
    ofClass[k]! += share * degree;
    if (k < MISSED_CLASSES.length) missingOfClass[k]! += share * (1 - degree);
    if (degree === 1) shares.byWord += share;
    if (isExact) shares.exactly += share;
    if (degree === 0.5) shares.bySynonym += share;
    if (degree === 0.4) shares.byKin += share;
    if (term.isFocus) shares.ofFocus += share * degree;
  }
  const length = sentence.terms.length;
  const answer = answerEvidence(question, sentence, matches);
  return [
    passageScore,
    candidate.score / (pool.bestScore || 1),
    1 / (1 + candidate.rank),
    covered,
    shares.byWord,
    shares.exactly,
    coverage(question, candidate.passage),
    coverageTogether(question, matches, title),
    candidate.before ? coverageTogether(question, matches, candidate.before) : covered,
    candidate.after ? coverageTogether(question, matches, candidate.after) : covered,
    covered - pool.bestCoverage,
    covered - pool.rivalCoverage,
    rarestMissing(question, matches),
    rarestMissing(question, candidate.passage),
    ...ofClass,
    ...missingOfClass,
    shares.ofFocus,
    orderedPairs(question, matches),
    nearPairs(question, matches),
    longestRun(question, sentence),
    density(question, matches),
    Math.log(1 + length) / 4,
    length < 6 ? 1 : 0,
    candidate.position === 0 ? 1 : 0,
    Math.min(candidate.position, 8) / 8,
    candidate.passageNumber === 0 ? 1 / (1 + candidate.position) : 0,
    LEANING_WORDS.has(sentence.terms[0]?.word ?? '') ? 1 : 0,
    sentence.text.endsWith('?') ? 1 : 0,
    coverage(question, title),
    pool.documentShare * pool.articleLength,
    pool.documentShare * (1 - pool.articleLength),
    answer.newWords,
    ...answer.fits,
    answer.nearness,
    answer.beforeVerb,
    answer.afterVerb,
    answer.quantityOfFocus,
    coverageBy(pool.tellingWeights, matches),
    coverageBy(pool.tellingWeights, candidate.before ? together(matches, candidate.before) : matches),
    coverageBy(pool.tellingWeights, candidate.passage),
    shares.bySynonym,
    shares.byKin,
    coverage(question, candidate.resolved),
    coverage(question, candidate.resolved, (i) => question.terms[i]!.wordClass === 'name'),
    coverageBy(pool.tellingWeights, candidate.resolved),
    coverage(question, pool.document) * pool.articleLength,
    coverage(question, pool.document) * (1 - pool.articleLength),
  ];
}

function rarestMissing(question: Question, matches: readonly Match[]): number {
  let rarest = 0;
  for (let i = 0; i < matches.length; i += 1) rarest = Math.max(rarest, question.terms[i]!.weight * (1 - matches[i]!.degree));
  return rarest / (question.weight || 1);
}

/** Neighbours of the question that stand in its order and about as near in the sentence, as a share of all neighbours' weight. */
function orderedPairs(question: Question, matches: readonly Match[]): number {
  return pairs(question, matches, (gap, distance) => distance > 0 && distance <= gap + 1);
}

function nearPairs(question: Question, matches: readonly Match[]): number {
  return pairs(question, matches, (_gap, distance) => Math.abs(distance) <= 6);
}

function pairs(question: Question, matches: readonly Match[], fits: (gap: number, distance: number) => boolean): number {
  let all = 0;
  let kept = 0;
  for (let i = 0; i + 1 < matches.length; i += 1) {
    const weight = question.terms[i]!.weight + question.terms[i + 1]!.weight;
    const gap = question.terms[i + 1]!.position - question.terms[i]!.position;
    all += weight;
    const [a, b] = [matches[i]!, matches[i + 1]!];
    if (a.at.some((x) => b.at.some((y) => x !== y && fits(gap, y - x)))) kept += weight * Math.min(a.degree, b.degree);
  }
  return kept / (all || 1);
}

interface WordsByStem {
  readonly positions: ReadonlyMap<string, readonly number[]>;
  readonly weights: readonly number[];
}

const wordsByStem = new WeakMap<Question, WordsByStem>();

/** Where each stem of a question stands, and what each of its words weighs. Worked out once a question. */
function byStem(question: Question): WordsByStem {
  let found = wordsByStem.get(question);
  if (!found) {
    const positions = Map.groupBy(question.words.keys(), (i) => question.words[i]!.stem);
    // A run of stop words alone weighs little, yet tells "in the" from nothing.
    const weights = question.words.map((_, i) => question.terms.find((term) => term.position === i)?.weight ?? 0.3);
    found = { positions, weights };
    wordsByStem.set(question, found);
  }
  return found;
}

const NO_RUNS: readonly never[] = [];

/** The heaviest run of the question's words, stop words too, that stands word for word in the sentence. Share of the question's weight. */
function longestRun(question: Question, sentence: QuotableSentence): number {
  const { positions, weights } = byStem(question);
  let best = 0;
  // Runs that end at the word before, by the place of their end in the question. Most words of a sentence end none.
  let previous: readonly { readonly end: number; readonly run: number }[] = [];
  for (const { stem } of sentence.terms) {
    const ends = positions.get(stem);
    if (!ends) {
      previous = NO_RUNS;
      continue;
    }
    const runs = ends.map((end) => ({ end, run: (previous.find((p) => p.end === end - 1)?.run ?? 0) + weights[end]! }));
    for (const { run } of runs) if (run > best) best = run;
    previous = runs;
  }
  return best / (question.weight || 1);
}

/** What is covered, the less the wider it is strewn over the sentence. */
function density(question: Question, matches: readonly Match[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  let found = 0;
  for (const { at } of matches) {
    if (!at.length) continue;
    found += 1;
    first = Math.min(first, at[0]!);
    last = Math.max(last, at[0]!);
  }
  if (!found) return 0;
  return coverage(question, matches) * (found / (last - first + 1)) ** 0.5;
}

interface AnswerEvidence {
  readonly newWords: number;
  /** For each kind of answer in the order of `FEATURES`: 1 wanted and there, -1 wanted and not there, 0 not wanted. */
  readonly fits: readonly number[];
  /** 1 where what may answer stands beside the words of the question, towards 0 the farther. */
  readonly nearness: number;
  readonly beforeVerb: number;
  readonly afterVerb: number;
  readonly quantityOfFocus: number;
}

const KINDS = ['person', 'group', 'place', 'time', 'number', 'reason', 'manner'] as const;

/** Whether the sentence holds, besides the question's own words, what the question wants. */
function answerEvidence(question: Question, sentence: QuotableSentence, matches: readonly Match[]): AnswerEvidence {
  const { terms } = sentence;
  const matched = new Uint8Array(terms.length);
  for (const { at } of matches) for (const i of at) matched[i] = 1;
  const answers: number[] = [];
  let newWords = 0;
  for (let i = 0; i < terms.length; i += 1) {
    const term = terms[i]!;
    if (matched[i]) continue;
    if (term.word.length > 3 || term.isNumber) newWords += 1;
    if (mayAnswer(question, sentence, i)) answers.push(i);
  }
  const { wanted } = question;
  const byWords =
    wanted === 'reason'
      ? REASON_WORDS.test(sentence.text)
      : wanted === 'manner'
        ? MANNER_WORDS.test(sentence.text)
        : answers.length > 0;
  const verbs = matches.filter((_, i) => question.terms[i]!.wordClass === 'verb').flatMap((match) => match.at);
  const firstVerb = verbs[0] ?? -1;
  const focus = matches.flatMap((match, i) => (question.terms[i]!.isFocus ? match.at : []));
  return {
    newWords: Math.min(newWords, 12) / 12,
    fits: KINDS.map((kind) => (kind === wanted ? (byWords ? 1 : -1) : 0)),
    nearness: nearness(answers, matches, question),
    beforeVerb: question.asksSubject && firstVerb >= 0 ? (answers.some((i) => i < firstVerb) ? 1 : -1) : 0,
    afterVerb: !question.asksSubject && firstVerb >= 0 ? (answers.some((i) => i > firstVerb) ? 1 : -1) : 0,
    quantityOfFocus: wanted === 'number' && focus.some((at) => terms[at - 1]?.isNumber || terms[at - 2]?.isNumber) ? 1 : 0,
  };
}

function nearness(answers: readonly number[], matches: readonly Match[], question: Question): number {
  let best = 0;
  for (const answer of answers) {
    let sum = 0;
    for (let i = 0; i < matches.length; i += 1) {
      const match = matches[i]!;
      let distance = Number.POSITIVE_INFINITY;
      for (const at of match.at) distance = Math.min(distance, Math.abs(at - answer));
      if (distance !== Number.POSITIVE_INFINITY) sum += (question.terms[i]!.weight * match.degree) / (1 + distance / 4);
    }
    if (sum > best) best = sum;
  }
  return best / (question.weight || 1);
}
