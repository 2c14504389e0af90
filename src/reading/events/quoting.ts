import type { Draft } from './draft.ts';

/** The words that say an event: whole clauses, never cut inside one. UTF-16 offsets. */
export function quoteOf({ syntax }: Draft): { start: number; end: number } {
  return { start: syntax.sentence.start, end: syntax.sentence.end };
}
