import type { Actor, Aux, Event, Mention, Quotation, Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';
import { settleBorders } from './borders.ts';
import { Dates } from './circumstances/dating.ts';
import { Places } from './circumstances/placing.ts';
import { writtenAt } from './circumstances/writtenAt.ts';
import { asDenied } from './denials.ts';
import type { Draft } from './draft.ts';
import { withEchoedSides } from './echoes.ts';
import { modalRequests } from './find/modalRequests.ts';
import { needs } from './find/needs.ts';
import { nounEvents } from './find/nounEvents.ts';
import { requestNouns } from './find/requestNouns.ts';
import { ultimatums } from './find/ultimatums.ts';
import { verbEvents } from './find/verbEvents.ts';
import { isHeading } from './headings.ts';
import { goesOn, listHead, underHead } from './listHeads.ts';
import { isRepetition } from './merging.ts';
import { quotationFinder } from './quoted.ts';
import { quoteOf } from './quoting.ts';
import { Sides } from './roles/sides.ts';
import type { SpeakerAt } from './roles/voices.ts';
import { announcedSpeaker } from './statements.ts';
import type { Clause, SentenceSyntax } from './syntax/clause.ts';
import { parseSentence } from './syntax/clauses.ts';
import { CONDITIONS } from './syntax/functionWords.ts';
import { windowsOf } from './syntax/windows.ts';
import { isUnreported } from './unreported.ts';
import { withUnsaidSides } from './unsaidSides.ts';

/** A text with all that was read before its events. */
export interface ReadText extends AnnotatedText {
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly timexes: readonly Timex[];
  readonly quotations: readonly Quotation[];
  /** Spans that are no text of the article: never read for events. */
  readonly furniture: readonly { readonly start: number; readonly end: number }[];
  readonly published: string | undefined;
  /** Where its dateline tells the day it was written, and which day that is. */
  readonly dateline: { readonly start: number; readonly end: number; readonly day: string } | null;
}

/** The events of a text, in order, and actors for sides that the text describes but never names ("the Iraqi leaders"). */
export function findEvents(text: ReadText): { events: Event[]; actors: Actor[] } {
  const sides = new Sides(text.text, text.tokens, text.mentions, text.actors);
  const timexAt = new Map(text.timexes.map((timex) => [timex.start, timex]));
  const quotationAt = quotationFinder(text.quotations);
  let announced: string | null = null;
  const speakerAt = (offset: number) => (quotationAt(offset) ?? { speaker: announced }).speaker;
  let head: readonly string[] = [];
  const drafts: Draft[] = [];
  const isFurniture = spanFinder(text.furniture);
  let position = 0;
  for (const sentence of text.sentences) {
    if (isFurniture(sentence.start) || isHeading(text, sentence)) continue;
    for (const stretch of windowsOf(text, sentence)) {
      const syntax = parseSentence(text, stretch, position, timexAt);
      head = listHead(syntax, sides) ?? (goesOn(syntax) ? head : []);
      const found = underHead(draftsOf(syntax, sides, speakerAt), head);
      sides.remember(found, syntax);
      drafts.push(...found);
      announced = announcedSpeaker(syntax, text, sides) ?? announced;
      if (syntax.clauses.length > 0) position += 1;
    }
  }
  const people = new Set(text.actors.filter(({ type }) => type === 'person').map(({ id }) => id));
  const whole = withEchoedSides(withUnsaidSides(drafts), (actor) => people.has(actor));
  return { events: complete(text, whole, sides), actors: sides.extra };
}

function draftsOf(syntax: SentenceSyntax, sides: Sides, speakerAt: SpeakerAt): Draft[] {
  if (syntax.clauses.length === 0) return [];
  const found = [
    ...verbEvents(syntax, sides, speakerAt),
    ...nounEvents(syntax, sides, speakerAt),
    ...modalRequests(syntax, sides, speakerAt),
    ...needs(syntax, sides, speakerAt),
    ...requestNouns(syntax, sides),
    ...ultimatums(syntax, sides),
  ].filter((draft) => !isUnreported(draft));
  found.sort((a, b) => a.trigger.first - b.trigger.first);
  const settled = settleBorders(found.map(asDenied), sides).map((draft) => underCondition(draft));
  return isQuestion(syntax) ? settled.flatMap(asOpen) : settled;
}

function complete(text: ReadText, drafts: readonly Draft[], sides: Sides): Event[] {
  const dates = new Dates(text, drafts, sides);
  const places = new Places(drafts, sides, dates, writtenAt(text.text, text.mentions));
  const events: Event[] = [];
  for (const [index, draft] of drafts.entries()) {
    const { start, end } = quoteOf(draft);
    const event: Event = {
      type: draft.type,
      mode: draft.mode,
      aux: standingOf(draft, index, dates),
      strength: draft.strength,
      actors: draft.actors,
      recipients: draft.recipients,
      date: dates.dateOf(index),
      place: places.placeOf(index),
      start,
      end,
      quote: text.text.slice(start, end),
      trigger: { start: text.tokens[draft.trigger.first]!.start, end: text.tokens[draft.trigger.end - 1]!.end },
      rule: draft.rule,
    };
    if (!isRepetition(event, events, draft)) events.push(event);
  }
  return events;
}

/** What was to come on a day that lay behind when the article was written may or may not have come; the text does not say. */
function standingOf({ aux, clause, type }: Draft, index: number, dates: Dates): Aux | null {
  if (aux === null) {
    // "The envoy flies to Oslo on Friday", "is meeting him tomorrow": told in the present, and still to come.
    if (type === 'CONSULT' && isPresent(clause) && dates.isAhead(index)) return 'future';
    return dates.isHistorical(index) ? 'historical' : null;
  }
  return aux === 'future' && dates.isBehind(index) && clause.verb.modal !== 'will' ? 'hypothetical' : aux;
}

function isPresent({ verb, passive }: Clause): boolean {
  return !verb.past && !verb.perfect && (!passive || verb.progressive) && (verb.form === 'finite' || verb.form === 'base');
}

/** "If Chad agrees, the president will visit Niamey": what is to come on a condition may not come. */
function underCondition(draft: Draft): Draft {
  if (draft.aux !== 'future') return draft;
  const { clause, syntax } = draft;
  const conditional = syntax.clauses.some(
    (c) => c.marker !== null && CONDITIONS.has(c.marker) && (c.governor === clause || c.at < clause.at),
  );
  return conditional ? { ...draft, aux: 'hypothetical' } : draft;
}

function isQuestion({ tokens, sentence: { firstToken, endToken } }: SentenceSyntax): boolean {
  return endToken > firstToken && (tokens[endToken - 1]!.lower === '?' || tokens[endToken - 2]?.lower === '?');
}

/** What is only asked about may be so; "should they go?" demands nothing. */
function asOpen(draft: Draft): Draft[] {
  if (draft.rule.startsWith('request.modal')) return [];
  return [{ ...draft, aux: draft.aux ?? 'hypothetical' }];
}

/** Whether an offset lies within one of some spans; cheap where offsets are asked for in order. */
function spanFinder(spans: readonly { readonly start: number; readonly end: number }[]): (offset: number) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  return (offset) => {
    while (at < ordered.length && ordered[at]!.end <= offset) at += 1;
    return at < ordered.length && ordered[at]!.start <= offset;
  };
}
