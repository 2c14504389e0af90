import type { Line } from './lines.ts';

/** A line at the top or foot of at least this many pages is the newspaper's, not the article's. */
const OFTEN = 3;
/** A gap between lines beyond this share of the usual one parts paragraphs. */
const WIDE_GAP = 1.3;
/** A line that ends before this share of the widest may end its paragraph. */
const SHORT_LINE = 0.8;
const SENTENCE_END = /[.!?…:]["”’»)\]]*$/;
const DIVIDED = /\p{L}[-\u00ad\u2010]$/u;

/** The text of a PDF's pages in paragraphs, an empty line between, and what was done to it. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): { text: string; notes: string[] } {
  const running = runningLines(pages);
  const kept = pages.map((lines) => lines.filter((line, i) => !(isEdge(lines, i) && running.has(shapeOf(line)))));
  const words = wordsOf(kept);
  const paragraphs: string[] = [];
  let before: Line | null = null;
  let divided = false;
  for (const lines of kept) {
    const { gap, right } = measure(lines);
    for (const line of lines) {
      const isNew = before === null || startsParagraph(before, line, gap, right);
      if (isNew) paragraphs.push(line.text);
      else {
        const open = paragraphs.pop()!;
        const isDivided = DIVIDED.test(open) && /^\p{Ll}/u.test(line.text);
        divided ||= isDivided;
        paragraphs.push(isDivided ? joined(open, line.text, words) : `${open} ${line.text}`);
      }
      before = line;
    }
  }
  const notes = [
    ...(running.size > 0 ? ['Lines that stand at the top or foot of its pages were left out.'] : []),
    ...(divided ? ['Words divided at the end of a line were joined.'] : []),
  ];
  return { text: paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`, notes };
}

const isEdge = (lines: readonly Line[], i: number): boolean => i === 0 || i === lines.length - 1;

/** Page numbers differ from page to page, so figures count as one; a title above its article has larger letters than when it runs. */
const shapeOf = ({ text, size }: Line): string => `${Math.round(size)} ${text.replace(/\d+/g, '0')}`;

function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const shapes = new Set(lines.filter((_, i) => isEdge(lines, i)).map(shapeOf));
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= OFTEN && count > pages.length / 2).map(([shape]) => shape));
}

function measure(lines: readonly Line[]): { gap: number; right: number } {
  const gaps = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return { gap: gaps[(gaps.length - 1) >> 1] ?? 0, right: lines.reduce((most, { right }) => Math.max(most, right), 0) };
}

function startsParagraph(before: Line, line: Line, gap: number, right: number): boolean {
  const isOtherSize = Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.12;
  if (isOtherSize) return true;
  const down = before.y - line.y;
  // Upwards is another column or page: the paragraph goes on where its sentence does.
  if (down <= 0) return SENTENCE_END.test(before.text);
  if (down > gap * WIDE_GAP) return true;
  const isIndented = line.left > before.left + line.size * 0.8 && line.left < before.left + line.size * 5;
  const isShort = before.right - before.left < (right - before.left) * SHORT_LINE;
  return SENTENCE_END.test(before.text) && (isIndented || isShort);
}

/** The words that stand within lines, in small letters: what a word divided at a line's end may be. */
function wordsOf(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const lines of pages)
    for (const { text } of lines)
      for (const { 0: word, index } of text.matchAll(/[\p{L}-]+/gu))
        if (index + word.length < text.length) words.add(word.toLowerCase());
  return words;
}

/** "inter-" and "national" are one word, "security-" and "related" keep their hyphen where they are so written elsewhere. */
function joined(open: string, next: string, words: ReadonlySet<string>): string {
  const first = /[\p{L}-]+$/u.exec(open.slice(0, -1).slice(-60))?.[0] ?? '';
  const second = /^[\p{L}-]+/u.exec(next.slice(0, 60))?.[0] ?? '';
  const isHyphenated = words.has(`${first}-${second}`.toLowerCase()) && !words.has(`${first}${second}`.toLowerCase());
  return isHyphenated ? `${open}${next}` : `${open.slice(0, -1)}${next}`;
}
