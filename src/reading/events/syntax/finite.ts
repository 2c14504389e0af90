import { DOCUMENT_NOUNS, PERSON_NOUNS } from '../lexicons/actorNouns.ts';
import { ATTRIBUTION_VERBS, INTRANSITIVE, ISSUING_VERBS, NAMING_VERBS, REPORTING_VERBS } from '../lexicons/governors.ts';
import { type Chain, chainFrom, chainUpTo, isApposition, LONGEST_WALK } from './chains.ts';
import { type Clause, type Link, standsAlone } from './clause.ts';
import { hangsOnParticiple, nounBeforeParticiple } from './participles.ts';
import type { NounPhrase } from './phrases.ts';
import {
  clauseAt,
  type Draft,
  governs,
  lastClause,
  mainClause,
  phraseBefore,
  type Read,
  reporting,
  stepOverTime,
} from './soFar.ts';
import type { VerbGroup } from './verbGroup.ts';

/** How a finite verb hangs on what stands before it, and its subject. */
export function finite(read: Read, verb: VerbGroup, at: number): Draft {
  const p = phraseBefore(read, at);
  const left = read.phrases[p];
  if (!left) return { link: verb.form === 'past' ? 'participle' : 'main', governor: null, marker: null, subject: null };
  if (left.kind === 'who' || (left.kind === 'that' && read.phrases[phraseBefore(read, p)]?.kind === 'noun'))
    return relative(read, p);
  if (left.kind === 'noun') return afterNoun(read, verb, at, p);
  if (left.kind === 'comma') return afterComma(read, verb, at, p);
  if (left.kind === 'and') return shared(read, verb, 'and', read.phrases[p - 1]?.kind === 'comma');
  if (left.kind === 'verb')
    return { link: 'infinitive', governor: lastClause(read), marker: null, subject: lastClause(read)?.subject ?? null };
  if (left.kind === 'sub' || left.kind === 'prep') {
    const main = mainClause(read);
    return { link: 'adverbial', governor: main, marker: left.text, subject: main?.subject ?? null };
  }
  return { link: 'main', governor: null, marker: null, subject: null };
}

/** "who is visiting Tehran": the subject is the noun phrase before it. */
function relative(read: Read, who: number): Draft {
  let p = phraseBefore(read, who);
  if (read.phrases[p]?.kind === 'comma') p = phraseBefore(read, p);
  const governor = lastClause(read);
  if (read.phrases[p]?.kind !== 'noun') return { link: 'relative', governor, marker: null, subject: null, first: who };
  const person = (read.phrases[who] as { text: string }).text === 'who';
  const subject = person ? chainUpTo(read.phrases, read.tokens, p, () => true) : chainFrom(read.phrases, read.tokens, p, p + 1);
  return { link: 'relative', governor, marker: null, subject, first: who };
}

function afterNoun(read: Read, verb: VerbGroup, at: number, p: number): Draft {
  if (isReduced(read, verb, at, p)) {
    const subject = chainFrom(read.phrases, read.tokens, p, p + 1);
    return { link: 'participle', governor: lastClause(read), marker: null, subject, passive: true };
  }
  let start = p;
  if ((read.phrases[p] as NounPhrase).time) {
    const step = stepOverTime(read, p);
    if (read.phrases[step]?.kind === 'noun') start = step;
    else if (read.phrases[step]?.kind === 'comma') return afterComma(read, verb, at, step);
    else if (read.phrases[step]?.kind === 'and') return shared(read, verb, 'and');
  }
  start = nounBeforeParticiple(read, verb, at) ?? start;
  const subject = chainUpTo(read.phrases, read.tokens, start, (i) => governs(read, i));
  let l = phraseBefore(read, subject.first);
  if (read.phrases[l]?.kind === 'noun' && (read.phrases[l] as NounPhrase).time) l = stepOverTime(read, l);
  const left = read.phrases[l];
  const governor = lastClause(read);
  const draft = { subject, first: subject.first };
  if (!left || left.kind === 'stop' || left.kind === 'other') return { ...draft, link: 'main', governor: null, marker: null };
  if (left.kind === 'that') return { ...draft, link: 'complement', governor: reporting(read) ?? governor, marker: null };
  if (left.kind === 'who') return { ...draft, link: 'relative', governor, marker: null };
  if (left.kind === 'verb') return { ...draft, link: 'complement', governor: clauseAt(read, l), marker: null };
  if (left.kind === 'sub' || left.kind === 'prep')
    return { ...draft, link: 'adverbial', governor: mainClause(read), marker: left.text };
  if (left.kind === 'and') return { ...draft, link: 'and', governor, marker: null };
  if (left.kind === 'noun') return { ...draft, link: 'complement', governor, marker: null };
  return { ...draft, link: 'main', governor: null, marker: null };
}

/** "a deal reached with Iran": a participle, where the clause already has its verb or an agent follows. */
function isReduced(read: Read, verb: VerbGroup, at: number, p: number): boolean {
  if (verb.form !== 'past' || INTRANSITIVE.has(verb.lemma)) return false;
  const next = read.phrases[at + 1];
  if (next?.kind === 'prep' && next.text === 'by') return true;
  if (next?.kind === 'prep' && isIssued(read, verb, p)) return true;
  if (hangsOnParticiple(read, verb, at)) return true;
  const last = lastClause(read);
  if (!last || last.at >= p || isOnlyVerbAfter(read, last, at)) return false;
  for (let i = last.at + 1; i < p; i += 1) {
    const { kind } = read.phrases[i]!;
    if (kind !== 'noun' && kind !== 'prep' && kind !== 'adverb') return false;
  }
  if (NAMING_VERBS.has(verb.lemma)) return true;
  if (REPORTING_VERBS.has(last.verb.lemma)) return false;
  return next?.kind === 'prep';
}

/** "Kenya, in a note issued in Nairobi, called": a writing that a preposition brings in, and when or where it came out. */
function isIssued({ phrases, tokens }: Read, verb: VerbGroup, p: number): boolean {
  const writing = phrases[p];
  if (writing?.kind !== 'noun' || phrases[p - 1]?.kind !== 'prep' || !ISSUING_VERBS.has(verb.lemma)) return false;
  return DOCUMENT_NOUNS.has(tokens[writing.head]!.lemma.toLowerCase());
}

/** "Before flying home the minister called": a participle opens the sentence, which has no other verb. */
function isOnlyVerbAfter({ phrases, clauses }: Read, last: Clause, at: number): boolean {
  if (clauses.length !== 1 || last.verb.form !== 'gerund' || last.marker === null || last.governor !== null) return false;
  for (let i = at + 1; i < Math.min(phrases.length, at + LONGEST_WALK); i += 1) {
    const phrase = phrases[i]!;
    if (phrase.kind === 'verb' && phrase.form !== 'infinitive' && phrase.form !== 'gerund') return false;
  }
  return true;
}

/** "X, the minister of Y, met": steps back over what the commas set off; else the subject is shared with the verb before. */
function afterComma(read: Read, verb: VerbGroup, at: number, comma: number): Draft {
  const next = read.phrases[at + 1];
  if (verb.form === 'past' && !INTRANSITIVE.has(verb.lemma) && next?.kind === 'prep' && next.text === 'by') {
    const p = phraseBefore(read, comma);
    const subject = read.phrases[p]?.kind === 'noun' ? chainFrom(read.phrases, read.tokens, p, p + 1) : null;
    return { link: 'participle', governor: lastClause(read), marker: null, subject, passive: true };
  }
  const found = subjectAcross(read, comma) ?? strayComma(read, comma);
  if (found) return found;
  return shared(read, verb, 'and');
}

/** "The president, met today with": a comma too many at the head of a sentence. */
function strayComma(read: Read, comma: number): Draft | null {
  const p = phraseBefore(read, comma);
  if (read.clauses.length > 0 || read.phrases[p]?.kind !== 'noun' || (read.phrases[p] as NounPhrase).time) return null;
  const subject = chainUpTo(read.phrases, read.tokens, p, () => true);
  const left = read.phrases[phraseBefore(read, subject.first)];
  return left && left.kind !== 'stop' ? null : { link: 'main', governor: null, marker: null, subject, first: subject.first };
}

function subjectAcross(read: Read, comma: number): Draft | null {
  let sawVerb = false;
  let found: Draft | null = null;
  for (let i = comma - 1; i >= Math.max(0, comma - LONGEST_WALK); i -= 1) {
    const phrase = read.phrases[i]!;
    if (phrase.kind === 'stop') return found;
    if (phrase.kind === 'verb') sawVerb = true;
    if (phrase.kind !== 'comma') continue;
    const opens = read.phrases[i + 1]!;
    const aside =
      opens.kind === 'who' ||
      opens.kind === 'prep' ||
      opens.kind === 'adverb' ||
      opens.kind === 'sub' ||
      (opens.kind === 'noun' && (!sawVerb || leadsToRelative(read, i + 1, comma))) ||
      isTelling(read, i + 1, comma) ||
      (opens.kind === 'verb' && (opens.form === 'gerund' || opens.form === 'past'));
    if (found && opensWithPreposition(read)) return found;
    const p = phraseBefore(read, i);
    const noun = read.phrases[p];
    if (!aside || noun?.kind !== 'noun' || noun.time) {
      if (sawVerb || found) return found;
      continue;
    }
    const subject = withApposition(
      read,
      chainUpTo(read.phrases, read.tokens, p, () => true),
      i + 1,
    );
    const l = phraseBefore(read, subject.first);
    const left = read.phrases[l];
    if (!left || left.kind === 'stop') return { link: 'main', governor: null, marker: null, subject, first: subject.first };
    if (left.kind === 'that' || left.kind === 'verb') {
      const governor = left.kind === 'verb' ? clauseAt(read, l) : (reporting(read) ?? lastClause(read));
      if (left.kind === 'verb' && governor && !REPORTING_VERBS.has(governor.verb.lemma)) return null;
      return { link: 'complement', governor, marker: null, subject, first: subject.first };
    }
    if (left.kind === 'sub' || (left.kind === 'prep' && !sawVerb))
      return { link: 'adverbial', governor: mainClause(read), marker: left.text, subject, first: subject.first };
    if (left.kind === 'comma' && !sawVerb && !found && read.phrases[i + 1]!.kind === 'noun') {
      found = { link: 'main', governor: null, marker: null, subject, first: subject.first };
      continue;
    }
    if (left.kind === 'comma' || left.kind === 'and' || left.kind === 'noun')
      return { link: 'main', governor: null, marker: null, subject, first: subject.first };
    return found;
  }
  return found;
}

/** ", the diplomat of Chad who has been mediating,": what the noun opens is told of it in a relative clause. */
function leadsToRelative({ phrases }: Read, noun: number, end: number): boolean {
  let at = noun + 1;
  while (at + 1 < end && phrases[at]!.kind === 'prep' && phrases[at + 1]!.kind === 'noun') at += 2;
  return at < end && phrases[at]!.kind === 'who';
}

/** "the general, Karl Berg,": the name that follows a description goes with it. */
function withApposition({ phrases, tokens }: Read, chain: Chain, at: number): Chain {
  const noun = phrases[at];
  const last = chain.items.at(-1);
  if (noun?.kind !== 'noun' || noun.time || !last || phrases[at + 1]?.kind !== 'comma') return chain;
  const titled = PERSON_NOUNS.has(tokens[last.noun.head]!.lower) && tokens[noun.head]!.pos === 'PROPN';
  if (!titled && !isApposition(tokens, last.noun, noun)) return chain;
  const item = { noun, first: noun.first, end: noun.end, apposed: true, tail: null };
  return { ...chain, items: [...chain.items, item] };
}

/** "At the invitation of the king, Mr. A, the president, Mr. B, came": what the preposition opens holds no subject. */
function opensWithPreposition({ phrases }: Read): boolean {
  return phrases[0]?.kind === 'prep';
}

/** ", she added,": who says it, set off within what is said. */
function isTelling(read: Read, first: number, comma: number): boolean {
  const verb = read.phrases[comma - 1];
  return (
    verb?.kind === 'verb' &&
    ATTRIBUTION_VERBS.has(verb.lemma) &&
    read.phrases[first]!.kind === 'noun' &&
    comma - first <= LONGEST_TELLING
  );
}

/** Longest ", the foreign ministry of Kenya said,", in phrases. */
const LONGEST_TELLING = 5;

/**
 * "visited Iraq and met the leaders": the subject of the last verb of the same make. After a comma ("said that data were needed, and
 * asked") what is told has come to its end, and the teller goes on.
 */
function shared(read: Read, verb: VerbGroup, link: Link, afterComma = false): Draft {
  const from = Math.max(0, read.clauses.length - 8);
  let fallback: Clause | null = null;
  for (let i = read.clauses.length - 1; i >= from; i -= 1) {
    const clause = read.clauses[i]!;
    if (clause.link === 'gerund' || clause.link === 'participle') continue;
    fallback ??= clause;
    const plain = clause.link === 'infinitive' || clause.verb.modal !== null || clause.verb.form === 'base';
    const fits = verb.form === 'base' && !verb.modal ? plain : standsAlone(clause) && (!plain || verb.modal !== null);
    if (fits && afterComma && clause.link === 'complement' && clause.governor && standsAlone(clause.governor))
      return { link, governor: clause.governor, marker: clause.governor.marker, subject: clause.governor.subject };
    if (fits)
      return {
        link: clause.link === 'infinitive' || clause.link === 'relative' ? clause.link : link,
        governor: clause,
        marker: clause.marker,
        subject: clause.subject,
      };
  }
  return { link, governor: fallback, marker: null, subject: fallback?.subject ?? null };
}
