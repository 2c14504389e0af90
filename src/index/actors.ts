import { nameTokens, sameName, shortFor, tokenKey } from '../reading/actors/names.ts';
import type { Actor, Office } from '../reading/reading.ts';
import type { IndexedActor } from './corpusIndex.ts';

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
  /** The names in full, without those that are short for them. */
  readonly fullNames: Set<string>;
}

/**
 * Makes the actors of single documents one where they are one: states and organizations by name, people by name where no
 * state contradicts. A short name joins only where it fits one person of the corpus; people told by office alone stay with
 * their document. A wrong merge is worse than a split.
 */
export function mergeActors(documents: readonly DocumentActors[]): MergedActors {
  const clusters = new Map<string, Cluster>();
  const byKey = new Map<string, Cluster[]>();
  const homes = new Map<string, Cluster>();
  // Whole names first: a surname can only be placed once it is known how many people bear it.
  const all = documents.flatMap(({ document, actors }) =>
    actors.map((actor) => ({ document, actor, words: nameTokens(actor.name).length })),
  );
  for (const { document, actor } of all.sort((a, b) => b.words - a.words)) {
    const keys = keysOf(actor);
    const known = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].filter((cluster) => mayBeOne(cluster, actor));
    const same = known.find((cluster) => bearsName(cluster, actor));
    const longer = same ? [] : known.filter((cluster) => isShortFor(cluster, actor));
    const home = same ?? (longer.length === 1 ? longer[0]! : open(clusters, actor));
    home.members.push({ document, actor });
    if (home !== longer[0]) home.fullNames.add(actor.name);
    homes.set(`${document}\n${actor.id}`, home);
    for (const key of keys) {
      const others = byKey.get(key) ?? [];
      if (!others.includes(home)) byKey.set(key, [...others, home]);
    }
  }
  const actors = new Map([...clusters.values()].map((cluster) => [cluster.id, actorOf(cluster)]));
  return { actors, idOf: (document, local) => homes.get(`${document}\n${local}`)!.id };
}

function open(clusters: Map<string, Cluster>, actor: Actor): Cluster {
  let id = actor.id;
  for (let i = 2; clusters.has(id); i += 1) id = `${actor.id}-${i}`;
  const cluster: Cluster = { id, type: actor.type, members: [], fullNames: new Set() };
  clusters.set(id, cluster);
  return cluster;
}

/** Where to look for the same actor: by the sound of a person's first and last name, by the letters of anything else. */
function keysOf({ type, name }: Actor): string[] {
  if (type !== 'person') return [`${type} ${foldName(name)}`];
  const words = nameTokens(name);
  return [...new Set([words[0], words.at(-1)])].map((word) => `person ${tokenKey(word ?? '')}`);
}

/** False where type or state tell the two apart, or where the actor has no name to compare. */
function mayBeOne({ type, members }: Cluster, actor: Actor): boolean {
  if (type !== actor.type || (type === 'person' && !isNamed(actor))) return false;
  const states = new Set(members.map((member) => member.actor.state).filter((state) => state !== null));
  return actor.state === null || states.size === 0 || states.has(actor.state);
}

function bearsName({ type, fullNames }: Cluster, actor: Actor): boolean {
  // Anything but a person was found by its whole name.
  return type !== 'person' || fullNames.values().every((name) => sameName(name, actor.name));
}

function isShortFor({ type, fullNames }: Cluster, actor: Actor): boolean {
  return type === 'person' && fullNames.values().every((name) => shortFor(actor.name, name) !== null);
}

/** An office without a name ("the Iranian ambassador") may be held by another person in another article. */
const isNamed = ({ name, offices }: Actor): boolean =>
  /\p{Lu}/u.test(name) &&
  !/^(?:the|a|an|his|her|their)\s/i.test(name) &&
  !offices.some(({ title }) => name.toLowerCase().includes(title.toLowerCase()));

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
