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
  return timex?.basis === 'stated' && timex.edtf && more.length === 0 && daysOf(timex.edtf) ? timex.edtf : null;
}
