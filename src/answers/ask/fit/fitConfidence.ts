// Fits the confidence that a corpus holds the answer at all, and says how well it does on articles that were left out of the fit.
//
//   node src/answers/ask/fit/fitConfidence.ts CORPUS QUESTIONS.jsonl > src/answers/ask/rules/confidenceWeights.ts
//
// Questions are asked of corpora that hold their article and of corpora that do not: all articles, five of them, and the same cut as
// short as news. So the confidence does not lean on the size of the corpus.
import type { Corpus, Document } from '../../../corpus/document.ts';
import { loadCorpus } from '../../../corpus/loadCorpus.ts';
import { buildIndex, type KnownReadings } from '../../../index/buildIndex.ts';
import { SIGNS, signsOf } from '../confidence.ts';
import { readFrame } from '../frame.ts';
import { readQuestion } from '../question.ts';
import { rankSentences } from '../ranking.ts';
import { descend, dot, generator, scaleOf } from './descent.ts';
import { type GoldQuestion, readQuestions } from './questions.ts';
import { asShortArticles, originalOf } from './shortArticles.ts';

const FOLDS = 6;
/** Questions asked of each kind of corpus, of each article. */
const OF_ARTICLE = 50;
const SMALL_CORPORA = 8;
const SMALL = 5;
/** The share of questions without an answer that confidence alone is to decline, each kind of corpus counting alike. */
const DECLINED = 0.9;

interface Example {
  readonly kind: string;
  readonly article: string;
  readonly isHeld: boolean;
  readonly signs: readonly number[];
}

const [folder, path] = process.argv.slice(2);
const random = generator(7);
const known: KnownReadings = new Map();
const long = await loadCorpus(folder!);
const short = asShortArticles(long);
const articles = long.documents.map(({ id }) => id);
const byArticle = Map.groupBy(readQuestions(path!), (q) => q.gold_quotes[0]!.doc);
const examples: Example[] = [];

/** Asks `questions` of the documents whose article `holds`. */
async function ask(kind: string, { documents }: Corpus, holds: (article: string) => boolean, questions: readonly GoldQuestion[]) {
  const chosen: Document[] = documents.filter(({ id }) => holds(originalOf(id)));
  const readings = new Map(known);
  const index = await buildIndex({ documents: chosen, authority: [], rejections: [] }, { known: readings });
  for (const [digest, reading] of readings) known.set(digest, reading);
  for (const gold of questions) {
    const question = readQuestion(gold.question, index.passages);
    const ranked = rankSentences(question, readFrame(question), index);
    const article = gold.gold_quotes[0]!.doc;
    if (ranked.length > 0) examples.push({ kind, article, isHeld: holds(article), signs: signsOf(question, ranked) });
  }
}

function sample<T>(items: readonly T[], count: number): T[] {
  return items.filter(() => random() < count / items.length);
}

const some = (chosen: readonly string[], count = OF_ARTICLE) =>
  chosen.flatMap((article) => sample(byArticle.get(article) ?? [], count));

for (const [kind, corpus] of [
  ['long', long],
  ['short', short],
] as const) {
  await ask(kind, corpus, () => true, some(articles));
  for (const absent of articles) await ask(kind, corpus, (article) => article !== absent, some([absent]));
  for (let i = 0; i < SMALL_CORPORA; i += 1) {
    const held = new Set(sample(articles, SMALL));
    const absent = articles.filter((article) => !held.has(article));
    // As many questions that can be answered as others: else the size of the corpus would tell.
    const each = OF_ARTICLE / SMALL_CORPORA;
    const asked = [
      ...some([...held], (each * articles.length) / 2 / held.size),
      ...some(absent, (each * articles.length) / 2 / absent.length),
    ];
    await ask(`${kind}, five`, corpus, (article) => held.has(article), asked);
  }
}
/** Logistic regression; the last weight is the bias, for signs as they are. */
function weightsFrom(chosen: readonly Example[]): number[] {
  const { mean, spread } = scaleOf(
    chosen.map((e) => e.signs),
    SIGNS.length,
  );
  const scaled = chosen.map(({ signs, isHeld }) => ({ isHeld, row: [...signs.map((x, k) => (x - mean[k]!) / spread[k]!), 1] }));
  const weights = descend(
    scaled,
    SIGNS.length + 1,
    ({ row, isHeld }, into, current) => {
      const push = 1 / (1 + Math.exp(-dot(row, current))) - (isHeld ? 1 : 0);
      for (let k = 0; k < row.length; k += 1) into[k]! += push * row[k]!;
    },
    { epochs: 15, rate: 0.01, batch: 64, decay: 1e-4 },
  );
  const plain = spread.map((s, k) => weights[k]! / s);
  return [...plain, weights[SIGNS.length]! - dot(mean, plain)];
}

const confidence = (signs: readonly number[], weights: readonly number[]) => 1 / (1 + Math.exp(-dot([...signs, 1], weights)));

const judged: { kind: string; isHeld: boolean; confidence: number }[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const leftOut = new Set(articles.filter((_, i) => i % FOLDS === fold));
  const weights = weightsFrom(examples.filter((e) => !leftOut.has(e.article)));
  for (const { kind, isHeld, signs, article } of examples) {
    if (leftOut.has(article)) judged.push({ kind, isHeld, confidence: confidence(signs, weights) });
  }
}
const byKind = Map.groupBy(judged, (j) => j.kind);

/** The share of questions below a threshold, of those that the corpus holds or of the others. */
function below(of: typeof judged, isHeld: boolean, threshold: number): number {
  const alike = of.filter((j) => j.isHeld === isHeld);
  return alike.filter((j) => j.confidence < threshold).length / alike.length;
}

const declinedAt = (threshold: number) => byKind.values().reduce((sum, of) => sum + below(of, false, threshold), 0) / byKind.size;
const threshold = Array.from({ length: 100 }, (_, i) => i / 100).find((at) => declinedAt(at) >= DECLINED)!;
const percent = (share: number) => (100 * share).toFixed(1);
for (const [kind, of] of byKind) {
  const at = [threshold, 0.4, 0.5, 0.6].map(
    (t) => `below ${t}: ${percent(below(of, false, t))} % of absent, ${percent(below(of, true, t))} % of held`,
  );
  console.error(`${kind} (${of.length}): ${at.join('; ')}`);
}

const weights = weightsFrom(examples);
console.log(`import type { SIGNS } from '../confidence.ts';

/** What one unit of each sign adds to the log odds that the corpus holds the answer. Fitted by \`fit/fitConfidence.ts\`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<(typeof SIGNS)[number], number>> = {
${SIGNS.map((sign, k) => `  ${sign}: ${weights[k]!.toFixed(4)},`).join('\n')}
};

export const CONFIDENCE_BIAS = ${weights[SIGNS.length]!.toFixed(4)};

/** Below this likelihood that the corpus holds an answer, it is said not to: on articles left out of the fit that declines
 * ${percent(declinedAt(threshold))} % of the questions without an answer, each kind of corpus counting alike. */
export const SURE_ENOUGH = ${threshold};`);
