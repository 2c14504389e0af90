import type { CorpusIndex, IndexedActor } from '../../index/corpusIndex.ts';
import { daysOf } from '../../index/edtf.ts';
import { typedAs } from '../followUps/followUps.ts';
import { hasNewcomer, meetingsAt } from '../told.ts';
import { eventInQuestion } from '../wording.ts';
import { type Asked, type Earlier, partiesOf, readAsked, readEarlier } from './earlier.ts';
import { type Ellipsis, ellipsisOf, type Pronoun } from './ellipsis.ts';
import { inPlaceOf } from './fragment.ts';
import { genderOf } from './gender.ts';
import { withPeriod } from './period.ts';

/** Where a question leans on the one before: the whole question that it is taken as, that nobody else was there, or that it is not clear what it means. */
export type TakenAs = { readonly asked: Asked } | 'nobody-else' | 'unclear';

/**
 * What a question means that was asked after another. Null where it stands alone. Only pronouns and what is left out are filled in, from whom, when
 * and where the earlier question names, or else from the event that answers it.
 */
export function takenAs(index: CorpusIndex, question: string, before: Asked): TakenAs | null {
  const ellipsis = ellipsisOf(question);
  if (!ellipsis) return null;
  const earlier = readEarlier(index, before);
  if (!earlier) return ellipsis.kind === 'pronouns' ? null : 'unclear';
  if (ellipsis.kind === 'pronouns') return withNames(index, ellipsis, earlier);
  if (ellipsis.kind === 'others' && isAlone(index, earlier)) return 'nobody-else';
  const asked =
    ellipsis.kind === 'fragment'
      ? inPlaceOf(index, ellipsis.words, earlier)
      : ellipsis.kind === 'others'
        ? others(index, earlier)
        : bare(index, ellipsis.asks, earlier);
  return asked ? { asked } : 'unclear';
}

/** "Why?": of what the earlier question asks, where that is a yes or no; else of the event that answers it. */
function bare(index: CorpusIndex, asks: Extract<Ellipsis, { kind: 'bare' }>['asks'], earlier: Earlier): Asked | null {
  if (asks === 'whom') return meetingsOf(index, earlier);
  const wh = `${asks[0]!.toUpperCase()}${asks.slice(1)}`;
  const before = earlier.asked.options.question?.trim() ?? '';
  if (/^(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could)\s/i.test(before))
    return { command: 'ask', options: { question: `${wh} ${before[0]!.toLowerCase()}${before.slice(1)}` } };
  const { event } = earlier;
  const question = event && eventInQuestion(index, event, wh);
  return question ? { command: 'ask', options: { question } } : null;
}

/** "Who else was there?": who met in the place of the event that answers, on its days; where it tells no place, whom they met on those days. */
function others(index: CorpusIndex, earlier: Earlier): Asked | null {
  const { event } = earlier;
  const days = event?.date?.edtf ? daysOf(event.date.edtf) : null;
  const on = event?.type === 'CONSULT' && days ? { from: days.from, to: days.to } : {};
  if ('from' in on && event!.place) return { command: 'meetings', options: { ...on, place: event!.place } };
  const theirs = meetingsOf(index, earlier);
  return theirs && { ...theirs, options: { ...theirs.options, ...on } };
}

/** Whether no article names anybody in the place of the meeting that answers, on its days, besides those whom the answer shows. */
function isAlone(index: CorpusIndex, { event, answer }: Earlier): boolean {
  if (event?.type !== 'CONSULT' || !event.place || !event.date?.edtf) return false;
  const shown = [event, ...(answer?.claims.flatMap(({ sides }) => sides ?? []) ?? [])];
  const known = new Set(shown.flatMap(({ actors, recipients }) => [...actors, ...recipients]));
  return !hasNewcomer(meetingsAt(index, event.place, event.date.edtf), known);
}

function meetingsOf(index: CorpusIndex, { named, place, event }: Earlier): Asked | null {
  const sides = event ? [...event.actors, ...event.recipients].flatMap((id) => index.actors.get(id) ?? []) : [];
  const actor = [...named.flatMap((each) => each.actor ?? []), ...sides].find(({ type }) => type === 'person');
  return actor ? { command: 'meetings', options: { actor: typedAs(index, actor), ...(place && { place }) } } : null;
}

/** The question with names in place of its pronouns, and the earlier period where it gives none itself. */
function withNames(
  index: CorpusIndex,
  { text, pronouns }: Extract<Ellipsis, { kind: 'pronouns' }>,
  earlier: Earlier,
): TakenAs | null {
  const { question, frame } = readAsked(index, text);
  const own = partiesOf(index, question, frame);
  const ownBefore = ({ start, of }: Pronoun) =>
    own.some(({ at, actor, isPlace }) => 'start' in at && at.start < start && (of === 'place' ? isPlace : stands(actor, of)));
  const open = pronouns.filter((pronoun) => !ownBefore(pronoun));
  if (open.length === 0) return null;
  let written = '';
  let end = 0;
  for (const pronoun of open) {
    const name = pronoun.of === 'place' ? earlier.place && `in ${earlier.place}` : nameFor(index, pronoun, earlier);
    if (!name) return 'unclear';
    written += `${text.slice(end, pronoun.start)}${name}${pronoun.isPossessive ? '’s' : ''}`;
    end = pronoun.end;
  }
  written += text.slice(end);
  const asksWhen = /^(?:since )?when\b/i.test(text);
  const whole = frame.period === null && earlier.period && !asksWhen ? withPeriod(written, earlier.period.text) : written;
  return { asked: { command: 'ask', options: { question: `${whole[0]!.toUpperCase()}${whole.slice(1)}` } } };
}

/** Whether somebody named in the question itself is who the pronoun stands for. Who is not known may be anybody. */
function stands(actor: IndexedActor | null, of: Pronoun['of']): boolean {
  if (!actor) return true;
  if (of === 'man' || of === 'woman') return actor.type === 'person';
  return of === 'several' || actor.type !== 'person';
}

const LIST = new Intl.ListFormat('en');

/** Whom a pronoun stands for: one or some that the earlier question names, else the first such side of the event that answers it. */
function nameFor(index: CorpusIndex, { of }: Pronoun, { named, event }: Earlier): string | null {
  const before = named.flatMap(({ actor }) => actor ?? []);
  const sides = event ? [...event.actors, ...event.recipients].flatMap((id) => index.actors.get(id) ?? []) : [];
  if (of === 'several') {
    const people = before.filter(({ type }) => type === 'person');
    const [first] = [people, before, sides].filter((group) => group.length > 0);
    return first ? LIST.format([...new Set(first.map(({ name }) => name))]) : null;
  }
  // A name that several bear is put in as it was typed: the answer then asks which.
  const asked = named.find(({ actor, text }) =>
    (actor ? [actor] : index.resolveActor(text)).some((each) => fits(index, each, of)),
  );
  return asked ? (asked.actor?.name ?? asked.text) : (sides.find((actor) => fits(index, actor, of))?.name ?? null);
}

function fits(index: CorpusIndex, { id, type }: IndexedActor, of: Pronoun['of']): boolean {
  if (of === 'body') return type === 'state' || type === 'organization' || type === 'group';
  if (type !== 'person') return false;
  const gender = genderOf(index, id);
  return gender === null || gender === of;
}

/** Whether the words are no question by themselves. */
export function isFragmentary(question: string): boolean {
  const ellipsis = ellipsisOf(question);
  return ellipsis !== null && ellipsis.kind !== 'pronouns';
}

/** Whether the words could be taken for a further question at all: then it is worth looking up what was asked before. */
export function leansOnBefore(question: string): boolean {
  return ellipsisOf(question) !== null;
}
