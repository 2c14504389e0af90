import type { Aux } from '../../reading.ts';
import type { Token } from '../../text.ts';
import { auxOf } from '../aux.ts';
import type { Draft } from '../draft.ts';
import { DENYING_GOVERNORS, LIGHT_VERBS } from '../lexicons/governors.ts';
import type { Sides } from '../roles/sides.ts';
import { CONSULT_NOUNS } from '../rules/consultNouns.ts';
import type { NounRule } from '../rules/rule.ts';
import { type Chain, chainFrom } from '../syntax/chains.ts';
import type { Clause, SentenceSyntax } from '../syntax/clauses.ts';
import type { NounPhrase, Phrase } from '../syntax/phrases.ts';

const RULES = new Map<string, NounRule[]>();
for (const rule of CONSULT_NOUNS) for (const lemma of rule.lemmas) RULES.set(lemma, [...(RULES.get(lemma) ?? []), rule]);

/** Prepositions that set a clause at the time or place of an occasion: "after talks with", "during his visit to". */
const AT_OCCASION = new Set([
  'in',
  'at',
  'during',
  'after',
  'following',
  'amid',
  'on',
  'over',
  'upon',
  'since',
  'through',
  'throughout',
  'for',
]);
const BEFORE_OCCASION = new Set(['before', 'ahead', 'ahead of', 'until', 'pending']);
/** Verbs that say of their subject that it took place. */
const OCCURRENCE = new Set(
  'break last collapse fail stall falter drag proceed run fall take happen occur begin start resume end conclude last continue hold come follow focus open kick close wrap'.split(
    ' ',
  ),
);
/** Coming together for talks is having them; travelling for talks is meaning to. */
const RECEIVING = new Set('join host receive welcome meet visit sit'.split(' '));
const TRAVELLING = new Set('arrive travel fly head go come leave depart land return'.split(' '));
const FUTURE_WORDS = new Set(['upcoming', 'planned', 'forthcoming', 'scheduled', 'future', 'expected', 'next']);
const POSSIBLE_WORDS = new Set(['possible', 'proposed', 'potential', 'eventual']);
/** "the last meeting of this kind was held four years ago": another of the same, between the same. */
const ORDINALS = new Set(['last', 'first', 'previous', 'latest', 'next', 'second', 'third', 'fourth', 'fifth', 'earlier']);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'their']);

/** The events that nouns make: "held talks with", "after a meeting with", "a meeting between A and B took place". */
export function nounEvents(syntax: SentenceSyntax, sides: Sides): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < syntax.phrases.length; at += 1) {
    const phrase = syntax.phrases[at]!;
    if (phrase.kind !== 'noun' || phrase.time) continue;
    const rule = ruleOf(phrase, syntax.tokens);
    const draft = rule && read(rule, phrase, at, syntax, sides);
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

function read(rule: NounRule, noun: NounPhrase, at: number, syntax: SentenceSyntax, sides: Sides): Draft | null {
  const { tokens, phrases } = syntax;
  const setting = settingOf(at, syntax);
  if (!setting) return null;
  const plainCall = rule.modifiers && !hasModifier(rule, noun, tokens);
  if (
    plainCall &&
    !(setting.kind === 'light' && /^(?:have|hold|receive|make|conduct)$/.test(setting.clause.verb.lemma)) &&
    setting.kind !== 'at'
  )
    return null;
  const others = othersOf(rule, at, syntax, sides);
  const owners = sides.ownerIds(noun);
  const clauseSubject = setting.clause.passive ? null : setting.clause.subject;
  const subjectIds =
    setting.kind === 'light' ||
    setting.kind === 'purpose' ||
    (setting.kind === 'at' && owners.length === 0 && others.kind !== 'between')
      ? sides.idsOf(clauseSubject)
      : [];
  const actors = owners.length > 0 ? [...owners, ...(setting.kind === 'light' ? subjectIds : [])] : subjectIds;
  const recipients = others.ids.filter((id) => !actors.includes(id));
  const named = new Set([...actors, ...recipients]);
  const first = tokens[noun.first]!;
  const definite = DEFINITE.has(first.lower);
  const enough =
    setting.kind === 'light'
      ? others.some || !definite
      : others.some && (named.size > 1 || actors.length > 0 || others.kind === 'between' || setting.kind === 'subject');
  const echoes = setting.kind === 'subject' && ORDINALS.has(tokens[noun.first + (definite ? 1 : 0)]!.lower);
  if (!enough && !echoes) return null;
  if (rule.mode === 'visit' && setting.kind !== 'light' && !echoes && named.size === 0) return null;
  return {
    rule: rule.id,
    type: 'CONSULT',
    mode: rule.mode,
    strength: null,
    aux: auxOfNoun(noun, setting, tokens),
    syntax,
    clause: setting.clause,
    actors,
    recipients,
    trigger: { first: noun.head, end: noun.head + 1 },
    placePhrase: rule.mode === 'visit' ? others.noun : null,
    definite: definite && setting.kind !== 'light' && phrases[at - 1]?.kind === 'prep',
  };
}

function hasModifier(rule: NounRule, noun: NounPhrase, tokens: readonly Token[]): boolean {
  for (let i = noun.first; i < noun.head; i += 1) if (rule.modifiers!.has(tokens[i]!.lower)) return true;
  return false;
}

interface Setting {
  readonly kind: 'light' | 'at' | 'before' | 'subject' | 'purpose';
  readonly clause: Clause;
}

/** How the noun stands in its sentence: object of a light verb, after a preposition of time, or subject of a verb of taking place. */
function settingOf(at: number, syntax: SentenceSyntax): Setting | null {
  const { clauses, phrases } = syntax;
  for (const clause of clauses) {
    if (holdsCounted(clause.object, at, syntax) && (LIGHT_VERBS.has(clause.verb.lemma) || isCalledOff(clause, syntax.tokens)))
      return { kind: 'light', clause };
    if (clause.subject && holds(clause.subject, at)) {
      if (clause.passive && (LIGHT_VERBS.has(clause.verb.lemma) || isCalledOff(clause, syntax.tokens)))
        return { kind: 'subject', clause };
      if (!clause.passive && (OCCURRENCE.has(clause.verb.lemma) || clause.verb.bare)) return { kind: 'subject', clause };
    }
  }
  const mark = phrases[at - 1];
  if (!mark || (mark.kind !== 'prep' && mark.kind !== 'sub' && mark.kind !== 'verb')) return null;
  const text = mark.kind === 'verb' ? syntax.tokens[mark.head]!.lower : mark.text;
  const earlier = phrases[at - 2];
  const ahead =
    text === 'of' && earlier?.kind !== 'noun' && earlier !== undefined && 'text' in earlier && earlier.text === 'ahead';
  const margins =
    text === 'of' &&
    earlier?.kind === 'noun' &&
    /^(?:sidelines|margins|eve|fringes|end|start|conclusion)$/.test(syntax.tokens[earlier.head]!.lower);
  if (!AT_OCCASION.has(text) && !BEFORE_OCCASION.has(text) && !ahead && !margins) return null;
  const clause = clauseNear(at, clauses);
  if (!clause) return null;
  if (text === 'for') {
    if (RECEIVING.has(clause.verb.lemma)) return { kind: 'at', clause };
    return clause.at < at && (TRAVELLING.has(clause.verb.lemma) || (clause.verb.bare && clause.verb.lemma === 'be'))
      ? { kind: 'purpose', clause }
      : null;
  }
  return { kind: BEFORE_OCCASION.has(text) || ahead ? 'before' : 'at', clause };
}

/** "cancelled the visit", "called off the talks". */
function isCalledOff(clause: Clause, tokens: readonly Token[]): boolean {
  return DENYING_GOVERNORS.has(clause.verb.lemma) || (clause.verb.lemma === 'call' && tokens[clause.verb.end]?.lower === 'off');
}

const COUNTS = new Set('day hour week round series set spate flurry string number couple pair'.split(' '));

/** "talks", or "three days of talks". */
function holdsCounted(chain: Chain | null, at: number, { phrases, tokens }: SentenceSyntax): boolean {
  if (!chain) return false;
  if (chain.first === at) return true;
  const [counted, mark] = [phrases[at - 2], phrases[at - 1]];
  return (
    chain.first === at - 2 &&
    counted?.kind === 'noun' &&
    mark?.kind === 'prep' &&
    mark.text === 'of' &&
    COUNTS.has(tokens[counted.head]!.lemma)
  );
}

function holds(chain: Chain | null, at: number): boolean {
  return chain?.first === at;
}

/** The clause a prepositional phrase belongs to: the last finite one before it, else the first after it. */
function clauseNear(at: number, clauses: readonly Clause[]): Clause | null {
  let before: Clause | null = null;
  for (const clause of clauses) {
    if (clause.at < at && clause.end >= at - 1) before = clause;
    if (clause.at > at) return before ?? clause;
  }
  return before ?? clauses.at(-1) ?? null;
}

interface Others {
  readonly ids: string[];
  readonly some: boolean;
  readonly kind: string | null;
  readonly noun: NounPhrase | null;
}

/** The sides that stand after the noun's prepositions, stepping over "in Geneva" and "on Monday". */
function othersOf(rule: NounRule, at: number, syntax: SentenceSyntax, sides: Sides): Others {
  const { phrases, tokens } = syntax;
  let i = at + 1;
  for (let steps = 0; steps < 8; steps += 1) {
    const mark = phrases[i];
    if (mark?.kind === 'adverb' || (mark?.kind === 'noun' && mark.time)) {
      i += 1;
      continue;
    }
    const apposed = phrases[i + 1];
    if (mark?.kind === 'comma' && apposed?.kind === 'noun' && apposed.end - apposed.first <= 3 && followsOn(phrases[i + 2])) {
      i += phrases[i + 2]!.kind === 'comma' ? 3 : 2;
      continue;
    }
    if (mark?.kind !== 'prep') break;
    const noun = phrases[i + 1];
    if (noun?.kind !== 'noun') break;
    const chain = chainFrom(phrases, tokens, i + 1);
    const slot = rule.slots.find((s) => s === mark.text);
    const fits = chain.items.some((item) =>
      rule.mode === 'visit' ? sides.isPlace(item) || sides.canAct(item) : sides.canAct(item),
    );
    if (slot && fits)
      return {
        ids: rule.mode === 'visit' && slot !== 'by' && slot !== 'of' ? sides.hostsOf(chain) : sides.idsOf(chain),
        some: true,
        kind: slot,
        noun: chain.items[0]!.noun,
      };
    i = noun.time ? i + 2 : chain.end;
  }
  return { ids: [], some: false, kind: null, noun: null };
}

/** "in Los Angeles, California(,) with": the place goes on after a comma. */
function followsOn(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'prep' || phrase?.kind === 'comma';
}

function auxOfNoun(noun: NounPhrase, setting: Setting, tokens: readonly Token[]): Aux | null {
  const { clause } = setting;
  const aux = auxOf(clause, tokens[noun.first]!.lower === 'no');
  const held = setting.kind === 'light' || setting.kind === 'purpose' || setting.kind === 'subject';
  if (held && isCalledOff(clause, tokens)) return aux === 'negated' ? null : (aux ?? 'negated');
  if (setting.kind === 'purpose') return clause.verb.negated ? 'negated' : 'future';
  for (let i = noun.first; i < noun.head; i += 1) {
    if (FUTURE_WORDS.has(tokens[i]!.lower)) return 'future';
    if (POSSIBLE_WORDS.has(tokens[i]!.lower)) return 'hypothetical';
  }
  if (setting.kind === 'before') return 'future';
  if (setting.kind === 'at') return aux === 'future' ? 'future' : null;
  return aux;
}
