import type { Event, EventDate } from '../../reading/reading.ts';
import type { IndexedEvent, Report, ReportedEvent } from '../corpusIndex.ts';
import { type Days, daysOf } from '../edtf.ts';
import type { Numbering } from '../numbering.ts';
import { listOf, type NumberLists } from '../numberLists.ts';
import type { Texts } from '../texts.ts';

/** What an event and each report of it tell alike, as columns of a row: numbers of texts, 0 for none. */
export const TOLD = { type: 0, mode: 1, aux: 2, strength: 3, place: 4, dateText: 5, dateValue: 6, edtf: 7, basis: 8 } as const;
/** The columns of an event, and those of a report. */
export const EVENT_WIDTH = 9;
export const REPORT = { document: 9, number: 10, start: 11, end: 12, triggerStart: 13, triggerEnd: 14, rule: 15 } as const;
export const REPORT_WIDTH = 16;

/** Events and their reports as columns: what was packed, looked into where it lies. */
export interface EventColumns {
  readonly documents: Numbering;
  readonly actors: Numbering;
  readonly texts: Texts;
  /** `EVENT_WIDTH` for each event, in order of date, undated last. */
  readonly events: Uint32Array;
  /** Where the reports of each event begin, and where the last end. */
  readonly reportStarts: Uint32Array;
  /** `REPORT_WIDTH` for each report, those of one event one behind the other. */
  readonly reports: Uint32Array;
  /** Numbers of actors: for event `i` those acting in list `2 * i`, those acted upon in the one behind. The same for reports. */
  readonly eventSides: NumberLists;
  readonly reportSides: NumberLists;
  /** The quotes of reports, numbered from 0. */
  readonly quotes: (report: number) => string;
  /** Reports of each document in order of place, and events of each actor in their order. */
  readonly reportsOf: NumberLists;
  readonly eventsOf: NumberLists;
}

/** Events that lie packed. Each is an object of two words, which looks up what it is asked. */
export class EventTable {
  readonly columns: EventColumns;
  readonly events: readonly StoredEvent[];
  readonly #days: (Days | null | undefined)[];

  constructor(columns: EventColumns) {
    this.columns = columns;
    this.#days = new Array(columns.texts.size);
    this.events = Array.from({ length: columns.reportStarts.length - 1 }, (_, row) => new StoredEvent(this, row));
  }

  /** The events of an actor by its number, in order of date. */
  of(actor: number): StoredEvent[] {
    return Array.from(listOf(this.columns.eventsOf, actor), (row) => this.events[row]!);
  }

  /** What a document tells by its number, in order of place. */
  reportsIn(document: number): ReportedEvent[] {
    return Array.from(listOf(this.columns.reportsOf, document), (report) => {
      const event = this.events[this.eventOf(report)]!;
      return { event, report: event.reports[report - this.columns.reportStarts[event.row]!]! };
    });
  }

  /** The event of a report, by halving. */
  eventOf(report: number): number {
    const { reportStarts } = this.columns;
    let low = 0;
    for (let high = reportStarts.length - 1; high - low > 1; ) {
      const middle = (low + high) >>> 1;
      if (reportStarts[middle]! <= report) low = middle;
      else high = middle;
    }
    return low;
  }

  text<T extends string>(number: number): T | null {
    return this.columns.texts.at(number) as T | null;
  }

  idsIn(sides: NumberLists, list: number): string[] {
    return Array.from(listOf(sides, list), (actor) => this.columns.actors.ids[actor]!);
  }

  /** The days of a date by the number of its text. */
  daysOf(edtf: number): Days | null {
    let days = this.#days[edtf];
    if (days === undefined) {
      days = edtf === 0 ? null : daysOf(this.text(edtf)!);
      this.#days[edtf] = days;
    }
    return days;
  }
}

/** What an event and a report tell alike. */
abstract class Telling {
  readonly table: EventTable;
  readonly row: number;

  constructor(table: EventTable, row: number) {
    this.table = table;
    this.row = row;
  }

  protected abstract field(column: number): number;
  protected abstract get sides(): NumberLists;

  get type(): Event['type'] {
    return this.table.text<Event['type']>(this.field(TOLD.type))!;
  }

  get mode(): Event['mode'] {
    return this.table.text(this.field(TOLD.mode));
  }

  get aux(): Event['aux'] {
    return this.table.text(this.field(TOLD.aux));
  }

  get strength(): Event['strength'] {
    return this.table.text(this.field(TOLD.strength));
  }

  get place(): string | null {
    return this.table.text(this.field(TOLD.place));
  }

  get date(): Event['date'] {
    const { table } = this;
    const basis = table.text<EventDate['basis']>(this.field(TOLD.basis));
    if (basis === null) return null;
    return {
      text: table.text(this.field(TOLD.dateText)),
      value: table.text(this.field(TOLD.dateValue)),
      edtf: table.text(this.field(TOLD.edtf)),
      basis,
    };
  }

  get actors(): string[] {
    return this.table.idsIn(this.sides, 2 * this.row);
  }

  get recipients(): string[] {
    return this.table.idsIn(this.sides, 2 * this.row + 1);
  }
}

/** An event that lies packed. */
export class StoredEvent extends Telling implements IndexedEvent {
  #reports: readonly StoredReport[] | undefined;

  protected field(column: number): number {
    return this.table.columns.events[EVENT_WIDTH * this.row + column]!;
  }

  protected get sides(): NumberLists {
    return this.table.columns.eventSides;
  }

  get id(): string {
    const [first] = this.reports;
    return `${first!.document}:${first!.start}`;
  }

  get reports(): readonly StoredReport[] {
    if (!this.#reports) {
      const { reportStarts } = this.table.columns;
      const first = reportStarts[this.row]!;
      const count = reportStarts[this.row + 1]! - first;
      this.#reports = Array.from({ length: count }, (_, i) => new StoredReport(this.table, first + i));
    }
    return this.#reports;
  }

  /** The days of its date; null where it has none. */
  get days(): Days | null {
    return this.table.daysOf(this.field(TOLD.edtf));
  }

  /** The places that its reports tell. */
  *places(): Generator<string> {
    const { reportStarts, reports } = this.table.columns;
    for (let report = reportStarts[this.row]!; report < reportStarts[this.row + 1]!; report += 1) {
      const place = this.table.text(reports[REPORT_WIDTH * report + TOLD.place]!);
      if (place !== null) yield place;
    }
  }

  toJSON(): IndexedEvent {
    const { id, type, mode, aux, strength, actors, recipients, date, place, reports } = this;
    return { id, type, mode, aux, strength, actors, recipients, date, place, reports };
  }
}

/** A report that lies packed. */
export class StoredReport extends Telling implements Report {
  protected field(column: number): number {
    return this.table.columns.reports[REPORT_WIDTH * this.row + column]!;
  }

  protected get sides(): NumberLists {
    return this.table.columns.reportSides;
  }

  get document(): string {
    return this.table.columns.documents.ids[this.field(REPORT.document)]!;
  }

  get number(): number {
    return this.field(REPORT.number);
  }

  get start(): number {
    return this.field(REPORT.start);
  }

  get end(): number {
    return this.field(REPORT.end);
  }

  get quote(): string {
    return this.table.columns.quotes(this.row);
  }

  get trigger(): Event['trigger'] {
    return { start: this.field(REPORT.triggerStart), end: this.field(REPORT.triggerEnd) };
  }

  get rule(): string {
    return this.table.text(this.field(REPORT.rule))!;
  }

  toJSON(): Report {
    return withSides(this, this);
  }
}

/** A report with other sides. */
export function withSides(report: Report, { actors, recipients }: Pick<Report, 'actors' | 'recipients'>): Report {
  const { type, mode, aux, strength, date, place, start, end, quote, trigger, rule, document, number } = report;
  return { type, mode, aux, strength, actors, recipients, date, place, start, end, quote, trigger, rule, document, number };
}
