import { compareText } from '../order.ts';
import { type Cluster, foldName, hasMembers, type Namesakes } from './cluster.ts';

/** A name as part of an id: `ana-soto-vega`. */
export const slugOf = (name: string): string => foldName(name).replaceAll(' ', '-') || 'unnamed';

/** Gives every cluster an id of its own: its slug, or, where several have one slug, the slug and which of them it is, in an order of their own. */
export class ClusterIds {
  readonly #bySlug = new Map<string, Set<Cluster>>();

  readonly #bearersBefore: (slug: string) => Iterable<Cluster>;

  /** `bearersBefore` gives those who had a slug before any change here. */
  constructor(bearersBefore: (slug: string) => Iterable<Cluster>) {
    this.#bearersBefore = bearersBefore;
  }

  /** Gives ids to clusters that changed. Gives all whose id is another than before, and tells which ids are no longer theirs. */
  assign(changed: Iterable<Cluster>, release: (id: string) => void): Set<Cluster> {
    const slugs = new Set<string>();
    for (const cluster of changed) {
      const slug = hasMembers(cluster) ? slugOfCluster(cluster) : '';
      for (const touched of [cluster.slug, slug]) if (touched !== '') slugs.add(touched);
      if (slug === cluster.slug) continue;
      if (cluster.slug !== '') this.#bearers(cluster.slug).delete(cluster);
      cluster.slug = slug;
      if (slug === '') cluster.id = '';
      else this.#bearers(slug).add(cluster);
    }
    const renamed = new Set<Cluster>();
    for (const slug of slugs) {
      for (const [i, cluster] of [...this.#bearers(slug)].sort(byStanding).entries()) {
        const id = i === 0 ? slug : `${slug}~${i + 1}`;
        if (cluster.id === id) continue;
        if (cluster.id !== '') release(cluster.id);
        cluster.id = id;
        renamed.add(cluster);
      }
    }
    return renamed;
  }

  #bearers(slug: string): Set<Cluster> {
    let bearers = this.#bySlug.get(slug);
    if (!bearers) {
      bearers = new Set(this.#bearersBefore(slug));
      this.#bySlug.set(slug, bearers);
    }
    return bearers;
  }
}

export function slugOfCluster({ known, parts }: Cluster): string {
  return known ? (known.wikidata ?? slugOf(known.name)) : slugOf(commonestSpelling(parts));
}

/** Of the longest spellings the one in most documents, so that one article that writes a name otherwise changes nobody's id; then by letter. */
function commonestSpelling(parts: readonly Namesakes[]): string {
  const counts = new Map<string, number>();
  for (const { words, members } of parts) {
    if (words.length !== parts[0]!.words.length) break;
    const spelling = words.join(' ');
    counts.set(spelling, (counts.get(spelling) ?? 0) + members.length);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Whom the moderators list keeps the slug, else by type and name. */
function byStanding(a: Cluster, b: Cluster): number {
  return (
    Number(a.known === null) - Number(b.known === null) ||
    compareText(a.type, b.type) ||
    compareText(a.parts[0]!.order, b.parts[0]!.order) ||
    compareText(a.known?.name ?? '', b.known?.name ?? '')
  );
}
