import type { Token } from '../../text.ts';
import { DOCUMENT_NOUNS } from '../lexicons/actorNouns.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause } from '../syntax/clause.ts';
import { tellerOf } from '../syntax/tellers.ts';
import type { Sides } from './sides.ts';

const FIRST_PERSON = new Set(['i', 'we', 'us', 'me']);

/** Who speaks at an offset of the text: the speaker of the quotation around it. */
export type SpeakerAt = (offset: number) => string | null;

/**
 * Whose demand a clause is. "We expect" is the speaker's; "the envoy told them that Oslo expects" is the envoy's as well as Oslo's,
 * for what is said in the present is asked in the saying; "he said that Oslo had asked" is Oslo's alone; a resolution's is its maker's.
 */
export function demandersOf(
  clause: Clause,
  subject: Chain | null,
  tokens: readonly Token[],
  sides: Sides,
  speakerAt: SpeakerAt,
): string[] {
  const head = subject && tokens[subject.items[0]!.noun.head]!;
  const teller = tellerOf(clause);
  const speakers = teller ? sides.idsOf(teller.subject) : [];
  if (speakers.length === 0) {
    const speaker = speakerAt(tokens[clause.verb.head]!.start);
    if (speaker) speakers.push(speaker);
  }
  if (head && FIRST_PERSON.has(head.lower)) return speakers.length > 0 ? speakers : sides.idsOf(subject);
  const own = sides.idsOf(subject);
  if (own.length === 0 && head && (head.lower === 'it' || head.lower === 'they')) return speakers;
  if (own.length === 0 && head && DOCUMENT_NOUNS.has(head.lemma)) {
    const made = sides.makersOf(subject);
    if (made.length > 0 || !clause.governor) return [...made];
    return sides.idsOf(clause.governor.subject);
  }
  const present = clause.verb.form !== 'gerund' && !clause.verb.past && !clause.verb.perfect && clause.verb.modal === null;
  if (!teller || !present || clause.link !== 'complement' || clause.passive) return own;
  const people = own.some((id) => sides.actor(id)?.type === 'person');
  return people ? own : [...new Set([...speakers, ...own])];
}

/** "I", "us": whoever speaks. */
export function isFirstPerson({ items }: Chain, tokens: readonly Token[]): boolean {
  return FIRST_PERSON.has(tokens[items[0]!.noun.head]!.lower);
}

/** "he", "she": within a quotation never its speaker. */
export function isThirdPerson(chain: Chain | null, tokens: readonly Token[]): boolean {
  return chain !== null && /^(?:he|she)$/.test(tokens[chain.items[0]!.noun.head]!.lower);
}

/** Ids of a subject; of "I" and "we" that nothing resolves, whoever speaks. */
export function subjectIds(clause: Clause, tokens: readonly Token[], sides: Sides, speakerAt: SpeakerAt): string[] {
  const { subject } = clause;
  const ids = sides.idsOf(subject);
  if (ids.length > 0 || !subject || !FIRST_PERSON.has(tokens[subject.items[0]!.noun.head]!.lower)) return ids;
  const teller = tellerOf(clause);
  const speaker = speakerAt(tokens[clause.verb.head]!.start);
  return teller ? sides.idsOf(teller.subject) : speaker ? [speaker] : [];
}
