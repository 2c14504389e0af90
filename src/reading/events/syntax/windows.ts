import type { AnnotatedText, Sentence } from '../../text.ts';

/** Longest stretch that is parsed as one, in tokens: no writer's sentence is longer, and none can cost more than linear time. */
const LONGEST = 300;

/** The sentence, or its parts where it is longer than any sentence should be. */
export function* windowsOf({ tokens }: AnnotatedText, sentence: Sentence): Generator<Sentence> {
  if (sentence.endToken - sentence.firstToken <= LONGEST) {
    yield sentence;
    return;
  }
  for (let first = sentence.firstToken; first < sentence.endToken; first += LONGEST) {
    const endToken = Math.min(first + LONGEST, sentence.endToken);
    yield { ...sentence, start: tokens[first]!.start, end: tokens[endToken - 1]!.end, firstToken: first, endToken };
  }
}
