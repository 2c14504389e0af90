import { findActors } from '../../../src/reading/actors/actors.ts';
import { findTimexes } from '../../../src/reading/dates/timexes.ts';
import { annotate } from '../../../src/reading/text.ts';

/** The actors and mentions of a text, in words that a person can check. */
export function namesIn(text: string) {
  const annotated = annotate(text);
  const { mentions, actors } = findActors(annotated, findTimexes(annotated));
  const nameOf = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null;
  return {
    actors,
    /** The actor of that name. */
    actor: (name: string) => actors.find((actor) => actor.name === name),
    /** Every mention as "words → actor's name", or "words → type" where it names no actor. */
    mentions: mentions.map(({ start, end, actor, type }) => `${text.slice(start, end)} → ${nameOf(actor) ?? type}`),
    /** Whom the words name where they stand the `nth` time, counted from 0. */
    who(words: string, nth = 0): string | null {
      const found = mentions.filter(({ start, end }) => text.slice(start, end) === words);
      return nameOf(found[nth]?.actor ?? null);
    },
    /** The type of the mention that the words are. */
    typeOf: (words: string) => mentions.find(({ start, end }) => text.slice(start, end) === words)?.type ?? null,
    /** The names of those whom a plural stands for. */
    members: (words: string) => mentions.find(({ start, end }) => text.slice(start, end) === words)?.members?.map(nameOf) ?? [],
  };
}
