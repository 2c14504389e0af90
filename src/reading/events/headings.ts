import type { AnnotatedText, Sentence } from '../text.ts';

/** Longest heading, in tokens. */
const LONGEST_HEADING = 30;
const SENTENCE_ENDS = /[.!?…:;,"”’»)]$/;

/**
 * True for a line at the head of a text that is no sentence: a headline, which tells again what the text tells.
 * A text of one line is no heading; nor is a line that is broken off and goes on in small letters.
 */
export function isHeading({ text, sentences, tokens }: AnnotatedText, sentence: Sentence): boolean {
  if (sentence.paragraph !== sentences[0]!.paragraph || sentence.endToken - sentence.firstToken > LONGEST_HEADING) return false;
  if (SENTENCE_ENDS.test(text.slice(sentence.end - 1, sentence.end))) return false;
  const next = tokens[sentence.endToken];
  if (!next || sentences[next.sentence]!.paragraph === sentence.paragraph) return false;
  return !/^\p{Ll}/u.test(next.text);
}
