import type { Event } from '../reading.ts';
import type { Draft } from './draft.ts';

/** How many events back a repetition is looked for. */
const LOOK_BACK = 40;

/** True where an event says no more than one before it: the same sides, or fewer, with no other date, place or standing. */
export function isRepetition(event: Event, before: readonly Event[], draft: Draft): boolean {
  const sides = [...event.actors, ...event.recipients];
  for (let i = before.length - 1; i >= Math.max(0, before.length - LOOK_BACK); i -= 1) {
    const earlier = before[i]!;
    if (earlier.type !== event.type) continue;
    if (event.start === earlier.start && earlier.trigger.start === event.trigger.start) return true;
    if (earlier.aux !== event.aux) continue;
    const known = new Set([...earlier.actors, ...earlier.recipients]);
    const sameQuote = event.start === earlier.start && event.end === earlier.end;
    if (event.type !== 'CONSULT') {
      if (
        sameQuote &&
        sides.length > 0 &&
        sides.every((id) => known.has(id)) &&
        event.actors.every((id) => earlier.actors.includes(id))
      )
        return true;
      continue;
    }
    if (!sides.every((id) => known.has(id)) || (earlier.mode === 'visit') !== (event.mode === 'visit')) continue;
    if (sides.length < 2 && !draft.definite && earlier.start !== event.start) continue;
    if (sameDate(event, earlier)) return true;
  }
  return false;
}

function sameDate(a: Event, b: Event): boolean {
  return (
    a.date?.edtf?.replace('~', '') === b.date?.edtf?.replace('~', '') ||
    a.date === null ||
    b.date === null ||
    a.date.basis === 'publication' ||
    b.date.basis === 'publication'
  );
}
