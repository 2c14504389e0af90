import { read } from '../../../src/reading/read.ts';
import type { Event } from '../../../src/reading/reading.ts';

/** The events of a text as short lines: "CONSULT/meeting future: A + B", with the types asked for only. */
export function said(text: string, types: readonly Event['type'][] = ['CONSULT', 'REQUEST'], published = '2024-03-15'): string[] {
  const { events, actors } = read(text, { published });
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  const side = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ') || '-';
  return events
    .filter((event) => types.includes(event.type))
    .map(
      (e) =>
        `${e.type}${e.mode ? `/${e.mode}` : ''}${e.strength ? `/${e.strength}` : ''}${e.aux ? ` ${e.aux}` : ''}: ${side(e.actors)} > ${side(e.recipients)}`,
    );
}

/** The types of the events of a text, in order. */
export function types(text: string): string[] {
  return read(text, { published: '2024-03-15' }).events.map((event) => event.type);
}

export function events(text: string, published = '2024-03-15'): readonly Event[] {
  return read(text, { published }).events;
}
