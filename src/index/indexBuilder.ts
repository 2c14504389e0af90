import { createHash } from 'node:crypto';
import type { AuthorityActor } from '../corpus/authority.ts';
import type { Document, Passage } from '../corpus/document.ts';
import { passagesOf } from '../corpus/passages.ts';
import type { Reading } from '../reading/reading.ts';
import { ActorMerger, type DocumentActors } from './actors/actorMerger.ts';
import { ActorSearch } from './actors/actorSearch.ts';
import type { CorpusIndex, DocumentReading, IndexedActor, Report } from './corpusIndex.ts';
import { EventList } from './events/eventList.ts';
import { type DocumentReports, ReportMerger } from './events/reportMerger.ts';
import { LayeredMap } from './layeredMap.ts';
import { buildPassageIndex, type PassageIndexKind } from './passages/buildPassageIndex.ts';
import type { PassageIndex } from './passages/passageIndex.ts';
import { PostingsIndex } from './passages/postings/postingsIndex.ts';
import { PlaceSearch } from './places.ts';
import type { ReadCorpus, ReadDocument } from './readDocument.ts';
import type { Steps } from './steps.ts';
import type { Tables } from './tables.ts';

interface IndexedPassages {
  readonly of: ReadCorpus;
  readonly index: PassageIndex;
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
  /** Whether the mergers hold what the tables do. */
  #isAwake = true;
  #passages: IndexedPassages | null = null;

  /** Without a `kind` the passages are put into what their number asks for. */
  constructor(authority: readonly AuthorityActor[], kind?: PassageIndexKind) {
    this.#authority = authority;
    this.#kind = kind;
    this.#actors = new ActorMerger(authority);
  }

  /** A builder that has built these tables of a corpus. Its first change, or `wake`, takes in what was merged. */
  static restored(authority: readonly AuthorityActor[], corpus: ReadCorpus, tables: Tables): IndexBuilder {
    const builder = new IndexBuilder(authority, 'postings');
    builder.#corpus = corpus;
    builder.#tables = tables;
    builder.#passages = { of: corpus, index: tables.passages };
    builder.#isAwake = false;
    return builder;
  }

  /** The tables built last; null before any. */
  get tables(): Tables | null {
    return this.#tables;
  }

  /** Makes ready for changes what was restored. Must be run to its end, once at a time. */
  *wake(): Steps<void> {
    const tables = this.#tables;
    if (this.#isAwake || !tables) return;
    const read = [...this.#corpus.documents.values()];
    const { actorsOf, events, listedIds } = tables;
    yield* this.#actors.restore(read.values().map(actorsIn), (id) => actorsOf.get(id)!, listedIds);
    const { documents } = this.#corpus;
    this.#reports.restore({ events, publishedOf: (id) => documents.get(id)?.document.published ?? null });
    this.#isAwake = true;
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
    const isSame = this.#tables !== null && removed.length === 0 && added.length === 0;
    if (!isSame) yield* this.wake();
    const tables = isSame ? this.#tables! : yield* this.#change(removed, added, corpus);
    this.#corpus = corpus;
    this.#tables = tables;
    return yield* indexOf(corpus, tables, this.#authority);
  }

  *#change(removed: readonly string[], added: readonly ReadDocument[], corpus: ReadCorpus): Steps<Tables> {
    const { actors: actorChanges, rebound } = yield* this.#actors.change(removed, added.map(actorsIn));
    const was = this.#tables;
    const gone = removed.filter((id) => !corpus.documents.has(id));
    const actorsOf = yield* withDocuments(was?.actorsOf, gone, rebound, (id) => this.#actors.idsOf(id));
    const eventChanges = yield* this.#reports.change(
      [...new Set([...removed, ...rebound])],
      [...rebound].map((id) => reportsIn(corpus.documents.get(id)!, actorsOf.get(id)!)),
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
      listedIds: this.#actors.listedIds,
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
  const isChanged = (id: string) => before.documents.get(id)?.key !== after.documents.get(id)?.key;
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

function actorsIn({ document: { id, published }, reading }: ReadDocument): DocumentActors {
  return { document: id, published, actors: reading.actors };
}

/** What a document reports but for page furniture, with the actors of the whole corpus. */
function reportsIn({ document: { id, published }, reading }: ReadDocument, ids: readonly string[]): DocumentReports {
  const idOf = new Map(reading.actors.map((actor, i) => [actor.id, ids[i]!]));
  const isFurniture = (start: number, end: number) => reading.furniture.some((f) => f.start < end && start < f.end);
  const named = (locals: readonly string[]) => [...new Set(locals.map((local) => idOf.get(local)!))];
  const reports = reading.events
    .filter(({ start, end }) => !isFurniture(start, end))
    .map((event, number): Report => {
      return { ...event, document: id, number, actors: named(event.actors), recipients: named(event.recipients) };
    });
  return { document: id, published, reports };
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
