import type { CorpusIndex, IndexedActor, IndexedEvent } from '../../index/corpusIndex.ts';
import { answerActor } from '../actor.ts';
import type { Answer, Claim } from '../answer.ts';
import { answerQuestion } from '../ask/ask.ts';
import { type Frame, readFrame } from '../ask/frame.ts';
import { type Question, readQuestion } from '../ask/question.ts';
import { answerDemands } from '../demands.ts';
import { answerMeetings } from '../meetings.ts';
import { eventsQuoted } from '../quoted.ts';
import { answerTimeline } from '../timeline.ts';

/** A question by the name of the command that answers it, with its options as typed. */
export interface Asked {
  readonly command: string;
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** The filters of a command that lists or tells of an actor, whom it names first. Other options say how it is shown. */
export const FILTERS: Readonly<Record<string, readonly string[]>> = {
  timeline: ['actor', 'from', 'to', 'type'],
  meetings: ['actor', 'with', 'from', 'to', 'place'],
  network: ['actor', 'from', 'to'],
  demands: ['by', 'of', 'from', 'to'],
  actor: ['name'],
};
/** Of those, the options that name somebody. */
export const NAMING: ReadonlySet<string> = new Set(['actor', 'with', 'by', 'of', 'name']);

/** Somebody named in a question, with where the name stands in it; of a list, by which option. */
export interface NamedBefore {
  readonly text: string;
  /** Null where the corpus knows nobody or several so called. */
  readonly actor: IndexedActor | null;
  readonly at: { readonly start: number; readonly end: number } | { readonly option: string };
  readonly isPlace: boolean;
}

/** What was asked before, as far as a further question may lean on it. */
export interface Earlier {
  readonly asked: Asked;
  readonly named: readonly NamedBefore[];
  /** As written, with where it stands in a question. */
  readonly period: { readonly text: string; readonly start: number; readonly end: number } | null;
  /** As written: "Oslo". */
  readonly place: string | null;
  /** What the corpus answers to it now; found when first looked at. */
  readonly answer: Answer | null;
  /** The event that the answer tells first. */
  readonly event: IndexedEvent | null;
}

/** Reads what was asked before. Null where it is nothing that can be asked on. */
export function readEarlier(index: CorpusIndex, asked: Asked): Earlier | null {
  const said = asked.command === 'ask' ? fromQuestion(index, asked) : fromFilter(index, asked);
  if (!said) return null;
  let answer: Answer | null | undefined;
  const answered = () => {
    answer ??= answerAgain(index, asked);
    return answer;
  };
  return {
    ...said,
    asked,
    get answer() {
      return answered();
    },
    get event() {
      const claim = answered()?.claims[0];
      return claim ? eventOf(index, claim) : null;
    },
  };
}

/** The event that a claim tells: of those that its first quote tells the one with its sides; of a quote that speaks alone the first that happened. */
function eventOf(index: CorpusIndex, { type, aux, sides, citations }: Claim): IndexedEvent | null {
  const quoted = eventsQuoted(index, citations[0]!);
  const known = JSON.stringify([sides?.actors, sides?.recipients]);
  const alike = quoted.filter((event) => (type === null ? event.aux === null : event.type === type && event.aux === aux));
  const itself = alike.find(({ actors, recipients }) => JSON.stringify([actors, recipients]) === known);
  return itself ?? alike[0] ?? quoted[0] ?? null;
}

function fromQuestion(index: CorpusIndex, { options }: Asked): Pick<Earlier, 'named' | 'period' | 'place'> | null {
  const text = options.question?.trim();
  if (!text) return null;
  const { question, frame } = readAsked(index, text);
  const named = partiesOf(index, question, frame);
  const start = frame.periodText === null ? -1 : text.indexOf(frame.periodText);
  return {
    named,
    period: start < 0 ? null : { text: frame.periodText!, start, end: start + frame.periodText!.length },
    place: named.find(({ isPlace }) => isPlace)?.text ?? null,
  };
}

/** A question in a person's own words, with whom and what it names. */
export function readAsked(index: CorpusIndex, text: string): { readonly question: Question; readonly frame: Frame } {
  const question = readQuestion(text, index.passages);
  return { question, frame: readFrame(question) };
}

/** Whom a question names, in order. */
export function partiesOf(index: CorpusIndex, { terms }: Question, { parties }: Frame): NamedBefore[] {
  return parties.map(({ text, terms: ofParty, isPlace }) => {
    const [first, last] = [terms[ofParty[0]!]!, terms[ofParty.at(-1)!]!];
    return { text, actor: onlyOne(index, text), at: { start: first.start, end: last.end }, isPlace };
  });
}

function fromFilter(index: CorpusIndex, { command, options }: Asked): Pick<Earlier, 'named' | 'period' | 'place'> | null {
  const filters = FILTERS[command];
  if (!filters) return null;
  const named = filters.flatMap((option): NamedBefore[] => {
    const text = NAMING.has(option) ? options[option]?.trim() : undefined;
    return text ? [{ text, actor: onlyOne(index, text), at: { option }, isPlace: false }] : [];
  });
  const { from, to, place } = options;
  return { named, period: from && from === to ? { text: from, start: 0, end: 0 } : null, place: place?.trim() || null };
}

function onlyOne(index: CorpusIndex, name: string): IndexedActor | null {
  const [first, ...others] = index.resolveActor(name);
  return first && others.length === 0 ? first : null;
}

function answerAgain(index: CorpusIndex, { command, options }: Asked): Answer | null {
  switch (command) {
    case 'ask':
      return answerQuestion(index, options.question ?? '');
    case 'meetings':
    case 'network':
      return answerMeetings(index, options);
    case 'demands':
      return answerDemands(index, options);
    case 'timeline':
      return answerTimeline(index, { actor: options.actor, from: options.from, to: options.to });
    case 'actor':
      return answerActor(index, options.name ?? '');
    default:
      return null;
  }
}
