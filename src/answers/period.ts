import { daysOf } from '../index/edtf.ts';
import { findTimexes } from '../reading/dates/timexes.ts';
import { annotate } from '../reading/text.ts';

/**
 * A period as a person types it ("2023", "2023-05", "March 2023", "29 May 2023") as EDTF. Null where it is no date that
 * stands for itself: "last week" would mean another week in every article. Every number in it must count: "2025-13" is not 2025.
 */
export function typedPeriod(typed: string): string | null {
  const written = typed.trim();
  if (daysOf(written)) return written;
  const [timex, ...more] = findTimexes(annotate(written));
  if (timex?.basis !== 'stated' || !timex.edtf || more.length > 0 || !daysOf(timex.edtf)) return null;
  // "Who met Holm in 2023" has a period, and is none.
  return LEADS.test(written.slice(0, timex.start)) && !/[\p{L}\p{N}]/u.test(written.slice(timex.end)) ? timex.edtf : null;
}

/** Why nothing can be looked up between two dates as typed, for the person; null where it can. An end that is left out, or empty, is open. */
export function wrongBounds({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string | null {
  const [first, last] = [from, to].map((typed) => (typed?.trim() ? { typed: typed.trim(), edtf: typedPeriod(typed) } : null));
  const wrong = [first, last].find((end) => end && !end.edtf);
  if (wrong) return `“${wrong.typed}” is not a date that can be looked up. Write it as 2023, 2023-05, 2023-05-29 or May 2023.`;
  const [start, end] = [daysOf(first?.edtf ?? '')?.from, daysOf(last?.edtf ?? '')?.to];
  if (first && last && start && end && start > end)
    return `“${first.typed}” is later than “${last.typed}”: the earlier date belongs into “from”.`;
  return null;
}

/** What may stand before a date that is typed alone: "in March 2023", "since early 2023". */
const LEADS =
  /^(?:(?:in|on|at|of|the|from|to|by|since|after|before|until|during|around|about|early|mid|late|year|month)[\s,-]+)*$/i;
