import type { Aux } from '../../reading.ts';
import type { Token } from '../../text.ts';
import { auxOf } from '../aux.ts';
import type { Draft } from '../draft.ts';
import { isCalledOff, RECEIVING, type Setting, settingOf } from '../match/settings.ts';
import { type Around, aroundOccasion } from '../roles/around.ts';
import type { Sides } from '../roles/sides.ts';
import { slotOf } from '../roles/slots.ts';
import { type SpeakerAt, subjectIds } from '../roles/voices.ts';
import { CONSULT_NOUNS } from '../rules/consultNouns.ts';
import type { NounRule } from '../rules/rule.ts';
import type { Chain } from '../syntax/chains.ts';
import { type Clause, type SentenceSyntax, standsAlone } from '../syntax/clause.ts';
import type { NounPhrase } from '../syntax/phrases.ts';

const RULES = new Map<string, NounRule[]>();
for (const rule of CONSULT_NOUNS) for (const lemma of rule.lemmas) RULES.set(lemma, [...(RULES.get(lemma) ?? []), rule]);

const FUTURE_WORDS = new Set(['upcoming', 'planned', 'forthcoming', 'scheduled', 'future', 'expected', 'next']);
const POSSIBLE_WORDS = new Set(['possible', 'proposed', 'potential', 'eventual']);
/** "an earlier round took place in spring": another of the same, between the same. */
const ORDINALS = new Set(['last', 'first', 'previous', 'latest', 'next', 'second', 'third', 'fourth', 'fifth', 'earlier']);
/** "No further talks took place": what is told by these is another than the one told before. */
const ANOTHER = new Set([
  ...ORDINALS,
  'further',
  'more',
  'other',
  'another',
  'new',
  'additional',
  'fresh',
  'future',
  'subsequent',
]);
const PLANNING = new Set(['arrange', 'fix', 'plan', 'schedule', 'prepare', 'organize', 'organise', 'slate', 'expect', 'set']);
const ADDRESSING = new Set(['tell', 'ask', 'urge', 'inform', 'assure', 'thank', 'congratulate', 'brief', 'warn', 'press']);
const GIVING = new Set(['hand', 'deliver', 'give', 'present', 'convey', 'submit', 'explain', 'outline', 'pass']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'their']);

/** The events that nouns make: "held talks with", "after a meeting with", "a meeting between A and B took place". */
export function nounEvents(syntax: SentenceSyntax, sides: Sides, speakerAt: SpeakerAt): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < syntax.phrases.length; at += 1) {
    const phrase = syntax.phrases[at]!;
    if (phrase.kind !== 'noun' || phrase.time) continue;
    const rule = ruleOf(phrase, syntax.tokens);
    const draft = rule && read(rule, phrase, at, syntax, sides, speakerAt);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function ruleOf(noun: NounPhrase, tokens: readonly Token[]): NounRule | null {
  const head = tokens[noun.head]!;
  const rules = RULES.get(head.lemma.toLowerCase()) ?? RULES.get(head.lower.replace(/s$/, ''));
  if (!rules) return null;
  let plain: NounRule | null = null;
  for (const rule of rules) {
    if (!rule.modifiers) {
      plain ??= rule;
      continue;
    }
    for (let i = noun.first; i < noun.head; i += 1) if (rule.modifiers.has(tokens[i]!.lower)) return rule;
  }
  if (plain) return plain;
  return rules[0]!.lemmas[0] === head.lemma ? rules[0]! : null;
}

function read(
  rule: NounRule,
  noun: NounPhrase,
  at: number,
  syntax: SentenceSyntax,
  sides: Sides,
  speakerAt: SpeakerAt,
): Draft | null {
  const { tokens, phrases } = syntax;
  const setting = settingOf(at, syntax);
  if (!setting) return null;
  const plainCall = rule.modifiers && !hasModifier(rule, noun, tokens);
  if (
    plainCall &&
    !(setting.kind === 'light' && /^(?:have|hold|receive|make|conduct)$/.test(setting.clause.verb.lemma)) &&
    setting.kind !== 'at' &&
    setting.kind !== 'subject'
  )
    return null;
  const around = aroundOccasion(rule, at, setting, syntax, sides);
  const subject = setting.clause.passive ? [] : subjectIds(setting.clause, tokens, sides, speakerAt);
  const actors = comersOf(rule, noun, setting, around, subject, sides);
  if (!actors) return null;
  const guests =
    setting.kind === 'at' &&
    rule.mode !== 'visit' &&
    (RECEIVING.has(setting.clause.verb.lemma) || (!around.some && isToldThere(noun, setting.clause, tokens, sides)))
      ? guestsOf(setting.clause.object, sides)
      : isGivenThere(noun, setting, around, tokens) && rule.mode !== 'visit'
        ? guestsOf(slotOf(setting.clause, 'to', syntax), sides)
        : [];
  const recipients = [...new Set([...guests, ...around.others])].filter((id) => !actors.includes(id));
  const named = new Set([...actors, ...recipients]);
  const first = tokens[noun.first]!;
  const definite = DEFINITE.has(first.lower);
  const enough =
    setting.kind === 'light'
      ? around.some ||
        !definite ||
        (first.lower === 'their' && (named.size > 1 || (rule.mode === 'multilateral' && actors.length > 0)))
      : (around.some || guests.length > 0) &&
        (named.size > 1 || actors.length > 0 || around.kind === 'between' || setting.kind === 'subject');
  const aux = auxOfNoun(noun, setting, tokens);
  const deniesAnother = aux === 'negated' && isAnother(noun, at, syntax);
  if (aux === 'negated' && isNotToBe(setting, deniesAnother && !definite, tokens)) return null;
  const ordinal = setting.kind === 'subject' && ORDINALS.has(tokens[noun.first + (definite ? 1 : 0)]!.lower);
  const echoes = ordinal && !deniesAnother;
  const denied = aux === 'negated' && !deniesAnother && deniesThatOne(noun, setting, tokens);
  if (!enough && !echoes && !denied) return null;
  if (rule.mode === 'visit' && setting.kind !== 'light' && !echoes && named.size === 0) return null;
  return {
    rule: rule.id,
    type: 'CONSULT',
    mode: rule.mode,
    strength: null,
    aux,
    syntax,
    clause: setting.clause,
    ...(actors.length === 0 && recipients.length > 1
      ? { actors: recipients.slice(0, 1), recipients: recipients.slice(1) }
      : { actors, recipients }),
    trigger: { first: noun.head, end: noun.head + 1 },
    placePhrase: rule.mode === 'visit' ? around.noun : null,
    definite: definite && setting.kind !== 'light' && phrases[at - 1]?.kind === 'prep',
    wanted: setting.kind === 'proposed',
  };
}

/** Who holds the occasion: its owner, its agent, or the subject of the clause it stands in; null where that would be the wrong one. */
function comersOf(
  rule: NounRule,
  noun: NounPhrase,
  setting: Setting,
  around: Around,
  subject: string[],
  sides: Sides,
): string[] | null {
  const { clause, kind } = setting;
  const owners = [...sides.ownerIds(noun), ...around.agents];
  if (kind === 'light') return [...new Set([...owners, ...subject])];
  if (owners.length > 0) return owners;
  if (rule.mode === 'visit' && kind === 'at' && RECEIVING.has(clause.verb.lemma) && clause.verb.lemma !== 'visit') return null;
  if (kind === 'purpose' || kind === 'proposed' || kind === 'before' || (kind === 'at' && around.kind !== 'between'))
    return subject;
  return [];
}

/** "handed the plan to the premier during a meeting": whoever is given something there takes part in it. */
function isGivenThere(noun: NounPhrase, { clause, kind }: Setting, around: Around, tokens: readonly Token[]): boolean {
  return kind === 'at' && !around.some && GIVING.has(clause.verb.lemma) && !DEFINITE.has(tokens[noun.first]!.lower);
}

function guestsOf(object: Chain | null, sides: Sides): string[] {
  return object && sides.isPersonal(object.items[0]!) ? sides.idsOf(object) : [];
}

/** "told the emir in a phone call that": whoever is told something in a call or a meeting takes part in it. */
function isToldThere(noun: NounPhrase, clause: Clause, tokens: readonly Token[], sides: Sides): boolean {
  return (
    !DEFINITE.has(tokens[noun.first]!.lower) &&
    ADDRESSING.has(clause.verb.lemma) &&
    clause.object !== null &&
    sides.isPerson(clause.object.items[0]!)
  );
}

function hasModifier(rule: NounRule, noun: NounPhrase, tokens: readonly Token[]): boolean {
  for (let i = noun.first; i < noun.head; i += 1) if (rule.modifiers!.has(tokens[i]!.lower)) return true;
  return false;
}

/** "no further meeting", "the next round of talks". */
function isAnother(noun: NounPhrase, at: number, { phrases, tokens }: SentenceSyntax): boolean {
  const [counted, mark] = [phrases[at - 2], phrases[at - 1]];
  const { first } = counted?.kind === 'noun' && mark?.kind === 'prep' && mark.text === 'of' ? counted : noun;
  return tokens.slice(first, noun.head).some(({ lower }) => ANOTHER.has(lower));
}

/** "No talks are planned", "held no further talks": that there will be none, or were no others, denies none of those that were. */
function isNotToBe({ kind, clause }: Setting, ofAnother: boolean, tokens: readonly Token[]): boolean {
  if (isCalledOff(clause, tokens) || !standsAlone(clause)) return false;
  if (kind === 'subject') return ofAnother || (clause.passive && PLANNING.has(clause.verb.lemma));
  return kind === 'light' && ofAnother && clause.verb.modal === null;
}

/** "There was no such meeting", "the talks were called off": said of the one told before; "there are no talks" is not. */
function deniesThatOne(noun: NounPhrase, { kind, clause }: Setting, tokens: readonly Token[]): boolean {
  if (kind !== 'subject') return false;
  const { past, perfect, modal, head } = clause.verb;
  if (isCalledOff(clause, tokens) || DEFINITE.has(tokens[noun.first]!.lower)) return true;
  return modal === null && (past || perfect || tokens[head]!.lower === 'been');
}

function auxOfNoun(noun: NounPhrase, setting: Setting, tokens: readonly Token[]): Aux | null {
  const { clause } = setting;
  const aux = auxOf(clause, tokens[noun.first]!.lower === 'no');
  const held = setting.kind === 'light' || setting.kind === 'purpose' || setting.kind === 'subject';
  if (held && isCalledOff(clause, tokens)) return aux === 'negated' ? null : 'negated';
  if (held && aux === null && PLANNING.has(clause.verb.lemma) && (clause.passive || clause.verb.progressive) && !clause.verb.past)
    return 'future';
  if (setting.kind === 'proposed') return clause.verb.negated ? 'negated' : 'hypothetical';
  if (setting.kind === 'purpose') return clause.verb.negated ? 'negated' : 'future';
  if (held && aux === 'negated') return aux;
  for (let i = noun.first; i < noun.head; i += 1) {
    if (FUTURE_WORDS.has(tokens[i]!.lower)) return 'future';
    if (POSSIBLE_WORDS.has(tokens[i]!.lower)) return 'hypothetical';
  }
  if (setting.kind === 'before') return 'future';
  if (setting.kind === 'at') return aux === 'future' ? 'future' : null;
  return aux;
}
