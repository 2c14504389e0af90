import type { Actor, Mention, Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';

/** The actors that a text names and every place where it names them. */
export function findActors(_text: AnnotatedText, _timexes: readonly Timex[]): { mentions: Mention[]; actors: Actor[] } {
  return { mentions: [], actors: [] };
}
