import { findActors } from './actors/actors.ts';
import { isDay } from './dates/calendar.ts';
import { readDates } from './dates/timexes.ts';
import { findEvents } from './events/events.ts';
import { findFurniture } from './furniture/furniture.ts';
import { findQuotations } from './quotations/quotations.ts';
import type { Reading } from './reading.ts';
import { annotate } from './text.ts';

/** What a reader may know besides the text. */
export interface ReadOptions {
  /** The document creation time, `YYYY-MM-DD`; without it, or where it is no day, relative dates stay unresolved. */
  readonly published?: string | undefined;
  /** The headline; where the text tells it again, it is furniture. */
  readonly title?: string | undefined;
}

/** Reads a text whole: sentences, mentions, actors, dates, quotations and events. Pure; never throws on any string. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const annotated = annotate(text);
  const published = options.published && isDay(options.published) ? options.published : undefined;
  const { timexes, dateline } = readDates(annotated, published);
  const { mentions, actors } = findActors(annotated, timexes);
  const quotations = findQuotations(annotated, mentions);
  const furniture = findFurniture(annotated, options.title);
  const { events, actors: described } = findEvents({
    ...annotated,
    mentions,
    actors,
    timexes,
    quotations,
    furniture,
    published,
    dateline,
  });
  const sentences = annotated.sentences.map(({ start, end }) => ({ start, end }));
  return { sentences, mentions, timexes, actors: [...actors, ...described], quotations, furniture, events };
}
