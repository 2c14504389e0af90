import type { CorpusIndex, EventFilter, IndexedEvent } from '../index/corpusIndex.ts';
import { type Days, daysOf, overlaps } from '../index/edtf.ts';
import { demandsBetween, eventsIn } from './told.ts';

/** As `CorpusIndex.findEvents`, without looking at every event where the filter names a place, or a side of demands: those were put together before. */
export function eventsFor(index: CorpusIndex, filter: EventFilter): readonly IndexedEvent[] {
  const together = putTogether(index, filter);
  if (together === null) return index.findEvents(filter);
  const { types } = filter;
  const period = periodOf(filter);
  return together.filter(({ type, date }) => {
    if (types && !types.includes(type)) return false;
    if (period === undefined) return true;
    const days = date?.edtf ? daysOf(date.edtf) : null;
    return period !== null && days !== null && overlaps(days, period);
  });
}

/** Events at the filter's place, or between its sides; null where nothing was put together for what it names. */
function putTogether(
  index: CorpusIndex,
  { types, actor, with: other, by, of, place }: EventFilter,
): readonly IndexedEvent[] | null {
  if (actor !== undefined || other !== undefined) return null;
  const areDemands = types?.length === 1 && types[0] === 'REQUEST';
  if (by === undefined && of === undefined) return place === undefined ? null : eventsIn(index, place);
  if (!areDemands || place !== undefined) return null;
  return demandsBetween(index, { ...(by !== undefined && { by }), ...(of !== undefined && { of }) });
}

/** Undefined where the filter bounds no time, null where its bounds leave none. */
function periodOf({ from, to }: EventFilter): Days | null | undefined {
  if (from === undefined && to === undefined) return undefined;
  const [first, last] = [from, to].map((end) => (end === undefined ? '..' : daysOf(end)));
  if (!first || !last) return null;
  return daysOf(`${first === '..' ? first : first.from}/${last === '..' ? last : last.to}`);
}
