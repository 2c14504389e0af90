import { createHash } from 'node:crypto';
import type { AuthorityActor } from '../../corpus/authority.ts';
import type { Actor } from '../../reading/reading.ts';
import type { IndexedActor } from '../corpusIndex.ts';
import { insertInto, placeIn } from '../sorted.ts';
import type { Steps } from '../steps.ts';
import { Authority } from './authority.ts';
import { Bodies } from './bodies.ts';
import { byDocument, type Cluster, hasMembers, type Namesakes, openCluster, openNamesakes } from './cluster.ts';
import { ClusterIds, slugOf, slugOfCluster } from './clusterIds.ts';
import { MergedBefore } from './mergedBefore.ts';
import { isNamed, keyOfNamesakes, keysOfBodiesBegin, wordsOfName } from './naming.ts';
import { People } from './people.ts';
import { summaryOf } from './summary.ts';
import type { StoredTold, ToldActor, ToldRow } from './told.ts';

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

/** Somebody whom a document names, and among whom he is. */
interface Placed {
  readonly actor: ToldActor;
  readonly home: Home;
}

/** What has been merged. */
export interface ToldBefore {
  readonly told: StoredTold;
  /** Publication date of a document, `YYYY-MM-DD`. */
  publishedOf(document: string): string | null;
  /** As `ActorMerger.listedIds` gave them. */
  readonly listedIds: readonly string[];
}

/**
 * Makes the actors of single documents one where they are one: states and organizations by name, people by name where no state
 * contradicts. A short name joins only where it fits one person of the corpus; people told by office alone stay with their
 * document. A wrong merge is worse than a split. The outcome is a matter of the documents alone, not of the order of changes.
 * What was merged before is looked up when a change concerns it, and not sooner.
 */
export class ActorMerger {
  readonly #authority: Authority;
  readonly #people = new People((sound) => this.#merged?.ofSound(sound) ?? []);
  readonly #bodies = new Bodies(({ type, words }) => this.#merged?.beginningWith(keysOfBodiesBegin(type, words)) ?? []);
  readonly #ids = new ClusterIds((slug) => this.#merged?.withSlug(slug) ?? []);
  readonly #namesakes = new Map<string, Namesakes>();
  readonly #placed = new Map<string, readonly Placed[]>();
  /** Of whom the moderators list, those that documents name as listed. */
  readonly #listed = new Map<Cluster, Namesakes>();
  readonly #words = new Map<string, readonly string[]>();
  #before: ToldBefore | null = null;
  #merged: MergedBefore | null = null;

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

  /** The corpus's actors for those of a document, in their order there. */
  idsOf(document: string): readonly string[] {
    return this.#placedIn(document).map(({ home }) => (typeof home === 'string' ? home : home.publishedAs));
  }

  /** Ids of those whom the moderators list, in their order; empty for who is not named. */
  get listedIds(): readonly string[] {
    return this.#authority.clusters.map(({ id }) => id);
  }

  /** Takes in what has been merged: instead of `change`, before any other. */
  restore(before: ToldBefore): void {
    this.#before = before;
    const listedAs = ({ document, actor }: ToldRow) => this.#listedAs(document, before.publishedOf(document), actor);
    this.#merged = new MergedBefore(before.told, listedAs, (cluster) => {
      if (cluster.type === 'person') this.#people.restore(cluster);
    });
    const named = this.#authority.clusters.flatMap((cluster, i) => {
      const id = before.listedIds[i] ?? '';
      return id === '' ? [] : [{ cluster, id }];
    });
    for (const { cluster, id } of named) {
      cluster.slug = slugOfCluster(cluster);
      this.#listed.set(cluster, this.#merged.list(cluster, id));
    }
    for (const { cluster } of named) this.#merged.fill(cluster);
  }

  /** Takes documents out and puts others in; a document that changed is both. Must be run to its end. */
  *change(removed: readonly string[], added: readonly DocumentActors[]): Steps<ActorChanges> {
    const actors = new Map<string, IndexedActor | null>();
    const grown = new Set<Namesakes>();
    const comes = new Map(added.map((given) => [given.document, given]));
    const staying = new Map<string, ReadonlySet<Home>>();
    for (const document of removed) {
      const was = this.#placedIn(document);
      const again = comes.get(document);
      const stays = again ? toldTheSame(was, this.#placesOf(again)) : NOBODY;
      staying.set(document, stays);
      for (const home of new Set(was.map((placed) => placed.home))) {
        if (stays.has(home)) continue;
        if (typeof home === 'string') actors.set(home, null);
        else {
          takeOut(home, document);
          grown.add(home);
        }
      }
      this.#placed.set(document, []);
      yield;
    }
    for (const given of added) {
      const { document } = given;
      const placed = this.#placesOf(given);
      const stays = staying.get(document) ?? NOBODY;
      for (const [i, { home, actor }] of placed.entries()) {
        if (stays.has(home)) continue;
        if (typeof home === 'string') actors.set(home, summaryOf(alone(home, document, given.actors[i]!)));
        else {
          insertInto(home.members, { document, actor }, byDocument);
          grown.add(home);
        }
      }
      this.#placed.set(document, placed);
      yield;
    }
    for (const namesakes of grown) this.#account(namesakes);
    const touched = new Set([...(yield* this.#people.settle()), ...(yield* this.#bodies.settle())]);
    for (const { cluster } of grown) if (cluster) touched.add(cluster);
    const rebound = yield* this.#publish(touched, actors);
    for (const { document } of added) rebound.add(document);
    return { actors, rebound };
  }

  #placesOf({ document, published, actors }: DocumentActors): Placed[] {
    return actors.map((actor) => ({ actor, home: this.#placeOf(document, published, actor) ?? ownId(document, actor) }));
  }

  /** Whom a document names, and among whom they are. */
  #placedIn(document: string): readonly Placed[] {
    let placed = this.#placed.get(document);
    if (!placed) {
      const before = this.#before;
      const published = before?.publishedOf(document) ?? null;
      placed = (before?.told.in(document) ?? []).map(({ actor, id }) => ({
        actor,
        home: this.#placeOf(document, published, actor) ?? id,
      }));
      this.#placed.set(document, placed);
    }
    return placed;
  }

  /** Among whom somebody belongs whom a document names; null where he is told by office alone. */
  #placeOf(document: string, published: string | null, actor: ToldActor): Namesakes | null {
    const listed = this.#listedAs(document, published, actor);
    if (listed) return this.#listed.get(listed)!;
    return actor.type !== 'person' || isNamed(actor) ? this.#namesakesOf(actor) : null;
  }

  #listedAs(document: string, published: string | null, actor: ToldActor): Cluster | null {
    if (this.#authority.clusters.length === 0) return null;
    const named = actor.type !== 'person' || isNamed(actor);
    return this.#authority.byName(document, actor, published) ?? (named ? null : this.#authority.byOffice(actor, published));
  }

  #namesakesOf({ type, name, state }: ToldActor): Namesakes {
    const words = this.#wordsOf(type, name);
    const key = keyOfNamesakes({ type, state }, words);
    let namesakes = this.#namesakes.get(key);
    if (!namesakes) {
      namesakes = this.#merged?.ofKey(key) ?? openNamesakes(type, words, state);
      this.#namesakes.set(key, namesakes);
    }
    return namesakes;
  }

  #wordsOf(type: Actor['type'], name: string): readonly string[] {
    const key = `${type === 'person'} ${name}`;
    let words = this.#words.get(key);
    if (!words) {
      if (this.#words.size >= MOST_WORDS_KEPT) this.#words.clear();
      words = wordsOfName({ type, name });
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
      // Whoever was merged before is the same object when he comes again.
      if (!this.#merged) this.#namesakes.delete(`${type} ${order}`);
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

const NOBODY: ReadonlySet<Home> = new Set();

/** Those among whom a document tells exactly the same as before. */
function toldTheSame(before: readonly Placed[], after: readonly Placed[]): Set<Home> {
  const [was, is] = [before, after].map((placed) => Map.groupBy(placed, ({ home }) => home));
  const written = (placed: readonly Placed[] | undefined) =>
    placed
      ?.map(({ actor: { name, type, aliases, offices, state } }) => JSON.stringify([name, type, aliases, offices, state]))
      .join('\n');
  return new Set(is!.keys().filter((home) => written(was!.get(home)) === written(is!.get(home))));
}

/** The id of somebody who is of one document alone: it stays whatever other documents come and go. */
function ownId(document: string, { id, name }: Actor): string {
  const digest = createHash('sha256').update(`${document}\n${id}`).digest();
  return `${slugOf(name)}~${digest.readBigUInt64BE().toString(36)}`;
}

function alone(id: string, document: string, actor: Actor): Cluster {
  const part = { ...openNamesakes(actor.type, [], actor.state), members: [{ document, actor }] };
  return { ...openCluster(actor.type), id, parts: [part] };
}
