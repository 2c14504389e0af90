import type { Passage, Rejection } from '../../corpus/document.ts';
import type { Comparison, Published } from '../comparison.ts';
import type { IndexedActor, IndexedEvent } from '../corpusIndex.ts';
import type { ChangedPart, EventDifference } from '../difference.ts';
import type { EventList } from '../events/eventList.ts';
import { changesBetween } from '../indexBuilder.ts';
import { type IndexFacts, indexOf } from '../indexOf.ts';
import type { PartsChange } from '../passages/postings/partsChange.ts';
import { PostingsIndex } from '../passages/postings/postingsIndex.ts';
import type { ReadCorpus, ReadDocument } from '../readDocument.ts';
import type { Steps } from '../steps.ts';
import { type ArticleRecord, ArticlesInMemory, recordOf, StoredArticle } from '../store/articles.ts';
import type { ArticlesOnDisk, Place } from '../store/articlesOnDisk.ts';
import { changedTables, type EventPlace, eventAt, placeOf, type TableChanges } from '../tableChanges.ts';
import type { Edition, Made } from '../workshop.ts';
import { inPieces, outOfPieces, type Pieces } from './pieces.ts';

/** What an edition has other than the one before it, as it is sent to another thread. */
export interface PackedEdition {
  readonly facts: IndexFacts;
  readonly rejections: readonly Rejection[];
  /** Ids of documents that are gone. */
  readonly gone: readonly string[];
  /** `SentArticle`s that are new or changed. */
  readonly come: Pieces;
  /** Null where the tables are the same. */
  readonly tables: PackedChanges | null;
}

interface PackedChanges {
  readonly actorsOf: Pieces;
  readonly passagesOf: Pieces;
  readonly actors: Pieces;
  readonly listedIds: readonly string[];
  /** Places of events in the list before. */
  readonly lost: Pieces;
  readonly gained: Pieces;
  /** Null where it is the same. */
  readonly passages: PartsChange | null;
  /** Places of events, of which each list says in which index. */
  readonly difference: { readonly gained: Pieces; readonly lost: Pieces; readonly changed: Pieces };
}

/** Which article of all it is, its key, its place on disk (or itself in base 64, where it could not be written), its record. */
type SentArticle = readonly [number: number, key: string, place: Place | string, record: ArticleRecord];
type SentChange = readonly [before: readonly EventPlace[], after: EventPlace, parts: readonly ChangedPart[]];

/** Packs what was made of the edition before. */
export function* packEdition(was: Edition, made: Made, { events }: Pick<Comparison, 'events'>): Steps<PackedEdition> {
  const { corpus, facts } = made.edition;
  const { removed } = changesBetween(was.corpus, corpus);
  return {
    facts,
    rejections: corpus.rejections,
    gone: removed.filter((id) => !corpus.documents.has(id)),
    come: yield* inPieces(newArticles(was.corpus, corpus)),
    tables: made.changes && (yield* packChanges(was, made.edition, made.changes, events)),
  };
}

function* newArticles(was: ReadCorpus, now: ReadCorpus): Generator<SentArticle> {
  let number = 0;
  for (const [id, article] of now.documents) {
    if (!(article instanceof StoredArticle)) throw new TypeError(`${id} is not stored`);
    const before = was.documents.get(id);
    if (before !== article) yield [number, article.key, placeToSend(article), recordOf(article.document)];
    number += 1;
  }
}

const placeToSend = ({ place }: StoredArticle): Place | string =>
  place instanceof Uint8Array ? Buffer.from(place).toString('base64') : (place as Place);

function* packChanges(was: Edition, now: Edition, changes: TableChanges, difference: EventDifference): Steps<PackedChanges> {
  const [before, after] = [was.tables.events, now.tables.events];
  const [from, to] = [was.tables.passages, now.tables.passages];
  if (!(from instanceof PostingsIndex && to instanceof PostingsIndex)) throw new TypeError('passages are not in postings');
  return {
    actorsOf: yield* inPieces(changes.actorsOf),
    passagesOf: yield* inPieces(changes.passagesOf),
    actors: yield* inPieces(changes.actors),
    listedIds: changes.listedIds,
    lost: yield* inPieces(placesIn(before, changes.events.lost)),
    gained: yield* inPieces(changes.events.gained),
    passages: from === to ? null : to.changesSince(from),
    difference: {
      gained: yield* inPieces(placesIn(after, difference.gained)),
      lost: yield* inPieces(placesIn(before, difference.lost)),
      changed: yield* inPieces(
        difference.changed
          .values()
          .map((one): SentChange => [[...placesIn(before, one.before)], placeOf(after, one.after), one.parts]),
      ),
    },
  };
}

const placesIn = (list: EventList, events: Iterable<IndexedEvent>) => [...events].values().map((event) => placeOf(list, event));

/** The edition that was packed, made of the one before, and what it has other than that. */
export function* unpackEdition(was: Published, packed: PackedEdition, articles: ArticlesOnDisk): Steps<Comparison & Published> {
  const { facts, rejections, gone, tables: packedTables } = packed;
  const come = yield* outOfPieces<SentArticle>(packed.come);
  const corpus = { documents: yield* changedDocuments(was.edition.corpus, gone, come, articles), rejections };
  const changes = packedTables && (yield* unpackChanges(was.edition, packedTables));
  const tables = changes ? yield* changedTables(was.edition.tables, changes) : was.edition.tables;
  const edition: Edition = { corpus, tables, facts };
  const after = yield* indexOf(corpus, tables, facts);
  const [held, ids] = [was.edition.corpus.documents, come.map(([, , , { id }]) => id)];
  const isChanged = (id: string) => held.has(id) && held.get(id)!.key !== corpus.documents.get(id)!.key;
  const documents = { added: ids.filter((id) => !held.has(id)), changed: ids.filter(isChanged), removed: gone };
  const events = yield* unpackDifference(was.edition, edition, packedTables);
  return { edition, index: after, before: was.index, after, documents, events };
}

function* changedDocuments(
  was: ReadCorpus,
  gone: readonly string[],
  come: readonly SentArticle[],
  articles: ArticlesOnDisk,
): Steps<ReadonlyMap<string, ReadDocument>> {
  if (gone.length === 0 && come.length === 0) return was.documents;
  const out = new Set([...gone, ...come.map(([, , , { id }]) => id)]);
  const left = was.documents.entries().filter(([id]) => !out.has(id));
  const documents = new Map<string, ReadDocument>();
  const putLeft = function* (until: number): Steps<void> {
    while (documents.size < until) {
      const { done, value } = left.next();
      if (done) return;
      documents.set(...value);
      if (documents.size % STEP === 0) yield;
    }
  };
  for (const [number, key, place, record] of come) {
    yield* putLeft(number);
    documents.set(record.id, receivedArticle(articles, key, place, record));
  }
  yield* putLeft(Number.POSITIVE_INFINITY);
  return documents;
}

function receivedArticle(articles: ArticlesOnDisk, key: string, place: Place | string, record: ArticleRecord): StoredArticle {
  if (typeof place === 'string') return new StoredArticle(new ArticlesInMemory(), key, record, Buffer.from(place, 'base64'));
  // Its file may be taken away while this edition still answers.
  articles.hold(place);
  return new StoredArticle(articles, key, record, place);
}

/** Documents in one step. */
const STEP = 1_000;

function* unpackChanges({ tables }: Edition, packed: PackedChanges): Steps<TableChanges> {
  const lost = new Set<IndexedEvent>();
  for (const place of yield* outOfPieces<EventPlace>(packed.lost)) lost.add(eventAt(tables.events, place));
  const before = tables.passages;
  if (!(before instanceof PostingsIndex)) throw new TypeError('passages are not in postings');
  return {
    actorsOf: new Map(yield* outOfPieces<[string, readonly string[] | null]>(packed.actorsOf)),
    passagesOf: new Map(yield* outOfPieces<[string, readonly Passage[] | null]>(packed.passagesOf)),
    actors: new Map(yield* outOfPieces<[string, IndexedActor | null]>(packed.actors)),
    listedIds: packed.listedIds,
    events: { lost, gained: yield* outOfPieces<IndexedEvent>(packed.gained) },
    passages: packed.passages ? before.changedBy(packed.passages) : before,
  };
}

function* unpackDifference(was: Edition, now: Edition, packed: PackedChanges | null): Steps<EventDifference> {
  if (!packed) return { gained: [], lost: [], changed: [] };
  const before = (place: EventPlace) => eventAt(was.tables.events, place);
  const after = (place: EventPlace) => eventAt(now.tables.events, place);
  const { gained, lost, changed } = packed.difference;
  return {
    gained: (yield* outOfPieces<EventPlace>(gained)).map(after),
    lost: (yield* outOfPieces<EventPlace>(lost)).map(before),
    changed: (yield* outOfPieces<SentChange>(changed)).map(([earlier, one, parts]) => {
      return { before: earlier.map(before), after: after(one), parts };
    }),
  };
}

/** What is handed over with a packed edition and not copied. */
export function buffersOf({ come, tables }: PackedEdition): ArrayBuffer[] {
  const { difference, ...lists } = tables ?? { difference: {} };
  const all = [come, ...Object.values(lists), ...Object.values(difference)];
  return all.flatMap((one) => (isPieces(one) ? one.bytes.buffer : []));
}

const isPieces = (value: unknown): value is Pieces => typeof value === 'object' && value !== null && 'ends' in value;
