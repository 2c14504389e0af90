import type { Passage } from '../../corpus/document.ts';
import { ActorSearch } from '../actors/actorSearch.ts';
import type { IndexedActor, IndexedEvent } from '../corpusIndex.ts';
import { EventList } from '../events/eventList.ts';
import { LayeredMap } from '../layeredMap.ts';
import { PostingsIndex } from '../passages/postings/postingsIndex.ts';
import { PlaceSearch } from '../places.ts';
import type { Steps } from '../steps.ts';
import type { Tables } from '../tables.ts';
import { listOf, PackedMap, packLists } from './packedMap.ts';

/** Bytes by name, as they are written. */
export type PackedTables = ReadonlyMap<string, readonly Uint8Array[]>;
/** Bytes by name, as they were read. */
export type ReadTables = ReadonlyMap<string, Buffer>;

/** Actors or events put into one piece. */
const STEP = 200;

/** The tables of an index in bytes; null where its passages are in an index that cannot be written. `documents` in their order. */
export function* packTables(tables: Tables, documents: readonly string[]): Steps<PackedTables | null> {
  const { actors, actorsOf, passagesOf, events, search } = tables;
  const { passages } = tables;
  if (!(passages instanceof PostingsIndex)) return null;
  const packed = new Map<string, readonly Uint8Array[]>();
  const documentNumbers = new Map(documents.map((id, i) => [id, i]));
  const actorIds = [...actors.keys()];
  const actorNumbers = new Map(actorIds.map((id, i) => [id, i]));
  yield;
  packed.set('actor ids', [jsonOf(actorIds)]).set('listed ids', [jsonOf(tables.listedIds)]);
  const starts = new Uint32Array(actorIds.length + 1);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let from = 0; from < actorIds.length; from += STEP) {
    const records = actorIds.slice(from, from + STEP).map((id) => {
      const actor = actors.get(id)!;
      return jsonOf({ ...actor, documents: actor.documents.map((document) => documentNumbers.get(document)!) });
    });
    for (const [i, record] of records.entries()) starts[from + i + 1] = length += record.length;
    pieces.push(Buffer.concat(records));
    yield;
  }
  packed.set('actors', pieces);
  packed.set('actor starts', [bytesOf(starts)]);
  const bindings = yield* packLists(documents, (id) => actorsOf.get(id)!.map((actor) => actorNumbers.get(actor)!));
  packed.set('bindings', [bytesOf(bindings.numbers)]).set('binding starts', [bytesOf(bindings.starts)]);
  const spans = yield* packLists(documents, (id) => passagesOf.get(id)!.flatMap(({ start, end }) => [start, end]));
  packed.set('spans', [bytesOf(spans.numbers)]).set('span starts', [bytesOf(spans.starts)]);
  packed.set('events', yield* packJson(events.events));
  const { table, changed } = search.written;
  packed.set('search ids', [jsonOf({ ids: table.ids, changed })]).set('search terms', [Buffer.from(table.terms)]);
  yield;
  packed.set('term starts', [bytesOf(table.termStarts)]).set('search actors', [bytesOf(table.actors)]);
  packed.set('search actor starts', [bytesOf(table.actorStarts)]);
  packed.set('ranks', [bytesOf(table.ranks)]).set('renowned', [bytesOf(table.renowned)]);
  packed.set('passages', yield* passages.encode());
  return packed;
}

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

/** The tables that were packed. `bytes` must not change. */
export function* unpackTables(bytes: ReadTables, documents: readonly string[]): Steps<Tables> {
  const section = (name: string): Buffer => bytes.get(name)!;
  const actorIds = JSON.parse(section('actor ids').toString()) as string[];
  const starts = numbersOf(section('actor starts'));
  const records = section('actors');
  const actors = LayeredMap.over<string, IndexedActor>(
    new PackedMap(actorIds, (i) => {
      const actor = JSON.parse(records.toString('utf8', starts[i], starts[i + 1])) as Omit<IndexedActor, 'documents'> & {
        documents: number[];
      };
      return { ...actor, documents: actor.documents.map((number) => documents[number]!) };
    }),
  );
  yield;
  const bindings = { numbers: numbersOf(section('bindings')), starts: numbersOf(section('binding starts')) };
  const spans = { numbers: numbersOf(section('spans')), starts: numbersOf(section('span starts')) };
  const events = JSON.parse(section('events').toString()) as IndexedEvent[];
  const changes = { lost: new Set<IndexedEvent>(), gained: events };
  const { ids, changed } = JSON.parse(section('search ids').toString()) as { ids: string[]; changed: string[] };
  const table = {
    ids,
    terms: section('search terms').toString(),
    termStarts: numbersOf(section('term starts')),
    actors: numbersOf(section('search actors')),
    actorStarts: numbersOf(section('search actor starts')),
    ranks: numbersOf(section('ranks')),
    renowned: numbersOf(section('renowned')),
  };
  return {
    actorsOf: LayeredMap.over(new PackedMap(documents, (i) => Array.from(listOf(bindings, i), (actor) => actorIds[actor]!))),
    passagesOf: LayeredMap.over(new PackedMap(documents, (i) => passagesFrom(documents[i]!, listOf(spans, i)))),
    actors,
    listedIds: JSON.parse(section('listed ids').toString()) as string[],
    events: yield* EventList.empty.with(changes),
    search: yield* ActorSearch.restored(actors, table, changed),
    places: yield* PlaceSearch.empty.with(changes),
    passages: PostingsIndex.decode(section('passages')),
  };
}

function passagesFrom(document: string, spans: Uint32Array): readonly Passage[] {
  return Array.from({ length: spans.length / 2 }, (_, number) => {
    return { document, number, start: spans[2 * number]!, end: spans[2 * number + 1]! };
  });
}

const jsonOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

function numbersOf(bytes: Buffer): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / Uint32Array.BYTES_PER_ELEMENT);
}
