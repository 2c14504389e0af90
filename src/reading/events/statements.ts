import type { AnnotatedText } from '../text.ts';
import { ATTRIBUTION_VERBS } from './lexicons/governors.ts';
import type { Sides } from './roles/sides.ts';
import type { SentenceSyntax } from './syntax/clause.ts';

/** Longest way from the verb of saying to the colon, in tokens: "said in a statement on Monday:". */
const LONGEST_TAIL = 12;

/**
 * Who makes the statement that a sentence announces: "Foreign Minister Aino Laine said:" at the end of a paragraph, with what is
 * said in the paragraphs after it, without quotation marks. Null where it announces none.
 */
export function announcedSpeaker(
  { clauses, tokens, sentence }: SentenceSyntax,
  text: AnnotatedText,
  sides: Sides,
): string | null {
  const last = clauses.at(-1);
  const next = tokens[sentence.endToken];
  if (!last || !next || tokens[sentence.endToken - 1]!.lower !== ':') return null;
  if (text.sentences[next.sentence]!.paragraph === sentence.paragraph || /^["“«]/.test(next.text)) return null;
  if (!ATTRIBUTION_VERBS.has(last.verb.lemma) || sentence.endToken - last.verb.end > LONGEST_TAIL) return null;
  return sides.idsOf(last.subject)[0] ?? null;
}
