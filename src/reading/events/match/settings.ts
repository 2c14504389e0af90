import type { Token } from '../../text.ts';
import { CALLING_OFF, COMING_TO_NOTHING } from '../lexicons/denials.ts';
import { DENYING_GOVERNORS, LIGHT_VERBS, PROPOSING_VERBS } from '../lexicons/governors.ts';
import type { Chain } from '../syntax/chains.ts';
import type { Clause, SentenceSyntax } from '../syntax/clause.ts';

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
  'break last collapse fail stall falter drag proceed run fall take happen occur materialize materialise go begin start resume end conclude last continue hold come follow focus open kick close wrap'.split(
    ' ',
  ),
);
/** What these say of an occasion, somebody wanted of it or kept from it. */
const HINDERING = new Set('rule prevent block forbid ban expect announce oppose hope require need delay put invite'.split(' '));
/** Coming together for talks is having them; travelling for talks is meaning to. */
export const PLANNED = new Set(['fix', 'plan', 'schedule', 'prepare', 'slate', 'set', 'expect']);
/** After these "on" names what is spoken of: "briefed him on her trip". */
const TELLING = new Set('brief comment report speak talk question press focus consult advise inform update work'.split(' '));
export const RECEIVING = new Set('join host receive welcome meet visit sit'.split(' '));
const TRAVELLING = new Set('arrive travel fly head go come leave depart land return'.split(' '));

/** How an occasion stands in its sentence. */
export interface Setting {
  readonly kind: 'light' | 'at' | 'before' | 'subject' | 'purpose' | 'proposed';
  readonly clause: Clause;
}

/** How the noun stands in its sentence: object of a light verb, after a preposition of time, or subject of a verb of taking place. */
export function settingOf(at: number, syntax: SentenceSyntax): Setting | null {
  const { clauses, phrases } = syntax;
  for (const clause of participlesLast(clauses)) {
    if (holdsCounted(clause.object, at, syntax) && (LIGHT_VERBS.has(clause.verb.lemma) || isCalledOff(clause, syntax.tokens)))
      return { kind: 'light', clause };
    if (holdsCounted(clause.object, at, syntax) && isExistential(clause, syntax.tokens)) return { kind: 'subject', clause };
    if (holdsCounted(clause.object, at, syntax) && PROPOSING_VERBS.has(clause.verb.lemma)) return { kind: 'proposed', clause };
    if (clause.subject && holdsCounted(clause.subject, at, syntax)) {
      const told = !isPlannedFor(clause, clauses);
      if (
        clause.passive &&
        ((told && (LIGHT_VERBS.has(clause.verb.lemma) || PLANNED.has(clause.verb.lemma))) || isCalledOff(clause, syntax.tokens))
      )
        return { kind: 'subject', clause };
      if (told && isOutcome(clause)) return { kind: 'subject', clause };
      if (!clause.passive && (isCalledOff(clause, syntax.tokens) || OCCURRENCE.has(clause.verb.lemma) || clause.verb.bare))
        return { kind: 'subject', clause };
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
  if (!clause || (text === 'on' && TELLING.has(clause.verb.lemma))) return null;
  if (text === 'for') {
    if (RECEIVING.has(clause.verb.lemma)) return { kind: 'at', clause };
    return clause.at < at && (TRAVELLING.has(clause.verb.lemma) || (clause.verb.bare && clause.verb.lemma === 'be'))
      ? { kind: 'purpose', clause }
      : null;
  }
  return { kind: BEFORE_OCCASION.has(text) || ahead ? 'before' : 'at', clause };
}

/** "the talks planned for Monday were called off": what became of them says more than what they were meant to be. */
function participlesLast(clauses: readonly Clause[]): readonly Clause[] {
  return [...clauses].sort((a, b) => Number(a.link === 'participle') - Number(b.link === 'participle'));
}

/** "The talks planned for Monday were criticised": what is said of them does not tell that they took place. */
function isPlannedFor({ subject }: Clause, clauses: readonly Clause[]): boolean {
  return clauses.some((c) => c.link === 'participle' && PLANNED.has(c.verb.lemma) && c.at === subject?.end);
}

/** "cancelled the visit", "called off the talks"; "the talks fell through". */
export function isCalledOff(clause: Clause, tokens: readonly Token[]): boolean {
  const { lemma, end } = clause.verb;
  const particle = tokens[end]?.lower;
  if (DENYING_GOVERNORS.has(lemma) || CALLING_OFF.has(lemma) || (/^(?:call|put)$/.test(lemma) && particle === 'off')) return true;
  return COMING_TO_NOTHING.has(lemma) && (COMING_TO_NOTHING.get(lemma) ?? particle) === particle;
}

/** "There was no meeting between A and B." */
function isExistential(clause: Clause, tokens: readonly Token[]): boolean {
  const subject = clause.subject && tokens[clause.subject.items[0]!.noun.head]!;
  return clause.verb.lemma === 'be' && clause.verb.bare && subject?.lower === 'there';
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

/** "Talks between A and B produced nothing", "his visit to Dakar was cut short": what came of it shows that it took place; not what was proposed. */
function isOutcome({ verb, link }: Clause): boolean {
  if (!verb.past || verb.bare || verb.negated || verb.modal !== null || link === 'relative' || link === 'participle')
    return false;
  return (
    !PROPOSING_VERBS.has(verb.lemma) &&
    !PLANNED.has(verb.lemma) &&
    !DENYING_GOVERNORS.has(verb.lemma) &&
    !HINDERING.has(verb.lemma)
  );
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
