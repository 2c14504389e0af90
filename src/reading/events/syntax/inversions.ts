import type { Token } from '../../text.ts';
import { LONGEST_WALK } from './chains.ts';
import type { Mark, Phrase } from './phrases.ts';
import type { VerbGroup } from './verbGroup.ts';

/** Longest subject between the auxiliary that opens a condition and its verb, in phrases. */
const LONGEST_SUBJECT = 14;
/** What a clause would be whose condition is turned around: "would have refused had she asked". */
const UNREAL = new Set(['would', 'could', 'might']);
/** After these an auxiliary before its subject sets no condition: "nor had she met him", "who had him arrested". */
const NO_CONDITION = new Set(['nor', 'neither', 'never', 'not']);
const NOMINATIVE = new Set(['he', 'she', 'they', 'we', 'i']);

/** What must follow the subject, by the auxiliary before it: "had … met", "were … to meet", "should … meet". */
const VERB_AFTER: ReadonlyMap<string, (verb: VerbGroup, opening: string) => boolean> = new Map([
  ['had', ({ form }: VerbGroup, opening: string) => form === 'past' || opening === 'been'],
  ['were', ({ form }: VerbGroup) => form === 'infinitive'],
  ['should', ({ form }: VerbGroup, opening: string) => form === 'base' || opening === 'be' || opening === 'have'],
]);

/**
 * Puts conditions straight that stand without "if": "**Had** the envoy **met** the king" is read as "if the envoy had met the king",
 * "were she to meet him" and "should they meet" likewise. Linear: each auxiliary looks at a bounded number of phrases.
 */
export function withPlainConditions(phrases: Phrase[], tokens: readonly Token[]): Phrase[] {
  for (let at = 0; at < phrases.length; at += 1) {
    const auxiliary = phrases[at]!;
    if (auxiliary.kind !== 'verb' || auxiliary.end - auxiliary.first !== 1) continue;
    const { lower } = tokens[auxiliary.first]!;
    const fits = VERB_AFTER.get(lower);
    const verbAt = fits ? verbAfterSubject(phrases, at) : -1;
    if (!fits || verbAt < 0) continue;
    const verb = phrases[verbAt] as VerbGroup;
    if (!fits(verb, tokens[verb.first]!.lower) || !setsCondition(phrases, tokens, at, verbAt, lower)) continue;
    phrases[at] = { kind: 'sub', first: auxiliary.first, end: auxiliary.end, text: 'if' } satisfies Mark;
    phrases[verbAt] = { ...verb, form: 'finite', perfect: verb.perfect || lower === 'had', past: lower === 'had' };
  }
  return phrases;
}

/** The verb behind the noun phrase after an auxiliary, with what hangs on it: "had the envoy of Chad, Omar Diallo, met"; -1 where there is none. */
function verbAfterSubject(phrases: readonly Phrase[], at: number): number {
  const subject = phrases[at + 1];
  if (subject?.kind !== 'noun' || subject.time) return -1;
  let commas = 0;
  let listed = false;
  for (let i = at + 2; i < Math.min(phrases.length, at + LONGEST_SUBJECT); i += 1) {
    const { kind } = phrases[i]!;
    const before = phrases[i - 1]!.kind;
    if (kind === 'verb') return (commas % 2 === 0 || listed) && before !== 'prep' && before !== 'and' ? i : -1;
    if (kind === 'comma') commas += 1;
    else if (kind === 'and') listed = true;
    else if (kind !== 'noun' && kind !== 'prep' && kind !== 'adverb') return -1;
  }
  return -1;
}

/** At the head of a sentence always; within one not after "at no time", nor where "the king had the envoy expelled" may be meant. */
function setsCondition(
  phrases: readonly Phrase[],
  tokens: readonly Token[],
  at: number,
  verbAt: number,
  auxiliary: string,
): boolean {
  let l = at - 1;
  while (phrases[l]?.kind === 'quote') l -= 1;
  const left = phrases[l];
  if (!left || left.kind === 'stop') return true;
  if (left.kind === 'who' || left.kind === 'adverb') return false;
  if ('text' in left && NO_CONDITION.has(left.text)) return false;
  if (left.kind === 'noun' && !hasVerb(phrases, at - LONGEST_WALK, at, () => true)) return false;
  if (auxiliary === 'should') return true;
  if (!hasVerb(phrases, at - LONGEST_WALK, at + LONGEST_WALK, ({ modal }) => UNREAL.has(modal ?? ''))) return false;
  const verb = phrases[verbAt] as VerbGroup;
  if (NOMINATIVE.has(tokens[phrases[at + 1]!.first]!.lower) || tokens[verb.first]!.lower === 'been') return true;
  if (auxiliary === 'were') return left.kind !== 'noun';
  const object = phrases[verbAt + 1];
  return object?.kind === 'noun' && !object.time;
}

function hasVerb(phrases: readonly Phrase[], from: number, end: number, fits: (verb: VerbGroup) => boolean): boolean {
  return phrases.slice(Math.max(0, from), end).some((phrase) => phrase.kind === 'verb' && fits(phrase));
}
