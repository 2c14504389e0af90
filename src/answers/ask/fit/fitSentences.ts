// Fits the weights by which sentences are ranked, and says how well they do on articles that were left out of the fit.
//
//   node src/answers/ask/fit/fitSentences.ts CORPUS QUESTIONS.jsonl > src/answers/ask/rules/sentenceWeights.ts
//
// A line of QUESTIONS is {"question", "gold_quotes": [{"doc", "quote"}]}. The loss is the softmax over a question's sentences:
// the right ones together should have all the probability.

import type { Corpus } from '../../../corpus/document.ts';
import { loadCorpus } from '../../../corpus/loadCorpus.ts';
import { buildIndex } from '../../../index/buildIndex.ts';
import { candidatesOf } from '../candidates.ts';
import { FEATURES } from '../features.ts';
import { readFrame } from '../frame.ts';
import { readQuestion } from '../question.ts';
import { type Choice, descend, dot, scaleOf } from './descent.ts';
import { answers, readQuestions } from './questions.ts';
import { asShortArticles, originalOf } from './shortArticles.ts';

const FOLDS = 6;

interface Example extends Choice {
  readonly document: string;
}

const [folder, path] = process.argv.slice(2);
const long = await loadCorpus(folder!);
const questions = readQuestions(path!);
const examples = [...(await examplesFrom(long)), ...(await examplesFrom(asShortArticles(long)))];

async function examplesFrom(corpus: Corpus): Promise<Example[]> {
  const index = await buildIndex(corpus);
  return questions.map((gold) => {
    const question = readQuestion(gold.question, index.passages);
    const candidates = candidatesOf(question, readFrame(question), index);
    return {
      document: gold.gold_quotes[0]!.doc,
      rows: candidates.map((c) => Float32Array.from(c.features)),
      isRight: candidates.map((c) => answers(gold, originalOf(c.passage.document.id), c.candidate.sentence.text)),
    };
  });
}

const scale = scaleOf(
  examples.flatMap((e) => e.rows),
  FEATURES.length,
);

function weightsFrom(chosen: readonly Example[]): number[] {
  const answerable = chosen.filter((e) => e.isRight.includes(true));
  const weights = descend(answerable, FEATURES.length, ({ rows, isRight }, into, current) => {
    // The mean of a feature falls out of the softmax; only its spread matters.
    const plain = current.map((w, k) => w / scale.spread[k]!);
    const points = rows.map((row) => dot(row, plain));
    const top = Math.max(...points);
    const shares = points.map((p) => Math.exp(p - top));
    const all = shares.reduce((a, b) => a + b, 0);
    const right = shares.reduce((a, b, i) => a + (isRight[i] ? b : 0), 0);
    for (const [i, row] of rows.entries()) {
      const push = shares[i]! / all - (isRight[i] ? shares[i]! / right : 0);
      if (Math.abs(push) < 1e-4) continue;
      for (let k = 0; k < row.length; k += 1) into[k]! += (push * row[k]!) / scale.spread[k]!;
    }
  });
  return scale.spread.map((s, k) => weights[k]! / s);
}

/** How many questions have a right sentence first, and among the first three. */
function score(chosen: readonly Example[], weights: readonly number[]): { first: number; three: number } {
  let first = 0;
  let three = 0;
  for (const { rows, isRight } of chosen) {
    const order = rows.map((row, i) => ({ i, points: dot(row, weights) })).sort((a, b) => b.points - a.points);
    if (order.slice(0, 1).some(({ i }) => isRight[i])) first += 1;
    if (order.slice(0, 3).some(({ i }) => isRight[i])) three += 1;
  }
  return { first, three };
}

const documents = [...new Set(examples.map((e) => e.document))].sort();
let first = 0;
let three = 0;
for (let fold = 0; fold < FOLDS; fold += 1) {
  const leftOut = new Set(documents.filter((_, i) => i % FOLDS === fold));
  const weights = weightsFrom(examples.filter((e) => !leftOut.has(e.document)));
  const held = score(
    examples.filter((e) => leftOut.has(e.document)),
    weights,
  );
  first += held.first;
  three += held.three;
}
const percent = (n: number) => ((100 * n) / examples.length).toFixed(1);
console.error(`on articles left out: first ${percent(first)}, three ${percent(three)} of ${examples.length} questions`);

const weights = weightsFrom(examples);
console.log(`import type { FEATURES } from '../features.ts';

/** What a sentence gains for one unit of each feature. Fitted by \`fit/fitSentences.ts\`; on articles left out of the fit
 * the first sentence is right for ${percent(first)} % of ${examples.length} questions, one of the first three for ${percent(three)} %. */
export const SENTENCE_WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
${FEATURES.map((feature, k) => `  ${feature}: ${weights[k]!.toFixed(4)},`).join('\n')}
};`);
