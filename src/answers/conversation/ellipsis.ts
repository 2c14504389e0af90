import { annotate } from '../../reading/text.ts';
import { typedPeriod } from '../period.ts';
import { BARE, BEFORE_IT, INSTEAD, OPENERS, OTHERS, PREPOSITIONS, PRONOUNS, TAILS } from './lexicons/ellipsis.ts';

/** What a question leaves out, to be found in the one before it. */
export type Ellipsis =
  | { readonly kind: 'bare'; readonly asks: 'why' | 'when' | 'where' | 'how' | 'whom' }
  | { readonly kind: 'others' }
  /** "in 2022", "with Ek", "Sweden": it takes the place of what was asked about. */
  | { readonly kind: 'fragment'; readonly words: string }
  /** A question with words that stand for others, and `text` without what opens it. */
  | { readonly kind: 'pronouns'; readonly text: string; readonly pronouns: readonly Pronoun[] };

/** A word that stands for somebody or somewhere. Offsets are of the text it is in. */
export interface Pronoun {
  readonly start: number;
  readonly end: number;
  readonly of: 'man' | 'woman' | 'several' | 'body' | 'place';
  readonly isPossessive: boolean;
}

/** Who writes more tells what they mean. UTF-16 units. */
const LONGEST = 300;
/** A fragment names one thing or two. Words. */
const LONGEST_FRAGMENT = 8;

/** What of this question must be found in the one before; null where it stands alone. Pure; never throws on any string. */
export function ellipsisOf(question: string): Ellipsis | null {
  if (question.length > LONGEST) return null;
  const { text, isOpened } = withoutOpening(question.trim());
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s’'-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const asks = bareQuestion(bare);
  if (asks) return { kind: 'bare', asks };
  if (OTHERS.test(bare)) return { kind: 'others' };
  const words = text.replace(/[\s?!.]+$/, '');
  if (isFragment(words, isOpened)) return { kind: 'fragment', words };
  const pronouns = pronounsIn(text);
  return pronouns.length > 0 ? { kind: 'pronouns', text, pronouns } : null;
}

/** The question without "and", "what about" and the like before it. */
function withoutOpening(question: string): { readonly text: string; readonly isOpened: boolean } {
  const words = [...question.matchAll(/[\p{L}\p{N}’'-]+/gu)];
  let at = 0;
  while (at < words.length && OPENERS.has(words[at]![0].toLowerCase())) at += 1;
  const two = words
    .slice(at, at + 2)
    .map(([word]) => word.toLowerCase())
    .join(' ');
  if (INSTEAD.includes(two)) at += 2;
  return { text: at === 0 ? question : question.slice(words[at]?.index ?? question.length), isOpened: at > 0 };
}

function bareQuestion(words: string) {
  const tail = TAILS.find((each) => words.endsWith(` ${each}`));
  const asked = tail === undefined ? words : words.slice(0, -tail.length - 1);
  return Object.hasOwn(BARE, asked) ? BARE[asked]! : null;
}

/** Some words without a verb, after "and" or a preposition; a date alone too. */
function isFragment(words: string, isOpened: boolean): boolean {
  const { tokens } = annotate(words);
  if (tokens.length === 0 || tokens.length > LONGEST_FRAGMENT) return false;
  const [first] = tokens;
  if (!isOpened && !PREPOSITIONS.has(first!.lower)) return typedPeriod(words) !== null;
  return tokens.every(
    ({ pos, lower }) =>
      pos !== 'VERB' &&
      pos !== 'AUX' &&
      !/^(?:who|whom|what|which|when|where|why|how)$/.test(lower) &&
      !Object.hasOwn(PRONOUNS, lower),
  );
}

function pronounsIn(text: string): Pronoun[] {
  const { tokens } = annotate(text);
  return tokens.flatMap(({ start, end, lower }, i): Pronoun[] => {
    if (lower === 'there') return isPlace(tokens, i) ? [{ start, end, of: 'place', isPossessive: false }] : [];
    const pronoun = Object.hasOwn(PRONOUNS, lower) ? PRONOUNS[lower]! : null;
    if (!pronoun || (lower === 'it' && !BEFORE_IT.has(tokens[i - 1]?.lower ?? ''))) return [];
    const isPossessive =
      pronoun.as === 'possessive' || (pronoun.as === 'either' && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? ''));
    return [{ start, end, of: pronoun.of, isPossessive }];
  });
}

/** "Who met there?", "was she there in May?"; not "was there a meeting?". */
function isPlace(tokens: readonly { readonly lower: string; readonly pos: string }[], i: number): boolean {
  const next = tokens[i + 1];
  if (next && next.pos !== 'PUNCT' && !PREPOSITIONS.has(next.lower)) return false;
  return next === undefined || next.pos === 'PUNCT' || !/^(?:is|are|was|were|be)$/.test(tokens[i - 1]?.lower ?? '');
}
