import type { Actor, Office } from '../reading/reading.ts';
import type { IndexedActor } from './corpusIndex.ts';
import { nameKey, sameName } from './names.ts';

/** The actors of one document. */
export interface DocumentActors {
  readonly document: string;
  readonly actors: readonly Actor[];
}

export interface MergedActors {
  readonly actors: ReadonlyMap<string, IndexedActor>;
  /** The corpus's actor for one of a document. */
  idOf(document: string, local: string): string;
}

/** An actor being put together from several documents. */
interface Cluster {
  readonly id: string;
  readonly type: Actor['type'];
  readonly members: { readonly document: string; readonly actor: Actor }[];
}

/**
 * Makes the actors of single documents one where they are one: states and organizations by name, people by name where no
 * state contradicts. A lone surname joins only where it fits one person of the corpus; people told by office alone, and
 * unnamed groups, stay with their document unless they are written alike. A wrong merge is worse than a split.
 */
export function mergeActors(documents: readonly DocumentActors[]): MergedActors {
  const clusters = new Map<string, Cluster>();
  const byKey = new Map<string, Cluster[]>();
  const homes = new Map<string, Cluster>();

  const place = (document: string, actor: Actor, cluster: Cluster | undefined) => {
    const home = cluster ?? open(clusters, actor);
    home.members.push({ document, actor });
    homes.set(`${document}\n${actor.id}`, home);
    for (const key of keysOf(actor)) {
      const known = byKey.get(key) ?? [];
      if (!known.includes(home)) byKey.set(key, [...known, home]);
    }
  };

  // Whole names first: a lone surname can only be placed once it is known how many people bear it.
  const all = documents.flatMap(({ document, actors }) => actors.map((actor) => ({ document, actor })));
  for (const { document, actor } of all.filter(({ actor: a }) => !isLoneName(a))) {
    place(
      document,
      actor,
      candidates(byKey, actor).find((cluster) => isSame(cluster, actor)),
    );
  }
  for (const { document, actor } of all.filter(({ actor: a }) => isLoneName(a))) {
    const fitting = candidates(byKey, actor).filter((cluster) => isSame(cluster, actor));
    place(document, actor, fitting.length === 1 ? fitting[0] : undefined);
  }

  const actors = new Map([...clusters.values()].map((cluster) => [cluster.id, actorOf(cluster)]));
  return { actors, idOf: (document, local) => homes.get(`${document}\n${local}`)!.id };
}

function open(clusters: Map<string, Cluster>, actor: Actor): Cluster {
  let id = actor.id;
  for (let i = 2; clusters.has(id); i += 1) id = `${actor.id}-${i}`;
  const cluster: Cluster = { id, type: actor.type, members: [] };
  clusters.set(id, cluster);
  return cluster;
}

const isLoneName = (actor: Actor): boolean => actor.type === 'person' && !/\S\s+\S/.test(actor.name);

/** Where to look for the same actor: by the sound of a person's last name, by the letters of anything else. */
function keysOf(actor: Actor): string[] {
  return actor.type === 'person' ? [`person ${nameKey(actor.name)}`] : [`${actor.type} ${foldName(actor.name)}`];
}

function candidates(byKey: ReadonlyMap<string, readonly Cluster[]>, actor: Actor): Cluster[] {
  return [...new Set(keysOf(actor).flatMap((key) => byKey.get(key) ?? []))];
}

function isSame(cluster: Cluster, actor: Actor): boolean {
  if (cluster.type !== actor.type) return false;
  const stateOf = ({ state }: Actor) => state;
  const states = new Set(cluster.members.map((member) => stateOf(member.actor)).filter((state) => state !== null));
  if (actor.state !== null && states.size > 0 && !states.has(actor.state)) return false;
  // An office without a name ("the Iranian ambassador") may be held by another person in another article.
  if (actor.type === 'person')
    return isNamed(actor) && cluster.members.every((member) => sameName(member.actor.name, actor.name));
  return true;
}

/** True where the person's name is a name and no office or description. */
const isNamed = (actor: Actor): boolean =>
  /^\p{Lu}|^al-\p{Lu}/u.test(actor.name) &&
  !actor.offices.some(({ title }) => actor.name.toLowerCase().includes(title.toLowerCase()));

const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function actorOf({ id, type, members }: Cluster): IndexedActor {
  const counts = new Map<string, number>();
  for (const { document } of members) counts.set(document, (counts.get(document) ?? 0) + 1);
  return {
    id,
    type,
    name: fullestName(members.map(({ actor }) => actor.name)),
    aliases: [...new Set(members.flatMap(({ actor }) => actor.aliases))],
    offices: distinctOffices(members.flatMap(({ actor }) => actor.offices)),
    state: members.map(({ actor }) => actor.state).find((state) => state !== null) ?? null,
    documents: [...counts.keys()],
  };
}

/** The commonest of the names with the most words. */
function fullestName(names: readonly string[]): string {
  const words = (name: string) => name.split(/\s+/).length;
  const most = Math.max(...names.map(words));
  const counts = new Map<string, number>();
  for (const name of names.filter((n) => words(n) === most)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

function distinctOffices(offices: readonly Office[]): Office[] {
  const distinct = new Map<string, Office>();
  for (const office of offices) {
    const key = `${office.title.toLowerCase()}\n${(office.of ?? '').toLowerCase()}\n${office.from ?? ''}\n${office.to ?? ''}`;
    if (!distinct.has(key)) distinct.set(key, office);
  }
  return [...distinct.values()];
}
