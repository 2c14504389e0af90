import type { Passage } from '../../corpus/document.ts';
import { ActorSearch } from '../actors/actorSearch.ts';
import { type ActorColumns, packActors, StoredActor } from '../actors/actorTable.ts';
import { packTold } from '../actors/packTold.ts';
import { StoredTold, type ToldActor } from '../actors/told.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import { EventList } from '../events/eventList.ts';
import { EventTable } from '../events/eventTable.ts';
import { packEvents } from '../events/packEvents.ts';
import { LayeredMap } from '../layeredMap.ts';
import { Numbering } from '../numbering.ts';
import { listOf, type NumberLists, packLists } from '../numberLists.ts';
import { PackedMap } from '../packedMap.ts';
import { CountedPassages } from '../passages/countedPassages.ts';
import { PostingsIndex } from '../passages/postings/postingsIndex.ts';
import { PlaceSearch } from '../places.ts';
import type { Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';
import { type PackedTexts, Texts, type TextWriter, textAt } from '../texts.ts';

/** Bytes by name, as they are written. */
export type PackedTables = ReadonlyMap<string, readonly Uint8Array[]>;
/** Bytes by name, as they were read. */
export type ReadTables = ReadonlyMap<string, Buffer>;

/** Values put into one piece. */
const STEP = 200;

/**
 * The tables of an index in bytes, and what `documents`, in their order, tell of their actors; null where its passages are in an index that
 * cannot be written.
 */
export function* packTables(
  tables: Tables,
  documents: readonly string[],
  toldIn: (document: string) => readonly ToldActor[],
): Steps<PackedTables | null> {
  const { actors, actorsOf, passagesOf, events, search, passages } = tables;
  if (!(passages instanceof PostingsIndex || passages instanceof CountedPassages)) return null;
  const packed = new SectionWriter();
  const documentNumbers = new Map(documents.map((id, i) => [id, i]));
  const actorIds = [...actors.keys()];
  const actorNumbers = new Map(actorIds.map((id, i) => [id, i]));
  yield;
  packed.json('actor ids', actorIds);
  packed.json('listed ids', tables.listedIds);
  const actorColumns = yield* packActors(actors, actorIds, documentNumbers);
  packed.texts('actor texts', actorColumns.texts);
  packed.numbers('actors', actorColumns.fields);
  for (const name of ['aliases', 'names', 'offices', 'namedIn'] as const) packed.lists(`actor ${name}`, actorColumns[name]);
  const bindings = yield* packLists(documents, (id) => actorsOf.get(id)!.map((actor) => actorNumbers.get(actor)!));
  packed.lists('bindings', bindings);
  const toldColumns = yield* packTold(documents, toldIn, bindings, actorIds.length);
  for (const name of TOLD_TEXTS) packed.texts(`told ${name}`, toldColumns[name]);
  for (const name of TOLD_NUMBERS) packed.numbers(`told ${name}`, toldColumns[name]);
  for (const name of TOLD_LISTS) packed.lists(`told ${name}`, toldColumns[name]);
  packed.lists('spans', yield* packLists(documents, (id) => passagesOf.get(id)!.flatMap(({ start, end }) => [start, end])));
  const eventColumns = yield* packEvents(events.events, documentNumbers, actorNumbers);
  packed.texts('event texts', eventColumns.texts);
  packed.texts('quotes', eventColumns.quotes);
  for (const name of ['events', 'reports', 'reportStarts'] as const) packed.numbers(name, eventColumns[name]);
  for (const name of ['eventSides', 'reportSides', 'reportsOf', 'eventsOf'] as const) packed.lists(name, eventColumns[name]);
  packed.json('places', [...tables.places.counts]);
  const { table, changed } = search.written;
  // Who is gone since the table was made is among the changed.
  packed.numbers(
    'search ids',
    Uint32Array.from(table.ids, (id) => actorNumbers.get(id) ?? GONE),
  );
  yield;
  packed.json('search changes', changed);
  packed.bytes('search terms', [Buffer.from(table.terms)]);
  for (const name of ['termStarts', 'actors', 'actorStarts', 'ranks', 'renowned'] as const)
    packed.numbers(`search ${name}`, table[name]);
  packed.bytes(passages instanceof PostingsIndex ? 'passages' : 'counted passages', yield* passages.encode());
  return packed.sections;
}

const TOLD_TEXTS = ['texts', 'keys', 'sounds'] as const;
const TOLD_NUMBERS = ['fields', 'namesakesOf'] as const;
const TOLD_LISTS = ['aliases', 'offices', 'membersOf', 'rowsOf', 'namesakesBySound'] as const;
const GONE = 0xffff_ffff;

/** A list as JSON, in pieces. */
export function* packJson(values: readonly unknown[]): Steps<Uint8Array[]> {
  const pieces: Uint8Array[] = [Buffer.from('[')];
  for (let from = 0; from < values.length; from += STEP) {
    const piece = JSON.stringify(values.slice(from, from + STEP)).slice(1, -1);
    pieces.push(Buffer.from(from === 0 ? piece : `,${piece}`));
    yield;
  }
  pieces.push(Buffer.from(']'));
  return pieces;
}

/** The tables that were packed, and what the documents tell of their actors. `bytes` must not change. */
export function* unpackTables(
  bytes: ReadTables,
  documentIds: readonly string[],
): Steps<{ readonly tables: Tables; readonly told: StoredTold }> {
  const read = new SectionReader(bytes);
  const [actorIds, documents] = [new Numbering(read.json<string[]>('actor ids')), new Numbering(documentIds)];
  yield;
  const columns: ActorColumns = {
    actors: actorIds,
    documents,
    texts: read.texts('actor texts'),
    fields: read.numbers('actors'),
    aliases: read.lists('actor aliases'),
    names: read.lists('actor names'),
    offices: read.lists('actor offices'),
    namedIn: read.lists('actor namedIn'),
  };
  const actors = LayeredMap.over<string, IndexedActor>(new PackedMap(actorIds, (i) => new StoredActor(columns, i)));
  yield;
  const bindings = read.lists('bindings');
  const spans = read.lists('spans');
  const quotes = read.packedTexts('quotes');
  const events = new EventTable({
    documents,
    actors: actorIds,
    texts: read.texts('event texts'),
    events: read.numbers('events'),
    reportStarts: read.numbers('reportStarts'),
    reports: read.numbers('reports'),
    eventSides: read.lists('eventSides'),
    reportSides: read.lists('reportSides'),
    quotes: (report) => textAt(quotes, report),
    reportsOf: read.lists('reportsOf'),
    eventsOf: read.lists('eventsOf'),
  });
  yield;
  const table = {
    ids: Array.from(read.numbers('search ids'), (number) => actorIds.ids[number] ?? ''),
    terms: read.text('search terms'),
    termStarts: read.numbers('search termStarts'),
    actors: read.numbers('search actors'),
    actorStarts: read.numbers('search actorStarts'),
    ranks: read.numbers('search ranks'),
    renowned: read.numbers('search renowned'),
  };
  yield;
  const tables: Tables = {
    actorsOf: LayeredMap.over(new PackedMap(documents, (i) => Array.from(listOf(bindings, i), (actor) => actorIds.ids[actor]!))),
    passagesOf: LayeredMap.over(new PackedMap(documents, (i) => passagesFrom(documents.ids[i]!, listOf(spans, i)))),
    actors,
    listedIds: read.json<string[]>('listed ids'),
    events: EventList.restored(events),
    search: yield* ActorSearch.restored(actors, table, [...read.json<string[]>('search changes'), '']),
    places: PlaceSearch.restored(read.json<[string, number][]>('places')),
    passages: bytes.has('passages')
      ? PostingsIndex.decode(read.bytes('passages'))
      : CountedPassages.decode(read.bytes('counted passages')),
  };
  const told = new StoredTold({
    documents,
    actors: actorIds,
    bindings,
    texts: read.texts('told texts'),
    keys: read.packedTexts('told keys'),
    sounds: read.packedTexts('told sounds'),
    fields: read.numbers('told fields'),
    namesakesOf: read.numbers('told namesakesOf'),
    aliases: read.lists('told aliases'),
    offices: read.lists('told offices'),
    membersOf: read.lists('told membersOf'),
    rowsOf: read.lists('told rowsOf'),
    namesakesBySound: read.lists('told namesakesBySound'),
  });
  return { tables, told };
}

function passagesFrom(document: string, spans: Uint32Array): readonly Passage[] {
  return Array.from({ length: spans.length / 2 }, (_, number) => {
    return { document, number, start: spans[2 * number]!, end: spans[2 * number + 1]! };
  });
}

/** Sections as they are put together. */
class SectionWriter {
  readonly sections = new Map<string, readonly Uint8Array[]>();

  bytes(name: string, pieces: readonly Uint8Array[]): void {
    this.sections.set(name, pieces);
  }

  json(name: string, value: unknown): void {
    this.bytes(name, [Buffer.from(JSON.stringify(value))]);
  }

  numbers(name: string, { buffer, byteOffset, byteLength }: Uint32Array): void {
    this.bytes(name, [new Uint8Array(buffer, byteOffset, byteLength)]);
  }

  lists(name: string, { numbers, starts }: NumberLists): void {
    this.numbers(name, numbers);
    this.numbers(`${name} starts`, starts);
  }

  texts(name: string, { pieces, starts }: ReturnType<TextWriter['finish']>): void {
    this.bytes(name, pieces);
    this.numbers(`${name} starts`, starts);
  }
}

/** Sections as they are looked into. */
class SectionReader {
  readonly #sections: ReadTables;

  constructor(sections: ReadTables) {
    this.#sections = sections;
  }

  bytes(name: string): Buffer {
    return this.#sections.get(name)!;
  }

  text(name: string): string {
    return this.bytes(name).toString();
  }

  json<T>(name: string): T {
    return JSON.parse(this.text(name)) as T;
  }

  numbers(name: string): Uint32Array {
    const { buffer, byteOffset, length } = this.bytes(name);
    return new Uint32Array(buffer, byteOffset, length / Uint32Array.BYTES_PER_ELEMENT);
  }

  lists(name: string): NumberLists {
    return { numbers: this.numbers(name), starts: this.numbers(`${name} starts`) };
  }

  packedTexts(name: string): PackedTexts {
    return { bytes: this.bytes(name), starts: this.numbers(`${name} starts`) };
  }

  texts(name: string): Texts {
    return new Texts(this.packedTexts(name));
  }
}
