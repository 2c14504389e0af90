import type { CorpusIndex, IndexedEvent } from '../../index/corpusIndex.ts';
import { overlaps } from '../../index/edtf.ts';
import { daysOfEvent } from '../../index/events/order.ts';
import { denies } from '../denials.ts';
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
  // Who met on Friday and called off Sunday has met.
  const held = fitting[0]?.event.aux === 'negated' ? fitting.find(({ event }) => event.aux === null) : undefined;
  switch ((held ?? fitting[0])?.event.aux) {
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

/** Of events that all have whom the question names: whether one is told as held, and its denial, which may name only one of them, too. */
function isContradicted(fitting: readonly FittingEvent[]): boolean {
  const denials = fitting.filter(({ event }) => event.aux === 'negated');
  return fitting.some(({ event }) => event.aux === null && denials.some((denial) => mayBeOne(denial.event, event)));
}

/** Two reports may be of one event where neither gives a day that the other rules out. */
function mayBeOne(a: IndexedEvent, b: IndexedEvent): boolean {
  const [first, second] = [daysOfEvent(a), daysOfEvent(b)];
  return !first || !second || overlaps(first, second);
}

/** What the person is told where one source reports and another denies what was asked about. */
export function contradictions(index: CorpusIndex, { ranked }: Inquiry): string[] {
  const fitting = ranked.flatMap((r) => fittingEvent(r) ?? []).filter(({ isWhole }) => isWhole);
  const denials = fitting.filter(({ event }) => event.aux === 'negated');
  const told = fitting.find(({ event }) => event.aux === null && denials.some((denial) => denies(denial.event, event)));
  if (!told) return [];
  const words = eventInWords(index, told.event);
  return [`The sources differ: it is both reported and denied${words ? ` that ${words}` : ''}.`];
}
