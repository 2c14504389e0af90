import type { CorpusIndex, EventFilter, IndexedActor, IndexedEvent } from '../index/corpusIndex.ts';
import type { EventType } from '../reading/reading.ts';
import type { Answer } from './answer.ts';
import { answerOfEvents, type EventList, notFound } from './claims.ts';
import { eventsFor } from './eventsFor.ts';
import { typedPeriod, wrongBounds } from './period.ts';
import { whoIs } from './who.ts';
import { TYPE_NAMES } from './wording.ts';

/** What a person may bound a list of events by, as typed. */
export interface Bounds {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly place?: string | undefined;
}

export interface TimelineQuery extends Bounds {
  readonly actor?: string | undefined;
  readonly type?: EventType | undefined;
}

/** Everything that happened, or everything that happened to one actor, in order of date. */
export function answerTimeline(index: CorpusIndex, query: TimelineQuery): Answer {
  return listEvents(index, timelineRequest(query));
}

/** The events of a timeline, for whoever shows a part of them; or the answer that asks who is meant, or says what is wrong. */
export function findTimeline(index: CorpusIndex, query: TimelineQuery): FoundEvents | { readonly answer: Answer } {
  return findListed(index, timelineRequest(query));
}

function timelineRequest(query: TimelineQuery): ListRequest {
  const what = query.type ? TYPE_NAMES[query.type] : 'events';
  return {
    bounds: query,
    types: query.type ? [query.type] : undefined,
    people: { actor: query.actor },
    heading: ({ actor }) => `Timeline${actor ? ` of ${actor.name}` : ''}${query.type ? `: ${what}` : ''}`,
    nothing: ({ actor }) =>
      `Readout found no ${what}${actor ? ` with ${actor.name}` : ''}${boundsInWords(query)} told in the corpus.`,
  };
}

/** Which of the filter's people were typed, and who they are. */
type Named = { readonly [Role in 'actor' | 'with' | 'by' | 'of']?: IndexedActor };

interface ListRequest {
  readonly bounds: Bounds;
  readonly types: EventFilter['types'];
  readonly people: { readonly [Role in keyof Named]?: string | undefined };
  /** What the filter cannot say. */
  readonly fits?: (event: IndexedEvent) => boolean;
  readonly heading: (named: Named) => string;
  readonly nothing: (named: Named) => string;
}

/** The events of a list, with its heading and what is said where there are none. */
export type FoundEvents = Pick<EventList, 'heading' | 'events' | 'nothing'>;

/** Resolves names and periods as typed, then lists the events that fit; a name that is unclear or a date that is none is said. */
export function listEvents(index: CorpusIndex, request: ListRequest): Answer {
  const found = findListed(index, request);
  return 'answer' in found ? found.answer : answerOfEvents(index, found);
}

function findListed(index: CorpusIndex, request: ListRequest): FoundEvents | { readonly answer: Answer } {
  const { bounds, people } = request;
  const named: { -readonly [Role in keyof Named]: Named[Role] } = {};
  for (const role of Object.keys(people) as (keyof Named)[]) {
    const typed = people[role]?.trim();
    if (!typed) continue;
    const who = whoIs(index, typed, request.heading({}));
    if ('answer' in who) return who;
    named[role] = who.actor;
  }
  const heading = `${request.heading(named)}${boundsInWords(bounds)}`;
  const wrong = wrongBounds(bounds);
  if (wrong !== null) return { answer: notFound(index, heading, wrong) };
  const [from, to] = [bounds.from, bounds.to].map((typed) => typedPeriod(typed ?? ''));
  const place = bounds.place?.trim();
  const filter: EventFilter = {
    ...(request.types && { types: request.types }),
    ...Object.fromEntries(Object.entries(named).map(([role, actor]) => [role, actor.id])),
    ...(place && { place }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const events = eventsFor(index, filter).filter((event) => request.fits?.(event) ?? true);
  return { heading, events, nothing: request.nothing(named) };
}

/** " in Oslo, from 2023 to 2024": the bounds of a list, for its heading. */
export function boundsInWords({ from, to, place }: Bounds): string {
  const parts = [place && ` in ${place.trim()}`, from && ` from ${from.trim()}`, to && ` to ${to.trim()}`];
  return parts.filter(Boolean).join('');
}
