import { fitsWhole, type Line } from './claimsOf.ts';
import type { Inquiry } from './inquiry.ts';

/** A quote is about as likely as the first where it has at most so many points less. */
const CLOSE = 2;
/** What an event with everyone named settles by a field of its own or by its being told. */
const SETTLED: ReadonlySet<string> = new Set(['person', 'group', 'time', 'place', 'yes-no']);

/**
 * The lines without those that only fill up: where the first tells an event that settles the question, the next stay only if they too tell such an
 * event of everyone named, or are about as likely.
 */
export function fewestOf({ question, frame }: Inquiry, all: readonly Line[]): readonly Line[] {
  const [first] = all;
  const lines = all.filter((line) => line === first || !line.isFiller);
  const isSettled = first?.fitting && fitsWhole(first.fitting) && !frame.asksList && SETTLED.has(question.wanted);
  if (!isSettled || (question.wanted === 'yes-no' && !first.fitting!.isExact)) return lines;
  return lines.filter((line) => line === first || line.fitting?.isWhole || first.points - line.points <= CLOSE);
}
