import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { eventInWords } from '../wording.ts';
import { fittingEvent } from './claimsOf.ts';
import type { FittingEvent } from './eventFit.ts';
import type { Inquiry } from './inquiry.ts';

/** Yes or no where an event of the likeliest sentence settles it; null where none does, or two events contradict each other. */
export function verdict({ question, frame, ranked }: Inquiry): string | null {
  // Two kinds of event in one question ("urge … to suspend the agreement"): it cannot be told which of them is asked about.
  if (question.wanted !== 'yes-no' || frame.parties.length === 0 || frame.types.size !== 1) return null;
  const fitting = ranked.flatMap(({ candidate: { event } }) => (event?.isExact ? event : []));
  // Who denies it in other words ("denied that he had promised anything") keeps a "yes" from being said.
  const denied = ranked.flatMap(({ candidate: { event } }) => (event?.isWhole && event.event.aux === 'negated' ? event : []));
  if (isContradicted([...fitting, ...denied])) return null;
  switch (fitting[0]?.event.aux) {
    case null:
    case 'historical':
      return 'Yes';
    case 'negated':
      return 'No';
    case 'future':
      return 'Planned; not reported as done';
    default:
      return null;
  }
}

const isContradicted = (fitting: readonly FittingEvent[]) =>
  fitting.some(({ event }) => event.aux === 'negated') && fitting.some(({ event }) => event.aux === null);

/** What the person is told where one source reports and another denies what was asked about. */
export function contradictions(index: CorpusIndex, { ranked }: Inquiry): string[] {
  const fitting = ranked.flatMap((r) => fittingEvent(r) ?? []).filter(({ isWhole }) => isWhole);
  if (!isContradicted(fitting)) return [];
  const told = fitting.find(({ event }) => event.aux === null)!;
  const words = eventInWords(index, told.event);
  return [`The sources differ: it is both reported and denied${words ? ` that ${words}` : ''}.`];
}
