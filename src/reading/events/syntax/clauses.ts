import type { Timex } from '../../reading.ts';
import type { AnnotatedText, Sentence, Token } from '../../text.ts';
import { ATTRIBUTION_VERBS } from '../lexicons/governors.ts';
import { argumentsOf, isInverted } from './arguments.ts';
import { type Clause, type SentenceSyntax, standsAlone } from './clause.ts';
import { finite } from './finite.ts';
import { closeGaps } from './gaps.ts';
import { withPlainConditions } from './inversions.ts';
import { gerund, infinitive } from './nonfinite.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import type { Draft, Read } from './soFar.ts';
import type { VerbGroup } from './verbGroup.ts';

/** Clauses looked at before a verb of saying for what it says. */
const LONGEST_SPEECH = 40;

/** Reads one sentence. Robust rather than complete: what cannot be told is null. Linear in the sentence. */
export function parseSentence(
  text: AnnotatedText,
  sentence: Sentence,
  position: number,
  timexAt: ReadonlyMap<number, Timex>,
): SentenceSyntax {
  const phrases = withPlainConditions(closeGaps(phrasesOf(text, sentence, timexAt), text.tokens), text.tokens);
  return { sentence, position, tokens: text.tokens, phrases, clauses: clausesOf(phrases, text.tokens) };
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

function clausesOf(phrases: readonly Phrase[], tokens: readonly Token[]): Clause[] {
  const clauses: Open<Clause>[] = [];
  /** Clauses at the head of the sentence that hang on the one to come, and may have its subject: "Talking with X, Y said". */
  let awaiting: Open<Clause>[] = [];
  const read: Read = { phrases, tokens, clauses };
  for (let at = 0; at < phrases.length; at += 1) {
    const verb = phrases[at]!;
    if (verb.kind !== 'verb') continue;
    const clause = readClause(read, verb, at);
    const open =
      clause.link === 'relative' || (clause.subject === null && (clause.link === 'gerund' || clause.link === 'participle'));
    if (open && !clause.governor) awaiting.push(clause);
    else if (standsAlone(clause) && clause.link !== 'relative' && clause.subject) {
      for (const early of awaiting) {
        early.subject ??= clause.subject;
        early.governor = clause;
      }
      awaiting = [];
    }
    clauses.push(clause);
  }
  attribute(clauses, phrases);
  return clauses;
}

function readClause(read: Read, verb: VerbGroup, at: number): Open<Clause> {
  const draft = draftOf(read, verb, at);
  const { object, ...rest } = argumentsOf(read, at);
  const inverted = !draft.subject && verb.form !== 'infinitive' && verb.form !== 'gerund' && isInverted(read, verb, at, object);
  return {
    verb,
    at,
    link: draft.link,
    governor: draft.governor,
    marker: draft.marker,
    subject: inverted ? object : draft.subject,
    object: inverted ? null : object,
    ...rest,
    passive: draft.passive ?? verb.passive,
    first: draft.first ?? at,
    reporter: null,
  };
}

function draftOf(read: Read, verb: VerbGroup, at: number): Draft {
  if (verb.form === 'infinitive') return infinitive(read, at);
  if (verb.form === 'gerund') return gerund(read, at);
  return finite(read, verb, at);
}

/** Binds what is said to a teller that stands after it or within it: "Iran must act, the minister said." */
function attribute(clauses: readonly Open<Clause>[], phrases: readonly Phrase[]): void {
  for (const [index, teller] of clauses.entries()) {
    if (!ATTRIBUTION_VERBS.has(teller.verb.lemma) || !standsAlone(teller) || !teller.subject || teller.link === 'relative')
      continue;
    const left = phrases[Math.min(teller.first, teller.at) - 1];
    if (left?.kind !== 'comma' && left?.kind !== 'quote') continue;
    const after = clauses[index + 1];
    if (after && after.first < teller.first && after.reporter === null) after.reporter = teller;
    for (const clause of clauses.slice(Math.max(0, index - LONGEST_SPEECH), index)) {
      if (clause.governor !== teller && clause.reporter === null && clause.link !== 'relative') clause.reporter = teller;
    }
  }
}
