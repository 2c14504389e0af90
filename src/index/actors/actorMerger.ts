import { createHash } from 'node:crypto';
import type { AuthorityActor } from '../../corpus/authority.ts';
import { nameTokens } from '../../reading/actors/names.ts';
import type { Actor } from '../../reading/reading.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import { insertInto, placeIn } from '../sorted.ts';
import type { Steps } from '../steps.ts';
import { Authority } from './authority.ts';
import { Bodies } from './bodies.ts';
import {
  byDocument,
  byOrder,
  type Cluster,
  foldName,
  hasMembers,
  type Namesakes,
  openCluster,
  openNamesakes,
  orderOf,
} from './cluster.ts';
import { ClusterIds, slugOf } from './clusterIds.ts';
import { People } from './people.ts';
import { summaryOf } from './summary.ts';

/** The actors of one document. */
export interface DocumentActors {
  readonly document: string;
  /** `YYYY-MM-DD`: which holder of an office is meant where the document names the office alone. */
  readonly published: string | null;
  readonly actors: readonly Actor[];
}

/** What a change of documents means for the actors of the corpus. */
export interface ActorChanges {
  /** By id; null for who is no longer there. */
  readonly actors: ReadonlyMap<string, IndexedActor | null>;
  /** Documents, but for removed ones, in which `idsOf` somebody is another than before. */
  readonly rebound: ReadonlySet<string>;
}

/** Told by office alone, and so of one document: its own id. */
type Home = Namesakes | string;

/**
 * Makes the actors of single documents one where they are one: states and organizations by name, people by name where no state
 * contradicts. A short name joins only where it fits one person of the corpus; people told by office alone stay with their
 * document. A wrong merge is worse than a split. The outcome is a matter of the documents alone, not of the order of changes.
 */
export class ActorMerger {
  readonly #authority: Authority;
  readonly #people = new People();
  readonly #bodies = new Bodies();
  readonly #ids = new ClusterIds();
  readonly #namesakes = new Map<string, Namesakes>();
  readonly #homes = new Map<string, readonly Home[]>();
  /** Of whom the moderators list, those that documents name as listed. */
  readonly #listed = new Map<Cluster, Namesakes>();
  readonly #words = new Map<string, readonly string[]>();

  constructor(authority: readonly AuthorityActor[] = []) {
    this.#authority = new Authority(authority);
    for (const cluster of this.#authority.clusters) {
      // Who is listed for some articles alone is nobody's name by its sound.
      if (cluster.type === 'person' && cluster.known!.articles.length === 0) this.#people.list(cluster, cluster.known!);
      const told = { ...openNamesakes(cluster.type, [], null), cluster };
      cluster.parts.push(told);
      this.#listed.set(cluster, told);
    }
  }

  /** The corpus's actors for those of a document that was added, in their order there. */
  idsOf(document: string): readonly string[] {
    return this.#homes.get(document)!.map((home) => (typeof home === 'string' ? home : home.publishedAs));
  }

  /** Ids of those whom the moderators list, in their order; empty for who is not named. */
  get listedIds(): readonly string[] {
    return this.#authority.clusters.map(({ id }) => id);
  }

  /** Takes in documents whose actors have been merged: `idsOf` and `listedIds` are what they were then. Instead of `change`, before any other. */
  *restore(
    documents: Iterable<DocumentActors>,
    idsOf: (document: string) => readonly string[],
    listedIds: readonly string[],
  ): Steps<void> {
    const clusters = new Map<string, Cluster>();
    for (const given of documents) {
      const ids = idsOf(given.document);
      const homes = given.actors.map((actor, i): Home => {
        const id = ids[i]!;
        const home = this.#placeOf(given, actor);
        if (home === null) return id;
        home.members.push({ document: given.document, actor });
        home.publishedAs = id;
        return home;
      });
      this.#homes.set(given.document, homes);
      yield;
    }
    for (const [i, cluster] of this.#authority.clusters.entries()) {
      cluster.id = listedIds[i] ?? '';
      if (cluster.id !== '') clusters.set(cluster.id, cluster);
    }
    const all = [...this.#namesakes.values()];
    for (const namesakes of all) {
      namesakes.members.sort(byDocument);
      const { publishedAs: id, type } = namesakes;
      const cluster = clusters.get(id) ?? openCluster(type);
      cluster.id = id;
      clusters.set(id, cluster);
      namesakes.cluster = cluster;
      insertInto(cluster.parts, namesakes, byOrder);
      if (type !== 'person') this.#bodies.restore(namesakes);
      yield;
    }
    yield* this.#people.restore(all.filter(({ type }) => type === 'person'));
    for (const cluster of clusters.values()) this.#ids.restore(cluster);
  }

  /** Takes documents out and puts others in; a document that changed is both. Must be run to its end. */
  *change(removed: readonly string[], added: readonly DocumentActors[]): Steps<ActorChanges> {
    const actors = new Map<string, IndexedActor | null>();
    const grown = new Set<Namesakes>();
    for (const document of removed) {
      for (const home of new Set(this.#homes.get(document))) {
        if (typeof home === 'string') actors.set(home, null);
        else {
          takeOut(home, document);
          grown.add(home);
        }
      }
      this.#homes.delete(document);
      yield;
    }
    for (const given of added) {
      const homes = given.actors.map((actor) => this.#homeOf(given, actor, actors));
      for (const home of homes) if (typeof home !== 'string') grown.add(home);
      this.#homes.set(given.document, homes);
      yield;
    }
    for (const namesakes of grown) this.#account(namesakes);
    const touched = new Set([...(yield* this.#people.settle()), ...(yield* this.#bodies.settle())]);
    for (const { cluster } of grown) if (cluster) touched.add(cluster);
    const rebound = yield* this.#publish(touched, actors);
    for (const { document } of added) rebound.add(document);
    return { actors, rebound };
  }

  #homeOf(given: DocumentActors, actor: Actor, actors: Map<string, IndexedActor | null>): Home {
    const { document } = given;
    const namesakes = this.#placeOf(given, actor);
    if (namesakes === null) {
      const id = ownId(document, actor);
      actors.set(id, summaryOf(alone(id, document, actor)));
      return id;
    }
    insertInto(namesakes.members, { document, actor }, byDocument);
    return namesakes;
  }

  /** Among whom an actor of a document belongs; null where it is told by office alone. */
  #placeOf({ document, published }: DocumentActors, actor: Actor): Namesakes | null {
    const named = actor.type !== 'person' || isNamed(actor);
    const listed =
      this.#authority.byName(document, actor, published) ?? (named ? null : this.#authority.byOffice(actor, published));
    if (listed) return this.#listed.get(listed)!;
    return named ? this.#namesakesOf(actor) : null;
  }

  #namesakesOf({ type, name, state }: Actor): Namesakes {
    const words = this.#wordsOf(type, name);
    const key = `${type} ${orderOf(words, state)}`;
    let namesakes = this.#namesakes.get(key);
    if (!namesakes) {
      namesakes = openNamesakes(type, words, state);
      this.#namesakes.set(key, namesakes);
    }
    return namesakes;
  }

  #wordsOf(type: Actor['type'], name: string): readonly string[] {
    const key = `${type === 'person'} ${name}`;
    let words = this.#words.get(key);
    if (!words) {
      if (this.#words.size >= MOST_WORDS_KEPT) this.#words.clear();
      words = type === 'person' ? nameTokens(name) : foldName(name).split(' ');
      this.#words.set(key, words);
    }
    return words;
  }

  /** Tells those who settle who is one of namesakes that are new, gone, or more or fewer than before. */
  #account(namesakes: Namesakes): void {
    const { type, order, members, cluster } = namesakes;
    if (cluster && this.#listed.get(cluster) === namesakes) return;
    const settling = type === 'person' ? this.#people : this.#bodies;
    if (members.length === 0) {
      this.#namesakes.delete(`${type} ${order}`);
      settling.remove(namesakes);
    } else if (cluster === null) settling.add(namesakes);
    else if (type !== 'person') this.#bodies.touch(namesakes);
  }

  /** Gives ids to clusters that changed, and tells of them; gives the documents in which somebody's id is another now. */
  *#publish(touched: ReadonlySet<Cluster>, actors: Map<string, IndexedActor | null>): Steps<Set<string>> {
    for (const { id } of touched) if (id !== '') actors.set(id, null);
    const renamed = this.#ids.assign(touched, (id) => actors.set(id, null));
    const rebound = new Set<string>();
    for (const cluster of new Set([...touched, ...renamed])) {
      if (!hasMembers(cluster)) continue;
      actors.set(cluster.id, summaryOf(cluster));
      for (const part of cluster.parts) {
        if (part.publishedAs === cluster.id) continue;
        part.publishedAs = cluster.id;
        for (const { document } of part.members) rebound.add(document);
      }
      yield;
    }
    return rebound;
  }
}

/** Names whose words are kept: a corpus repeats them. */
const MOST_WORDS_KEPT = 100_000;

function takeOut({ members }: Namesakes, document: string): void {
  const from = placeIn(members, { document }, byDocument);
  let to = from;
  while (members[to]?.document === document) to += 1;
  members.splice(from, to - from);
}

/** An office without a name ("the Iranian ambassador") may be held by another person in another article. */
const isNamed = ({ name, offices }: Actor): boolean =>
  /\p{Lu}/u.test(name) &&
  !/^(?:the|a|an|his|her|their)\s/i.test(name) &&
  !offices.some(({ title }) => name.toLowerCase().includes(title.toLowerCase()));

/** The id of somebody who is of one document alone: it stays whatever other documents come and go. */
function ownId(document: string, { id, name }: Actor): string {
  const digest = createHash('sha256').update(`${document}\n${id}`).digest();
  return `${slugOf(name)}~${digest.readBigUInt64BE().toString(36)}`;
}

function alone(id: string, document: string, actor: Actor): Cluster {
  const part = { ...openNamesakes(actor.type, [], actor.state), members: [{ document, actor }] };
  return { ...openCluster(actor.type), id, parts: [part] };
}
