import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Corpus, Document, Passage } from '../corpus/document.ts';
import { passagesOf } from '../corpus/passages.ts';
import { tokenKey } from '../reading/actors/names.ts';
import { read } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { buildActorSearch } from './actorSearch.ts';
import { type DocumentActors, mergeActors } from './actors.ts';
import type { CorpusIndex, DocumentReading, Report } from './corpusIndex.ts';
import { filterEvents, mergeReports } from './events.ts';
import { buildPassageIndex, type PassageIndexKind } from './passages/buildPassageIndex.ts';
import { placesOf } from './places.ts';

/** Readings by the digest of the file they were read from; a build keeps in it those of its corpus and drops the rest. */
export type KnownReadings = Map<string, Reading>;

export interface BuildProgress {
  readonly done: number;
  readonly of: number;
}

export interface BuildOptions {
  readonly known?: KnownReadings;
  /** Called after every article that was read. */
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** What the passages are put into; without it what their number asks for. */
  readonly passageIndex?: PassageIndexKind | undefined;
}

/** Reads and indexes a corpus. Gives way to other work after each article; cost grows linearly with the text. */
export async function buildIndex(
  corpus: Corpus,
  { known = new Map(), onProgress, passageIndex }: BuildOptions = {},
): Promise<CorpusIndex> {
  const readings = new Map<string, Reading>();
  for (const [i, document] of corpus.documents.entries()) {
    const reading = known.get(document.digest);
    readings.set(document.id, reading ?? readDocument(document));
    if (!reading) await nextTurn();
    onProgress?.({ done: i + 1, of: corpus.documents.length });
  }
  keepOnly(known, corpus.documents, readings);
  return assemble(corpus, readings, passageIndex);
}

function readDocument({ body, published, title }: Document): Reading {
  return read(body, { published: published ?? undefined, title });
}

function keepOnly(known: KnownReadings, documents: readonly Document[], readings: ReadonlyMap<string, Reading>): void {
  known.clear();
  for (const document of documents) known.set(document.digest, readings.get(document.id)!);
}

function assemble(corpus: Corpus, readings: ReadonlyMap<string, Reading>, kind: PassageIndexKind | undefined): CorpusIndex {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const actorsByDocument: DocumentActors[] = corpus.documents.map(({ id, published }) => ({
    document: id,
    published,
    actors: readings.get(id)!.actors,
  }));
  const { actors, idOf } = mergeActors(actorsByDocument, corpus.authority);
  const merged = new Map([...readings].map(([id, reading]) => [id, withIndexedActors(id, reading, idOf)]));
  const reports = [...readings].flatMap(([id, reading]) => reportsOf(id, reading, idOf));
  const events = mergeReports(reports, (id) => documents.get(id)!.published);
  const passages = new Map<string, readonly Passage[]>(
    corpus.documents.map((document) => {
      const { sentences, furniture } = readings.get(document.id)!;
      return [document.id, passagesOf(document, sentences, furniture)];
    }),
  );
  const passageIndex = buildPassageIndex(corpus.documents, (id) => passages.get(id)!, kind);
  const actorSearch = buildActorSearch(actors.values(), tokenKey);
  const places = placesOf(events);
  return {
    version: versionOf(corpus),
    builtAt: Date.now(),
    documents,
    rejections: corpus.rejections,
    actors,
    events,
    span: spanOf(corpus.documents),
    readingOf: (document) => merged.get(document) ?? missing(document),
    passagesOf: (document) => passages.get(document) ?? [],
    passages: passageIndex,
    findEvents: (filter) => filterEvents(events, filter, actors),
    findActors: (name, limit = 10) => actorSearch.find(name, limit),
    resolveActor: (name) => actorSearch.resolve(name),
    findPlaces: (prefix, limit = 25) => places.find(prefix, limit),
  };
}

type IdOf = (document: string, local: string) => string;

function withIndexedActors(document: string, reading: Reading, idOf: IdOf): DocumentReading {
  return {
    sentences: reading.sentences,
    furniture: reading.furniture,
    timexes: reading.timexes,
    mentions: reading.mentions.map((mention) => ({ ...mention, actor: mention.actor && idOf(document, mention.actor) })),
    quotations: reading.quotations.map((quotation) => ({
      ...quotation,
      speaker: quotation.speaker && idOf(document, quotation.speaker),
    })),
  };
}

/** The events of a document that are not page furniture, with the actors of the whole corpus. */
function reportsOf(document: string, { events, furniture }: Reading, idOf: IdOf): Report[] {
  const isFurniture = (start: number, end: number) => furniture.some((f) => f.start < end && start < f.end);
  const ids = (locals: readonly string[]) => [...new Set(locals.map((local) => idOf(document, local)))];
  return events
    .filter(({ start, end }) => !isFurniture(start, end))
    .map((event) => ({ ...event, document, actors: ids(event.actors), recipients: ids(event.recipients) }));
}

function versionOf({ documents, authority }: Corpus): string {
  const hash = createHash('sha256');
  for (const { id, digest } of documents) hash.update(`${id}\n${digest}\n`);
  hash.update(JSON.stringify(authority));
  return BigInt(`0x${hash.digest('hex')}`)
    .toString(36)
    .slice(0, 8);
}

function spanOf(documents: readonly Document[]): CorpusIndex['span'] {
  const dates = documents.flatMap(({ published }) => published ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from && to ? { from, to } : null;
}

function missing(document: string): never {
  throw new RangeError(`the index holds no document ${JSON.stringify(document)}`);
}
