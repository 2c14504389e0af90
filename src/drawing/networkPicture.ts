import type { Answer } from '../answers/answer.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { ActorType } from '../reading/reading.ts';
import { type Acquaintance, acquaintances, busiest } from './acquaintance.ts';
import { fitted, widthOf, wrapped } from './measure.ts';
import { type Box, layOut } from './networkLayout.ts';
import type { Picture } from './picture.ts';
import { card, centred, element, text } from './svg.ts';
import { ACTOR_COLOURS, COLOUR, MARGIN, SIZE, WIDTH } from './theme.ts';

/** More cannot be read on a telephone. */
const PEOPLE_MOST = 12;
/** How many meetings of two are numbered. */
const NUMBERS_MOST = 4;
/** A wider name takes two lines, each of at most so much. CSS pixels. */
const NAME_WIDTH = 170;
const NAME_MOST = 220;
const LINE = 29;
const TOP = 96;
/** Discord takes 1,024 characters. */
const DESCRIPTION_MOST = 1000;

/** A name on its tag. */
interface Tag extends Box {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly lines: readonly string[];
}

/** Who met whom by an answer's claims: names, and lines between them numbered as the quotes of the meetings. Null where nobody met anybody. */
export function networkPicture(
  { actors }: Pick<CorpusIndex, 'actors'>,
  answer: Pick<Answer, 'heading' | 'claims'>,
): Picture | null {
  const all = acquaintances(answer.claims).filter(({ pair }) => pair.every((id) => actors.has(id)));
  const shown = busiest(all, PEOPLE_MOST);
  if (shown.length === 0) return null;
  const ids = [...new Set(shown.flatMap(({ pair }) => pair))];
  const tags = ids.map((id) => tagOf(id, actors.get(id)!));
  const room = { left: MARGIN, right: WIDTH - MARGIN, top: TOP, bottom: TOP + heightFor(tags.length) };
  const place = new Map(ids.map((id, i) => [id, i]));
  layOut(
    tags,
    shown.map(({ pair: [a, b] }) => [place.get(a)!, place.get(b)!]),
    room,
  );
  const edges = shown.map(({ pair: [a, b], numbers }) => ({ from: tags[place.get(a)!]!, to: tags[place.get(b)!]!, numbers }));
  const bottom = Math.max(...tags.map(({ y, height }) => y + height / 2));
  const svg = card(bottom + MARGIN, [
    text(fitted(answer.heading, SIZE.title, WIDTH - 2 * MARGIN), MARGIN, 58, { size: SIZE.title, bold: true }),
    ...edges.map(drawLine),
    ...tags.map(drawTag),
    ...drawNumbers(edges, tags),
  ]);
  const left = new Set(all.flatMap(({ pair }) => pair)).size - tags.length;
  return {
    svg,
    description: describe(answer.heading, shown, actors),
    notice: left > 0 ? `Drawn are the ${tags.length} who met most; ${left} more are in the quotes.` : null,
  };
}

/** Room for so many tags; what is left over at the end is cut off. CSS pixels. */
function heightFor(tags: number): number {
  if (tags <= 5) return 380;
  return tags <= 8 ? 600 : 860;
}

function tagOf(id: string, { name, type }: { readonly name: string; readonly type: ActorType }): Tag {
  const lines = wrapped(name, SIZE.small, NAME_WIDTH, NAME_MOST);
  const width = Math.max(...lines.map((line) => widthOf(line, SIZE.small))) + 32;
  return { id, name, type, lines, width, height: lines.length * LINE + 18, x: 0, y: 0 };
}

function drawTag({ lines, type, x, y, width, height }: Tag): string {
  const frame = { x: x - width / 2, y: y - height / 2, width, height, rx: 14 };
  const box = element('rect', { ...frame, fill: '#293244', stroke: ACTOR_COLOURS[type], 'stroke-width': 3 });
  const first = y - ((lines.length - 1) * LINE) / 2;
  return box + lines.map((line, i) => centred(line, x, first + i * LINE, { size: SIZE.small })).join('');
}

interface Edge {
  readonly from: Tag;
  readonly to: Tag;
  readonly numbers: readonly number[];
}

/** Thicker where two met more often. */
function drawLine({ from, to, numbers }: Edge): string {
  const width = Math.min(3 + numbers.length, 9);
  return element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: '#71809b', 'stroke-width': width });
}

/** Each edge's numbers on the part of it that is seen, where they cover nothing that stands there. */
function drawNumbers(edges: readonly Edge[], tags: readonly Tag[]): string[] {
  const taken: Box[] = [...tags];
  return edges.map((edge) => {
    const words = numbersInWords(edge.numbers);
    const size = { width: widthOf(words, SIZE.small) + 20, height: 34 };
    const places = PLACES.map((share): Box => ({ ...size, ...along(edge, share) }));
    const box = places.reduce((best, place) => (covered(place, taken) < covered(best, taken) ? place : best));
    taken.push(box);
    const frame = { x: box.x - box.width / 2, y: box.y - box.height / 2, width: box.width, height: box.height, rx: 10 };
    const plate = element('rect', { ...frame, fill: COLOUR.text });
    return plate + centred(words, box.x, box.y, { size: SIZE.small, bold: true, colour: COLOUR.onMark });
  });
}

/** Where numbers may stand between two tags, best first: 0 at the edge of one, 1 at the other's. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;

function along({ from, to }: Edge, share: number): { readonly x: number; readonly y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [start, end] = [within(from, dx, dy), 1 - within(to, dx, dy)];
  const at = start + (end - start) * share;
  return { x: from.x + dx * at, y: from.y + dy * at };
}

/** How much of a line from a tag's middle lies within the tag, as a share of the line. */
function within({ width, height }: Box, dx: number, dy: number): number {
  return Math.min(0.5, width / 2 / Math.max(1, Math.abs(dx)), height / 2 / Math.max(1, Math.abs(dy)));
}

function covered(place: Box, taken: readonly Box[]): number {
  return taken.reduce((sum, box) => {
    const [x, y] = (['width', 'height'] as const).map((side, axis) => {
      const distance = axis === 0 ? place.x - box.x : place.y - box.y;
      return Math.max(0, (place[side] + box[side]) / 2 + 4 - Math.abs(distance));
    }) as [number, number];
    return sum + x * y;
  }, 0);
}

function numbersInWords(numbers: readonly number[]): string {
  return numbers.slice(0, NUMBERS_MOST).join(', ') + (numbers.length > NUMBERS_MOST ? '…' : '');
}

function describe(heading: string, shown: readonly Acquaintance[], actors: CorpusIndex['actors']): string {
  const told = shown.map(({ pair, numbers }) => {
    const [a, b] = pair.map((id) => actors.get(id)!.name);
    return `${a} and ${b} (${numbersInWords(numbers)})`;
  });
  const whole = `${heading}, drawn as a network; in brackets the numbers of the quotes. ${told.join('; ')}.`;
  return whole.length <= DESCRIPTION_MOST ? whole : `${whole.slice(0, DESCRIPTION_MOST)}…`;
}
