import type { Draft } from '../draft.ts';
import { DOCUMENT_NOUNS } from '../lexicons/actorNouns.ts';
import { ISSUING_VERBS, LEADING_VERBS, REPORTING_VERBS } from '../lexicons/governors.ts';
import { PLANNED } from '../match/settings.ts';
import { type Clause, type SentenceSyntax, standsAlone } from '../syntax/clause.ts';
import { whereOf } from '../syntax/whereabouts.ts';

/** A clause after these tells of a time before or after that of the clause it hangs on: "on Monday, a day after they had signed". */
const OTHER_TIMES = new Set(['after', 'before', 'since', 'until', 'till']);
/** Longest chain of governors that is looked at. */
const DEEPEST = 5;

/** The clause that a phrase belongs to: the one whose verb it follows, or that it opens ("On Monday, the minister met"). */
export function clauseOf(syntax: SentenceSyntax, phrase: number): Clause | null {
  const { clauses, phrases } = syntax;
  let before: Clause | null = null;
  let after: Clause | null = null;
  for (const clause of clauses) {
    if (clause.at < phrase) before = clause;
    else {
      after = clause;
      break;
    }
  }
  if (!before || !after) return before ?? after;
  const left = phrases[phrases[phrase - 1]?.kind === 'prep' ? phrase - 2 : phrase - 1];
  const opens =
    left?.kind === 'and' || left?.kind === 'that' || left?.kind === 'comma' || left?.kind === 'stop' || left?.kind === 'sub';
  return opens && after.first <= phrase + 2 && after.first > before.at ? after : before;
}

/**
 * How far what is said of one clause reaches an event of another: 0 in the same clause, more for each step between them,
 * infinite where it tells of something else (a relative clause, what is demanded, a report of an earlier time).
 */
export function reach(owner: Clause | null, draft: Draft): number {
  const { clause } = draft;
  if (!owner) return Number.POSITIVE_INFINITY;
  // "said that Oslo must act in the Baltic this year": where and when the act is to be done, not where and when it is asked for.
  if (owner === clause) return draft.rule.startsWith('request.modal') ? Number.POSITIVE_INFINITY : 0;
  if (owner.link === 'participle') return fromParticiple(owner, draft);
  if (tellsOfPresence(owner, clause)) return 1;
  const up = stepsUp(clause, owner, draft);
  if (up < Number.POSITIVE_INFINITY) return up;
  // "called on the mayor and will leave tomorrow": what is to come has a day of its own.
  if (owner.verb.modal === 'will' && clause.verb.past) return Number.POSITIVE_INFINITY;
  if (owner.governor === clause) {
    if (owner.link === 'and' || owner.link === 'gerund') return 2;
    if (owner.link === 'infinitive') return draft.type === 'CONSULT' ? 1 : 3;
    return Number.POSITIVE_INFINITY;
  }
  if (owner.governor && owner.governor === clause.governor && owner.link === clause.link) return 3;
  return Number.POSITIVE_INFINITY;
}

/** "Berg, who was in Oslo on Monday, met the mayor": where and when somebody is, the rest takes place. */
function tellsOfPresence(owner: Clause, clause: Clause): boolean {
  if (
    owner.link !== 'relative' ||
    owner.governor !== clause ||
    !owner.verb.bare ||
    owner.verb.modal !== null ||
    owner.verb.negated
  )
    return false;
  return owner.verb.lemma === 'be' && owner.obliques.some(({ prep }) => prep === 'in' || prep === 'at');
}

/** "In a note issued in Oslo on Sunday, Norway asked": where and when it is asked; "received a team led by Berg on Friday": when it was received. */
function fromParticiple(owner: Clause, draft: Draft): number {
  const { clauses, phrases, tokens } = draft.syntax;
  const noun = owner.subject?.items[0]?.noun;
  if (!noun || !owner.passive) return Number.POSITIVE_INFINITY;
  // "The talks planned for Monday were called off": for when they had been planned.
  if (PLANNED.has(owner.verb.lemma) && draft.type === 'CONSULT' && draft.clause.subject?.end === owner.at) return 1;
  if (LEADING_VERBS.has(owner.verb.lemma)) return owner.governor === draft.clause ? 1 : Number.POSITIVE_INFINITY;
  const issued = ISSUING_VERBS.has(owner.verb.lemma) && DOCUMENT_NOUNS.has(tokens[noun.head]!.lemma.toLowerCase());
  const mark = phrases[owner.subject.first - 1];
  if (!issued || mark?.kind !== 'prep' || mark.text !== 'in') return Number.POSITIVE_INFINITY;
  const main = owner.governor ?? clauses.find((clause) => clause.at > owner.at && standsAlone(clause)) ?? null;
  return main && standsAlone(main) ? 1 + reach(main, draft) : Number.POSITIVE_INFINITY;
}

function stepsUp(from: Clause, to: Clause, draft: Draft): number {
  let steps = 0;
  let current = from;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    // "She will go on Monday to meet him, aides said": what it hangs on is nearer than who says so.
    const above = current.link === 'infinitive' ? (current.governor ?? current.reporter) : (current.reporter ?? current.governor);
    if (!above || !mayRise(current, above, draft)) return Number.POSITIVE_INFINITY;
    steps += 1;
    if (above === to) return steps;
    current = above;
  }
  return Number.POSITIVE_INFINITY;
}

/** The day of saying is the day of what is said, unless that is told as earlier ("had met") or to come. */
function mayRise(clause: Clause, above: Clause, draft: Draft): boolean {
  if (clause.link === 'relative') return clause.verb.progressive || whereOf(clause, draft.syntax) !== null;
  if (clause.link === 'participle') return false;
  if (clause.link === 'adverbial' && clause.marker !== null && OTHER_TIMES.has(clause.marker)) return false;
  const reported = clause.reporter === above || (clause.link === 'complement' && REPORTING_VERBS.has(above.verb.lemma));
  if (!reported || draft.type === 'REQUEST') return true;
  return !clause.verb.perfect && draft.aux === null;
}
