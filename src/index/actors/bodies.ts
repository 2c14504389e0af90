import { insertInto, removeFrom } from '../sorted.ts';
import type { Steps } from '../steps.ts';
import { byOrder, type Cluster, type Namesakes, openCluster } from './cluster.ts';

/**
 * Tells which namesakes are one organization, state or group: those of one name whom no state tells apart. Where several states
 * have a body of one name, whoever names none means that of which most is told.
 */
export class Bodies {
  readonly #byName = new Map<string, Namesakes[]>();
  readonly #changed = new Set<string>();
  readonly #left = new Set<Cluster>();

  add(namesakes: Namesakes): void {
    const name = nameOf(namesakes);
    const alike = this.#byName.get(name);
    if (alike) insertInto(alike, namesakes, byOrder);
    else this.#byName.set(name, [namesakes]);
    this.#changed.add(name);
  }

  remove(namesakes: Namesakes): void {
    const name = nameOf(namesakes);
    removeFrom(this.#byName.get(name) ?? [], namesakes, byOrder);
    if (namesakes.cluster) {
      removeFrom(namesakes.cluster.parts, namesakes, byOrder);
      this.#left.add(namesakes.cluster);
      namesakes.cluster = null;
    }
    this.#changed.add(name);
  }

  /** Takes in namesakes who have settled already, as their clusters say; instead of `add`. */
  restore(namesakes: Namesakes): void {
    this.add(namesakes);
    this.#changed.clear();
  }

  /** How much is told of these has changed. */
  touch(namesakes: Namesakes): void {
    this.#changed.add(nameOf(namesakes));
  }

  /** Settles every name that a change concerns; gives the clusters that may have gained or lost somebody. */
  *settle(): Steps<ReadonlySet<Cluster>> {
    const touched = new Set(this.#left);
    this.#left.clear();
    for (const name of this.#changed) {
      const alike = this.#byName.get(name) ?? [];
      for (const cluster of settleName(alike)) touched.add(cluster);
      if (alike.length === 0) this.#byName.delete(name);
      yield;
    }
    this.#changed.clear();
    return touched;
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
