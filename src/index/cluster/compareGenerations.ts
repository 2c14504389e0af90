import { whenAtHand } from '../atHand.ts';
import type { IndexedEvent } from '../corpusIndex.ts';
import { differenceOf } from '../difference.ts';
import type { EventChanges } from '../events/eventChanges.ts';
import type { RefreshReport } from '../library.ts';
import { inSlices, type Steps } from '../steps.ts';
import { articleId } from './clusterArticles.ts';
import type { OpenGeneration } from './openGeneration.ts';

/** Of so many articles that changed, or that name others now, the actors are compared mention by mention; beyond, by name. */
const MOST_COMPARED = 1_000;
/** How long it may take to compare. Milliseconds. */
const COMPARING = 60_000;
/** Events between two rests. */
const STEP = 50;

/** What has changed from one generation to the next, which share nothing but what they say. Throws what a request throws. */
export async function compareGenerations(
  { index: before, edition: was, articles: old }: OpenGeneration,
  { index: after, edition: is, articles: now }: OpenGeneration,
): Promise<Omit<RefreshReport, 'took'>> {
  const [keysBefore, keysAfter] = [was, is].map(
    ({ corpus }) => new Map([...corpus.documents].map(([id, { key }]) => [id, key])),
  ) as [Map<string, string>, Map<string, string>];
  const isSame = (id: string) => keysBefore.get(id) === keysAfter.get(id);
  const named = ({ tables }: typeof was, id: string) => tables.actorsOf.get(id)?.join(' ');
  const concerned = [...keysBefore.keys()].filter((id) => !isSame(id) || named(was, id) !== named(is, id));
  const compared = concerned.length <= MOST_COMPARED ? concerned : [];
  await old.bring(compared.flatMap((id) => articleId(keysBefore.get(id)!)));
  await now.bring(compared.flatMap((id) => (keysAfter.has(id) ? articleId(keysAfter.get(id)!) : [])));
  const changes = await inSlices(toldOtherwise(before.events, after.events));
  const events = await whenAtHand(() => differenceOf(before, after, changes, new Set(compared)), COMPARING);
  return {
    added: [...keysAfter.keys()].filter((id) => !keysBefore.has(id)),
    changed: [...keysAfter.keys()].filter((id) => keysBefore.has(id) && !isSame(id)),
    removed: [...keysBefore.keys()].filter((id) => !keysAfter.has(id)),
    rejected: after.rejections,
    eventsGained: events.gained.length,
    eventsLost: events.lost.length,
    events,
    before,
    after,
  };
}

/** The events that the other ones do not tell to the letter. */
function* toldOtherwise(before: readonly IndexedEvent[], after: readonly IndexedEvent[]): Steps<EventChanges> {
  const [old, now] = [yield* written(before), yield* written(after)];
  const only = (own: ReadonlyMap<string, IndexedEvent>, other: ReadonlyMap<string, IndexedEvent>) =>
    [...own].flatMap(([words, event]) => (other.has(words) ? [] : [event]));
  return { lost: new Set(only(old, now)), gained: only(now, old) };
}

/** Events by all that they tell. */
function* written(events: readonly IndexedEvent[]): Steps<ReadonlyMap<string, IndexedEvent>> {
  const byWords = new Map<string, IndexedEvent>();
  for (const [i, event] of events.entries()) {
    byWords.set(JSON.stringify(event), event);
    if (i % STEP === 0) yield;
  }
  return byWords;
}
