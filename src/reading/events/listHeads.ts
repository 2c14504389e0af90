import type { Draft } from './draft.ts';
import type { Sides } from './roles/sides.ts';
import { chainFrom } from './syntax/chains.ts';
import type { SentenceSyntax } from './syntax/clause.ts';

/** Who is the subject of a list: "The Secretary:", with "called on …" and "urged …" in the lines below it. Null where a sentence is no such head. */
export function listHead({ phrases, tokens }: SentenceSyntax, sides: Sides): readonly string[] | null {
  const [noun, mark] = [phrases[0], phrases[1]];
  if (noun?.kind !== 'noun' || mark?.kind !== 'stop' || mark.text !== ':') return null;
  const ids = sides.idsOf(chainFrom(phrases, tokens, 0, 1));
  return ids.length > 0 ? ids : null;
}

/** True for a line that goes on with a list: its first verb has no subject of its own. */
export function goesOn({ clauses }: SentenceSyntax): boolean {
  return clauses.length > 0 && clauses[0]!.subject === null;
}

/** The drafts of a line of a list, with the list's subject as theirs. */
export function underHead(drafts: readonly Draft[], head: readonly string[]): readonly Draft[] {
  return drafts.map((draft) =>
    draft.actors.length > 0 || draft.clause.subject !== null || draft.clause.passive
      ? draft
      : { ...draft, actors: head, recipients: draft.recipients.filter((id) => !head.includes(id)) },
  );
}
