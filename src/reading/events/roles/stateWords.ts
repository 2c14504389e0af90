import { STATE_WORDS, type StateWordKind } from '../../lexicons/states.ts';

/** "Baku" → "Azerbaijan"; capitals in small letters. */
export const STATE_OF_CAPITAL = statesBy('capital');

/** "Danish", "Danes" → "Denmark"; in small letters. */
export const STATE_OF_DEMONYM = statesBy('demonym', 'people');

function statesBy(...kinds: readonly StateWordKind[]): ReadonlyMap<string, string> {
  return new Map(
    STATE_WORDS.filter(({ kind }) => kinds.includes(kind)).map(({ written, state }) => [written.toLowerCase(), state]),
  );
}
