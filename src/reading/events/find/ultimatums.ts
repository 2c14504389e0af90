import type { Draft } from '../draft.ts';
import { CONTINUING_VERBS } from '../lexicons/governors.ts';
import { modeOfContent } from '../match/requestMode.ts';
import type { Sides } from '../roles/sides.ts';
import type { Clause, SentenceSyntax } from '../syntax/clause.ts';
import { tellerOf } from '../syntax/tellers.ts';

/** Longest chain of governors up to who says it. */
const DEEPEST = 5;

/** "the raids will continue until the rebels lay down their arms": what must be done for them to stop. */
export function ultimatums(syntax: SentenceSyntax, sides: Sides): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of syntax.clauses) {
    if (clause.marker !== 'until' && clause.marker !== 'till') continue;
    if (clause.link !== 'adverbial' || !clause.subject || !sides.canAct(clause.subject.items[0]!)) continue;
    const going = syntax.clauses.findLast((c) => c.at < clause.at && CONTINUING_VERBS.has(c.verb.lemma) && isToCome(c));
    if (!going) continue;
    const actors = insisters(going, sides);
    const recipients = sides.idsOf(clause.subject).filter((id) => !actors.includes(id));
    if (recipients.length === 0) continue;
    drafts.push({
      rule: 'request.until',
      type: 'REQUEST',
      mode: modeOfContent(clause.verb.lemma, clause, syntax.tokens) ?? 'yield',
      strength: 'demand',
      aux: null,
      syntax,
      clause: going,
      actors,
      recipients,
      trigger: { first: clause.verb.first, end: clause.verb.end },
      placePhrase: null,
      definite: false,
      wanted: false,
    });
  }
  return drafts;
}

/** A will, not a report of what went on until something happened. */
function isToCome(clause: Clause): boolean {
  if (clause.verb.negated) return false;
  return clause.verb.modal === 'will' || clause.verb.modal === 'would' || clause.link === 'infinitive';
}

function insisters(going: Clause, sides: Sides): string[] {
  const teller = tellerOf(going);
  if (teller) return sides.idsOf(teller.subject);
  let current: Clause | null = going;
  for (let depth = 0; current && depth < DEEPEST; depth += 1) {
    const ids = sides.idsOf(current.subject);
    if (ids.length > 0) return ids;
    current = current.governor;
  }
  return [];
}
