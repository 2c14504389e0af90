import { byDate, daysOfEvent } from '../../index/events/order.ts';
import { FITS } from './eventFit.ts';
import { type Frame, tellsKind } from './frame.ts';
import type { Inquiry } from './inquiry.ts';
import type { Question } from './question.ts';
import type { Ranked } from './ranking.ts';

/** "The latest meeting", "when did … last visit", "the first talks": where a word of the deed follows. */
const LATEST = new Set('latest last newest recent'.split(' '));
const EARLIEST = new Set('first earliest'.split(' '));

/**
 * The sentences in the order that a question asks for: those that tell of an event with everyone named by its date where the latest or the first of
 * them is asked for, before all others. As they were ranked where neither is.
 */
export function inOrderAsked({ question, frame, ranked }: Pick<Inquiry, 'question' | 'frame' | 'ranked'>): readonly Ranked[] {
  const asked = (words: ReadonlySet<string>) => asksFor(question, frame, words);
  const isLatest = asked(LATEST);
  if (!isLatest && !asked(EARLIEST)) return ranked;
  const dated = ranked.filter(({ candidate: { event } }) => {
    const isHeld = event?.event.aux === null || event?.event.aux === 'historical';
    return event?.isWhole && isHeld && event.fit >= FITS && daysOfEvent(event.event) !== null;
  });
  const known = new Set(dated);
  const inOrder = dated.toSorted((a, b) => byDate(a.candidate.event!.event, b.candidate.event!.event));
  return [...(isLatest ? inOrder.reverse() : inOrder), ...ranked.filter((sentence) => !known.has(sentence))];
}

function asksFor({ words, terms }: Question, { types }: Frame, order: ReadonlySet<string>): boolean {
  const isDeed = (position: number) =>
    terms.some((term) => term.position === position && [...types].some((type) => tellsKind(term, type)));
  return words.some(({ word }, i) => order.has(word) && isDeed(i + 1));
}
