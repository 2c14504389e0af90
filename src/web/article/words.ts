import type { Span } from '../../corpus/document.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Block } from './parts.ts';

/** The number of a note, set behind the words that it was read from. */
export interface NoteMark {
  readonly number: number;
  /** Where those words end. */
  readonly at: number;
}

/** The words to be highlighted, from their first letter to their last. */
export interface Highlight extends Span {
  /** What the address of the page calls them. */
  readonly id: string;
}

export interface Inscription {
  readonly body: string;
  readonly sentences: readonly Span[];
  /** It is page furniture, never quoted. */
  readonly leftOut: boolean;
  /** In order of `at`. */
  readonly notes: readonly NoteMark[];
  readonly quote: Highlight | null;
}

/**
 * A block as a paragraph. Its text content is the article's, character by character: the numbers of notes are drawn by the style sheet.
 * The sentences and the note marks given must be those of the block.
 */
export function paragraphOf(block: Block, { body, sentences, leftOut, notes, quote }: Inscription): Html {
  const content: Content[] = [];
  const pieces = [...sentences, { start: block.end, end: block.end }];
  let at = block.start;
  let nextNote = 0;
  const notesUpTo = (end: number): readonly NoteMark[] => {
    const from = nextNote;
    while (nextNote < notes.length && notes[nextNote]!.at <= end) nextNote += 1;
    return notes.slice(from, nextNote);
  };
  for (const { start, end } of pieces) {
    const [from, to] = [Math.max(start, at), Math.min(end, block.end)];
    if (from > at) content.push(run({ start: at, end: from }, body, notesUpTo(from), quote));
    if (to > from) {
      const words = run({ start: from, end: to }, body, notesUpTo(to), quote);
      content.push(from === start ? html`<span id="s${start}">${words}</span>` : words);
    }
    at = Math.max(at, to);
  }
  const classes = [leftOut && 'furniture', block.continued && 'continued'].filter(Boolean).join(' ');
  return html`<p dir="auto"${classes !== '' && html` class="${classes}"`}>${content}</p>`;
}

/** Words with the highlight and the marks of notes in them. */
function run({ start, end }: Span, body: string, notes: readonly NoteMark[], quote: Highlight | null): Content {
  const cuts = new Set([start, end]);
  for (const { at } of notes) cuts.add(Math.min(Math.max(at, start), end));
  for (const at of quote ? [quote.start, quote.end] : []) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const last = places.length - 2;
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1]!;
    const marks = notes.filter(({ at }) => (i === last ? at >= to : at === to)).map(noteMark);
    return highlighted([body.slice(from, to), marks], { start: from, end: to }, quote);
  });
}

/** The marks of notes are within the highlight where it goes on behind them. */
function highlighted([words, marks]: readonly [string, readonly Html[]], { start, end }: Span, quote: Highlight | null): Content {
  if (!quote || start < quote.start || start >= quote.end) return [words, marks];
  const [inside, behind] = end < quote.end ? [[words, marks], null] : [words, marks];
  return start === quote.start ? html`<mark id="${quote.id}">${inside}</mark>${behind}` : html`<mark>${inside}</mark>${behind}`;
}

const noteMark = ({ number }: NoteMark): Html =>
  html`<a class="mark-of-note" id="e${number}" href="#note${number}" data-number="${number}" aria-label="Note ${number}"></a>`;
