import type { CorpusIndex, IndexedEvent, Report } from './corpusIndex.ts';
import type { EventChanges } from './events/eventChanges.ts';
import { compareText } from './order.ts';

/** What of an event is told otherwise than before. */
export type ChangedPart = 'merged' | 'split' | 'sides' | 'date' | 'place' | 'status';

/** An event that both indexes hold, told otherwise. */
export interface ChangedEvent {
  /** In the order of the old index; several where they have become one. */
  readonly before: readonly IndexedEvent[];
  readonly after: IndexedEvent;
  readonly parts: readonly ChangedPart[];
}

/** The events of two indexes set side by side. */
export interface EventDifference {
  /** Events of the new index that no report of the old one tells. */
  readonly gained: readonly IndexedEvent[];
  /** Events of the old index that no report of the new one tells. */
  readonly lost: readonly IndexedEvent[];
  readonly changed: readonly ChangedEvent[];
}

/** What became of the events between any two indexes. Linear in their mentions and reports. */
export function compareEvents(before: CorpusIndex, after: CorpusIndex): EventDifference {
  const [held, holds] = [new Set(before.events), new Set(after.events)];
  const changes = { lost: held.difference(holds), gained: [...holds.difference(held)] };
  return differenceOf(before, after, changes, new Set(before.documents.keys()));
}

/**
 * What became of the events between an index and the one that these changes have made of it. A report is known again by its document and
 * words, wherever in the document they now stand; an actor by the mentions that it shares with the old one, whatever it is now called.
 * `concerned` are the documents whose text or actors may differ. Linear in their mentions, and in the reports of the changes.
 */
export function differenceOf(
  before: CorpusIndex,
  after: CorpusIndex,
  changes: EventChanges,
  concerned: ReadonlySet<string>,
): EventDifference {
  const [earlier, later] = [[...changes.lost].sort(byDate), changes.gained.toSorted(byDate)];
  const [old, now] = [toldBy(earlier), toldBy(later)];
  const earlierOf = new Map(later.map((event) => [event, counterparts(event, now, old)]));
  const laterOf = new Map(earlier.map((event) => [event, counterparts(event, old, now)]));
  const isSame = sameActors(before, after, concerned);
  const changed = later.flatMap((event): ChangedEvent[] => {
    const tellers = earlierOf.get(event)!;
    if (tellers.length === 0) return [];
    const isSplit = tellers.some((one) => laterOf.get(one)!.length > 1);
    const parts = changedParts(tellers, event, isSplit, isSame);
    return parts.length > 0 ? [{ before: tellers, after: event, parts }] : [];
  });
  return {
    gained: later.filter((event) => earlierOf.get(event)!.length === 0),
    lost: earlier.filter((event) => laterOf.get(event)!.length === 0),
    changed,
  };
}

/** By date, undated last; then by place. */
function byDate(a: IndexedEvent, b: IndexedEvent): number {
  const [first, second] = [a.reports[0]!, b.reports[0]!];
  return (
    compareText(a.date?.edtf ?? '~', b.date?.edtf ?? '~') ||
    compareText(first.document, second.document) ||
    first.start - second.start
  );
}

function changedParts(
  earlier: readonly IndexedEvent[],
  event: IndexedEvent,
  isSplit: boolean,
  isSame: (before: string, after: string) => boolean,
): ChangedPart[] {
  const [first] = earlier as [IndexedEvent];
  const parts: ChangedPart[] = [];
  if (earlier.length > 1) parts.push('merged');
  if (isSplit) parts.push('split');
  const sideDiffers = (side: 'actors' | 'recipients') =>
    first[side].length !== event[side].length || !first[side].every((id) => event[side].some((other) => isSame(id, other)));
  // Of events that became one, each names some of its sides: that they are together is told already.
  if (earlier.length === 1 && (sideDiffers('actors') || sideDiffers('recipients'))) parts.push('sides');
  if (earlier.length === 1 && first.date?.edtf !== event.date?.edtf) parts.push('date');
  if (earlier.length === 1 && first.place !== event.place) parts.push('place');
  if (first.aux !== event.aux || first.mode !== event.mode || first.strength !== event.strength) parts.push('status');
  return parts;
}

/** The reports of an index by what they are known again by, and the event that each tells. */
interface Told {
  readonly keys: ReadonlyMap<Report, string>;
  readonly events: ReadonlyMap<string, IndexedEvent>;
}

function counterparts(event: IndexedEvent, own: Told, other: Told): readonly IndexedEvent[] {
  return [...new Set(event.reports.flatMap((report) => other.events.get(own.keys.get(report)!) ?? []))];
}

/** Where a report begins changes with what stands before it; its words, and its trigger within them, do not. */
function toldBy(events: readonly IndexedEvent[]): Told {
  const alike = new Map<string, { readonly report: Report; readonly event: IndexedEvent }[]>();
  for (const event of events)
    for (const report of event.reports) {
      const { document, type, quote, start, trigger } = report;
      const words = `${document}\n${type}\n${trigger.start - start}\n${quote}`;
      alike.set(words, [...(alike.get(words) ?? []), { report, event }]);
    }
  const keys = new Map<Report, string>();
  const byKey = new Map<string, IndexedEvent>();
  for (const [words, tellers] of alike) {
    // One sentence can tell several alike, of several people: they are told apart by their order.
    tellers.sort((a, b) => fieldsOf(a.report).localeCompare(fieldsOf(b.report), 'en'));
    for (const [i, { report, event }] of tellers.entries()) {
      keys.set(report, `${i}\n${words}`);
      byKey.set(`${i}\n${words}`, event);
    }
  }
  return { keys, events: byKey };
}

const fieldsOf = ({ mode, aux, strength, place, actors, recipients }: Report): string =>
  JSON.stringify([mode, aux, strength, place, actors, recipients]);

/**
 * Tells whether an actor of the old index is one of the new: each is the other's namesake among those with whom it shares mentions in the
 * articles whose text has not changed, or else shares most of them. An article in which nobody is called otherwise counts once for each
 * whom it names. Those that only changed texts name are compared by name.
 */
function sameActors(
  before: CorpusIndex,
  after: CorpusIndex,
  concerned: ReadonlySet<string>,
): (old: string, now: string) => boolean {
  const [forth, back] = [new Map<string, Map<string, number>>(), new Map<string, Map<string, number>>()];
  const count = (map: Map<string, Map<string, number>>, from: string, to: string, times = 1) => {
    const counts = map.get(from) ?? new Map<string, number>();
    map.set(from, counts.set(to, (counts.get(to) ?? 0) + times));
  };
  for (const id of concerned) {
    const document = before.documents.get(id);
    if (!document || after.documents.get(id)?.body !== document.body) continue;
    const mentions = after.readingOf(id).mentions;
    for (const [i, { actor: old }] of before.readingOf(id).mentions.entries()) {
      const now = mentions[i]?.actor;
      if (!old || !now) continue;
      count(forth, old, now);
      count(back, now, old);
    }
  }
  for (const id of new Set([...forth.keys(), ...back.keys()])) {
    const kept = before.actors.get(id)?.documents.filter((document) => !concerned.has(document)).length ?? 0;
    if (kept === 0) continue;
    count(forth, id, id, kept);
    count(back, id, id, kept);
  }
  const nameOf = (index: CorpusIndex, id: string) => index.actors.get(id)?.name;
  const heir = likeliest(forth, (old, now) => nameOf(before, old) === nameOf(after, now));
  const forebear = likeliest(back, (now, old) => nameOf(before, old) === nameOf(after, now));
  return (old, now) => {
    if (heir.has(old) || forebear.has(now)) return heir.get(old) === now && forebear.get(now) === old;
    return nameOf(before, old) === nameOf(after, now);
  };
}

/** Of those that share mentions with an actor the one of its name, else the one that shares most. */
function likeliest(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  isNamesake: (id: string, other: string) => boolean,
): ReadonlyMap<string, string> {
  return new Map(
    [...counts].map(([id, shared]) => {
      const most = [...shared].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
      return [id, shared.keys().find((other) => isNamesake(id, other)) ?? most];
    }),
  );
}
