import type { AuthorityActor, HeldOffice } from '../corpus/authority.ts';
import { nameTokens, sameName, shortFor, tokenKey } from '../reading/actors/names.ts';
import type { Actor, Office } from '../reading/reading.ts';
import type { IndexedActor } from './corpusIndex.ts';

/** The actors of one document. */
export interface DocumentActors {
  readonly document: string;
  /** `YYYY-MM-DD`: which holder of an office is meant where the document names the office alone. */
  readonly published: string | null;
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
  /** What the moderators know of it. */
  readonly known: AuthorityActor | null;
  /** The names in full, without those that are short for them. */
  readonly fullNames: Set<string>;
}

/**
 * Makes the actors of single documents one where they are one: states and organizations by name, people by name where no
 * state contradicts. A short name joins only where it fits one person of the corpus; people told by office alone stay with
 * their document. A wrong merge is worse than a split. What the moderators' authority file says goes before all of this.
 */
export function mergeActors(documents: readonly DocumentActors[], authority: readonly AuthorityActor[] = []): MergedActors {
  const clusters = new Map<string, Cluster>();
  const byKey = new Map<string, Cluster[]>();
  const homes = new Map<string, Cluster>();
  const findable = (cluster: Cluster, keys: readonly string[]) => {
    for (const key of keys) {
      const others = byKey.get(key) ?? [];
      if (!others.includes(cluster)) byKey.set(key, [...others, cluster]);
    }
  };
  const known = authority.map((entry) => openKnown(clusters, entry));
  const byAlias = Map.groupBy(
    known.flatMap((cluster) => [...cluster.fullNames].map((name) => ({ key: `${cluster.type} ${foldName(name)}`, cluster }))),
    ({ key }) => key,
  );
  for (const cluster of known) for (const name of cluster.fullNames) findable(cluster, keysOf({ type: cluster.type, name }));

  // Whole names first: a surname can only be placed once it is known how many people bear it.
  const all = documents.flatMap(({ document, published, actors }) =>
    actors.map((actor) => ({ document, published, actor, words: nameTokens(actor.name).length })),
  );
  for (const { document, published, actor } of all.sort((a, b) => b.words - a.words)) {
    const listed = new Set(
      actor.aliases.flatMap((alias) => byAlias.get(`${actor.type} ${foldName(alias)}`) ?? []).map(({ cluster }) => cluster),
    );
    const inOffice = known.filter((cluster) => cluster.known && holdsOffice(cluster.known, actor, published));
    const keys = keysOf(actor);
    const similar = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].filter((cluster) => mayBeOne(cluster, actor));
    const same = theOnly([...listed]) ?? similar.find((cluster) => bearsName(cluster, actor)) ?? theOnly(inOffice);
    const longer = same ? undefined : theOnly(similar.filter((cluster) => isShortFor(cluster, actor)));
    const home = same ?? longer ?? open(clusters, actor);
    home.members.push({ document, actor });
    if (home !== longer && !home.known) home.fullNames.add(actor.name);
    homes.set(`${document}\n${actor.id}`, home);
    findable(home, keys);
  }
  const named = [...clusters.values()].filter(({ members }) => members.length > 0);
  const actors = new Map(named.map((cluster) => [cluster.id, actorOf(cluster)]));
  return { actors, idOf: (document, local) => homes.get(`${document}\n${local}`)!.id };
}

const theOnly = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

function open(clusters: Map<string, Cluster>, actor: Actor): Cluster {
  return openAs(clusters, actor.id, { type: actor.type, known: null, fullNames: new Set() });
}

function openKnown(clusters: Map<string, Cluster>, entry: AuthorityActor): Cluster {
  const id = entry.wikidata ?? foldName(entry.name).replaceAll(' ', '-');
  return openAs(clusters, id, { type: entry.type, known: entry, fullNames: new Set([entry.name, ...entry.aliases]) });
}

function openAs(clusters: Map<string, Cluster>, wanted: string, fields: Pick<Cluster, 'type' | 'known' | 'fullNames'>): Cluster {
  let id = wanted;
  for (let i = 2; clusters.has(id); i += 1) id = `${wanted}-${i}`;
  const cluster: Cluster = { id, members: [], ...fields };
  clusters.set(id, cluster);
  return cluster;
}

/** True where a document names nobody but the office, and this is who held it when the document was published. */
function holdsOffice({ offices, type }: AuthorityActor, actor: Actor, published: string | null): boolean {
  if (type !== actor.type || published === null || isNamed(actor)) return false;
  return actor.offices.some((told) => offices.some((held) => isOffice(held, told, actor.state) && isWithin(published, held)));
}

function isOffice(held: HeldOffice, told: Office, state: string | null): boolean {
  const of = told.of ?? state;
  return foldName(held.title) === foldName(told.title) && held.of !== null && of !== null && foldName(held.of) === foldName(of);
}

function isWithin(day: string, { from, to }: HeldOffice): boolean {
  return from !== undefined && from <= day && (to === undefined || day <= to || day.startsWith(to));
}

/** Where to look for the same actor: by the sound of a person's first and last name, by the letters of anything else. */
function keysOf({ type, name }: Pick<Actor, 'type' | 'name'>): string[] {
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

function bearsName(cluster: Cluster, actor: Actor): boolean {
  // Anything but a person was found by its whole name.
  return cluster.type !== 'person' || fitsNames(cluster, (name) => sameName(name, actor.name));
}

function isShortFor(cluster: Cluster, actor: Actor): boolean {
  return cluster.type === 'person' && fitsNames(cluster, (name) => shortFor(actor.name, name) !== null);
}

/** Names that were found must all agree; of those that moderators list, one is enough, for aliases need not be alike. */
function fitsNames({ known, fullNames }: Cluster, fits: (name: string) => boolean): boolean {
  return known ? fullNames.values().some(fits) : fullNames.values().every(fits);
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

function actorOf({ id, type, members, known }: Cluster): IndexedActor {
  const counts = new Map<string, number>();
  for (const { document } of members) counts.set(document, (counts.get(document) ?? 0) + 1);
  return {
    id,
    type,
    name: known?.name ?? fullestName(members.map(({ actor }) => actor.name)),
    aliases: [...new Set([...members.flatMap(({ actor }) => tellingAliases(actor)), ...(known?.aliases ?? [])])],
    offices: distinctOffices([...(known?.offices ?? []), ...members.flatMap(({ actor }) => actor.offices)]),
    state: known?.state ?? members.map(({ actor }) => actor.state).find((state) => state !== null) ?? null,
    wikidata: known?.wikidata ?? null,
    documents: [...counts.keys()],
  };
}

/** "The minister" and "the country" mean somebody else in the next article: only what holds a name tells who is meant. */
function tellingAliases({ type, name, aliases }: Actor): readonly string[] {
  if (type === 'group') return aliases;
  return aliases.filter((alias) => alias === name || /\p{Lu}/u.test(alias.replace(/^(?:the|an?|his|her|their|its|our)\s/i, '')));
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
