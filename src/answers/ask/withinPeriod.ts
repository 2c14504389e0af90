import { type Days, daysOf, overlaps } from '../../index/edtf.ts';
import type { Frame } from './frame.ts';
import type { Ranked } from './ranking.ts';
import type { Sources } from './sentences.ts';

/** The sentences that may tell of the period that a question about an event gives: not those whose own dates all lie outside it. All where it gives none. */
export function withinPeriod(ranked: readonly Ranked[], { period, types }: Frame, sources: Sources): readonly Ranked[] {
  const asked = period === null ? null : daysOf(period);
  if (!asked || types.size === 0) return ranked;
  return ranked.filter((sentence) => {
    const held = [...eventDays(sentence, types, sources), ...ownDays(sentence, sources)];
    return held.length === 0 || held.some((days) => overlaps(asked, days));
  });
}

/** The days of the events of these kinds that a sentence tells. */
function eventDays({ passage, candidate: { sentence } }: Ranked, types: Frame['types'], { reportsIn }: Sources): Days[] {
  return reportsIn(passage.document.id)
    .filter(({ event, report }) => types.has(event.type) && report.start < sentence.end && sentence.start < report.end)
    .flatMap(({ event }) => (event.date?.edtf ? (daysOf(event.date.edtf) ?? []) : []));
}

/** The days that the words of a sentence name. */
function ownDays({ passage, candidate: { sentence } }: Ranked, { readingOf }: Sources): Days[] {
  return readingOf(passage.document.id)
    .timexes.filter(({ start, edtf }) => edtf !== null && sentence.start <= start && start < sentence.end)
    .flatMap(({ edtf }) => daysOf(edtf!) ?? []);
}
