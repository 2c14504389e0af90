import { LEANING_WORDS, PLACE_PREPOSITIONS } from './lexicons/answerKinds.ts';
import type { Question } from './question.ts';
import type { QuotableSentence } from './sentences.ts';

/** Whether the word at `i` of a sentence is of the kind that the question wants: a name for "who", a number for "how many". */
export function mayAnswer(question: Question, { terms, text }: QuotableSentence, i: number): boolean {
  const term = terms[i]!;
  switch (question.wanted) {
    case 'person':
    case 'group':
      // The first word of a sentence has its capital by place; a name goes on with another one.
      return term.isCapital && !term.isTime && (i > 0 || terms[1]?.isCapital === true) && !LEANING_WORDS.has(term.word);
    case 'place':
      return term.isCapital && i > 0 && !term.isTime && precededByPlaceWord(terms, i, text);
    case 'time':
      return term.isTime;
    case 'number':
      return term.isNumber;
    default:
      return term.word.length > 3;
  }
}

function precededByPlaceWord(terms: QuotableSentence['terms'], i: number, text: string): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k -= 1) {
    if (PLACE_PREPOSITIONS.has(terms[k]!.word)) return true;
    if (!terms[k]!.isCapital && terms[k]!.word !== 'the' && text[terms[k]!.end] !== ',') return false;
  }
  return false;
}
