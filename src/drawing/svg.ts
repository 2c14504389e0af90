import { COLOUR, FONT, WIDTH } from './theme.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** What XML 1.0 cannot carry at all (https://www.w3.org/TR/xml/#charsets), and marks that turn the writing direction. */
const UNDRAWABLE = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\p{Bidi_Control}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is not ours, as it may stand in SVG. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNDRAWABLE, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

/** An element of these attributes around SVG. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(shortened(value)))}"`);
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`;
}

const shortened = (value: string | number): string | number => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

export interface TextStyle {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Lines behind it end before its letters. */
  readonly clear?: boolean;
}

/** One line of text with its baseline at `y`. */
export function text(
  words: string,
  x: number,
  y: number,
  { size, colour = COLOUR.text, bold = false, anchor = 'start', clear = false }: TextStyle,
): string {
  const attributes = { x, y, 'font-size': size, 'font-weight': bold ? 600 : 400, fill: colour, 'text-anchor': anchor };
  const halo = { stroke: COLOUR.card, 'stroke-width': 8, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return element('text', { ...attributes, ...(clear && halo) }, escaped(words));
}

/** A line of text centred on a point, also in height. */
export function centred(words: string, x: number, y: number, style: Omit<TextStyle, 'anchor'>): string {
  return text(words, x, y + style.size * 0.34, { ...style, anchor: 'middle' });
}

/** A picture of the usual width on its card. */
export function card(height: number, content: readonly string[]): string {
  const background = element('rect', { width: WIDTH, height, rx: 18, fill: COLOUR.card });
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, 'font-family': FONT };
  return element('svg', attributes, background + content.join(''));
}
