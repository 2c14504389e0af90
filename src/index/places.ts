import type { IndexedEvent } from './corpusIndex.ts';
import type { EventChanges } from './events/eventChanges.ts';
import { LayeredMap } from './layeredMap.ts';
import { compareText } from './order.ts';
import type { Steps } from './steps.ts';

/** The places of events, for autocompletion. Never changes. */
export class PlaceSearch {
  /** How many events each place has. */
  readonly counts: LayeredMap<string, number>;
  /** Most events first. */
  readonly #places: readonly { readonly place: string; readonly folded: string }[];

  private constructor(counts: LayeredMap<string, number>) {
    this.counts = counts;
    const sorted = [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
    this.#places = sorted.map(([place]) => ({ place, folded: ` ${place.toLowerCase()}` }));
  }

  static readonly empty = new PlaceSearch(LayeredMap.over(new Map()));

  /** The search over places with their counts. */
  static restored(counts: Iterable<readonly [string, number]>): PlaceSearch {
    return new PlaceSearch(LayeredMap.over(new Map(counts)));
  }

  *with({ lost, gained }: EventChanges): Steps<PlaceSearch> {
    const changes = new Map<string, number>();
    const count = ({ place }: IndexedEvent, by: 1 | -1) => {
      if (place) changes.set(place, (changes.get(place) ?? this.counts.get(place) ?? 0) + by);
    };
    for (const event of lost) count(event, -1);
    for (const event of gained) count(event, 1);
    if (changes.size === 0) return this;
    return new PlaceSearch(yield* this.counts.with(new Map([...changes].map(([place, n]) => [place, n > 0 ? n : null]))));
  }

  /** Places one of whose words begins with `prefix`, most events first. */
  find(prefix: string, limit: number): readonly string[] {
    const wanted = ` ${prefix.trim().toLowerCase()}`;
    const found: string[] = [];
    for (const { place, folded } of this.#places) {
      if (found.length === limit) break;
      if (folded.includes(wanted)) found.push(place);
    }
    return found;
  }
}
