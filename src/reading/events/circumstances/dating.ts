import type { EventDate, Quotation, Timex } from '../../reading.ts';
import type { AnnotatedText } from '../../text.ts';
import type { Draft } from '../draft.ts';
import { quotationFinder } from '../quoted.ts';
import type { Sides } from '../roles/sides.ts';
import { contextsOf, isLead } from './contexts.ts';
import { clauseOf, reach } from './reach.ts';

interface DatedText extends AnnotatedText {
  readonly quotations: readonly Quotation[];
  readonly timexes: readonly Timex[];
  readonly published: string | undefined;
}

const DEADLINES = new Set(['by', 'until', 'till', 'within', 'before']);
/** What lies this many years before publication is told as history. */
const YEARS_TO_HISTORY = 2;
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

  #carry(drafts: readonly Draft[], sides: Sides): void {
    const before = [...this.#dates];
    for (const index of drafts.keys()) {
      if (this.#dates[index]) continue;
      const context = contextsOf(index, drafts, sides).find(
        (i) => (i < index ? this.#dates[i] : before[i]) && !this.isHistorical(i),
      );
      if (context !== undefined) this.#dates[index] = this.#dates[context] ?? null;
    }
  }

  #stated(draft: Draft): EventDate | null {
    let best: Timex | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const timex of this.#timexesIn(draft.syntax.sentence)) {
      const cost = this.#cost(timex, draft);
      if (cost < bestCost) {
        best = timex;
        bestCost = cost;
      }
    }
    return best && this.#dateOf(best, draft);
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
    const since = wordBefore(timex, draft) === 'since' && timex.edtf !== null && !timex.edtf.includes('/');
    return {
      text: this.#text.text.slice(timex.start, timex.end),
      value: timex.value,
      edtf: since ? `${timex.edtf}/..` : timex.edtf,
      basis: timex.basis,
    };
  }

  /** How far a time expression is from an event: clauses between them first, then words. Infinite where it dates something else. */
  #cost(timex: Timex, draft: Draft): number {
    if (!isPoint(timex) || DEADLINES.has(wordBefore(timex, draft))) return Number.POSITIVE_INFINITY;
    const { syntax } = draft;
    const phrase = syntax.phrases.findIndex((p) => syntax.tokens[p.end - 1]!.end > timex.start);
    const noun = syntax.phrases[phrase];
    if (noun?.kind === 'noun' && !noun.time && noun.head !== draft.trigger.first && syntax.tokens[noun.head]!.start >= timex.end)
      return Number.POSITIVE_INFINITY;
    const steps = reach(clauseOf(syntax, phrase), draft);
    if (steps === Number.POSITIVE_INFINITY) return steps;
    const { published } = this.#text;
    const asked = draft.type === 'REQUEST' && steps === 3;
    if (asked && (draft.mode === 'meet' || !published || !timex.edtf || timex.edtf > published)) return Number.POSITIVE_INFINITY;
    return steps * STEP + Math.abs(timex.start - syntax.tokens[draft.trigger.first]!.start);
  }

  /** Fresh news without a date: the head of a dated article. */
  #fresh(draft: Draft): EventDate | null {
    const { published } = this.#text;
    if (!published || !isLead(draft) || draft.aux !== null || draft.definite) return null;
    if (draft.type !== 'CONSULT' && !(draft.type === 'REQUEST' && draft.syntax.position < 2 && !draft.clause.verb.perfect))
      return null;
    return { text: null, value: published, edtf: `${published}~`, basis: 'publication' };
  }
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
