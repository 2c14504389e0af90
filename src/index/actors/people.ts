import type { AuthorityActor } from '../../corpus/authority.ts';
import { nameTokens, placeOf, sameTokens } from '../../reading/actors/names.ts';
import { insertInto, placeIn, removeFrom } from '../sorted.ts';
import type { Steps } from '../steps.ts';
import { byOrder, type Cluster, type Namesakes, openCluster } from './cluster.ts';
import { soundsOf } from './naming.ts';

/** A name is compared with so many others of one sound, so that a corpus that is one name over and over costs no more than another. */
const MOST_COMPARED = 1000;

type Words = readonly string[];
type SettledBefore = (sound: string) => Namesakes[];

/** Who a name may belong to, with the names in full that it must agree with. */
interface Candidate {
  readonly cluster: Cluster;
  readonly names: readonly Words[];
}

/**
 * Tells which namesakes are one person. They are taken in their order; each joins the first person whose name theirs can be, else
 * the only one for whose name theirs is short, else is somebody new. A change takes up again, in the same order, those whose choice
 * it can alter and nobody else: the outcome is that of starting afresh.
 */
export class People {
  /** In their order, by the sounds of their first and last word. */
  readonly #bySound = new Map<string, Namesakes[]>();
  /** Whom the moderators list, by the same. */
  readonly #listed = new Map<string, Candidate[]>();
  readonly #waiting = new Set<Namesakes>();
  readonly #touched = new Set<Cluster>();

  readonly #settledBefore: SettledBefore;

  /** `settledBefore` gives those who had settled before any change here, of a sound and in their order. */
  constructor(settledBefore: SettledBefore) {
    this.#settledBefore = settledBefore;
  }

  /** Makes somebody findable whom the moderators list; before any namesakes are added. */
  list(cluster: Cluster, { name, aliases }: AuthorityActor): void {
    const names = [name, ...aliases].map(nameTokens);
    for (const sound of new Set(names.flatMap(soundsOf))) {
      const listed = this.#listed.get(sound) ?? [];
      this.#listed.set(sound, [...listed, { cluster, names }]);
    }
  }

  add(namesakes: Namesakes): void {
    for (const sound of soundsOf(namesakes.words)) insertInto(this.#alike(sound), namesakes, byOrder);
    this.#waiting.add(namesakes);
  }

  remove(namesakes: Namesakes): void {
    for (const sound of soundsOf(namesakes.words)) removeFrom(this.#alike(sound), namesakes, byOrder);
    this.#leave(namesakes);
    this.#waiting.delete(namesakes);
  }

  /** Tells, of namesakes who settled before, which of their names are names in full. */
  restore(cluster: Cluster): void {
    for (const namesakes of cluster.parts) {
      const candidate = cluster.known ? this.#listedAs(cluster, namesakes) : candidateOf(cluster, namesakes);
      namesakes.isFull = candidate === null || fits(candidate, (name) => sameTokens(name, namesakes.words));
    }
  }

  #listedAs(cluster: Cluster, { words }: Namesakes): Candidate | null {
    return (
      soundsOf(words)
        .flatMap((sound) => this.#listed.get(sound) ?? [])
        .find((entry) => entry.cluster === cluster) ?? null
    );
  }

  /** Settles everyone whose choice a change can alter; gives the clusters that gained or lost somebody. */
  *settle(): Steps<ReadonlySet<Cluster>> {
    const queue = [...this.#waiting].sort(byOrder);
    const queued = new Set(queue);
    this.#waiting.clear();
    for (let next = 0; next < queue.length; next += 1) {
      const namesakes = queue[next]!;
      this.#settleOne(namesakes);
      queued.delete(namesakes);
      // Whoever is woken stands behind in the order: all before have settled for good.
      for (const woken of this.#waiting) {
        if (queued.has(woken)) continue;
        queued.add(woken);
        insertInto(queue, woken, byOrder, next + 1);
      }
      this.#waiting.clear();
      yield;
    }
    const touched = new Set(this.#touched);
    this.#touched.clear();
    return touched;
  }

  #alike(sound: string): Namesakes[] {
    let alike = this.#bySound.get(sound);
    if (!alike) {
      alike = this.#settledBefore(sound);
      this.#bySound.set(sound, alike);
    }
    return alike;
  }

  #settleOne(namesakes: Namesakes): void {
    const { cluster: own, isFull: wasFull } = namesakes;
    const choice = this.#choose(namesakes);
    const isOwn = choice ? choice.cluster === own : own?.known === null && own.parts[0] === namesakes;
    const isFull = choice?.isFull ?? true;
    if (isOwn && isFull === wasFull) return;
    this.#leave(namesakes);
    const home = choice?.cluster ?? openCluster('person');
    namesakes.cluster = home;
    namesakes.isFull = isFull;
    insertInto(home.parts, namesakes, byOrder);
    this.#touched.add(home);
    this.#wakeBehind(namesakes, home);
  }

  #leave(namesakes: Namesakes): void {
    const { cluster } = namesakes;
    if (!cluster) return;
    this.#wakeBehind(namesakes, cluster);
    removeFrom(cluster.parts, namesakes, byOrder);
    namesakes.cluster = null;
    this.#touched.add(cluster);
  }

  /** All behind these in the order who may have compared themselves with the cluster. */
  #wakeBehind(namesakes: Namesakes, { parts }: Cluster): void {
    for (const sound of new Set([namesakes, ...parts].flatMap(({ words }) => soundsOf(words)))) {
      const alike = this.#alike(sound);
      for (let at = placeIn(alike, namesakes, byOrder); at < alike.length; at += 1) {
        const other = alike[at]!;
        // Who has not settled yet waits already.
        if (other.cluster && other !== namesakes) this.#waiting.add(other);
      }
    }
  }

  #choose(namesakes: Namesakes): { cluster: Cluster; isFull: boolean } | null {
    const { words } = namesakes;
    const candidates = this.#candidates(namesakes);
    const same = candidates.find((candidate) => fits(candidate, (name) => sameTokens(name, words)));
    if (same) return { cluster: same.cluster, isFull: true };
    const [longer, another] = candidates.filter((candidate) => fits(candidate, (name) => placeOf(words, name) !== null));
    return longer && !another ? { cluster: longer.cluster, isFull: false } : null;
  }

  /** Who was settled before and sounds alike, whom no state tells apart: first whom the moderators list, then in order. */
  #candidates(namesakes: Namesakes): Candidate[] {
    const sounds = soundsOf(namesakes.words);
    const listed = new Map(sounds.flatMap((sound) => this.#listed.get(sound) ?? []).map((entry) => [entry.cluster, entry]));
    const found = new Set<Cluster>();
    for (const sound of sounds) {
      const alike = this.#alike(sound);
      const end = Math.min(placeIn(alike, namesakes, byOrder), MOST_COMPARED);
      for (let at = 0; at < end; at += 1) {
        const { cluster } = alike[at]!;
        if (cluster && !cluster.known) found.add(cluster);
      }
    }
    const settled = [...found].sort((a, b) => byOrder(a.parts[0]!, b.parts[0]!));
    return [
      ...[...listed.values()].filter(({ cluster }) => agree(namesakes.state, [cluster.known?.state ?? null])),
      ...settled.flatMap((cluster) => candidateOf(cluster, namesakes) ?? []),
    ];
  }
}

/** A cluster as it stood when these namesakes had their turn. */
function candidateOf(cluster: Cluster, namesakes: Namesakes): Candidate | null {
  const earlier = cluster.parts.filter(({ order }) => order < namesakes.order);
  const states = earlier.map(({ state }) => state);
  if (!agree(namesakes.state, states)) return null;
  return { cluster, names: earlier.filter(({ isFull }) => isFull).map(({ words }) => words) };
}

/** False where the states known of somebody tell a name with another state apart. */
function agree(state: string | null, states: readonly (string | null)[]): boolean {
  return state === null || states.includes(state) || states.every((known) => known === null);
}

/** Names that were found must all agree; of those that moderators list, one is enough, for aliases need not be alike. */
function fits({ cluster, names }: Candidate, fit: (name: Words) => boolean): boolean {
  return cluster.known ? names.some(fit) : names.every(fit);
}
