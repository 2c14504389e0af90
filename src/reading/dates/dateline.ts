import { isDay } from './calendar.ts';
import type { Found } from './cascade.ts';

/** A date line stands within this many characters of the top. */
const REACH = 300;
/** What may stand before the date on its line: nothing, the place in capitals, or a word that says that it is the date. */
const BEFORE =
  /^(?:[^\p{L}]|\p{Lu}{2,}(?!\p{L})|(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Ii]ssued|[Rr]eleased|[Dd]ate|on|at|by)(?!\p{L}))*$/u;
/** And after it: the hour, or the agency in brackets and a dash. */
const AFTER = /^[^\p{L}\n]*(?:\n|$|\(|[–—]|--)/u;

/** The day of writing that the top of a text states, for a text that comes without one; undefined where it states none. */
export function datelineOf(text: string, found: readonly Found[]): string | undefined {
  for (const { start, end, form } of found) {
    if (start > REACH) break;
    const day = /^\(?(\d{4}-\d\d-\d\d)(?:\)T|$)/.exec(form)?.[1];
    if (!day || !isDay(day)) continue;
    if (BEFORE.test(text.slice(text.lastIndexOf('\n', start) + 1, start)) && AFTER.test(text.slice(end, end + 40))) return day;
  }
  return undefined;
}
