import { daysOf } from '../index/edtf.ts';
import { findTimexes } from '../reading/dates/timexes.ts';
import { annotate } from '../reading/text.ts';

/**
 * A period as a person types it ("2023", "2023-05", "March 2023", "29 May 2023") as EDTF. Null where it is no date that
 * stands for itself: "last week" would mean another week in every article.
 */
export function typedPeriod(typed: string): string | null {
  const written = typed.trim();
  if (daysOf(written)) return written;
  const [timex, ...more] = findTimexes(annotate(written));
  if (timex?.basis !== 'stated' || !timex.edtf || more.length > 0 || !daysOf(timex.edtf)) return null;
  // "Who met Holm in 2023" has a period, and is none.
  return LEADS.test(written.slice(0, timex.start)) && !/[\p{L}\p{N}]/u.test(written.slice(timex.end)) ? timex.edtf : null;
}

/** What may stand before a date that is typed alone: "in March 2023", "since early 2023". */
const LEADS =
  /^(?:(?:in|on|at|of|the|from|to|by|since|after|before|until|during|around|about|early|mid|late|year|month)[\s,-]+)*$/i;
