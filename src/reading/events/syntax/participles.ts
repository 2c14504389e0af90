import { BARE_CLAUSE_VERBS, LEADING_VERBS, REPORTING_VERBS } from '../lexicons/governors.ts';
import { LONGEST_WALK } from './chains.ts';
import type { Phrase } from './phrases.ts';
import { lastClause, phraseBefore, type Read } from './soFar.ts';
import type { VerbGroup } from './verbGroup.ts';

/** "a meeting **planned** for Monday was": a participle, where only what hangs on it stands before a verb with an auxiliary. */
export function hangsOnParticiple({ phrases }: Read, verb: VerbGroup, at: number): boolean {
  if (REPORTING_VERBS.has(verb.lemma) || BARE_CLAUSE_VERBS.has(verb.lemma)) return false;
  const end = endOfHanging(phrases, at + 1);
  const next = phrases[end];
  return end > at + 1 && next?.kind === 'verb' && next.form === 'finite';
}

/**
 * The noun before a participle whose last words are right before the verb: "meeting" of "the meeting planned for Monday **was**". Null
 * where there is none, and where the participle names who leads ("a team led by Berg was"), for he is meant with those he leads.
 */
export function nounBeforeParticiple(read: Read, verb: VerbGroup, at: number): number | null {
  const last = lastClause(read);
  if (verb.form !== 'finite' || last?.link !== 'participle' || !last.passive || LEADING_VERBS.has(last.verb.lemma)) return null;
  if (at - last.at > LONGEST_WALK || endOfHanging(read.phrases, last.at + 1) !== at) return null;
  const noun = phraseBefore(read, last.at);
  return read.phrases[noun]?.kind === 'noun' ? noun : null;
}

/** Where prepositions with their nouns, and days, come to an end. */
function endOfHanging(phrases: readonly Phrase[], from: number): number {
  let at = from;
  while (at < Math.min(phrases.length, from + LONGEST_WALK)) {
    const [phrase, next] = [phrases[at]!, phrases[at + 1]];
    if (phrase.kind === 'prep' && next?.kind === 'noun') at += 2;
    else if (phrase.kind === 'adverb' || (phrase.kind === 'noun' && phrase.time)) at += 1;
    else break;
  }
  return at;
}
