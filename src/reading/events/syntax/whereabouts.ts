import type { Clause, SentenceSyntax } from './clause.ts';
import type { NounPhrase } from './phrases.ts';

/** The noun phrase that "where" stands for: "Riyadh, where he will meet the prince". Null for other clauses. */
export function whereOf(clause: Clause, { phrases }: SentenceSyntax): NounPhrase | null {
  if (clause.link !== 'relative') return null;
  let at = clause.first;
  if (phrases[at]?.kind !== 'who') at -= 1;
  const where = phrases[at];
  if (where?.kind !== 'who' || where.text !== 'where') return null;
  let before = at - 1;
  while (before >= 0 && (phrases[before]!.kind === 'comma' || isTime(phrases, before))) before -= 1;
  const noun = phrases[before];
  return noun?.kind === 'noun' ? noun : null;
}

/** "in Riyadh on Thursday, where": the day, or the preposition before it, is stepped over. */
function isTime(phrases: SentenceSyntax['phrases'], at: number): boolean {
  const phrase = phrases[at]!;
  const next = phrases[at + 1];
  return (phrase.kind === 'noun' && phrase.time) || (phrase.kind === 'prep' && next?.kind === 'noun' && next.time);
}
