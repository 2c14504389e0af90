import { daysOf } from '../src/index/edtf.ts';
import { read } from '../src/reading/read.ts';

/** Bounds of a list as its answer takes them: EDTF, or nothing. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Reads what was typed as `from` and `to`: EDTF as it is ("2022-10"), and dates in words ("4 July 2023", "last month", reckoned from `today`).
 * Gives a sentence for the person where either is no date, or the first is after the last.
 */
export function readPeriod(
  typed: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Period | string {
  const bounds: { from?: string; to?: string } = {};
  for (const side of ['from', 'to'] as const) {
    const text = typed[side]?.trim();
    if (!text) continue;
    const date = readDate(text, today);
    if (date === null)
      return `I cannot read “${text}” as a date. Type a day, a month or a year, as in 2023-05-29, May 2023 or 2022.`;
    bounds[side] = date;
  }
  const [first, last] = [bounds.from && daysOf(bounds.from), bounds.to && daysOf(bounds.to)];
  if (first && last && first.from > last.to)
    return `The period ends before it begins: from ${typed.from} to ${typed.to}. Turn the two round.`;
  return bounds;
}

function readDate(text: string, today: string): string | null {
  if (daysOf(text)) return text;
  const dates = read(text, { published: today }).timexes;
  return dates.find(({ edtf }) => edtf !== null && daysOf(edtf))?.edtf ?? null;
}
