import type { Span } from '../../corpus/document.ts';
import { mayAnswer } from './answerKind.ts';
import type { Match } from './matching.ts';
import type { Question } from './question.ts';
import type { QuotableSentence } from './sentences.ts';

/** Kinds of answer that are a run of words which can be pointed at. */
const POINTED_AT = new Set(['person', 'group', 'place', 'time', 'number']);
/** Words that may join two parts of one name, date or amount. */
const JOINS = new Set('of al el the bin ibn de von van and million billion thousand percent'.split(' '));

/** The run of a sentence's words, as offsets of its text, that answers: of the wanted kind and nearest to what is asked. Null where none does. */
export function answerWords(question: Question, sentence: QuotableSentence, matches: readonly Match[]): Span | null {
  if (!POINTED_AT.has(question.wanted)) return null;
  const { terms } = sentence;
  const matched = new Set(matches.flatMap(({ at }) => at));
  const answers = (i: number) => i < terms.length && !matched.has(i) && mayAnswer(question, sentence, i);
  let best: { span: Span; nearness: number } | null = null;
  for (let i = 0; i < terms.length; i += 1) {
    if (!answers(i)) continue;
    let last = i;
    while (answers(last + 1) || (JOINS.has(terms[last + 1]?.word ?? '') && answers(last + 2))) last += 1;
    const nearness = nearnessOf(question, matches, i, last);
    if (!best || nearness > best.nearness) best = { span: { start: terms[i]!.start, end: terms[last]!.end }, nearness };
    i = last;
  }
  return best?.span ?? null;
}

/** The weight of the question's matched words, each the less the farther it stands from the run. */
function nearnessOf(question: Question, matches: readonly Match[], first: number, last: number): number {
  let sum = 0;
  for (const [i, { at, degree }] of matches.entries()) {
    if (at.length === 0) continue;
    const distance = Math.min(...at.map((a) => (a < first ? first - a : Math.max(0, a - last))));
    sum += (question.terms[i]!.weight * degree) / (1 + distance / 4);
  }
  return sum;
}
