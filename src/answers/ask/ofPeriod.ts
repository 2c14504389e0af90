import type { CorpusIndex, IndexedEvent } from '../../index/corpusIndex.ts';
import { contains, daysOf } from '../../index/edtf.ts';
import { daysOfEvent } from '../../index/events/order.ts';
import { stem } from '../../index/passages/terms.ts';
import type { Answer } from '../answer.ts';
import { answerOfEvents } from '../claims.ts';
import { eventsFor } from '../eventsFor.ts';
import { isMeeting } from '../meetings.ts';
import { type Frame, tellsKind } from './frame.ts';
import type { Question } from './question.ts';
import { isLight } from './standing.ts';

/** At most as many: more are for the timeline, which pages. */
const MOST = 25;
/** Of more, which tells most is not looked at: each has to be unpacked. */
const MOST_WEIGHED = 2_000;
/** Words before a period that say it is not the period itself which is asked about. */
const BESIDE = /\b(?:before|after|since|until|till|from|by)\s+(?:the\s+)?$/i;
/** "What happened", "what took place", "the events of". */
const HAPPENING = new Set('happen occur take place event news go'.split(' ').map(stem));

/** Whether a question names nothing but a period and perhaps a place, or one or two of those who act: "What happened in May 2023?", "who met whom in Oslo in 2023?". */
export function isOfPeriod({ text, terms, wanted }: Question, { period, periodText, parties, types }: Frame): boolean {
  if (period === null || periodText === null || daysOf(period) === null) return false;
  const isDeed = types.size > 0;
  if (wanted !== 'thing' && wanted !== 'nothing' && !(wanted === 'person' && isDeed)) return false;
  const from = text.indexOf(periodText);
  const places = parties.filter(({ isPlace }) => isPlace).length;
  if (BESIDE.test(text.slice(0, from)) || places > 1 || parties.length - places > 2) return false;
  const ofParty = new Set(parties.flatMap((party) => party.terms));
  return terms.every(
    (term, i) =>
      ofParty.has(i) ||
      (from <= term.start && term.end <= from + periodText.length) ||
      HAPPENING.has(term.stem) ||
      (isDeed && isLight(term)) ||
      [...types].some((type) => tellsKind(term, type)),
  );
}

/** The events of the period that such a question names, the most telling first; null where it asks for more, or none is dated so. */
export function answerOfPeriod(index: CorpusIndex, question: Question, frame: Frame): Answer | null {
  if (!isOfPeriod(question, frame)) return null;
  const { types, mode, parties, asksDenial, asksFuture } = frame;
  const days = daysOf(frame.period!)!;
  const place = parties.find(({ isPlace }) => isPlace);
  const named = parties.filter(({ isPlace }) => !isPlace).map(({ text }) => index.resolveActor(text));
  // Whom somebody met is told by the names of those.
  if (named.length > 0 && (types.size > 0 || named.some(({ length }) => length !== 1))) return null;
  const [actor, other] = named.map(([meant]) => meant!);
  const all = eventsFor(index, {
    ...(types.size > 0 && { types: [...types] }),
    ...(place && { place: place.text }),
    ...(actor && { actor: actor.id }),
    ...(other && { with: other.id }),
    ...days,
  }).filter((event) => {
    if (event.type !== 'CONSULT' || types.size === 0) return true;
    return mode === 'visit' ? event.mode === 'visit' : isMeeting(index, event);
  });
  const asked = all.filter(({ aux }) => {
    if (asksDenial) return aux === 'negated';
    return asksFuture ? aux === 'future' : aux === null || aux === 'historical';
  });
  const dated = asked.filter((event) => contains(days, daysOfEvent(event)!));
  // "In 2022" is no answer to what happened on a day of it, but where nothing is told more exactly.
  const events = dated.length > 0 ? dated : asked;
  if (events.length === 0) return null;
  const told = events
    .slice(0, MOST_WEIGHED)
    .toSorted((a, b) => tellingOf(b) - tellingOf(a))
    .slice(0, MOST);
  const answer = answerOfEvents(index, { heading: question.text.trim(), events: told, nothing: '' });
  const notices = [...answer.notices];
  if (dated.length === 0) notices.push(`No event is dated ${frame.periodText} itself: these are of a longer time around it.`);
  if (events.length > told.length) notices.push(`The ${MOST} most telling of ${events.length} events of that time.`);
  return { ...answer, notices };
}

/** How much an event tells of who did it to whom, and where; among equals what several reports tell. */
function tellingOf({ actors, recipients, place, reports }: IndexedEvent): number {
  const sides = Number(actors.length > 0) + Number(recipients.length > 0);
  return sides * 4 + Number(place !== null) + Math.min(reports.length, 9) / 10;
}
