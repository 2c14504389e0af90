import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface QuestionSet {
  readonly name: string;
  /** The folder of articles that the questions are of. */
  readonly corpus: string;
  readonly questions: readonly string[];
}

const FOLDER = new URL('../../shared/eval/', import.meta.url);
const NAMES = ['questions.seeds', 'questions.squad'];

/** The questions of the evaluation, of the seeds and of SQuAD's articles, as many people wrote them; none where it is not there. */
export function evaluationQuestions(): readonly QuestionSet[] {
  return NAMES.flatMap((name) => {
    const file = new URL(`${name}.dev.json`, FOLDER);
    if (!existsSync(file)) return [];
    const set = JSON.parse(readFileSync(file, 'utf8'));
    return [{ name, corpus: fileURLToPath(new URL(`${set.corpus}/`, FOLDER)), questions: questionsIn(set) }];
  });
}

function questionsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(questionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'question' in value && typeof value.question === 'string' ? [value.question] : [];
  return [...own, ...Object.values(value).flatMap(questionsIn)];
}
