import type { EventDate, Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';
import type { Draft } from './draft.ts';
import type { Clause } from './syntax/clauses.ts';

interface DatedText extends AnnotatedText {
  readonly timexes: readonly Timex[];
  readonly published: string | undefined;
}

/** Sentences over which a date is carried to what the same people did or said next. */
const CARRY = 8;
/** Sentences at the head of a text that report news. */
const LEAD = 4;
const DEADLINES = new Set(['by', 'until', 'till', 'within']);
const YEARS_TO_HISTORY = 2;

/** Gives each draft its date: stated beside it, carried over from what the same sides did before, or of publication. */
export class Dates {
  readonly #text: DatedText;
  readonly #drafts: readonly Draft[];
  readonly #bySentence = new Map<number, Timex[]>();
  readonly #dates: (EventDate | null)[];

  constructor(text: DatedText, drafts: readonly Draft[]) {
    this.#text = text;
    this.#drafts = drafts;
    let sentence = 0;
    for (const timex of text.timexes) {
      while (sentence < text.sentences.length - 1 && text.sentences[sentence]!.end <= timex.start) sentence += 1;
      const list = this.#bySentence.get(sentence) ?? [];
      list.push(timex);
      this.#bySentence.set(sentence, list);
    }
    this.#dates = drafts.map((draft) => this.#own(draft));
    for (const [index, draft] of drafts.entries()) this.#dates[index] ??= this.#carried(index, draft) ?? this.#published(draft);
  }

  dateOf(index: number): EventDate | null {
    return this.#dates[index] ?? null;
  }

  /** Told as long past: its date lies years before publication. */
  isHistorical(index: number): boolean {
    const edtf = this.#dates[index]?.edtf;
    const { published } = this.#text;
    if (!edtf || !published) return false;
    const year = Number.parseInt(edtf, 10);
    return Number.isFinite(year) && Number.parseInt(published, 10) - year >= YEARS_TO_HISTORY;
  }

  #sentenceOf(draft: Draft): number {
    return draft.syntax.tokens[draft.trigger.first]!.sentence;
  }

  #own(draft: Draft): EventDate | null {
    const timexes = this.#bySentence.get(this.#sentenceOf(draft));
    if (!timexes) return null;
    let best: Timex | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const timex of timexes) {
      const cost = this.#cost(timex, draft);
      if (cost < bestCost) {
        best = timex;
        bestCost = cost;
      }
    }
    return best ? stated(best, this.#text.text) : null;
  }

  /** How far a time expression is from an event: clauses between them first, then words. Infinite where it dates something else. */
  #cost(timex: Timex, draft: Draft): number {
    if ((timex.type !== 'DATE' && timex.type !== 'TIME') || !timex.value) return Number.POSITIVE_INFINITY;
    if (/_REF$/.test(timex.value) && timex.edtf === null) return Number.POSITIVE_INFINITY;
    const { tokens, clauses } = draft.syntax;
    const before = this.#wordBefore(timex, draft);
    if (DEADLINES.has(before)) return Number.POSITIVE_INFINITY;
    const trigger = tokens[draft.trigger.first]!;
    let between = 0;
    for (const clause of clauses) {
      const at = tokens[clause.verb.head]!.start;
      if (at === tokens[draft.clause.verb.head]!.start) continue;
      const low = Math.min(trigger.start, timex.start);
      const high = Math.max(trigger.start, timex.start);
      if (at > low && at < high) between += isAsideOf(clause, draft.clause) ? 2 : 1;
    }
    return between * 1000 + Math.abs(timex.start - trigger.start);
  }

  #wordBefore(timex: Timex, draft: Draft): string {
    const { tokens, sentence } = draft.syntax;
    let previous = '';
    for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
      if (tokens[i]!.start >= timex.start) break;
      previous = tokens[i]!.lower;
    }
    return previous;
  }

  /** "In the meeting…": the date of the nearest dated event before, or for the lead the nearest after, that shares a side. */
  #carried(index: number, draft: Draft): EventDate | null {
    if (draft.aux === 'future' || draft.aux === 'hypothetical') return null;
    const sentence = this.#sentenceOf(draft);
    const sides = new Set([...draft.actors, ...draft.recipients]);
    for (let i = index - 1; i >= 0; i -= 1) {
      const earlier = this.#drafts[i]!;
      if (sentence - this.#sentenceOf(earlier) > CARRY) break;
      const date = this.#dates[i];
      if (date && this.#fits(earlier, draft, sides)) return { ...date, text: date.text };
    }
    if (sentence > LEAD) return null;
    for (let i = index + 1; i < this.#drafts.length; i += 1) {
      const later = this.#drafts[i]!;
      if (this.#sentenceOf(later) - sentence > LEAD) break;
      const date = this.#dates[i];
      if (date && this.#fits(later, draft, sides)) return date;
    }
    return null;
  }

  #fits(dated: Draft, draft: Draft, sides: ReadonlySet<string>): boolean {
    if (dated.aux !== null || (dated.type !== 'CONSULT' && dated.type !== 'REQUEST')) return false;
    if (draft.type === 'CONSULT' && dated.type !== 'CONSULT') return false;
    return dated.actors.some((id) => sides.has(id)) || dated.recipients.some((id) => sides.has(id));
  }

  /** Fresh news without a date: the lead of a dated article. */
  #published(draft: Draft): EventDate | null {
    const { published } = this.#text;
    if (!published || draft.type !== 'CONSULT' || this.#sentenceOf(draft) > LEAD || draft.aux === 'hypothetical') return null;
    return { text: null, value: published, edtf: `${published}~`, basis: 'publication' };
  }
}

function isAsideOf(clause: Clause, main: Clause): boolean {
  return clause.link === 'relative' && clause.governor !== main;
}

function stated(timex: Timex, text: string): EventDate {
  return { text: text.slice(timex.start, timex.end), value: timex.value, edtf: timex.edtf, basis: timex.basis };
}
