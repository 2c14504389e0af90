import type { CorpusIndex, IndexedActor } from '../index/corpusIndex.ts';
import type { Answer } from './answer.ts';
import { notFound, searchedIn } from './claims.ts';

/** The actor that a typed name means, or the answer that asks which, or says that there is none. */
export type Who = { readonly actor: IndexedActor } | { readonly answer: Answer };

/** At most as many as a select menu holds. */
const MOST_CHOICES = 25;
/** How many names near to an unknown one are offered. */
const NEAREST = 5;

/** Resolves a typed name, an alias, an office or an actor's id. */
export function whoIs(index: CorpusIndex, typed: string, heading: string): Who {
  const [first, ...others] = index.resolveActor(typed);
  if (first && others.length === 0) return { actor: first };
  if (!first) {
    const near = index.findActors(typed, NEAREST).map(({ name }) => name);
    const hint = near.length > 0 ? [`Nearest names: ${near.join('; ')}.`] : [];
    return { answer: notFound(index, heading, `The corpus names nobody called “${typed}”.`, ...hint) };
  }
  const choices = [first, ...others]
    .slice(0, MOST_CHOICES)
    .map((actor) => ({ id: actor.id, name: actor.name, description: describe(actor) }));
  return {
    answer: {
      status: 'ambiguous',
      heading,
      short: null,
      claims: [],
      notices: [`“${typed}” fits ${choices.length} actors. Which one?`],
      choices,
      searched: searchedIn(index),
    },
  };
}

/** Offices, state and reach of an actor, in one line. */
export function describe(actor: IndexedActor): string {
  const offices = actor.offices.map(({ title, of }) => (of ? `${title}, ${of}` : title)).slice(0, 2);
  const articles = actor.documents.length === 1 ? 'in 1 article' : `in ${actor.documents.length} articles`;
  return [...(offices.length > 0 ? offices : [actor.state ?? actor.type]), articles].join(' · ');
}
