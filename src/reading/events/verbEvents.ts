import type { EventMode } from '../reading.ts';
import type { Token } from '../text.ts';
import { auxOf } from './aux.ts';
import type { Draft } from './draft.ts';
import type { Sides } from './roles/sides.ts';
import { CONSULT_VERBS } from './rules/consultVerbs.ts';
import { OTHER_VERBS } from './rules/otherVerbs.ts';
import { REQUEST_VERBS } from './rules/requestVerbs.ts';
import type { Slot, VerbRule } from './rules/rule.ts';
import type { Chain } from './syntax/chains.ts';
import type { Clause, SentenceSyntax } from './syntax/clauses.ts';

const RULES = new Map<string, VerbRule[]>();
for (const rule of [...CONSULT_VERBS, ...REQUEST_VERBS, ...OTHER_VERBS])
  for (const lemma of rule.lemmas) RULES.set(lemma, [...(RULES.get(lemma) ?? []), rule]);

const PHONE_WORDS = new Set([
  'phone',
  'telephone',
  'call',
  'videoconference',
  'teleconference',
  'hotline',
  'line',
  'skype',
  'zoom',
  'video',
]);
/** Who is not met but addressed, or who only carries the news. */
const AUDIENCES = new Set(
  'reporter journalist press crowd audience media newspaper television tv cnn reuters afp bbc channel correspondent viewer parliament supporter rally magazine'.split(
    ' ',
  ),
);

/** The events that a sentence's verbs make. */
export function verbEvents(syntax: SentenceSyntax, sides: Sides): Draft[] {
  const drafts: Draft[] = [];
  for (const [index, clause] of syntax.clauses.entries()) {
    for (const rule of RULES.get(clause.verb.lemma) ?? []) {
      const draft = match(rule, clause, index, syntax, sides);
      if (!draft) continue;
      drafts.push(draft);
      break;
    }
  }
  return drafts;
}

function match(rule: VerbRule, clause: Clause, index: number, syntax: SentenceSyntax, sides: Sides): Draft | null {
  const { tokens } = syntax;
  if (rule.particle && tokens[clause.verb.end]?.lower !== rule.particle) return null;
  const passive = clause.passive;
  const subject = passive ? slot(clause, 'by') : clause.subject;
  const direct = passive ? clause.subject : clause.object;
  if (rule.personal && subject && !subject.items.some((item) => sides.canAct(item))) return null;
  if (rule.objects && !occasion(rule, clause, direct, tokens)) return null;
  const content = contentOf(clause, index, syntax);
  if (rule.content && !rule.content.some((c) => c === 'none' || has(c, clause, direct, content))) return null;
  const other = otherSide(rule, clause, direct, sides);
  if (
    rule.id === 'consult.call-someone' &&
    (clause.second || content.infinitive || !other?.items.some((item) => sides.isPersonal(item)))
  )
    return null;
  if (rule.other === 'required' && !other) return null;
  if (rule.other === 'plural' && !other && !isPlural(subject, tokens, sides)) return null;
  if (rule.type === 'CONSULT' && other?.items.every((item) => AUDIENCES.has(tokens[item.noun.head]!.lemma))) return null;
  const recipient = other ?? complementSubject(content, sides);
  const actors = sides.idsOf(subject);
  const recipients = sides.idsOf(recipient).filter((id) => !actors.includes(id));
  return {
    rule: rule.id,
    type: rule.type,
    mode: modeOf(rule, clause, tokens),
    strength: rule.strength ?? null,
    aux: auxOf(clause, isNegative(subject, tokens)),
    syntax,
    clause,
    actors,
    recipients,
    trigger: { first: clause.verb.head, end: clause.verb.head + 1 },
    placeToken: rule.place && other ? other.items[0]!.noun.head : null,
    definite: false,
  };
}

interface ContentClauses {
  readonly infinitive: Clause | null;
  readonly that: Clause | null;
}

/** The clauses that say what is asked: the infinitive and the that-clause which hang on this one. */
function contentOf(clause: Clause, index: number, syntax: SentenceSyntax): ContentClauses {
  let infinitive: Clause | null = null;
  let that: Clause | null = null;
  for (let i = index + 1; i < Math.min(syntax.clauses.length, index + 6); i += 1) {
    const next = syntax.clauses[i]!;
    if (next.governor !== clause) continue;
    if (next.link === 'infinitive' && next.verb.form === 'infinitive') infinitive ??= next;
    if (next.link === 'complement') that ??= next;
  }
  return { infinitive, that };
}

function has(content: string, clause: Clause, direct: Chain | null, found: ContentClauses): boolean {
  if (content === 'infinitive') return found.infinitive !== null;
  if (content === 'that') return found.that !== null;
  if (content === 'object') return direct !== null;
  return clause.obliques.some((o) => o.prep === content);
}

function slot(clause: Clause, name: Slot): Chain | null {
  if (name === 'object') return clause.object;
  return clause.obliques.find((o) => o.prep === name)?.chain ?? null;
}

function otherSide(rule: VerbRule, clause: Clause, direct: Chain | null, sides: Sides): Chain | null {
  for (const name of rule.slots) {
    if (clause.passive && name !== 'object' && rule.slots[0] === 'object') continue;
    const chain = name === 'object' ? direct : slot(clause, name);
    if (!chain) continue;
    const fits = rule.place ? chain.items.some((item) => sides.isPlace(item)) : chain.items.some((item) => sides.canAct(item));
    if (fits) return chain;
  }
  return null;
}

function complementSubject({ that, infinitive }: ContentClauses, sides: Sides): Chain | null {
  const subject = that?.subject ?? (infinitive?.marker === 'for' ? infinitive.subject : null);
  return subject?.items.some((item) => sides.canAct(item)) ? subject : null;
}

function occasion(rule: VerbRule, clause: Clause, direct: Chain | null, tokens: readonly Token[]): boolean {
  const place = rule.slots[0] === 'in' && rule.id === 'consult.take-part' ? slot(clause, 'in') : direct;
  return place?.items.some((item) => rule.objects!.has(tokens[item.noun.head]!.lemma.toLowerCase())) ?? false;
}

function isPlural(subject: Chain | null, tokens: readonly Token[], sides: Sides): boolean {
  if (!subject?.items.some((item) => sides.canAct(item))) return false;
  if (subject.items.length > 1) return true;
  const head = tokens[subject.items[0]!.noun.head]!;
  return head.lower !== head.lemma.toLowerCase() || head.lower === 'they';
}

function isNegative(subject: Chain | null, tokens: readonly Token[]): boolean {
  const first = subject && tokens[subject.items[0]?.first ?? -1];
  return first ? first.lower === 'no' || first.lower === 'neither' || first.lower === 'nobody' : false;
}

function modeOf(rule: VerbRule, clause: Clause, tokens: readonly Token[]): EventMode | null {
  if (rule.type !== 'CONSULT') return rule.mode ?? null;
  for (const { prep, chain } of clause.obliques)
    if (/^(?:by|over|on|via|in|during|through)$/.test(prep) && PHONE_WORDS.has(tokens[chain.items[0]!.noun.head]!.lower))
      return 'phone';
  return rule.mode ?? null;
}
