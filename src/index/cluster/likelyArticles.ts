import type { CorpusIndex, IndexedEvent } from '../corpusIndex.ts';

/** Lists of events that articles are foreseen by. */
const MOST_LISTS = 8;
/** How many articles are fetched with the first of a list that is missing, and with a later one at most. */
const TOGETHER = { first: 32, most: 1_024 };

/** Foresees which articles will be asked for next: what was listed together is read together, one behind the other. */
export class LikelyArticles {
  /** Newest last, each with how many articles are fetched together next. */
  #lists: { readonly events: readonly IndexedEvent[]; together: number }[] = [];

  /** An index whose lists of events are taken note of. */
  watching(index: CorpusIndex): CorpusIndex {
    return {
      ...index,
      eventsOf: (actor) => this.#listed(index.eventsOf(actor)),
      findEvents: (filter) => this.#listed(index.findEvents(filter)),
    };
  }

  /** Documents that stand behind this one in a list; none where no list holds it. More each time: whoever goes on through a list, reads all of it. */
  behind(document: string): readonly string[] {
    for (const list of this.#lists.toReversed()) {
      const at = list.events.findIndex(({ reports }) => reports.some((report) => report.document === document));
      if (at < 0) continue;
      const behind = new Set<string>();
      for (let i = at; i < list.events.length && behind.size < list.together; i += 1)
        for (const report of list.events[i]!.reports) behind.add(report.document);
      list.together = Math.min(2 * list.together, TOGETHER.most);
      return [...behind];
    }
    return [];
  }

  #listed(events: readonly IndexedEvent[]): readonly IndexedEvent[] {
    const known = this.#lists.find((list) => isSame(list.events, events));
    this.#lists = this.#lists.filter((list) => list !== known);
    this.#lists.push(known ?? { events, together: TOGETHER.first });
    if (this.#lists.length > MOST_LISTS) this.#lists.shift();
    return events;
  }
}

/** Lists of the same length with the same ends, by far the most often, are the same. */
function isSame(one: readonly IndexedEvent[], other: readonly IndexedEvent[]): boolean {
  return one.length === other.length && one[0]?.id === other[0]?.id && one.at(-1)?.id === other.at(-1)?.id;
}
