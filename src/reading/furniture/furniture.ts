import type { AnnotatedText } from '../text.ts';
import { FURNITURE } from './rules.ts';

/** Longer lines are prose; the rules need not look at them. UTF-16 units. */
const LONGEST_LINE = 400;

const LINE_RULES = FURNITURE.filter((rule) => rule.unit === 'line');
const SENTENCE_RULES = FURNITURE.filter((rule) => rule.unit === 'sentence');

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The page furniture of a text, in order: `title` told again in the first line, captions, bylines, licence lines, links to other pages. */
export function findFurniture({ text, sentences }: AnnotatedText, title?: string): Span[] {
  const spans = [...furnitureLines(text, title), ...furnitureSentences(text, sentences)];
  return spans.sort((a, b) => a.start - b.start);
}

function* furnitureLines(text: string, title: string | undefined): Generator<Span> {
  let inTail = false;
  let isFirst = true;
  for (const { 0: line, index: start } of text.matchAll(/\S[^\n]*/g)) {
    if (line.length > LONGEST_LINE) {
      isFirst = false;
      continue;
    }
    const written = line.trimEnd();
    const span = { start, end: start + written.length };
    const rule = LINE_RULES.find(({ pattern }) => pattern.test(written));
    if (rule || (inTail && !/[.!?]["”’')]*$/.test(written)) || (isFirst && title !== undefined && fold(written) === fold(title)))
      yield span;
    if (rule?.opensTail) inTail = true;
    isFirst = false;
  }
}

function* furnitureSentences(text: string, sentences: readonly Span[]): Generator<Span> {
  for (const { start, end } of sentences) {
    if (end - start > LONGEST_LINE) continue;
    const written = text.slice(start, end);
    if (SENTENCE_RULES.some(({ pattern }) => pattern.test(written))) yield { start, end };
  }
}

function fold(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
