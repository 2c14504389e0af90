import { addDays, isDay, weekday } from './calendar.ts';
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

/** A place in capitals at the head of a line, as wires and papers open: "NEW DELHI, ", "ST. JOHN'S (Reuters), ". */
const PLACE = /^[^\p{L}\n]{0,4}\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, ?\p{L}[\p{L}. ]{1,24}|\([\p{L} ]{2,24}\))?[,;]?\s{0,3}$/u;
/** After the day of such a dateline: the agency in brackets or after a comma, then a dash or a colon; the agency in slashes or, before a stop, in brackets; or nothing on its line. */
const OPENING =
  /^\.?,? ?(?:\/\p{Lu}{2,12}\/|\([^)\n]{1,40}\)\.(?=\s)|(?:\([^)\n]{1,40}\) ?|\[[^\]\n]{1,40}\] ?|\p{Lu}{2,12} )?(?:[–—:]|-{1,2}(?=[\s\p{Lu}“"]))|[ \t]*\n)/u;
/** A place in small letters with a comma after it: "Tallinn, ", "Rio de Janeiro, ", "Riga, Latvia, ". */
const SMALL_PLACE =
  /^[ \t]{0,4}\p{Lu}[\p{L}.'’-]{1,20}(?: (?:\p{Lu}[\p{L}.'’-]{0,20}|d[aeou]s?|del|la|upon)){0,3}(?:, \p{Lu}[\p{L}. ]{1,24})?, {0,2}$/u;
/** These stand before a date, too, and are no place. */
const NO_PLACE = /(?:day|Updated|Published|Posted|Issued|Released|Date|Dated|Until|Since|From|Between),/u;
/** After the day of that one only what no running text has: the agency with a dash, a dash that goes on with a capital, or a colon. */
const SMALL_OPENING =
  /^\.?,? ?(?:(?:\([^)\n]{1,40}\) ?|\/\p{Lu}{2,12}\/ ?|\p{Lu}{2,12} )(?:[–—:]|-{1,2}(?=\s))|\([^)\n]{1,40}\)\.(?=\s)|(?:[–—:]|-{1,2}(?=\s))\s?(?=["“‘]?\p{Lu}))/u;
/** Characters after the day among which a dateline ends. */
const LONGEST_OPENING = 60;
/** A paper prints what was wired up to this many days before, and an archive may put it out much later: a weekday tells only of the first. */
const OLDEST_WIRE = 7;
const OLDEST_ARCHIVED = 180;

/** What a dateline tells of an article: where its date stands, and which day that is. */
export interface Dateline {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * The dateline of a text with a publication date ("BELGRADE, Nov. 2—", printed on the third): "today" and "on Monday" are seen from its
 * day. Null where there is none, or where its day is not one of the half year before publication.
 */
export function wiredOn(text: string, found: readonly Found[], published: string): Dateline | null {
  for (const { start, end, form } of found) {
    if (start > REACH) break;
    const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
    const after = text.slice(end, end + LONGEST_OPENING);
    if (!(PLACE.test(before) && OPENING.test(after)) && !(isSmallPlace(before) && SMALL_OPENING.test(after))) continue;
    for (let back = 0; back <= OLDEST_ARCHIVED; back += 1) {
      const day = addDays(published, -back);
      const isWeekday = back <= OLDEST_WIRE && form === `XXXX-WXX-${weekday(day)}`;
      if (form === day || form === `XXXX${day.slice(4)}` || isWeekday) return { start, end, day };
    }
  }
  return null;
}

function isSmallPlace(before: string): boolean {
  return SMALL_PLACE.test(before) && !NO_PLACE.test(before);
}
