import type { IndexedEvent } from './corpusIndex.ts';

export interface PlaceSearch {
  /** Places one of whose words begins with `prefix`, most events first. */
  find(prefix: string, limit: number): readonly string[];
}

/** The places of events, for autocompletion. */
export function placesOf(events: readonly IndexedEvent[]): PlaceSearch {
  const counts = new Map<string, number>();
  for (const { place } of events) {
    if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const places = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en')).map(([place]) => place);
  return {
    find(prefix, limit) {
      const wanted = prefix.trim().toLowerCase();
      return places.filter((place) => ` ${place.toLowerCase()}`.includes(` ${wanted}`)).slice(0, limit);
    },
  };
}
