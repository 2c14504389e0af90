import type { ActorType } from '../../reading/reading.ts';
import { insertInto } from '../sorted.ts';
import { byDocument, byOrder, type Cluster, type Member, type Namesakes, openCluster, orderOf } from './cluster.ts';
import { wordsOfName } from './naming.ts';
import type { StoredTold, ToldRow } from './told.ts';

/** Who is who as it was merged before, taken up again where a change concerns it. Whoever is asked for twice is the same object. */
export class MergedBefore {
  readonly #told: StoredTold;
  readonly #listedAs: (row: ToldRow) => Cluster | null;
  readonly #onCluster: (cluster: Cluster) => void;
  readonly #namesakes = new Map<number, Namesakes | null>();
  /** By the ids that they had. */
  readonly #clusters = new Map<string, Cluster>();

  /**
   * `listedAs` gives the entry of the moderators' list that a row tells of: it is nobody else's namesake then. `onCluster` is shown every
   * cluster that is taken up, with all its parts.
   */
  constructor(told: StoredTold, listedAs: (row: ToldRow) => Cluster | null, onCluster: (cluster: Cluster) => void) {
    this.#told = told;
    this.#listedAs = listedAs;
    this.#onCluster = onCluster;
  }

  /** Takes up an entry of the moderators' list that had this id, to be filled when all are; gives those who are told as it is listed. */
  list(cluster: Cluster, id: string): Namesakes {
    const rows = this.#told.rowsOf(id);
    const asListed = new RestoredNamesakes(cluster.type, [], null, () =>
      this.#rows(rows, (row) => this.#listedAs(row) === cluster),
    );
    asListed.publishedAs = id;
    asListed.cluster = cluster;
    cluster.id = id;
    cluster.parts.splice(0, cluster.parts.length, asListed);
    this.#clusters.set(id, cluster);
    return asListed;
  }

  ofKey(key: string): Namesakes | null {
    const number = this.#told.namesakesOfKey(key);
    return number === null ? null : this.#at(number);
  }

  /** People of whose name the first or last word sounds so, in their order. */
  ofSound(sound: string): Namesakes[] {
    return [...this.#told.namesakesOfSound(sound)].flatMap((number) => this.#at(number) ?? []);
  }

  /** Bodies with whose keys this begins, in their order. */
  beginningWith(prefix: string): Namesakes[] {
    return [...this.#told.namesakesFrom(prefix)].flatMap((number) => this.#at(number) ?? []);
  }

  /** All whose ids were made of this. */
  withSlug(slug: string): Cluster[] {
    const clusters: Cluster[] = [];
    for (let id = slug; this.#told.has(id); id = `${slug}~${clusters.length + 1}`) clusters.push(this.#clusterOf(id));
    return clusters;
  }

  #at(number: number): Namesakes | null {
    const known = this.#namesakes.get(number);
    if (known !== undefined) return known;
    const rows = this.#told.membersOf(number);
    const isOwn = (row: ToldRow) => this.#listedAs(row) === null;
    const first = rows.find((row) => isOwn(this.#told.row(row)));
    if (first === undefined) {
      this.#namesakes.set(number, null);
      return null;
    }
    const { actor } = this.#told.row(first);
    const namesakes = new RestoredNamesakes(actor.type, wordsOfName(actor), actor.state, () => this.#rows(rows, isOwn));
    namesakes.publishedAs = this.#told.idOf(first);
    this.#namesakes.set(number, namesakes);
    namesakes.cluster = this.#clusterOf(namesakes.publishedAs);
    return namesakes;
  }

  #clusterOf(id: string): Cluster {
    const known = this.#clusters.get(id);
    if (known) return known;
    const [row] = this.#told.rowsOf(id);
    const cluster = openCluster(this.#told.row(row!).actor.type);
    cluster.id = id;
    cluster.slug = id.replace(/~\d+$/, '');
    this.#clusters.set(id, cluster);
    this.fill(cluster);
    return cluster;
  }

  /** Puts those into a cluster who were found to be of it. */
  fill(cluster: Cluster): void {
    const numbers = new Set(Array.from(this.#told.rowsOf(cluster.id), (row) => this.#told.namesakesOf(row)));
    for (const number of numbers) {
      const namesakes = number === null ? null : this.#at(number);
      if (namesakes?.publishedAs !== cluster.id) continue;
      namesakes.cluster = cluster;
      insertInto(cluster.parts, namesakes, byOrder);
    }
    this.#onCluster(cluster);
  }

  #rows(rows: Uint32Array, isOwn: (row: ToldRow) => boolean): Member[] {
    return Array.from(rows, (row) => this.#told.row(row))
      .filter(isOwn)
      .sort(byDocument);
  }
}

/** Namesakes whose members are made out when they are asked for: of a state there are tens of thousands. */
class RestoredNamesakes implements Namesakes {
  readonly type: ActorType;
  readonly words: readonly string[];
  readonly state: string | null;
  readonly order: string;
  cluster: Cluster | null = null;
  isFull = true;
  publishedAs = '';
  readonly #load: () => Member[];
  #members: Member[] | null = null;

  constructor(type: ActorType, words: readonly string[], state: string | null, load: () => Member[]) {
    this.type = type;
    this.words = words;
    this.state = state;
    this.order = orderOf(words, state);
    this.#load = load;
  }

  get members(): Member[] {
    this.#members ??= this.#load();
    return this.#members;
  }
}
