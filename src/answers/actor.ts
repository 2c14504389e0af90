import type { CorpusIndex, IndexedActor, IndexedEvent } from '../index/corpusIndex.ts';
import type { Answer } from './answer.ts';
import { answerOfEvents } from './claims.ts';
import { describe, whoIs } from './who.ts';

/** Spellings shown beside the name. */
const MOST_ALIASES = 6;

/** What the corpus tells of one actor: offices and spellings, whom they met, what they demanded and were asked, in quotes. */
export function answerActor(index: CorpusIndex, name: string): Answer {
  const who = whoIs(index, name, name);
  if ('answer' in who) return who.answer;
  const { actor } = who;
  const sectionOf = (event: IndexedEvent) => SECTIONS.find(({ fits }) => fits(event, actor.id))!.name;
  const bySection = Map.groupBy(index.eventsOf(actor.id), sectionOf);
  const events = SECTIONS.flatMap(({ name: section }) => bySection.get(section) ?? []);
  const nothing = `The corpus names ${actor.name}; Readout found no meeting, demand or agreement with them told in it.`;
  return { ...answerOfEvents(index, { heading: actor.name, events, nothing, sectionOf }), short: inShort(actor) };
}

/** The parts of the answer, in order; an event stands in the first that it fits. */
const SECTIONS: readonly { readonly name: string; fits(event: IndexedEvent, actor: string): boolean }[] = [
  { name: 'Met, called or visited', fits: ({ type }) => type === 'CONSULT' },
  { name: 'Demanded or asked', fits: ({ type, actors }, actor) => type === 'REQUEST' && actors.includes(actor) },
  { name: 'Was asked', fits: ({ type }) => type === 'REQUEST' },
  { name: 'Also', fits: () => true },
];

function inShort(actor: IndexedActor): string {
  const others = actor.aliases.filter((alias) => alias !== actor.name).slice(0, MOST_ALIASES);
  return others.length > 0 ? `${describe(actor)}. Also written: ${others.join('; ')}.` : `${describe(actor)}.`;
}
