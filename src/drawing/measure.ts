/** Widths of letters of Source Sans 3 in em, those of like width together; a little too wide rather than too narrow. */
const WIDTHS: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijl.,:;'’|!]/, 0.27],
  [/[ ftrI()[\]-]/, 0.35],
  [/[MW@—]/, 0.87],
  [/[mw%]/, 0.83],
  [/[A-HJ-LN-VX-Z&]/, 0.62],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1],
];
const OTHERS = 0.53;

/** About how wide a line is drawn, CSS pixels. */
export function widthOf(line: string, size: number): number {
  let em = 0;
  for (const character of line) em += WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? OTHERS;
  return em * size;
}

/** The line, cut with a visible "…" where it is wider than `width`. */
export function fitted(line: string, size: number, width: number): string {
  if (widthOf(line, size) <= width) return line;
  const characters = [...line.slice(0, 400)];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The text on one line, or on two of about one length where it is wider than `width`; what is wider than `most` is cut. */
export function wrapped(words: string, size: number, width: number, most: number): readonly string[] {
  if (widthOf(words, size) <= width) return [words];
  const breaks = [...words.slice(0, 200).matchAll(/\s+/g)].map(({ index }) => index);
  const middle = Math.min(words.length, 200) / 2;
  const best = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (best === undefined) return [fitted(words, size, most)];
  return [words.slice(0, best), words.slice(best).trim()].map((line) => fitted(line, size, most));
}
