import type { Span } from '../../corpus/document.ts';
import { mayAnswer } from './answerKind.ts';
import type { Match } from './matching.ts';
import type { Question } from './question.ts';
import type { QuotableSentence } from './sentences.ts';

/** Kinds of answer that are a run of words which can be pointed at. */
const POINTED_AT = new Set(['person', 'group', 'place', 'time', 'number']);
/** Words that may join two parts of one name, date or amount. */
const JOINS = new Set('of al el the bin ibn de von van and million billion thousand percent'.split(' '));

/** Words of a sentence, by their indices, both inclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** The run of a sentence's words, as offsets of its text, that answers: of the wanted kind and nearest to what is asked. Null where none does. */
export function answerWords(question: Question, sentence: QuotableSentence, matches: readonly Match[]): Span | null {
  if (!POINTED_AT.has(question.wanted) || asksWhoTheyAre(question)) return null;
  const { terms } = sentence;
  const matched = new Set(matches.flatMap(({ at }) => at));
  const isNamed = question.wanted === 'person' || question.wanted === 'group';
  let best: { run: Run; nearness: number } | null = null;
  for (const run of isNamed
    ? nameRuns(sentence, matched, question.wanted === 'person')
    : runsOfKind(question, sentence, matched)) {
    const nearness = nearnessOf(question, matches, run.first, run.last);
    if (!best || nearness > best.nearness) best = { run, nearness };
  }
  return best && { start: terms[best.run.first]!.start, end: terms[best.run.last]!.end };
}

/** "Who is Karen Holm?": another name is no answer. */
const asksWhoTheyAre = ({ text, terms }: Question): boolean =>
  /^\s*who(?:['’]s|\s+(?:is|was|are|were))\b/i.test(text) && terms.every(({ wordClass }) => wordClass === 'name');

/** The names that the question does not give itself; for "who" those of people. */
function nameRuns({ terms, names }: QuotableSentence, matched: ReadonlySet<number>, ofPeople: boolean): Run[] {
  return names.flatMap(({ start, end, isPerson }) => {
    if (ofPeople && !isPerson) return [];
    const article = terms.findIndex((term) => term.start >= start);
    const first = terms[article]?.word === 'the' ? article + 1 : article;
    const last = terms.findLastIndex((term) => term.end <= end);
    if (first < 0 || last < first) return [];
    for (let i = first; i <= last; i += 1) if (matched.has(i)) return [];
    return [{ first, last }];
  });
}

function runsOfKind(question: Question, sentence: QuotableSentence, matched: ReadonlySet<number>): Run[] {
  const { terms } = sentence;
  const answers = (i: number) => i < terms.length && !matched.has(i) && mayAnswer(question, sentence, i);
  // "Ten days", "7 October": a number is no answer without what it counts, nor the other way round.
  const isMeasured = question.wanted === 'time' || question.wanted === 'number';
  const goesOn = (i: number) => answers(i) || (isMeasured && (terms[i]?.isNumber === true || terms[i]?.isTime === true));
  const runs: Run[] = [];
  for (let first = 0; first < terms.length; first += 1) {
    if (!answers(first)) continue;
    let last = first;
    if (first > 0 && goesOn(first - 1)) first -= 1;
    while (goesOn(last + 1) || (JOINS.has(terms[last + 1]?.word ?? '') && answers(last + 2))) last += 1;
    runs.push({ first, last });
    first = last;
  }
  if (question.wanted !== 'number') return runs;
  const asksHowLong = question.words.some(({ word }, i) => word === 'how' && question.words[i + 1]?.word === 'long');
  return runs.filter((run) => {
    const words = terms.slice(run.first, run.last + 1);
    // "Aug. 3" and "in 2010" count nothing; "three hours" is how long.
    if (words.some(({ word }) => CALENDAR.test(word))) return false;
    return !asksHowLong || words.some(({ isTime }) => isTime);
  });
}

const CALENDAR =
  /^(?:(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?|may|(?:mon|tues|wednes|thurs|fri|satur|sun)day|1\d{3}s?|20\d\ds?)$/;

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
