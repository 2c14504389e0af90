import { ALIAS_MARKS } from '../lexicons/aliasMarks.ts';
import type { Apposition } from './appositions.ts';
import type { Phrase } from './phrase.ts';
import type { Word } from './words.ts';

/** How many words may stand between a name and its other name: room for the name in another script. */
const LONGEST_GAP = 24;

/** Two names that the text says are one's: "X, also known as Y", "X (Arabic: …), born Y". The first is the one it goes by. */
export function findAliases(phrases: readonly Phrase[], sentences: readonly (readonly Word[])[]): Apposition[] {
  const named = phrases.filter(
    (phrase) => !phrase.inner && phrase.form === 'name' && (phrase.type === 'person' || phrase.type === 'organization'),
  );
  return named.flatMap((other, i): Apposition[] => {
    const name = named[i - 1];
    if (name?.sentence !== other.sentence || name.type !== other.type) return [];
    return saysSame(sentences[other.sentence]!, name.last, other.first) ? [{ named: name, other }] : [];
  });
}

function saysSame(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > LONGEST_GAP || to - from < 2) return false;
  const mark = ALIAS_MARKS.find((marks) => marks.every((word, i) => words[to - marks.length + i]?.lower === word));
  if (!mark) return false;
  const start = to - mark.length;
  // "X or Y" are two; "X, or Y," is one. A mark needs something between it and the name, but for "known as" and the like.
  return start > from ? onlyAside(words, from, start) : mark.length > 1;
}

/** Nothing but commas, and what stands in brackets. */
function onlyAside(words: readonly Word[], from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const { text } = words[i]!;
    if (text === '(') depth += 1;
    else if (text === ')') depth -= 1;
    else if (depth === 0 && text !== ',') return false;
  }
  return depth === 0;
}
