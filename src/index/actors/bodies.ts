import { insertInto, removeFrom } from '../sorted.ts';
import type { Steps } from '../steps.ts';
import { byOrder, type Cluster, type Namesakes, openCluster } from './cluster.ts';

type SettledBefore = (namesakes: Namesakes) => Namesakes[];

/**
 * Tells which namesakes are one organization, state or group: those of one name whom no state tells apart. Where several states
 * have a body of one name, whoever names none means that of which most is told.
 */
export class Bodies {
  readonly #byName = new Map<string, Namesakes[]>();
  readonly #changed = new Set<string>();
  readonly #left = new Set<Cluster>();
  readonly #settledBefore: SettledBefore;

  /** `settledBefore` gives those of the same name who had settled before any change here, in their order. */
  constructor(settledBefore: SettledBefore) {
    this.#settledBefore = settledBefore;
  }

  add(namesakes: Namesakes): void {
    insertInto(this.#alike(namesakes), namesakes, byOrder);
    this.#changed.add(nameOf(namesakes));
  }

  remove(namesakes: Namesakes): void {
    removeFrom(this.#alike(namesakes), namesakes, byOrder);
    if (namesakes.cluster) {
      removeFrom(namesakes.cluster.parts, namesakes, byOrder);
      this.#left.add(namesakes.cluster);
      namesakes.cluster = null;
    }
    this.#changed.add(nameOf(namesakes));
  }

  /** How much is told of these has changed. */
  touch(namesakes: Namesakes): void {
    this.#alike(namesakes);
    this.#changed.add(nameOf(namesakes));
  }

  /** Settles every name that a change concerns; gives the clusters that may have gained or lost somebody. */
  *settle(): Steps<ReadonlySet<Cluster>> {
    const touched = new Set(this.#left);
    this.#left.clear();
    for (const name of this.#changed) {
      for (const cluster of settleName(this.#byName.get(name)!)) touched.add(cluster);
      yield;
    }
    this.#changed.clear();
    return touched;
  }

  #alike(namesakes: Namesakes): Namesakes[] {
    const name = nameOf(namesakes);
    let alike = this.#byName.get(name);
    if (!alike) {
      alike = this.#settledBefore(namesakes);
      this.#byName.set(name, alike);
    }
    return alike;
  }
}

/** Puts the namesakes of one name into new clusters; gives these, and those they leave empty. */
function settleName(alike: readonly Namesakes[]): Set<Cluster> {
  const touched = new Set<Cluster>();
  for (const { cluster } of alike) {
    if (!cluster) continue;
    cluster.parts.length = 0;
    touched.add(cluster);
  }
  const stated = alike.filter(({ state }) => state !== null);
  const most = stated.reduce<Namesakes | null>((a, b) => (a && a.members.length >= b.members.length ? a : b), null);
  const byState = Map.groupBy(alike, ({ state }) => state ?? most?.state);
  for (const parts of byState.values()) {
    const cluster = openCluster(parts[0]!.type);
    cluster.parts.push(...parts);
    for (const part of parts) part.cluster = cluster;
    touched.add(cluster);
  }
  return touched;
}

const nameOf = ({ type, words }: Namesakes): string => `${type} ${words.join(' ')}`;
