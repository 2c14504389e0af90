import type { Event } from '../../reading/reading.ts';
import type { IndexedEvent, ReportedEvent } from '../corpusIndex.ts';
import { listOf, type NumberLists, rowsByKey } from '../numberLists.ts';
import { NumberWriter } from '../passages/postings/varint.ts';
import type { Steps } from '../steps.ts';
import { DistinctTexts, TextWriter } from '../texts.ts';
import { byPlace } from './order.ts';

/** Columns of events, as they are written: see `EventColumns`. */
export interface PackedEvents {
  readonly texts: ReturnType<TextWriter['finish']>;
  readonly quotes: ReturnType<TextWriter['finish']>;
  readonly events: Uint32Array;
  readonly reportStarts: Uint32Array;
  readonly reports: Uint32Array;
  readonly eventSides: NumberLists;
  readonly reportSides: NumberLists;
  readonly reportsOf: NumberLists;
  readonly eventsOf: NumberLists;
}

/** Events put into one piece. */
const STEP = 200;

/** Puts events into columns. `documents` and `actors` give each id its number. */
export function* packEvents(
  events: readonly IndexedEvent[],
  documents: ReadonlyMap<string, number>,
  actors: ReadonlyMap<string, number>,
): Steps<PackedEvents> {
  const [texts, quotes] = [new DistinctTexts(), new TextWriter()];
  const [rows, reportRows, reportStarts] = [new NumberWriter(), new NumberWriter(), new NumberWriter()];
  const [eventSides, reportSides] = [new ListWriter(), new ListWriter()];
  const told = (
    row: NumberWriter,
    { type, mode, aux, strength, place, date }: Pick<Event, 'type' | 'mode' | 'aux' | 'strength' | 'place' | 'date'>,
  ): void => {
    for (const text of [type, mode, aux, strength, place, date?.text, date?.value, date?.edtf, date?.basis])
      row.push(texts.numberOf(text ?? null));
  };
  const numbersOf = (ids: readonly string[]) => ids.map((id) => actors.get(id)!);
  const reports: ReportedEvent[] = [];
  let done = 0;
  for (const event of events) {
    told(rows, event);
    reportStarts.push(reports.length);
    eventSides.push(numbersOf(event.actors));
    eventSides.push(numbersOf(event.recipients));
    for (const report of event.reports) {
      reports.push({ event, report });
      told(reportRows, report);
      const { document, number, start, end, trigger, rule } = report;
      for (const value of [documents.get(document)!, number, start, end, trigger.start, trigger.end, texts.numberOf(rule)])
        reportRows.push(value);
      reportSides.push(numbersOf(report.actors));
      reportSides.push(numbersOf(report.recipients));
      quotes.push(report.quote);
    }
    if (++done % STEP === 0) yield;
  }
  reportStarts.push(reports.length);
  const packed = { eventSides: eventSides.finish(), reportSides: reportSides.finish() };
  return {
    ...packed,
    texts: texts.finish(),
    quotes: quotes.finish(),
    events: rows.finish(),
    reportStarts: reportStarts.finish(),
    reports: reportRows.finish(),
    reportsOf: yield* inOrderOfPlace(reports, documents),
    eventsOf: yield* eventsBySide(packed.eventSides, actors.size),
  };
}

/** Lists of numbers, as many as come. */
class ListWriter {
  readonly #starts = new NumberWriter();
  readonly #numbers = new NumberWriter();

  push(list: readonly number[]): void {
    this.#starts.push(this.#numbers.length);
    for (const number of list) this.#numbers.push(number);
  }

  finish(): NumberLists {
    this.#starts.push(this.#numbers.length);
    return { starts: this.#starts.finish(), numbers: this.#numbers.finish() };
  }
}

/** The reports of each document in order of place. `told` gives what stands in each row. */
function* inOrderOfPlace(told: readonly ReportedEvent[], documents: ReadonlyMap<string, number>): Steps<NumberLists> {
  const lists = yield* rowsByKey(
    Uint32Array.from(told, ({ report }) => documents.get(report.document)!),
    documents.size,
  );
  for (let document = 0; document < documents.size; document += 1) {
    const rows = listOf(lists, document);
    if (rows.length > 1) rows.sort((a, b) => byPlace(told[a]!, told[b]!));
    if (document % STEP === 0) yield;
  }
  return lists;
}

/** The events of each actor, on any side, in their order. */
function* eventsBySide({ starts, numbers }: NumberLists, actors: number): Steps<NumberLists> {
  const [sides, events] = [new NumberWriter(), new NumberWriter()];
  for (let event = 0; 2 * event < starts.length - 1; event += 1) {
    for (const actor of new Set(numbers.subarray(starts[2 * event], starts[2 * event + 2]))) {
      sides.push(actor);
      events.push(event);
    }
    if (event % STEP === 0) yield;
  }
  const { starts: firsts, numbers: places } = yield* rowsByKey(sides.finish(), actors);
  const eventAt = events.finish();
  return { starts: firsts, numbers: places.map((place) => eventAt[place]!) };
}
