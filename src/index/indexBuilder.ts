import type { AuthorityActor } from '../corpus/authority.ts';
import type { Passage } from '../corpus/document.ts';
import { passagesOf } from '../corpus/passages.ts';
import { ActorMerger, type DocumentActors } from './actors/actorMerger.ts';
import type { StoredTold } from './actors/told.ts';
import type { Report } from './corpusIndex.ts';
import { type DocumentReports, ReportMerger } from './events/reportMerger.ts';
import { buildPassageIndex, type PassageIndexKind } from './passages/buildPassageIndex.ts';
import { CountedPassages } from './passages/countedPassages.ts';
import type { PassageIndex } from './passages/passageIndex.ts';
import { PostingsIndex } from './passages/postings/postingsIndex.ts';
import type { ReadCorpus, ReadDocument } from './readDocument.ts';
import type { Steps } from './steps.ts';
import { changedTables, onlyNew, ownEvents, type TableChanges } from './tableChanges.ts';
import type { Tables } from './tables.ts';

interface IndexedPassages {
  readonly of: ReadCorpus;
  readonly index: PassageIndex;
}

/** A corpus with its tables. */
export interface Built {
  readonly corpus: ReadCorpus;
  readonly tables: Tables;
}

/**
 * Builds the tables of one corpus, each beside those before it, of which it shares what has not changed: the work grows with what
 * has. The tables are the same whichever way the corpus came to be what it is.
 */
export class IndexBuilder {
  readonly #kind: PassageIndexKind | CountedPassages | undefined;
  readonly #actors: ActorMerger;
  readonly #reports = new ReportMerger();
  #corpus: ReadCorpus = NO_CORPUS;
  #tables: Tables | null = null;
  /** Those that its first tables share with, all that is told the same. */
  #base: Tables | null = null;
  /** Shows the mergers what was merged before, where that has not been done: before the first change. */
  #restore: (() => void) | null = null;
  #passages: IndexedPassages | null = null;

  /** Without a `kind` the passages are put into what their number asks for; where they are counted already, nowhere. */
  constructor(authority: readonly AuthorityActor[], kind?: PassageIndexKind | CountedPassages) {
    this.#kind = kind;
    this.#actors = new ActorMerger(authority);
  }

  /** A builder that has built these tables of a corpus whose articles tell this of their actors. */
  static restored(authority: readonly AuthorityActor[], { corpus, tables }: Built, told: StoredTold): IndexBuilder {
    const builder = new IndexBuilder(authority, 'postings');
    builder.#corpus = corpus;
    builder.#tables = tables;
    builder.#passages = { of: corpus, index: tables.passages };
    const { events, listedIds } = tables;
    const publishedOf = (id: string) => corpus.documents.get(id)?.document.published ?? null;
    builder.#restore = () => {
      builder.#actors.restore({ told, publishedOf, listedIds });
      builder.#reports.restore({ events, publishedOf });
    };
    return builder;
  }

  /**
   * A builder that begins from nothing, as with another authority file, but whose first tables share with those built last all that is told
   * the same: their passages too, of which the authority file says nothing.
   */
  static afresh(authority: readonly AuthorityActor[], kind: PassageIndexKind | undefined, last: Built | null): IndexBuilder {
    const builder = new IndexBuilder(authority, kind);
    builder.#base = last?.tables ?? null;
    builder.#passages = last && { of: last.corpus, index: last.tables.passages };
    return builder;
  }

  /** The tables built last; null before any. */
  get tables(): Tables | null {
    return this.#tables;
  }

  /**
   * Builds the tables of a corpus; gives what is other than in the last ones, null where nothing is. Where the steps are not run to their end,
   * the builder is of no more use.
   */
  *build(corpus: ReadCorpus): Steps<TableChanges | null> {
    const { removed, added } = changesBetween(this.#corpus, corpus);
    yield;
    if (this.#tables !== null && removed.length === 0 && added.length === 0) {
      this.#corpus = corpus;
      return null;
    }
    this.#restore?.();
    this.#restore = null;
    const was = this.#tables ?? this.#base;
    const changes = yield* this.#change(removed, added, corpus);
    this.#tables = yield* changedTables(was, changes);
    this.#corpus = corpus;
    this.#base = null;
    return changes;
  }

  *#change(removed: readonly string[], added: readonly ReadDocument[], corpus: ReadCorpus): Steps<TableChanges> {
    const { actors, rebound } = yield* this.#actors.change(removed, added.map(actorsIn));
    const gone = removed.filter((id) => !corpus.documents.has(id));
    const actorsOf = yield* ofDocuments(gone, rebound, (id) => this.#actors.idsOf(id));
    const events = yield* this.#reports.change(
      [...new Set([...removed, ...rebound])],
      [...rebound].map((id) => reportsIn(corpus.documents.get(id)!, actorsOf.get(id)!)),
    );
    const ofThem = yield* ofDocuments(
      gone,
      added.map(({ document }) => document.id),
      (id) => {
        const { document, reading } = corpus.documents.get(id)!;
        return passagesOf(document, reading.sentences, reading.furniture);
      },
    );
    const passages = yield* this.#indexPassages(corpus, (id) => ofThem.get(id) ?? this.#tables!.passagesOf.get(id)!);
    const changes = { actorsOf, passagesOf: ofThem, actors, listedIds: this.#actors.listedIds, events, passages };
    if (this.#tables) return { ...changes, events: { ...events, lost: yield* ownEvents(this.#tables, events.lost) } };
    return this.#base ? yield* onlyNew(this.#base, changes, new Set(corpus.documents.keys())) : changes;
  }

  *#indexPassages(corpus: ReadCorpus, of: (document: string) => readonly Passage[]): Steps<PassageIndex> {
    const was = this.#passages;
    const index = was ? yield* this.#changePassages(was, corpus, of) : yield* this.#allPassages(corpus, of);
    this.#passages = { of: corpus, index };
    return index;
  }

  *#changePassages(
    { of: before, index }: IndexedPassages,
    corpus: ReadCorpus,
    of: (document: string) => readonly Passage[],
  ): Steps<PassageIndex> {
    const { removed, added } = changesBetween(before, corpus);
    if (removed.length === 0 && added.length === 0) return index;
    if (!(index instanceof PostingsIndex)) return yield* this.#allPassages(corpus, of);
    const next = yield* index.withChanges({
      removed: removed.map((id) => before.documents.get(id)!.document),
      added: added.map(({ document }) => ({ document, passages: of(document.id) })),
    });
    return next.isFragmented ? yield* next.merged() : next;
  }

  *#allPassages({ documents }: ReadCorpus, of: (document: string) => readonly Passage[]): Steps<PassageIndex> {
    if (this.#kind instanceof CountedPassages) return this.#kind;
    return yield* buildPassageIndex(
      [...documents.values()].map(({ document }) => document),
      of,
      this.#kind,
    );
  }
}

const NO_CORPUS: ReadCorpus = { documents: new Map(), rejections: [] };

/** Documents that are gone or new; a document that changed is both. */
export function changesBetween(before: ReadCorpus, after: ReadCorpus): { removed: string[]; added: ReadDocument[] } {
  const isChanged = (id: string) => before.documents.get(id)?.key !== after.documents.get(id)?.key;
  return {
    removed: [...before.documents.keys()].filter(isChanged),
    added: [...after.documents.values()].filter(({ document }) => isChanged(document.id)),
  };
}

function* ofDocuments<V>(
  gone: readonly string[],
  changed: Iterable<string>,
  make: (document: string) => V,
): Steps<Map<string, V | null>> {
  const changes = new Map<string, V | null>(gone.map((id) => [id, null]));
  for (const id of changed) {
    changes.set(id, make(id));
    yield;
  }
  return changes;
}

function actorsIn({ document: { id, published }, actors }: ReadDocument): DocumentActors {
  return { document: id, published, actors };
}

/** What a document reports but for page furniture, with the actors of the whole corpus. */
function reportsIn({ document: { id, published }, reading, actorIds }: ReadDocument, ids: readonly string[]): DocumentReports {
  const idOf = new Map(actorIds.map((actor, i) => [actor, ids[i]!]));
  const isFurniture = (start: number, end: number) => reading.furniture.some((f) => f.start < end && start < f.end);
  const named = (locals: readonly string[]) => [...new Set(locals.map((local) => idOf.get(local)!))];
  const reports = reading.events
    .filter(({ start, end }) => !isFurniture(start, end))
    .map((event, number): Report => {
      return { ...event, document: id, number, actors: named(event.actors), recipients: named(event.recipients) };
    });
  return { document: id, published, reports };
}
