import type { AuthorityActor, HeldOffice } from '../../corpus/authority.ts';
import type { Office } from '../../reading/reading.ts';
import { type Cluster, foldName, openCluster } from './cluster.ts';
import type { ToldActor } from './told.ts';

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
  byName(document: string, actor: ToldActor, published: string | null): Cluster | null {
    if (this.clusters.length === 0) return null;
    const { type, aliases } = actor;
    const listed = new Set(aliases.flatMap((alias) => this.#byAlias.get(`${type} ${foldName(alias)}`) ?? []));
    return toldApart(meantIn(document, listed), actor, published);
  }

  /** Who alone held the office when the document was published that names nothing but the office. */
  byOffice(actor: ToldActor, published: string | null): Cluster | null {
    if (published === null) return null;
    const [only, another] = this.clusters.filter(({ known }) => holdsOffice(known!, actor, published));
    return only && !another ? only : null;
  }
}

/** Those listed for the document alone go before all others, and are nobody in other documents. */
function meantIn(document: string, listed: ReadonlySet<Cluster>): readonly Cluster[] {
  const here = [...listed].filter(({ known }) => known!.articles.includes(document));
  return here.length > 0 ? here : [...listed].filter(({ known }) => known!.articles.length === 0);
}

/** The only one listed; of several the one whose office the document tells, else the one whose state, else the one who has no office to be told by. */
function toldApart(listed: readonly Cluster[], actor: ToldActor, published: string | null): Cluster | null {
  const tests: readonly ((known: AuthorityActor) => boolean)[] = [
    () => true,
    ({ offices }) => actor.offices.some((told) => offices.some((held) => isTold(held, told, actor.state, published))),
    ({ state }) => state !== null && state === actor.state,
    ({ offices }) => offices.length === 0,
  ];
  for (const fits of tests) {
    const [only, another] = listed.filter(({ known }) => fits(known!));
    if (only && !another) return only;
  }
  // Whatever is no person is one by its whole name.
  return actor.type === 'person' ? null : (listed.find(({ known }) => bears(known!, actor.name)) ?? null);
}

const bears = ({ name, aliases }: AuthorityActor, wanted: string): boolean =>
  [name, ...aliases].some((one) => foldName(one) === foldName(wanted));

/** An office that is undated, or held when the document was published, is his who is told to hold it. */
function isTold(held: HeldOffice, told: Office, state: string | null, published: string | null): boolean {
  if (held.of === null ? foldName(held.title) !== foldName(told.title) : !isOffice(held, told, state)) return false;
  return held.from === undefined || published === null || isWithin(published, held);
}

function holdsOffice({ offices, type }: AuthorityActor, actor: ToldActor, published: string): boolean {
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
