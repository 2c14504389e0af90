import type { CorpusIndex, IndexedActor } from '../../index/corpusIndex.ts';
import { termsOf } from '../../index/passages/terms.ts';
import type { Answer } from '../answer.ts';
import { searchedIn } from '../claims.ts';
import { describe } from '../who.ts';
import type { Inquiry } from './inquiry.ts';

/** Among how many of the likeliest sentences people of one name are looked for. */
const LIKELIEST = 5;
/** What has so many points less than the likeliest tells of another matter. */
const FAR_BEHIND = 6;
/** At most as many as a select menu holds. */
const MOST_CHOICES = 25;

/**
 * Asks who is meant where a lone name of the question is borne by several people whom the likeliest sentences tell of;
 * null where it is clear.
 */
export function whichOne(index: CorpusIndex, heading: string, { frame, ranked }: Inquiry): Answer | null {
  const likeliest = ranked.slice(0, LIKELIEST).filter(({ points }) => ranked[0]!.points - points < FAR_BEHIND);
  const told = new Set(likeliest.flatMap(({ candidate }) => candidate.sentence.actors));
  for (const { text } of frame.parties) {
    if (/\s/.test(text)) continue;
    const bearers = index.resolveActor(text).filter(({ type, name }) => type === 'person' && bears(name, text));
    const meant = bearers.filter((actor) => !bearers.some((other) => other !== actor && isPartOf(actor, other)));
    if (meant.length < 2 || meant.filter(({ id }) => told.has(id)).length < 2) continue;
    const choices = meant
      .slice(0, MOST_CHOICES)
      .map((actor) => ({ id: actor.id, name: actor.name, description: describe(actor) }));
    return {
      status: 'ambiguous',
      heading,
      short: null,
      claims: [],
      notices: [`“${text}” fits ${meant.length} people. Which one?`],
      choices,
      searched: searchedIn(index),
    };
  }
  return null;
}

/** The word is a part of the name itself, not of an office or a state, and not the first: given names are shared by many. */
function bears(name: string, typed: string): boolean {
  const stems = termsOf(name).map(({ stem }) => stem);
  return termsOf(typed).every(({ stem }) => stems.indexOf(stem) > 0);
}

/** One name within another ("Rashid", "Abdullatif Rashid") may be one person: it is not asked about. */
function isPartOf(actor: IndexedActor, other: IndexedActor): boolean {
  return other.name.toLowerCase().split(/\s+/).join(' ').includes(actor.name.toLowerCase());
}
