/** A run of letters of a PDF's page, as pdf.js gives it. */
export interface TextItem {
  readonly str: string;
  /** The text matrix; the last two are the place, from the lower left corner. Points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page. Points, from the lower left corner. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The letters' height. */
  readonly size: number;
}

/** Puts the runs of a page together to lines, in the order in which the PDF has them, which is that of reading in all but odd ones. */
export function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let open: TextItem[] = [];
  const close = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
  };
  for (const item of items) {
    const before = open.findLast(({ str }) => str.trim() !== '');
    if (before && item.str.trim() !== '' && Math.abs(yOf(item) - yOf(before)) > Math.max(before.height, item.height) * 0.6)
      close();
    open.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

const yOf = ({ transform }: TextItem): number => transform[5] ?? 0;
const leftOf = ({ transform }: TextItem): number => transform[4] ?? 0;

function lineOf(items: readonly TextItem[]): Line | null {
  const text = items
    .map(({ str }) => str)
    .join('')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const seen = items.filter(({ str }) => str.trim() !== '');
  if (text === '' || seen.length === 0) return null;
  return {
    text,
    left: seen.reduce((least, item) => Math.min(least, leftOf(item)), Number.POSITIVE_INFINITY),
    right: seen.reduce((most, item) => Math.max(most, leftOf(item) + item.width), 0),
    y: yOf(seen[0]!),
    size: seen.reduce((most, { height }) => Math.max(most, height), 0),
  };
}
