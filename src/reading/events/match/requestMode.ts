import type { EventMode } from '../../reading.ts';
import type { Token } from '../../text.ts';
import { REQUEST_CONTENTS } from '../lexicons/requestContents.ts';
import type { Clause } from '../syntax/clause.ts';
import type { ContentClauses } from './content.ts';

/** What a request is for, by the verb or noun that says it: help, a meeting, giving way, another policy. Null where the words do not tell. */
export function modeOfRequest(clause: Clause, content: ContentClauses, tokens: readonly Token[]): EventMode | null {
  const asked = content.infinitive ?? content.that ?? content.gerund;
  if (asked) return modeOfContent(asked.verb.lemma, asked, tokens);
  const wanted = clause.obliques.find((o) => o.prep === 'for')?.chain ?? clause.object;
  return wanted ? (REQUEST_CONTENTS.get(tokens[wanted.items[0]!.noun.head]!.lemma.toLowerCase()) ?? null) : null;
}

/** The mode of an asked-for clause: "to hold talks" by its noun, "to withdraw" by its verb. */
export function modeOfContent(lemma: string, clause: Clause, tokens: readonly Token[]): EventMode | null {
  const noun = clause.object ? REQUEST_CONTENTS.get(tokens[clause.object.items[0]!.noun.head]!.lemma.toLowerCase()) : undefined;
  return (noun === 'meet' ? noun : undefined) ?? REQUEST_CONTENTS.get(lemma) ?? noun ?? null;
}
