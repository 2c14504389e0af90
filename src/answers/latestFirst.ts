import type { Document } from '../corpus/document.ts';
import { OnceAnIndex } from '../index/onceAnIndex.ts';

/** Documents looked at in one step. */
const STEP = 2_000;

/** The articles of a corpus, the latest published first, those without a date last; of one day in the order of the corpus. */
export const latestFirst = new OnceAnIndex<readonly Document[]>(function* ({ documents }) {
  const byDay = new Map<string, Document[]>();
  let seen = 0;
  for (const document of documents.values()) {
    const day = document.published ?? '';
    const known = byDay.get(day);
    if (known) known.push(document);
    else byDay.set(day, [document]);
    if (++seen % STEP === 0) yield;
  }
  const days = [...byDay.keys()].sort().reverse();
  return days.flatMap((day) => byDay.get(day)!);
});
