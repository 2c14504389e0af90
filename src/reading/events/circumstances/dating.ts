import { addDays, isDay, lastDayOf } from '../../dates/calendar.ts';
import type { EventDate, Quotation, Timex } from '../../reading.ts';
import type { AnnotatedText } from '../../text.ts';
import type { Draft } from '../draft.ts';
import { isCalledOff } from '../match/settings.ts';
import { quotationFinder } from '../quoted.ts';
import type { Sides } from '../roles/sides.ts';
import type { Clause } from '../syntax/clause.ts';
import { contextsOf, isLead, isLinked, sentenceOf } from './contexts.ts';
import { clauseOf, reach } from './reach.ts';

interface DatedText extends AnnotatedText {
  readonly quotations: readonly Quotation[];
  readonly timexes: readonly Timex[];
  readonly published: string | undefined;
  readonly dateline: { readonly start: number; readonly end: number; readonly day: string } | null;
}

const DEADLINES = new Set(['by', 'until', 'till', 'within', 'before']);
/** What lies this many years before publication is told as history. */
const YEARS_TO_HISTORY = 2;
/** A day this many days before publication is no news of the day. */
const OLD_NEWS = 7;
/** Characters at the head of a sentence among which a date sets the time for what follows. */
const LONGEST_OPENING = 24;
/** Words between "in" and the date of a letter: "in an open letter to the council dated". */
const LONGEST_LETTER = 10;
/** Adverbs of what is told of many times or of some time: "often met", "once met". */
const HABITUAL = new Set(
  'often always usually regularly frequently sometimes once rarely seldom occasionally repeatedly generally traditionally normally routinely habitually previously formerly ever'.split(
    ' ',
  ),
);
/** A day of the week, and no word of which week. */
const WEEKDAY = /^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/i;
/** "Monday next". */
const NAMES_NEXT = /^\s+next\b/i;
/** Costs of one step between clauses, against the words between. */
const STEP = 1000;

/** Gives each draft its date: stated beside it, carried over from the meeting it is part of, or of publication. */
export class Dates {
  readonly #text: DatedText;
  readonly #quotationAt: (offset: number) => Quotation | null;
  readonly #dates: (EventDate | null)[];

  constructor(text: DatedText, drafts: readonly Draft[], sides: Sides) {
    this.#text = text;
    this.#quotationAt = quotationFinder(text.quotations);
    this.#dates = drafts.map((draft) => this.#stated(draft) ?? this.#whenSaid(draft));
    this.#carry(drafts, sides);
    for (const [index, draft] of drafts.entries()) this.#dates[index] ??= this.#fresh(draft);
    this.#carry(drafts, sides);
  }

  dateOf(index: number): EventDate | null {
    return this.#dates[index] ?? null;
  }

  /** Told as long past: its date lies years before publication. */
  isHistorical(index: number): boolean {
    const edtf = this.#dates[index]?.edtf;
    const { published } = this.#text;
    if (!edtf || !published) return false;
    return Number.parseInt(published, 10) - Number.parseInt(edtf, 10) >= YEARS_TO_HISTORY;
  }

  /** Days from one event to another; null where one of them is not dated to the day. */
  daysBetween(from: number, to: number): number | null {
    const [first, last] = [this.#dates[from]?.edtf, this.#dates[to]?.edtf].map((edtf) => edtf?.replace('~', '') ?? '');
    return isDay(first!) && isDay(last!) ? Math.round((Date.parse(last!) - Date.parse(first!)) / 86_400_000) : null;
  }

  /** True where its day is one before the article was written. */
  isBehind(index: number): boolean {
    const date = this.#dates[index];
    const today = this.#text.dateline?.day ?? this.#text.published;
    const last = date?.edtf?.split('/').at(-1);
    return today !== undefined && last !== undefined && /^\d{4}-\d\d-\d\d$/.test(last) && last < today;
  }

  /** True where its day is one after the article was written. */
  isAhead(index: number): boolean {
    const today = this.#text.dateline?.day ?? this.#text.published;
    const first = this.#dates[index]?.edtf?.split('/')[0];
    return today !== undefined && first !== undefined && isDay(first) && first > today;
  }

  #carry(drafts: readonly Draft[], sides: Sides): void {
    const before = [...this.#dates];
    for (const index of drafts.keys()) {
      if (this.#dates[index]) continue;
      const context = contextsOf(index, drafts, sides).find(
        (i) =>
          (i < index ? this.#dates[i] : before[i]) && !this.isHistorical(i) && !this.#timeMovesOn(drafts[i]!, drafts[index]!, i),
      );
      const date = context === undefined ? null : (this.#dates[context] ?? null);
      const draft = drafts[index]!;
      const sure = context !== undefined && isLinked(draft, drafts[context]!) && !isLaterOnTheWay(draft, drafts[context]!);
      this.#dates[index] = date && !sure ? aboutThen(date) : date;
    }
  }

  /** "In June …" at the head of a sentence between two drafts: what stands after it is no longer of the day before it. */
  #timeMovesOn(from: Draft, to: Draft, context: number): boolean {
    const day = this.#dates[context]?.edtf?.replace(/[~]/g, '') ?? '';
    const { text, sentences } = this.#text;
    for (let i = sentenceOf(from) + 1; i < sentenceOf(to); i += 1) {
      const { start } = sentences[i]!;
      const opening = this.#timexesIn({ start, end: start + LONGEST_OPENING }).find(isPoint);
      if (!opening?.edtf || /\p{L}{9,}|\S+\s+\S+\s+\S+/u.test(text.slice(start, opening.start))) continue;
      const told = opening.edtf.replace(/[~]/g, '');
      if (!told.startsWith(day) && !day.startsWith(told)) return true;
    }
    return false;
  }

  #stated(draft: Draft): EventDate | null {
    let best: Timex | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    const timexes = this.#timexesIn(draft.syntax.sentence);
    for (const timex of timexes) {
      const cost = this.#cost(timex, draft);
      if (cost < bestCost) {
        best = timex;
        bestCost = cost;
      }
    }
    return best && (this.#spanOf(best, timexes) ?? this.#dateOf(best, draft));
  }

  /** "between 2012 and 2015", "from 11 to 13 March", "on Monday and on Tuesday": from the first to the last. */
  #spanOf(best: Timex, timexes: readonly Timex[]): EventDate | null {
    const { text } = this.#text;
    const at = timexes.indexOf(best);
    const whole = timexes[at - 1];
    // "May 3 to 5": the first of the two knows both.
    if (whole?.edtf && best.edtf && whole.edtf.endsWith(`/${best.edtf}`))
      return { text: text.slice(whole.start, best.end), value: whole.edtf, edtf: whole.edtf, basis: whole.basis };
    for (const [first, last] of [
      [timexes[at - 1], best],
      [best, timexes[at + 1]],
    ] as const) {
      if (!first?.edtf || !last?.edtf || first.edtf.length !== last.edtf.length || first.edtf >= last.edtf) continue;
      if (!isPoint(first) || !isPoint(last) || /[/~]/.test(first.edtf + last.edtf)) continue;
      const between = text.slice(first.end, last.start);
      const opening = /(\w+)\s+$/.exec(text.slice(Math.max(0, first.start - 20), first.start))?.[1]?.toLowerCase();
      const spans =
        (opening === 'between' && /^\s+and\s+$/.test(between)) ||
        /^(?:\s+(?:to|through|until|till)\s+|\s?[-–—]\s?)$/.test(between) ||
        (/^\s+and\s+(?:on\s+)?$/.test(between) && isNextDay(first.edtf, last.edtf));
      if (!spans) continue;
      const edtf = `${first.edtf}/${last.edtf}`;
      return { text: text.slice(first.start, last.end), value: edtf, edtf, basis: best.basis };
    }
    return null;
  }

  /** What is demanded in a quotation is demanded when it is said: "…," the general stated in May. */
  #whenSaid(draft: Draft): EventDate | null {
    if (draft.type !== 'REQUEST') return null;
    const quotation = this.#quotationAt(draft.syntax.tokens[draft.trigger.first]!.start);
    if (!quotation?.attribution) return null;
    const telling = this.#text.sentences[sentenceAt(this.#text, quotation.attribution.start)];
    const said =
      telling && this.#timexesIn(telling).find((t) => isPoint(t) && (t.start >= quotation.end || t.end <= quotation.start));
    return said ? this.#dateOf(said, draft) : null;
  }

  #timexesIn({ start, end }: { readonly start: number; readonly end: number }): readonly Timex[] {
    const { timexes } = this.#text;
    const first = firstFrom(timexes, start);
    let after = first;
    while (after < timexes.length && timexes[after]!.start < end) after += 1;
    return timexes.slice(first, after);
  }

  #dateOf(timex: Timex, draft: Draft): EventDate {
    if (this.#isEitherWay(timex, draft))
      return { text: this.#text.text.slice(timex.start, timex.end), value: null, edtf: null, basis: 'unresolved' };
    const day = timex.edtf?.replace(/\/\.\.$/, '') ?? null;
    const since = wordBefore(timex, draft) === 'since' && !this.#isWhen(timex);
    return {
      text: this.#text.text.slice(timex.start, timex.end),
      value: timex.value,
      edtf: since && day && !day.includes('/') ? `${day}/..` : day,
      basis: timex.basis,
    };
  }

  /** "The meeting planned for Monday was called off": a day of this week or of the one before; nothing tells which. */
  #isEitherWay({ start, end, edtf }: Timex, { aux, clause, syntax }: Draft): boolean {
    const { text, published } = this.#text;
    if (aux !== 'negated' || !published || !edtf || edtf <= published || !WEEKDAY.test(text.slice(start, end))) return false;
    const told = clause.verb.past || clause.verb.perfect;
    return told && clause.passive && isCalledOff(clause, syntax.tokens) && !NAMES_NEXT.test(text.slice(end, end + 12));
  }

  /** "since Nov. 9, when they dined": the day itself is told of. */
  #isWhen({ end }: Timex): boolean {
    return /^,?\s+when\b/.test(this.#text.text.slice(end, end + 12));
  }

  /** "met for the first time since May", "since he took office": the day from which is counted, not the one that is told of. */
  #isCountedFrom(timex: Timex, { clause, trigger, syntax }: Draft): boolean {
    if (this.#isWhen(timex)) return timex.start > syntax.tokens[trigger.first]!.start;
    return isOver(clause) || /\bfirst\b[^,;.]{0,40}$/.test(this.#text.text.slice(Math.max(0, timex.start - 50), timex.start));
  }

  /** How far a time expression is from an event: clauses between them first, then words. Infinite where it dates something else. */
  #cost(timex: Timex, draft: Draft): number {
    const bound = wordBefore(timex, draft);
    if (!isPoint(timex) || DEADLINES.has(bound) || this.#isDateline(timex)) return Number.POSITIVE_INFINITY;
    if (bound === 'since' && this.#isCountedFrom(timex, draft)) return Number.POSITIVE_INFINITY;
    const { syntax } = draft;
    if (bound === 'dated') return isLetter(timex, draft) ? STEP : Number.POSITIVE_INFINITY;
    const phrase = syntax.phrases.findIndex((p) => syntax.tokens[p.end - 1]!.end > timex.start);
    const noun = syntax.phrases[phrase];
    if (noun?.kind === 'noun' && !noun.time && noun.head !== draft.trigger.first && syntax.tokens[noun.head]!.start >= timex.end)
      return Number.POSITIVE_INFINITY;
    const steps = reach(clauseOf(syntax, phrase), draft);
    if (steps === Number.POSITIVE_INFINITY) return steps;
    const { published } = this.#text;
    const asked = draft.type !== 'CONSULT' && steps === 3;
    // "asked both sides to come back in June": a month there is when it is to be done; a day gone by when it was asked.
    const day = /^\d{4}-\d\d-\d\d/.test(timex.edtf ?? '');
    // "to publish its plans this week": so is a week that is not over.
    const last = timex.edtf?.split('/')[1] ?? timex.edtf;
    if (asked && (draft.mode === 'meet' || !published || !day || last! > published)) return Number.POSITIVE_INFINITY;
    return steps * STEP + Math.abs(timex.start - syntax.tokens[draft.trigger.first]!.start);
  }

  /** The day of writing at the head of the text: seen from it, but no day of anything that is told. */
  #isDateline({ start, end }: Timex): boolean {
    const { dateline } = this.#text;
    return dateline !== null && start < dateline.end && end > dateline.start;
  }

  /** Fresh news without a date: the head of a dated article. */
  #fresh(draft: Draft): EventDate | null {
    const { published, dateline, text } = this.#text;
    if (!published || !isLead(draft) || draft.aux !== null || draft.definite || this.#isOldNews(draft)) return null;
    if (draft.type !== 'CONSULT' && !(draft.type === 'REQUEST' && draft.syntax.position < 2 && !draft.clause.verb.perfect))
      return null;
    if (!dateline || dateline.day === published)
      return { text: null, value: published, edtf: `${published}~`, basis: 'publication' };
    return { text: text.slice(dateline.start, dateline.end), value: dateline.day, edtf: `${dateline.day}~`, basis: 'resolved' };
  }

  /** Told of no one day, or of an earlier one: "often met", "had met", "for years", "In 2019, when …", "I met". */
  #isOldNews(draft: Draft): boolean {
    const { clause, syntax, trigger } = draft;
    const { tokens } = syntax;
    if (clause.verb.perfect && clause.verb.past) return true;
    if (clause.link === 'infinitive' && clause.governor?.verb.lemma === 'use') return true;
    const subject = clause.subject && tokens[clause.subject.items[0]!.noun.head]!;
    if (draft.type === 'CONSULT' && subject && /^(?:i|we|me|us)$/.test(subject.lower)) return true;
    for (let i = clause.verb.head - 1; i >= Math.max(syntax.sentence.firstToken, clause.verb.first - 2); i -= 1)
      if (HABITUAL.has(tokens[i]!.lower)) return true;
    const told = tokens[trigger.first]!.start;
    return this.#timexesIn(syntax.sentence).some(
      (timex) => timex.type === 'SET' || isLongTime(timex) || (timex.start < told && this.#isLongPast(timex)),
    );
  }

  #isLongPast(timex: Timex): boolean {
    const day = isPoint(timex) && !this.#isDateline(timex) ? lastDayIn(timex.edtf) : null;
    return day !== null && addDays(day, OLD_NEWS) < this.#text.published!;
  }
}

/** The last day of an EDTF day, month or year; null for any other date. */
function lastDayIn(edtf: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(edtf ?? '') ?? [];
  if (year === undefined) return null;
  const last = day ? `${year}-${month}-${day}` : lastDayOf(`${year}-${month ?? '12'}`);
  return isDay(last) ? last : null;
}

/** "met", not "has been meeting", nor "has struck them since, vowing to": over and done. */
function isOver(clause: Clause): boolean {
  for (let at: Clause | null = clause, steps = 0; at && steps < 3; at = at.governor, steps += 1)
    if (at.verb.perfect) return false;
  return clause.verb.past;
}

/** "for years", "over the past two decades": no one day. */
function isLongTime({ type, value }: Timex): boolean {
  return type === 'DURATION' && /^P(?:X|[\d.]+)(?:Y|M|DE|CE)$/.test(value ?? '');
}

/** "is due in Chad on Friday. She will meet the premier": on that day, or on the next. */
function isLaterOnTheWay(draft: Draft, visit: Draft): boolean {
  return draft.aux === 'future' && sentenceOf(draft) > sentenceOf(visit);
}

/** Carried over by nothing but nearness: about that day. */
function aboutThen(date: EventDate): EventDate {
  const { edtf } = date;
  return !edtf || /[~/]/.test(edtf) ? date : { ...date, edtf: `${edtf}~` };
}

function isNextDay(first: string, last: string): boolean {
  return first.length === 10 && addDays(first, 1) === last;
}

/** "in a letter dated Feb. 3": what is asked there is asked on that day; "received a letter dated" tells of another. */
function isLetter(timex: Timex, draft: Draft): boolean {
  if (draft.type !== 'REQUEST') return false;
  const { tokens, sentence } = draft.syntax;
  const dated = tokens.findIndex((token, i) => i >= sentence.firstToken && token.end >= timex.start - 1);
  for (let i = dated; i >= Math.max(sentence.firstToken, dated - LONGEST_LETTER); i -= 1)
    if (/^(?:in|by|with)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** A day, a month, a time: no duration, no "now", no "every week". */
function isPoint({ type, value, edtf, basis }: Timex): boolean {
  return (type === 'DATE' || type === 'TIME') && (edtf !== null || basis === 'unresolved') && !value?.endsWith('_REF');
}

function sentenceAt({ sentences }: AnnotatedText, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordBefore(timex: Timex, { syntax }: Draft): string {
  const { tokens, sentence } = syntax;
  let low = sentence.firstToken;
  let high = sentence.endToken;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < timex.start) low = middle + 1;
    else high = middle;
  }
  return low > sentence.firstToken ? tokens[low - 1]!.lower : '';
}

/** Index of the first span that starts at or after an offset. */
function firstFrom(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
