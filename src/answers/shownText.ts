/** An article as the page of its publisher shows it, so far as the corpus tells: without the marks of Markdown, white space folded. */
export interface ShownText {
  /** The title, then the article. A line break stands where another block may begin, a space for all other white space. */
  readonly text: string;
  /** `text` as a browser compares it: small letters without accents, plain quotation marks. As long as `text`. */
  readonly folded: string;
  /** Where an offset of the article stands in `text`; of one that is not shown, where what follows it stands. */
  positionOf(offset: number): number;
}

/**
 * What is not shown as it stands: white space, characters without width, and the marks of Markdown
 * (https://spec.commonmark.org/0.31.2/). Each part is read in time linear in its length.
 */
const UNSHOWN = new RegExp(
  [
    // A single blank is shown as it stands.
    String.raw`(?<space>(?! )\s\s*| \s+)`,
    String.raw`(?<nothing>[\u00ad\u200b-\u200d\u2060\ufeff]+)`,
    // `\*` is a star.
    String.raw`(?<escape>\\(?=[!-/:-@[-\x60{-~]))`,
    // `[the report](https://example.org/report)`
    String.raw`(?<open>\[)`,
    String.raw`(?<close>\]\([^()\s]*\))`,
    String.raw`(?<emphasis>\*+|_+)`,
    // `<br>`, `</span>`
    String.raw`(?<tag></?[a-z][^<>\n]*>)`,
  ].join('|'),
  'giu',
);
/** What begins a line of a list, a heading or a quotation, or is a line of its own: `- `, `## `, `> `, `* * *`. */
const LINE_START = /[ \t]*(?:(?:[-*_][ \t]*){3,}(?=\n|$)|(?:[-*+]|#{1,6}|>)[ \t]+)/y;
/** Pairs of marks are looked for within so many that are still open. */
const MOST_OPEN = 64;

interface Cut {
  readonly start: number;
  readonly end: number;
  /** What is shown instead. */
  readonly shown: '' | ' ' | '\n';
}

/** Reads an article as its page shows it. Time grows linearly with its length. */
export function shownText(title: string, body: string): ShownText {
  const heading = `${title.replace(/\s+/g, ' ').trim()}\n`;
  const runs: { readonly at: number; readonly shift: number }[] = [{ at: 0, shift: -heading.length }];
  let text = heading;
  let last = 0;
  for (const { start, end, shown } of cutsOf(body)) {
    text += body.slice(last, start) + shown;
    last = end;
    runs.push({ at: last, shift: last - text.length });
  }
  text += body.slice(last);
  return {
    text,
    folded: folded(text),
    positionOf(offset) {
      let low = 0;
      for (let high = runs.length; low < high; ) {
        const middle = (low + high) >> 1;
        if (runs[middle]!.at <= offset) low = middle + 1;
        else high = middle;
      }
      const here = offset - runs[low - 1]!.shift;
      const next = runs[low];
      return next ? Math.min(here, next.at - next.shift) : here;
    },
  };
}

/** In order, not overlapping. */
function cutsOf(body: string): Cut[] {
  const cuts: Cut[] = [];
  const brackets: number[] = [];
  const marks: { readonly mark: string; readonly at: number }[] = [];
  const drop = (start: number, length: number) => cuts.push({ start, end: start + length, shown: '' });
  const lineStart = (at: number): number => {
    LINE_START.lastIndex = at;
    return LINE_START.exec(body)?.[0].length ?? 0;
  };
  let from = lineStart(0);
  if (from > 0) drop(0, from);
  for (const { 0: found, index, groups } of body.matchAll(UNSHOWN)) {
    if (index < from) continue;
    const { space, open, close, emphasis } = groups!;
    if (space) {
      const isLine = space.includes('\n');
      if (isLine) {
        brackets.length = 0;
        marks.length = 0;
      }
      from = index + space.length + (isLine ? lineStart(index + space.length) : 0);
      cuts.push({ start: index, end: from, shown: isLine ? '\n' : ' ' });
    } else if (open) {
      if (brackets.length < MOST_OPEN) brackets.push(index);
    } else if (close) {
      const opened = brackets.pop();
      if (opened === undefined) continue;
      drop(opened, 1);
      drop(index, close.length);
    } else if (emphasis) {
      const opened = marks.findLastIndex(({ mark }) => mark === emphasis);
      if (opened >= 0 && /\S/.test(body[index - 1] ?? ' ')) {
        drop(marks[opened]!.at, emphasis.length);
        drop(index, emphasis.length);
        marks.length = opened;
      } else if (opensEmphasis(body, index, emphasis) && marks.length < MOST_OPEN) marks.push({ mark: emphasis, at: index });
    } else drop(index, found.length);
  }
  return cuts.sort((a, b) => a.start - b.start);
}

/** A word of emphasis begins behind the mark, and none goes on before it: `*this*`, not `F***` or `2 * 3`. */
function opensEmphasis(body: string, at: number, mark: string): boolean {
  return /\S/.test(body[at + mark.length] ?? ' ') && !/[\p{L}\p{N}]/u.test(body[at - 1] ?? ' ');
}

function folded(text: string): string {
  const small = text.toLowerCase();
  // Letters whose small form has another length would shift every offset behind them; such a text is compared as written.
  const same = small.length === text.length ? small : text;
  return same
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD')[0]!);
}
