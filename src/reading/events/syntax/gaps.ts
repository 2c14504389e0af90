import type { Token } from '../../text.ts';
import { FREQUENCY_NOUNS } from './functionWords.ts';
import type { Phrase } from './phrases.ts';
import type { VerbGroup } from './verbGroup.ts';

/** Longest run of phrases between an auxiliary and its verb. */
const LONGEST_GAP = 6;

/** Joins an auxiliary to its verb over what says when or how often: "has, on several occasions, warned". */
export function closeGaps(phrases: readonly Phrase[], tokens: readonly Token[]): Phrase[] {
  const closed: Phrase[] = [];
  let at = 0;
  while (at < phrases.length) {
    const phrase = phrases[at]!;
    const verb = phrase.kind === 'verb' && phrase.bare ? verbAfterGap(phrases, tokens, at) : -1;
    if (verb < 0) {
      closed.push(phrase);
      at += 1;
      continue;
    }
    closed.push(join(phrase as VerbGroup, phrases[verb] as VerbGroup));
    at = verb + 1;
  }
  return withInversions(closed, tokens);
}

const NEGATIVE_OPENINGS = new Set(['nor', 'neither', 'never']);

/** "nor did she meet", "never had they asked", "at no time did he": the auxiliary stands before the subject, and the negation before both. */
function withInversions(phrases: Phrase[], tokens: readonly Token[]): Phrase[] {
  for (let at = 0; at < phrases.length; at += 1) {
    const auxiliary = phrases[at]!;
    const opening = phrases[at - 1];
    if (auxiliary.kind !== 'verb' || !auxiliary.bare) continue;
    const fronted = opening?.kind === 'noun' && phrases[at - 2]?.kind === 'prep' && tokens[opening.first]!.lower === 'no';
    if (!fronted && opening && !('text' in opening)) continue;
    if (!auxiliary.negated && !fronted && !(opening && 'text' in opening && NEGATIVE_OPENINGS.has(opening.text))) continue;
    const verb = verbAfterSubject(phrases, at);
    if (verb >= 0) phrases[verb] = { ...(phrases[verb] as VerbGroup), negated: true };
  }
  return phrases;
}

function verbAfterSubject(phrases: readonly Phrase[], at: number): number {
  if (phrases[at + 1]?.kind !== 'noun') return -1;
  for (let i = at + 2; i < Math.min(phrases.length, at + 2 + LONGEST_GAP); i += 1) {
    const phrase = phrases[i]!;
    if (phrase.kind === 'verb') return phrase.form === 'base' || phrase.form === 'past' ? i : -1;
    if (phrase.kind !== 'noun' && phrase.kind !== 'prep' && phrase.kind !== 'and' && phrase.kind !== 'adverb') return -1;
  }
  return -1;
}

function verbAfterGap(phrases: readonly Phrase[], tokens: readonly Token[], at: number): number {
  const auxiliary = phrases[at] as VerbGroup;
  for (let i = at + 1; i < Math.min(phrases.length, at + 2 + LONGEST_GAP); i += 1) {
    const phrase = phrases[i]!;
    if (phrase.kind === 'verb') {
      if (i === at + 1) return -1;
      const fits =
        auxiliary.lemma === 'have'
          ? phrase.form === 'past'
          : auxiliary.modal
            ? phrase.form === 'base'
            : phrase.form === 'gerund' || phrase.form === 'past';
      return fits ? i : -1;
    }
    if (phrase.kind === 'comma' || phrase.kind === 'prep' || phrase.kind === 'adverb') continue;
    if (phrase.kind === 'noun' && (phrase.time || FREQUENCY_NOUNS.has(tokens[phrase.head]!.lemma))) continue;
    return -1;
  }
  return -1;
}

function join(auxiliary: VerbGroup, verb: VerbGroup): VerbGroup {
  return {
    ...verb,
    first: auxiliary.first,
    form: auxiliary.form,
    modal: auxiliary.modal,
    negated: auxiliary.negated || verb.negated,
    passive: auxiliary.lemma === 'be' && verb.form === 'past',
    progressive: auxiliary.lemma === 'be' && verb.form === 'gerund',
    perfect: auxiliary.lemma === 'have',
    past: auxiliary.past,
    bare: false,
  };
}
