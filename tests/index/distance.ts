import type { Document } from '../../src/corpus/document.ts';
import { NotAtHand } from '../../src/index/atHand.ts';
import type { CorpusIndex, IndexedEvent } from '../../src/index/corpusIndex.ts';
import type { Library } from '../../src/index/library.ts';
import type { Renewed } from '../../src/index/renewed.ts';

/** The way to an index that lies elsewhere: each thing in it must be fetched before it can be looked at. */
export class Distance {
  readonly #near = new Set<string>();
  /** What was fetched, in order. */
  readonly fetched: string[] = [];
  /** What happens on the way. @defaultValue nothing */
  way: (signal: AbortSignal) => Promise<void> = async () => {};

  /** Everything lies elsewhere again. */
  forget(): void {
    this.#near.clear();
  }

  to<T>(key: string, have: () => T): T {
    if (this.#near.has(key)) return have();
    throw new NotAtHand(async (signal) => {
      await this.way(signal);
      this.fetched.push(key);
      this.#near.add(key);
    });
  }
}

/** An index of which nothing is at hand but how much there is of it. */
export function distant(index: CorpusIndex, distance: Distance): CorpusIndex {
  const packed = new WeakMap<IndexedEvent, IndexedEvent>();
  // What is looked up in packed tables has no properties of its own: whoever copies an event has nothing.
  const asPacked = (event: IndexedEvent): IndexedEvent => {
    const made = packed.get(event) ?? (Object.create(event) as IndexedEvent);
    packed.set(event, made);
    return made;
  };
  const far =
    <A extends readonly unknown[], R>(name: string, look: (...given: A) => R) =>
    (...given: A): R =>
      distance.to(`${index.version} ${name} ${JSON.stringify(given)}`, () => look(...given));
  const { passages } = index;
  const documents = new Map([...index.documents].map(([id, document]) => [id, distantDocument(document, distance)]));
  return {
    version: index.version,
    builtAt: index.builtAt,
    rejections: index.rejections,
    span: index.span,
    documents: distantMap('documents', documents, distance),
    actors: distantMap('actors', index.actors, distance),
    get events() {
      return distance.to(`${index.version} events`, () => index.events.map(asPacked));
    },
    readingOf: far('readingOf', (id) => index.readingOf(id)),
    passagesOf: far('passagesOf', (id) => index.passagesOf(id)),
    eventsOf: far('eventsOf', (id) => index.eventsOf(id).map(asPacked)),
    reportsIn: far('reportsIn', (id) => index.reportsIn(id)),
    findEvents: far('findEvents', (filter) => index.findEvents(filter).map(asPacked)),
    findActors: far('findActors', (name, limit) => index.findActors(name, limit)),
    resolveActor: far('resolveActor', (name) => index.resolveActor(name)),
    findPlaces: far('findPlaces', (prefix, limit) => index.findPlaces(prefix, limit)),
    passages: {
      passageCount: passages.passageCount,
      search: far('search', (query, limit) => passages.search(query, limit)),
      read: far('read', (query) => passages.read(query)),
      frequency: far('frequency', (stem) => passages.frequency(stem)),
      capitalised: far('capitalised', (word) => passages.capitalised(word)),
    },
  };
}

function distantDocument(document: Document, distance: Distance): Document {
  return {
    ...document,
    id: document.id,
    title: document.title,
    publisher: document.publisher,
    url: document.url,
    published: document.published,
    publishedBasis: document.publishedBasis,
    license: document.license,
    digest: document.digest,
    get body() {
      return distance.to(`body ${document.id} ${document.digest}`, () => document.body);
    },
  };
}

function distantMap<V>(name: string, map: ReadonlyMap<string, V>, distance: Distance): ReadonlyMap<string, V> {
  const all = <T>(look: () => T): T => distance.to(`${name}, all`, look);
  return {
    get size() {
      return map.size;
    },
    get: (key) => distance.to(`${name} ${key}`, () => map.get(key)),
    has: (key) => distance.to(`${name} ${key}`, () => map.has(key)),
    keys: () => all(() => map.keys()),
    values: () => all(() => map.values()),
    entries: () => all(() => map.entries()),
    forEach: (look) => all(() => map.forEach(look)),
    [Symbol.iterator]: () => all(() => map[Symbol.iterator]()),
  };
}

/** A library whose index lies elsewhere. */
export function distantLibrary(library: Library, distance: Distance): Renewed {
  const known = new WeakMap<CorpusIndex, CorpusIndex>();
  const farther = (index: CorpusIndex): CorpusIndex => {
    const made = known.get(index) ?? distant(index, distance);
    known.set(index, made);
    return made;
  };
  return {
    folder: library.folder,
    get current() {
      return farther(library.current);
    },
    async preview(authority) {
      const comparison = await library.preview(authority);
      return { ...comparison, before: farther(comparison.before), after: farther(comparison.after) };
    },
    async refresh(onProgress) {
      const report = await library.refresh(onProgress);
      return { ...report, before: farther(report.before), after: farther(report.after) };
    },
  };
}
