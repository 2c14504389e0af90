import type { AuthorityActor, HeldOffice } from '../../corpus/authority.ts';
import type { Actor, Office } from '../../reading/reading.ts';
import { type Cluster, foldName, openCluster } from './cluster.ts';

/** Those whom the moderators' authority file lists. What it says goes before all that is worked out from articles. */
export class Authority {
  readonly clusters: readonly Cluster[];
  readonly #byAlias: ReadonlyMap<string, readonly Cluster[]>;

  constructor(entries: readonly AuthorityActor[]) {
    this.clusters = entries.map((entry) => openCluster(entry.type, entry));
    const aliases = this.clusters.flatMap((cluster) =>
      [...new Set([cluster.known!.name, ...cluster.known!.aliases].map(foldName))].map((name) => ({
        key: `${cluster.type} ${name}`,
        cluster,
      })),
    );
    const grouped = Map.groupBy(aliases, ({ key }) => key);
    this.#byAlias = new Map([...grouped].map(([key, found]) => [key, found.map(({ cluster }) => cluster)]));
  }

  /** Whom a document's actor is by a name that is listed for one of them alone, or by the whole name of what is no person. */
  byName({ type, name, aliases }: Actor): Cluster | null {
    if (this.clusters.length === 0) return null;
    const listed = new Set(aliases.flatMap((alias) => this.#byAlias.get(`${type} ${foldName(alias)}`) ?? []));
    const [only, another] = listed;
    if (only && !another) return only;
    return type === 'person' ? null : (this.#byAlias.get(`${type} ${foldName(name)}`)?.[0] ?? null);
  }

  /** Who alone held the office when the document was published that names nothing but the office. */
  byOffice(actor: Actor, published: string | null): Cluster | null {
    if (published === null) return null;
    const [only, another] = this.clusters.filter(({ known }) => holdsOffice(known!, actor, published));
    return only && !another ? only : null;
  }
}

function holdsOffice({ offices, type }: AuthorityActor, actor: Actor, published: string): boolean {
  if (type !== actor.type) return false;
  return actor.offices.some((told) => offices.some((held) => isOffice(held, told, actor.state) && isWithin(published, held)));
}

function isOffice(held: HeldOffice, told: Office, state: string | null): boolean {
  const of = told.of ?? state;
  return foldName(held.title) === foldName(told.title) && held.of !== null && of !== null && foldName(held.of) === foldName(of);
}

function isWithin(day: string, { from, to }: HeldOffice): boolean {
  return from !== undefined && from <= day && (to === undefined || day <= to || day.startsWith(to));
}
