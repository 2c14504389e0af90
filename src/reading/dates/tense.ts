import type { AnnotatedText, Token } from '../text.ts';
import type { Tense } from './expression.ts';
import {
  AHEAD,
  ARRANGED_VERBS,
  BOUNDS_AHEAD,
  BOUNDS_BEHIND,
  ENDING_PLANS,
  FUTURE_AUXILIARIES,
  LOOKING_FORWARD,
  PAST_AUXILIARIES,
  TIMETABLE_VERBS,
  UNCHANGING_VERBS,
} from './lexicons/tense.ts';

/** A verb farther than this many tokens from a date says nothing about it. */
const REACH = 25;

const futureAuxiliaries = new Set<string>(FUTURE_AUXILIARIES);
const ahead = new Set<string>(AHEAD);
const timetable = new Set<string>(TIMETABLE_VERBS);
const arranged = new Set<string>([...TIMETABLE_VERBS, ...ARRANGED_VERBS]);
const unchanging = new Set<string>(UNCHANGING_VERBS);
const endingPlans = new Set<string>(ENDING_PLANS);
const boundsAhead = new Set<string>(BOUNDS_AHEAD);
const boundsBehind = new Set<string>(BOUNDS_BEHIND);
const lookingForward = new Set<string>(LOOKING_FORWARD);
const pastAuxiliaries = new Set<string>(PAST_AUXILIARIES);

/**
 * Whether the clause around the token at `first` (up to `end`, exclusive) speaks of what is behind or ahead: the nearest verb before the date in its
 * sentence decides, and where there is none, the first verb after it.
 */
export function tenseAround({ tokens, sentences }: AnnotatedText, first: number, end: number): Tense {
  const token = tokens[first];
  if (!token) return 'unknown';
  const { firstToken, endToken } = sentences[token.sentence]!;
  const bound = first > firstToken ? tokens[first - 1]!.lower : '';
  if (boundsBehind.has(bound)) return 'past';
  let behind: Tense | null = null;
  for (let i = first - 1; i >= Math.max(firstToken, first - REACH) && !behind && tokens[i]!.text !== ';'; i -= 1) {
    behind = tenseAt(tokens, i, firstToken);
  }
  if (behind) return boundsAhead.has(bound) && !pastPerfectBefore(tokens, first - 1, firstToken) ? 'future' : behind;
  for (let i = end; i < Math.min(endToken, end + REACH) && tokens[i]!.text !== ';'; i += 1) {
    const tense = tenseAt(tokens, i, firstToken);
    if (tense) return tense;
  }
  if (boundsAhead.has(bound)) return 'future';
  return 'unknown';
}

function pastPerfectBefore(tokens: readonly Token[], from: number, least: number): boolean {
  for (let i = from; i >= Math.max(least, from - REACH); i -= 1) if (tokens[i]!.lower === 'had') return true;
  return false;
}

/** What the word at `i` says of the tense of its clause; null where it says nothing. */
function tenseAt(tokens: readonly Token[], i: number, least: number): Tense | null {
  const { lower, lemma, pos, text } = tokens[i]!;
  if (ahead.has(lower) && !(pos === 'NOUN' && !looksAhead(tokens, i))) return 'future';
  if (pos === 'AUX' || pos === 'PART') {
    if (futureAuxiliaries.has(lower) && (text === lower || text.slice(1) === lower.slice(1))) return 'future';
    if (pastAuxiliaries.has(lower)) return auxiliaryTense(tokens, i);
    return null;
  }
  if (pos !== 'VERB') return null;
  if (timetable.has(lemma) && lower !== lemma && lower.endsWith('s')) return 'future';
  if (lower.endsWith('ing'))
    return arranged.has(lemma) && /^(?:is|are|am|['’]re|['’]m)$/.test(tokens[i - 1]?.lower ?? '') ? 'future' : null;
  if (lower === lemma) return infinitiveTense(tokens, i, least);
  return lower.endsWith('s') && !lower.endsWith('ss') ? 'unknown' : participleTense(tokens, i, least);
}

/** "plans to meet", "a plan for talks on Monday"; not "handed the plan to the premier", "the hopes of the envoy". */
function looksAhead(tokens: readonly Token[], i: number): boolean {
  const [next, then] = [tokens[i + 1], tokens[i + 2]];
  if (next?.lower === 'for') return tokens[i]!.lower !== 'set';
  return (
    next?.lower === 'to' &&
    (then?.pos === 'VERB' || then?.pos === 'AUX' || then?.lower === then?.lemma) &&
    then?.pos !== 'DET' &&
    then?.pos !== 'PROPN'
  );
}

/** "was", "has met": behind, unless "was to meet", "was due to", "has to"; a "has" with no verb of its own only owns. */
function auxiliaryTense(tokens: readonly Token[], i: number): Tense {
  const owns = /^(has|have|['’]ve)$/.test(tokens[i]!.lower);
  for (let j = i + 1; j <= i + 3; j += 1) {
    const next = tokens[j];
    if (!next) break;
    if (ahead.has(next.lower) || next.lower === 'to') return 'future';
    if (next.pos === 'VERB') return endsPlan(next, tokens[j + 1]) ? 'unknown' : 'past';
  }
  return owns ? 'unknown' : 'past';
}

/** "were cancelled", "were called off". */
function endsPlan({ lemma, lower }: Token, particle: Token | undefined): boolean {
  return endingPlans.has(lemma) || ((lower === 'called' || lower === 'put') && particle?.lower === 'off');
}

/** "will meet", "to meet": the word before a bare verb tells; a bare verb alone does not, unless its past looks the same ("put"). */
function infinitiveTense(tokens: readonly Token[], i: number, least: number): Tense | null {
  for (let j = i - 1; j >= Math.max(least, i - 3); j -= 1) {
    const { lower, pos } = tokens[j]!;
    if (futureAuxiliaries.has(lower)) return 'future';
    if (lower === 'to') return ahead.has(tokens[j - 1]?.lower ?? '') || looksForward(tokens, j, least) ? 'future' : null;
    if (pos !== 'ADV' && pos !== 'PART') break;
  }
  return unchanging.has(tokens[i]!.lower) ? 'past' : null;
}

/** "agreed to meet", "invited her to stay and to see": what the verb before the infinitives looks forward to. */
function looksForward(tokens: readonly Token[], to: number, least: number): boolean {
  for (let i = to - 1; i >= Math.max(least, to - REACH) && tokens[i]!.text !== ';'; i -= 1) {
    const { pos, lower, lemma } = tokens[i]!;
    if (pos !== 'VERB' || (lower === lemma && tokens[i - 1]?.lower === 'to')) continue;
    return lookingForward.has(lemma);
  }
  return false;
}

/** "met", "was met": behind; "will be met", "to be met": ahead. */
function participleTense(tokens: readonly Token[], i: number, least: number): Tense {
  for (let j = i - 1; j >= Math.max(least, i - 4); j -= 1) {
    const { lower, pos } = tokens[j]!;
    if (futureAuxiliaries.has(lower) || (lower === 'to' && tokens[j + 1]!.lower === 'be')) return 'future';
    if (pastAuxiliaries.has(lower)) return 'past';
    if (pos !== 'ADV' && pos !== 'PART' && lower !== 'be' && lower !== 'been') break;
  }
  return 'past';
}
