import { OnceAnIndex } from '../index/onceAnIndex.ts';
import type { ActorType } from '../reading/reading.ts';

/** Actors looked at in one step. */
const STEP = 500;

/** What pages call the actors of a type, in the order in which they stand on a page. */
export const TYPE_HEADINGS: readonly (readonly [ActorType, string])[] = [
  ['person', 'People'],
  ['organization', 'Bodies'],
  ['state', 'States'],
  ['group', 'Groups'],
];

/** Ids of the actors of each type, those named in most articles first. */
export const casts = new OnceAnIndex<ReadonlyMap<ActorType, readonly string[]>>(function* ({ actors }) {
  // Most are named in one article or two: put into heaps, not sorted one by one.
  const heaps = new Map<ActorType, Map<number, string[]>>();
  let seen = 0;
  for (const { id, type, documents } of actors.values()) {
    const ofType = heaps.get(type) ?? new Map<number, string[]>();
    heaps.set(type, ofType);
    const heap = ofType.get(documents.length);
    if (heap) heap.push(id);
    else ofType.set(documents.length, [id]);
    if (++seen % STEP === 0) yield;
  }
  const inOrder = (ofType: ReadonlyMap<number, readonly string[]>) =>
    [...ofType.keys()].sort((a, b) => b - a).flatMap((count) => ofType.get(count)!);
  return new Map([...heaps].map(([type, ofType]) => [type, inOrder(ofType)]));
});
