import { createHash } from 'node:crypto';
import type { AuthorityActor } from '../corpus/authority.ts';
import type { Document } from '../corpus/document.ts';
import type { CorpusIndex, DocumentReading } from './corpusIndex.ts';
import type { ReadCorpus, ReadDocument } from './readDocument.ts';
import type { Steps } from './steps.ts';
import type { Tables } from './tables.ts';

/** What an index tells of itself. */
export type IndexFacts = Pick<CorpusIndex, 'version' | 'builtAt' | 'span'>;

/** The facts of an index that is made now. */
export function* factsOf({ documents }: ReadCorpus, authority: readonly AuthorityActor[]): Steps<IndexFacts> {
  const hash = createHash('sha256');
  let span: CorpusIndex['span'] = null;
  let done = 0;
  for (const { document } of documents.values()) {
    const { id, digest, published } = document;
    hash.update(`${id}\n${digest}\n`);
    if (published !== null) {
      span ??= { from: published, to: published };
      if (published < span.from) span = { from: published, to: span.to };
      if (published > span.to) span = { from: span.from, to: published };
    }
    if (++done % STEP === 0) yield;
  }
  hash.update(JSON.stringify(authority));
  const version = BigInt(`0x${hash.digest('hex')}`)
    .toString(36)
    .slice(0, 8);
  return { version, builtAt: Date.now(), span };
}

/** Documents in one step. */
const STEP = 1_000;

/** The index that answers from these tables. */
export function* indexOf(corpus: ReadCorpus, tables: Tables, facts: IndexFacts): Steps<CorpusIndex> {
  const { actorsOf, passagesOf: passages, actors, events, search, places } = tables;
  const documents = new Map<string, Document>();
  for (const [id, { document }] of corpus.documents) {
    documents.set(id, document);
    if (documents.size % STEP === 0) yield;
  }
  return {
    ...facts,
    documents,
    rejections: corpus.rejections,
    actors,
    events: events.events,
    readingOf(id) {
      const read = corpus.documents.get(id);
      if (!read) throw new RangeError(`the index holds no document ${JSON.stringify(id)}`);
      return readingWith(read, actorsOf.get(id)!);
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

/** Readings kept in the words of the corpus: answers come back to the same few documents, also those of the next index. */
const MOST_READINGS = 256;
const readings = new Map<ReadDocument, { readonly ids: readonly string[]; readonly reading: DocumentReading }>();

function readingWith(read: ReadDocument, ids: readonly string[]): DocumentReading {
  const known = readings.get(read);
  if (known?.ids === ids) return known.reading;
  if (readings.size >= MOST_READINGS) readings.clear();
  const reading = withIndexedActors(read, ids);
  readings.set(read, { ids, reading });
  return reading;
}

/** Each part is made out when it is asked for: of most articles few are. */
function withIndexedActors({ reading, actorIds }: ReadDocument, ids: readonly string[]): DocumentReading {
  const named = (local: string | null) => local && ids[actorIds.indexOf(local)]!;
  let mentions: DocumentReading['mentions'] | undefined;
  let quotations: DocumentReading['quotations'] | undefined;
  return {
    get sentences() {
      return reading.sentences;
    },
    get furniture() {
      return reading.furniture;
    },
    get timexes() {
      return reading.timexes;
    },
    get mentions() {
      if (!mentions) {
        const idOf = new Map(actorIds.map((local, i) => [local, ids[i]!]));
        mentions = reading.mentions.map((mention) => ({ ...mention, actor: mention.actor && idOf.get(mention.actor)! }));
      }
      return mentions;
    },
    get quotations() {
      quotations ??= reading.quotations.map((quotation) => ({ ...quotation, speaker: named(quotation.speaker) }));
      return quotations;
    },
  };
}
