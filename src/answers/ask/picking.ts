import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { fitsWhole, type Line, linesOf } from './claimsOf.ts';
import type { Inquiry } from './inquiry.ts';
import { contradictions, verdict } from './verdict.ts';

/** Chooses among quotes by their numbers, from 1, best first; null where it cannot. It never gives words. */
export type PickQuotes = (question: string, quotes: readonly string[]) => Promise<readonly number[] | null>;

/** Quotes that may be chosen from, and how many of them are shown. */
const CANDIDATES = 12;
const SHOWN = 3;

/**
 * The lines of an answer as a picker orders them. It has no say where the events settle the answer: in a list, in a yes or no, where sources differ;
 * and what has everyone and everything that the question names stays, whatever it picks. What it gives besides numbers of quotes is passed over.
 */
export async function pickedLines(
  index: CorpusIndex,
  inquiry: Inquiry,
  lines: readonly Line[],
  pick: PickQuotes,
): Promise<readonly Line[]> {
  if (inquiry.frame.asksList || verdict(inquiry) !== null || contradictions(index, inquiry).length > 0) return lines;
  const candidates = linesOf(index, inquiry, CANDIDATES);
  if (candidates.length < 2) return lines;
  const numbers = await pick(
    inquiry.question.text,
    candidates.map(({ claim }) => claim.citations[0]!.quote),
  );
  const picked = [...new Set(numbers)].slice(0, SHOWN).flatMap((number) => candidates[number - 1] ?? []);
  if (picked.length === 0) return lines;
  const places = new Set(picked.map(placeOf));
  return [...picked, ...lines.filter((line) => line.fitting && fitsWhole(line.fitting) && !places.has(placeOf(line)))];
}

const placeOf = ({ claim: { citations } }: Line): string => `${citations[0]!.document}:${citations[0]!.start}`;
