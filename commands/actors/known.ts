import { type AuthorityActor, parseAuthority } from '../../src/corpus/authority.ts';
import type { StepContext, StepResult } from '../stepped/steppedCommand.ts';

/** The actors' file as it is: its text, null where there is none, and the actors that it lists. */
export interface Known {
  readonly source: string | null;
  readonly authority: readonly AuthorityActor[];
}

/** Reads the actors' file; where it cannot be used, what to say. */
export async function readKnown({ keeper }: StepContext): Promise<Known | StepResult> {
  const source = await (await keeper()).readActors();
  const authority = source === null ? [] : parseAuthority(source);
  return typeof authority === 'string'
    ? { kind: 'advice', text: `The actors' file cannot be used as it is: ${authority} Mend it first.` }
    : { source, authority };
}
