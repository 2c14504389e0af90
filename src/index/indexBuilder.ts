import { createHash } from 'node:crypto';
import type { AuthorityActor } from '../corpus/authority.ts';
import type { Document, Passage, Rejection } from '../corpus/document.ts';
import { passagesOf } from '../corpus/passages.ts';
import type { Reading } from '../reading/reading.ts';
import { ActorMerger } from './actors/actorMerger.ts';
import { ActorSearch } from './actors/actorSearch.ts';
import type { CorpusIndex, DocumentReading, IndexedActor, Report } from './corpusIndex.ts';
import { EventList } from './events/eventList.ts';
import { ReportMerger } from './events/reportMerger.ts';
import { LayeredMap } from './layeredMap.ts';
import { buildPassageIndex, type PassageIndexKind } from './passages/buildPassageIndex.ts';
import type { PassageIndex } from './passages/passageIndex.ts';
import { PostingsIndex } from './passages/postings/postingsIndex.ts';
import { PlaceSearch } from './places.ts';
import type { Steps } from './steps.ts';

/** An article with what was read from it. */
export interface ReadDocument {
  readonly document: Document;
  readonly reading: Reading;
}

/** A corpus all of whose articles have been read. */
export interface ReadCorpus {
  /** In order of id. */
  readonly documents: ReadonlyMap<string, ReadDocument>;
  readonly rejections: readonly Rejection[];
}

interface IndexedPassages {
  readonly of: ReadCorpus;
  readonly index: PassageIndex;
}

/** The tables of an index, each of which makes the next one of itself. */
interface Tables {
  /** For each document the actors of the corpus, for those of its reading. */
  readonly actorsOf: LayeredMap<string, readonly string[]>;
  readonly passagesOf: LayeredMap<string, readonly Passage[]>;
  readonly actors: LayeredMap<string, IndexedActor>;
  readonly events: EventList;
  readonly search: ActorSearch;
  readonly places: PlaceSearch;
  readonly passages: PassageIndex;
}

/**
 * Builds indexes of one corpus, each beside those before it, of which it shares what has not changed: the work grows with what
 * has. An index is the same whichever way the corpus came to be what it is.
 */
export class IndexBuilder {
  readonly #authority: readonly AuthorityActor[];
  readonly #kind: PassageIndexKind | undefined;
  readonly #actors: ActorMerger;
  readonly #reports = new ReportMerger();
  #corpus: ReadCorpus = { documents: new Map(), rejections: [] };
  #tables: Tables | null = null;
  #passages: IndexedPassages | null = null;

  /** Without a `kind` the passages are put into what their number asks for. */
  constructor(authority: readonly AuthorityActor[], kind?: PassageIndexKind) {
    this.#authority = authority;
    this.#kind = kind;
    this.#actors = new ActorMerger(authority);
  }

  /** A builder of its own with another authority file, which says nothing of passages: these need not be indexed anew. */
  withAuthority(authority: readonly AuthorityActor[]): IndexBuilder {
    const other = new IndexBuilder(authority, this.#kind);
    other.#passages = this.#passages;
    return other;
  }

  /** The index of a corpus. Where the steps are not run to their end, the builder is of no more use. */
  *build(corpus: ReadCorpus): Steps<CorpusIndex> {
    const { removed, added } = changesBetween(this.#corpus, corpus);
    yield;
    const tables = yield* this.#change(removed, added, corpus);
    this.#corpus = corpus;
    this.#tables = tables;
    return yield* indexOf(corpus, tables, this.#authority);
  }

  *#change(removed: readonly string[], added: readonly ReadDocument[], corpus: ReadCorpus): Steps<Tables> {
    const { actors: actorChanges, rebound } = yield* this.#actors.change(
      removed,
      added.map(({ document: { id, published }, reading }) => ({ document: id, published, actors: reading.actors })),
    );
    const was = this.#tables;
    const gone = removed.filter((id) => !corpus.documents.has(id));
    const actorsOf = yield* withDocuments(was?.actorsOf, gone, rebound, (id) => this.#actors.idsOf(id));
    const eventChanges = yield* this.#reports.change(
      [...new Set([...removed, ...rebound])],
      [...rebound].map((id) => {
        const { document, reading } = corpus.documents.get(id)!;
        return { document: id, published: document.published, reports: reportsOf(id, reading, actorsOf.get(id)!) };
      }),
    );
    // Passages that are kept tell of the same actors as before: those who rely on them need not look again.
    const passages = yield* withDocuments(was?.passagesOf, gone, rebound, (id) => {
      const { document, reading } = corpus.documents.get(id)!;
      return passagesOf(document, reading.sentences, reading.furniture);
    });
    const actors = yield* (was?.actors ?? NO_ACTORS).with(actorChanges);
    return {
      actorsOf,
      passagesOf: passages,
      actors,
      events: yield* (was?.events ?? EventList.empty).with(eventChanges),
      search: yield* was ? was.search.with(actors, actorChanges.keys()) : ActorSearch.over(actors),
      places: yield* (was?.places ?? PlaceSearch.empty).with(eventChanges),
      passages: yield* this.#indexPassages(corpus, passages),
    };
  }

  *#indexPassages(corpus: ReadCorpus, all: ReadonlyMap<string, readonly Passage[]>): Steps<PassageIndex> {
    const was = this.#passages;
    const index = was ? yield* this.#changePassages(was, corpus, all) : yield* this.#allPassages(corpus, all);
    this.#passages = { of: corpus, index };
    return index;
  }

  *#changePassages(
    { of, index }: IndexedPassages,
    corpus: ReadCorpus,
    all: ReadonlyMap<string, readonly Passage[]>,
  ): Steps<PassageIndex> {
    const { removed, added } = changesBetween(of, corpus);
    if (removed.length === 0 && added.length === 0) return index;
    if (!(index instanceof PostingsIndex)) return yield* this.#allPassages(corpus, all);
    const next = index.withChanges({
      removed: removed.map((id) => of.documents.get(id)!.document),
      added: added.map(({ document }) => ({ document, passages: all.get(document.id)! })),
    });
    return next.isFragmented ? yield* next.merged() : next;
  }

  #allPassages({ documents }: ReadCorpus, all: ReadonlyMap<string, readonly Passage[]>): Steps<PassageIndex> {
    return buildPassageIndex(
      [...documents.values()].map(({ document }) => document),
      (id) => all.get(id)!,
      this.#kind,
    );
  }
}

/** Documents that are gone or new; a document that changed is both. */
function changesBetween(before: ReadCorpus, after: ReadCorpus): { removed: string[]; added: ReadDocument[] } {
  const isChanged = (id: string) => before.documents.get(id)?.reading !== after.documents.get(id)?.reading;
  return {
    removed: [...before.documents.keys()].filter(isChanged),
    added: [...after.documents.values()].filter(({ document }) => isChanged(document.id)),
  };
}

const NO_ACTORS = LayeredMap.over<string, IndexedActor>(new Map());

function* withDocuments<V extends NonNullable<unknown>>(
  was: LayeredMap<string, V> | undefined,
  gone: readonly string[],
  changed: Iterable<string>,
  make: (document: string) => V,
): Steps<LayeredMap<string, V>> {
  const changes = new Map<string, V | null>(gone.map((id) => [id, null]));
  for (const id of changed) {
    changes.set(id, make(id));
    yield;
  }
  return yield* (was ?? LayeredMap.over<string, V>(new Map())).with(changes);
}

/** The events of a document that are not page furniture, with the actors of the whole corpus. */
function reportsOf(document: string, { actors, events, furniture }: Reading, ids: readonly string[]): Report[] {
  const idOf = new Map(actors.map(({ id }, i) => [id, ids[i]!]));
  const isFurniture = (start: number, end: number) => furniture.some((f) => f.start < end && start < f.end);
  const named = (locals: readonly string[]) => [...new Set(locals.map((local) => idOf.get(local)!))];
  return events
    .filter(({ start, end }) => !isFurniture(start, end))
    .map((event) => ({ ...event, document, actors: named(event.actors), recipients: named(event.recipients) }));
}

function* indexOf(corpus: ReadCorpus, tables: Tables, authority: readonly AuthorityActor[]): Steps<CorpusIndex> {
  const { actorsOf, passagesOf: passages, actors, events, search, places } = tables;
  const documents = new Map<string, Document>();
  for (const [id, { document }] of corpus.documents) {
    documents.set(id, document);
    if (documents.size % 1000 === 0) yield;
  }
  const readings = new Map<string, DocumentReading>();
  return {
    version: versionOf(documents.values(), authority),
    builtAt: Date.now(),
    documents,
    rejections: corpus.rejections,
    actors,
    events: events.events,
    span: spanOf(documents.values()),
    readingOf(id) {
      let reading = readings.get(id);
      if (!reading) {
        const read = corpus.documents.get(id);
        if (!read) throw new RangeError(`the index holds no document ${JSON.stringify(id)}`);
        if (readings.size >= MOST_READINGS) readings.clear();
        reading = withIndexedActors(read.reading, actorsOf.get(id)!);
        readings.set(id, reading);
      }
      return reading;
    },
    passages: tables.passages,
    passagesOf: (id) => passages.get(id) ?? [],
    eventsOf: (actor) => events.of(actor),
    reportsIn: (id) => events.reportsIn(id),
    findEvents: (filter) => events.find(filter, actors),
    findActors: (name, limit = 10) => search.find(name, limit),
    resolveActor: (name) => search.resolve(name),
    findPlaces: (prefix, limit = 25) => places.find(prefix, limit),
  };
}

/** Readings kept in the words of the corpus: answers come back to the same few documents. */
const MOST_READINGS = 256;

function withIndexedActors(reading: Reading, ids: readonly string[]): DocumentReading {
  const idOf = new Map(reading.actors.map(({ id }, i) => [id, ids[i]!]));
  const named = (local: string | null) => local && idOf.get(local)!;
  return {
    sentences: reading.sentences,
    furniture: reading.furniture,
    timexes: reading.timexes,
    mentions: reading.mentions.map((mention) => ({ ...mention, actor: named(mention.actor) })),
    quotations: reading.quotations.map((quotation) => ({ ...quotation, speaker: named(quotation.speaker) })),
  };
}

function versionOf(documents: Iterable<Document>, authority: readonly AuthorityActor[]): string {
  const hash = createHash('sha256');
  for (const { id, digest } of documents) hash.update(`${id}\n${digest}\n`);
  hash.update(JSON.stringify(authority));
  return BigInt(`0x${hash.digest('hex')}`)
    .toString(36)
    .slice(0, 8);
}

function spanOf(documents: Iterable<Document>): CorpusIndex['span'] {
  let span: CorpusIndex['span'] = null;
  for (const { published } of documents) {
    if (published === null) continue;
    span ??= { from: published, to: published };
    if (published < span.from) span = { from: published, to: span.to };
    if (published > span.to) span = { from: span.from, to: published };
  }
  return span;
}
