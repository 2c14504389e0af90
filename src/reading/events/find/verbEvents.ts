import type { EventMode } from '../../reading.ts';
import type { Token } from '../../text.ts';
import { auxOf } from '../aux.ts';
import type { Draft } from '../draft.ts';
import { PERSON_NOUNS } from '../lexicons/actorNouns.ts';
import { LEADING_VERBS } from '../lexicons/governors.ts';
import { AUDIENCES, OCCASION_NOUNS, PHONE_WORDS } from '../lexicons/occasions.ts';
import { OWN_DOINGS } from '../lexicons/requestContents.ts';
import { CONDITIONS } from '../match/conditions.ts';
import { type ContentClauses, contentOf, hasContent } from '../match/content.ts';
import { modeOfRequest } from '../match/requestMode.ts';
import { singular } from '../roles/mentionMap.ts';
import type { Sides } from '../roles/sides.ts';
import { otherSide, sharedObject, slotOf } from '../roles/slots.ts';
import { demandersOf, isFirstPerson, isThirdPerson, type SpeakerAt, subjectIds } from '../roles/voices.ts';
import { AUDIENCE_VERBS } from '../rules/audienceVerbs.ts';
import { CONSULT_VERBS } from '../rules/consultVerbs.ts';
import { OTHER_VERBS } from '../rules/otherVerbs.ts';
import { REQUEST_VERBS } from '../rules/requestVerbs.ts';
import type { VerbRule } from '../rules/rule.ts';
import { VISIT_VERBS } from '../rules/visitVerbs.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause, SentenceSyntax } from '../syntax/clause.ts';
import { isTimeWord } from '../syntax/functionWords.ts';

/** "copies of his credentials" are credentials. */
const COPIES = new Set(['copy', 'letter', 'set', 'text', 'draft', 'version']);
const WRITING = new Set('write cable wire telegraph telephone phone ring email e-mail text radio'.split(' '));
const NEGATIVE = new Set(['no', 'neither', 'nobody', 'none', 'nothing', 'no-one']);

const RULES = new Map<string, VerbRule[]>();
for (const rule of [...CONSULT_VERBS, ...AUDIENCE_VERBS, ...VISIT_VERBS, ...REQUEST_VERBS, ...OTHER_VERBS])
  for (const lemma of rule.lemmas) RULES.set(lemma, [...(RULES.get(lemma) ?? []), rule]);

/** The events that a sentence's verbs make: for each verb the first rule that fits. */
export function verbEvents(syntax: SentenceSyntax, sides: Sides, speakerAt: SpeakerAt): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, clause] of syntax.clauses.entries()) {
    for (const rule of RULES.get(clause.verb.lemma) ?? []) {
      const draft = match(rule, clause, index, syntax, sides, speakerAt);
      if (!draft) continue;
      drafts.push(draft);
      break;
    }
  }
  return drafts;
}

function match(
  rule: VerbRule,
  clause: Clause,
  index: number,
  syntax: SentenceSyntax,
  sides: Sides,
  speakerAt: SpeakerAt,
): Draft | null {
  const { tokens } = syntax;
  if (rule.particle && tokens[clause.verb.end]?.lower !== rule.particle) return null;
  if (rule.after && !isFollowedBy(rule.after, clause, tokens)) return null;
  const subject = clause.passive ? slotOf(clause, 'by', syntax) : (doerOfResult(rule, clause) ?? clause.subject);
  const direct = clause.passive ? clause.subject : (clause.object ?? sharedObject(clause, index, syntax));
  if (rule.type === 'CONSULT' && clause.passive && !subject) return null;
  if (rule.personal && subject && !(rule.type === 'REQUEST' ? sides.canBeAsked : sides.canAct).call(sides, subject.items[0]!))
    return null;
  if (rule.objects && !isOneOf(rule.objects, rule.objectSlot ? slotOf(clause, rule.objectSlot, syntax) : direct, tokens))
    return null;
  if (rule.given && !isOneOf(rule.given, clause.passive ? clause.object : clause.second, tokens)) return null;
  if (clause.passive && !rule.owners && !rule.objects && direct && !sides.canBeAsked(direct.items[0]!)) return null;
  const content = contentOf(clause, index, syntax);
  if (rule.content && !rule.content.some((one) => hasContent(one, clause, direct, content))) return null;
  const other = otherSide(rule, clause, direct, content.infinitive?.object ?? null, syntax, sides);
  if (!other && !maySpareOther(rule, subject, clause, tokens, sides)) return null;
  if (rule.type === 'CONSULT' && other?.items.every((item) => AUDIENCES.has(tokens[item.noun.head]!.lemma))) return null;
  const test = { clause, subject, other, content, tokens, sides };
  if (!(rule.conditions ?? []).every((condition) => CONDITIONS[condition](test))) return null;
  const asked = rule.type === 'REQUEST';
  const doers = clause.passive
    ? sides.idsOf(subject)
    : asked
      ? demandersOf(clause, subject, tokens, sides, speakerAt)
      : sides.idsOf(subject).length > 0 && subject !== clause.subject
        ? sides.idsOf(subject)
        : subjectIds(clause, tokens, sides, speakerAt);
  const speaker = speakerAt(tokens[clause.verb.head]!.start);
  const actors = isThirdPerson(subject, tokens) ? doers.filter((id) => id !== speaker) : doers;
  const recipients =
    speaker && other && isFirstPerson(other, tokens)
      ? [speaker]
      : recipientsOf(rule, other ?? complementSubject(content, sides), clause, tokens, sides);
  return {
    rule: rule.id,
    type: rule.type,
    mode: asked ? modeOfRequest(clause, content, tokens) : modeOf(rule, clause, tokens),
    strength: rule.strength ?? null,
    aux:
      rule.modalIsPolite || (rule.negationPassesOn && clause.verb.negated)
        ? null
        : auxOf(
            clause,
            [subject, direct, other, wantedOf(rule, clause)].some((side) => isNegative(side, tokens)),
          ),
    syntax,
    clause,
    actors,
    recipients: [...recipients, ...(rule.type === 'CONSULT' && other === direct ? leadersOf(clause, syntax, sides) : [])].filter(
      (id) => !actors.includes(id),
    ),
    trigger: { first: clause.verb.head, end: clause.verb.head + 1 },
    placePhrase: rule.place && other ? other.items[0]!.noun : null,
    definite: false,
    wanted: false,
  };
}

/** "shelled the camp killing ten": who shelled it does it, not the camp. */
function doerOfResult({ type }: VerbRule, { link, verb, governor }: Clause): Chain | null {
  if (type !== 'ASSAULT' || link !== 'participle' || verb.form !== 'gerund' || !governor || governor.passive) return null;
  return RULES.get(governor.verb.lemma)?.some((rule) => rule.type === 'ASSAULT') ? governor.subject : null;
}

function recipientsOf(rule: VerbRule, other: Chain | null, clause: Clause, tokens: readonly Token[], sides: Sides): string[] {
  if (rule.place) return sides.places.hostsOf(other);
  if (rule.owners) return sides.idsOrOwnersOf(other);
  if (other || rule.type !== 'REQUEST') return sides.idsOf(other);
  const wanted = clause.object ?? clause.obliques.find((o) => o.prep === 'for')?.chain ?? null;
  const meeting = wanted && OCCASION_NOUNS.has(tokens[wanted.items[0]!.noun.head]!.lemma);
  if (meeting) return sides.idsOf(clause.obliques.find((o) => o.prep === 'with')?.chain ?? null);
  if (clause.link === 'gerund' && clause.governor && WRITING.has(clause.governor.verb.lemma))
    return addresseesOf(clause.governor, sides);
  const doing = wanted && OWN_DOINGS.has(tokens[wanted.items[0]!.noun.head]!.lemma);
  return doing ? sides.idsOrOwnersOf(wanted) : [];
}

/** "had written to the mayor asking for time": whoever is written to is asked. */
function addresseesOf({ object, obliques }: Clause, sides: Sides): string[] {
  return sides.idsOf(obliques.find(({ prep }) => prep === 'to')?.chain ?? object);
}

/** "received a delegation of the assembly headed by Berg": Berg came, too. */
function leadersOf(clause: Clause, syntax: SentenceSyntax, sides: Sides): string[] {
  const led = syntax.clauses.find(
    (c) => c.link === 'participle' && c.passive && c.governor === clause && LEADING_VERBS.has(c.verb.lemma),
  );
  return led ? sides.idsOf(slotOf(led, 'by', syntax)) : [];
}

function complementSubject({ that, infinitive }: ContentClauses, sides: Sides): Chain | null {
  const subject = that?.subject ?? (infinitive?.marker === 'for' ? infinitive.subject : null);
  if (!subject || !sides.canBeAsked(subject.items[0]!)) return null;
  // "asked that the closed schools be reopened": whoever is to do it is not said.
  return that?.passive && sides.mentionOf(subject.items[0]!)?.form !== 'name' ? null : subject;
}

function isOneOf(nouns: ReadonlySet<string>, chain: Chain | null, tokens: readonly Token[]): boolean {
  const is = (head: number) => nouns.has(tokens[head]!.lemma.toLowerCase());
  return (
    chain?.items.some(
      ({ noun, tail }) => is(noun.head) || (tail !== null && COPIES.has(tokens[noun.head]!.lemma) && is(tail.head)),
    ) ?? false
  );
}

function maySpareOther(rule: VerbRule, subject: Chain | null, clause: Clause, tokens: readonly Token[], sides: Sides): boolean {
  if (rule.other === 'optional') return true;
  if (rule.other === 'required' || !subject) return false;
  // "Berg and Ruiz spoke to the need for reform": not to each other.
  if (rule.other === 'pair' && clause.obliques.some(({ prep }) => prep === 'to')) return false;
  return isPlural(subject, tokens, sides) && (rule.other === 'plural' || sides.idsOf(subject).length > 1);
}

function isPlural(subject: Chain | null, tokens: readonly Token[], sides: Sides): boolean {
  if (!subject || !sides.canAct(subject.items[0]!)) return false;
  if (sides.idsOf(subject).length > 1 || (subject.items.length > 1 && !subject.items[1]!.apposed)) return true;
  const head = tokens[subject.items[0]!.noun.head]!;
  if (head.pos === 'PROPN') return head.lower !== singular(head) && PERSON_NOUNS.has(singular(head));
  return head.lower === 'they' || head.lower === 'we' || (head.pos === 'NOUN' && head.lower !== head.lemma.toLowerCase());
}

function isNegative(subject: Chain | null, tokens: readonly Token[]): boolean {
  const first = subject && tokens[subject.items[0]!.first];
  return first ? NEGATIVE.has(first.lower) : false;
}

/** "asked for nothing": what a request is for. */
function wantedOf({ type }: VerbRule, clause: Clause): Chain | null {
  return type === 'REQUEST' ? (clause.obliques.find((o) => o.prep === 'for')?.chain ?? null) : null;
}

function modeOf(rule: VerbRule, clause: Clause, tokens: readonly Token[]): EventMode | null {
  if (rule.type !== 'CONSULT') return rule.mode ?? null;
  for (const { prep, chain } of clause.obliques)
    if (/^(?:by|over|on|via|in|during|through)$/.test(prep) && PHONE_WORDS.has(tokens[chain.items[0]!.noun.head]!.lower))
      return 'phone';
  return rule.mode ?? null;
}

/** "asked in return for". */
const IN_RETURN = new Set(['in', 'return', 'turn', 'exchange', 'instead']);
/** Words that may stand between a verb and its preposition, and how many. */
const LONGEST_GAP = 3;

/** "called on", "called again on", "called Monday for". */
function isFollowedBy(words: readonly string[], clause: Clause, tokens: readonly Token[]): boolean {
  for (let i = clause.verb.end; i < Math.min(tokens.length, clause.verb.end + 1 + LONGEST_GAP); i += 1) {
    const { lower, pos } = tokens[i]!;
    if (words.includes(lower)) return true;
    if (pos !== 'ADV' && !isTimeWord(lower) && !IN_RETURN.has(lower)) return false;
  }
  return false;
}
