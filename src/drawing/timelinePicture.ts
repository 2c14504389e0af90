import type { Answer, Claim } from '../answers/answer.ts';
import { edtfInWords } from '../answers/dateWords.ts';
import { AUX_WORDS, TYPE_NAMES } from '../answers/wording.ts';
import { daysOf } from '../index/edtf.ts';
import type { Aux, EventType } from '../reading/reading.ts';
import { fitted } from './measure.ts';
import type { Picture } from './picture.ts';
import { card, centred, element, text } from './svg.ts';
import { COLOUR, MARGIN, SIZE, TYPE_COLOURS, WIDTH } from './theme.ts';
import { dayNumber, type TimeScale, timeScale } from './timeScale.ts';

/** The circle of an event, and the step from one row of a lane to the next. CSS pixels. */
const RADIUS = 21;
const ROW = 2 * RADIUS + 6;
/** Rows of a lane; what falls on a place where all are full is counted. */
const ROWS_MOST = 7;
/** How many undated ones are named. */
const UNDATED_MOST = 9;
/** Discord takes 1,024 characters. */
const DESCRIPTION_MOST = 1000;

/** An event with a date, to be drawn. */
interface Mark {
  /** Of its first quote. */
  readonly number: number;
  readonly type: EventType;
  readonly aux: Aux | null;
  /** Days since the epoch, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly date: string;
}

/** The events of an answer along time, a lane for each kind, numbered as their quotes. Null where none is dated. */
export function timelinePicture(answer: Pick<Answer, 'heading' | 'claims'>): Picture | null {
  const { marks, undated } = marksOf(answer.claims);
  if (marks.length === 0) return null;
  const types = (Object.keys(TYPE_COLOURS) as EventType[]).filter((type) => marks.some((mark) => mark.type === type));
  const scale = timeScale(marks, MARGIN, WIDTH - MARGIN);
  const parts = [text(fitted(answer.heading, SIZE.title, WIDTH - 2 * MARGIN), MARGIN, 58, { size: SIZE.title, bold: true })];
  let y = 92;
  const laneTop = y;
  for (const type of types) {
    const lane = drawLane(
      marks.filter((mark) => mark.type === type),
      scale,
      y,
    );
    parts.push(lane.svg);
    y = lane.bottom;
  }
  parts.splice(1, 0, drawGrid(scale, laneTop, y));
  parts.push(...scale.ticks.map(({ x, label }) => centred(label, x, y + 24, { size: SIZE.small, colour: COLOUR.muted })));
  y += 62;
  const foot = drawFoot(marks, undated, y);
  parts.push(foot.svg);
  return { svg: card(foot.bottom + 20, parts), description: describe(answer.heading, types, marks, undated), notice: null };
}

function marksOf(claims: readonly Claim[]): { readonly marks: readonly Mark[]; readonly undated: readonly number[] } {
  const marks: Mark[] = [];
  const undated: number[] = [];
  let number = 1;
  for (const { type, aux, date, citations } of claims) {
    const days = date?.edtf ? daysOf(closed(date.edtf)) : null;
    if (type && days) {
      const [from, to] = [dayNumber(days.from), dayNumber(days.to)];
      marks.push({ number, type, aux, from, to, date: edtfInWords(date!.edtf!) });
    } else undated.push(number);
    number += citations.length;
  }
  return { marks, undated };
}

/** An open interval has one end that is known: there it is drawn. */
function closed(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (to === undefined) return edtf;
  if (to === '..' || to === '') return from!;
  return from === '..' || from === '' ? to : edtf;
}

function drawLane(marks: readonly Mark[], scale: TimeScale, top: number): { readonly svg: string; readonly bottom: number } {
  const { type } = marks[0]!;
  const first = top + 40 + RADIUS;
  const ends: number[] = [];
  const crowds: { x: number; count: number }[] = [];
  const drawn: string[] = [];
  const placed = marks.map((mark) => ({ mark, x: (scale.x(mark.from) + scale.x(mark.to)) / 2 })).sort((a, b) => a.x - b.x);
  for (const { mark, x } of placed) {
    let row = 0;
    while (row < ends.length && x - ends[row]! < 2 * RADIUS + 4) row += 1;
    if (row < ROWS_MOST) {
      ends[row] = x;
      drawn.push(drawMark(mark, x, first + row * ROW, scale));
      continue;
    }
    const crowd = crowds.at(-1);
    if (crowd && x - crowd.x < 90) crowd.count += 1;
    else crowds.push({ x, count: 1 });
  }
  const rows = ends.length + (crowds.length > 0 ? 1 : 0);
  const below = first + ends.length * ROW;
  const more = crowds.map(({ x, count }) => centred(`+${count}`, x, below, { size: SIZE.small, colour: COLOUR.muted }));
  const label = text(TYPE_NAMES[type], MARGIN, top + 26, { size: SIZE.small, colour: TYPE_COLOURS[type], clear: true });
  return { svg: [label, ...drawn, ...more].join(''), bottom: top + 40 + rows * ROW + 12 };
}

/** A circle with the number of the event's first quote, on a line as long as its date is wide. */
function drawMark({ number, type, aux, from, to }: Mark, x: number, y: number, scale: TimeScale): string {
  const [left, right] = [scale.x(from), scale.x(to)];
  const colour = TYPE_COLOURS[type];
  const line = element('line', { x1: left, x2: right, y1: y, y2: y, stroke: colour, 'stroke-width': 4, 'stroke-opacity': 0.45 });
  return (right - left > 2 * RADIUS ? line : '') + drawCircle(x, y, colour, aux) + drawNumber(number, x, y, aux);
}

/** Full for what happened, a ring for what did not plainly happen: so no planned meeting looks like one that was held. */
function drawCircle(cx: number, cy: number, colour: string, aux: Aux | null, r = RADIUS): string {
  if (aux === null) return element('circle', { cx, cy, r, fill: colour });
  const ring = { cx, cy, r: r - 2, fill: COLOUR.card, stroke: colour, 'stroke-width': 4 };
  if (aux === 'future') return element('circle', { ...ring, 'stroke-dasharray': '9 6' });
  if (aux === 'hypothetical') return element('circle', { ...ring, 'stroke-dasharray': '3 5' });
  if (aux === 'historical') return element('circle', ring);
  const d = (r - 2) * Math.SQRT1_2;
  const stroke = element('line', { x1: cx - d, y1: cy + d, x2: cx + d, y2: cy - d, stroke: colour, 'stroke-width': 4 });
  return element('circle', ring) + stroke;
}

function drawNumber(number: number, x: number, y: number, aux: Aux | null): string {
  const size = number < 100 ? SIZE.small : 19;
  const colour = aux === null ? COLOUR.onMark : COLOUR.text;
  const shown = centred(String(number), x, y, { size, bold: true, colour });
  if (aux !== 'negated') return shown;
  // The stroke of a denial passes behind its number.
  return element('rect', { x: x - 13, y: y - 11, width: 26, height: 22, rx: 8, fill: COLOUR.card }) + shown;
}

function drawGrid({ ticks, breaks }: TimeScale, top: number, bottom: number): string {
  const axis = { stroke: COLOUR.edge, 'stroke-width': 2 };
  const lines = ticks.map(({ x }) => element('line', { x1: x, x2: x, y1: top, y2: bottom, ...axis, 'stroke-opacity': 0.7 }));
  const base = element('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: bottom, y2: bottom, ...axis });
  const gaps = breaks.map((x) => {
    const hole = element('rect', { x: x - 9, y: bottom - 12, width: 18, height: 24, fill: COLOUR.card });
    const slashes = [x - 9, x + 5].map((at) =>
      element('line', { x1: at, x2: at + 8, y1: bottom + 10, y2: bottom - 10, stroke: COLOUR.muted, 'stroke-width': 3 }),
    );
    return hole + slashes.join('');
  });
  return [...lines, base, ...gaps].join('');
}

/** What the rings mean, where there are any; and what has no date. */
function drawFoot(
  marks: readonly Mark[],
  undated: readonly number[],
  top: number,
): { readonly svg: string; readonly bottom: number } {
  const parts: string[] = [];
  let y = top;
  const rings = (Object.keys(AUX_WORDS) as Aux[]).filter((aux) => marks.some((mark) => mark.aux === aux));
  if (rings.length > 0) {
    for (const [i, aux] of rings.entries()) {
      const x = MARGIN + 14 + i * 176;
      parts.push(
        drawCircle(x, y + 12, COLOUR.muted, aux, 14),
        text(AUX_WORDS[aux], x + 26, y + 20, { size: SIZE.small, colour: COLOUR.muted }),
      );
    }
    y += 42;
  }
  if (undated.length > 0) {
    parts.push(text(undatedInWords(undated), MARGIN, y + 20, { size: SIZE.small, colour: COLOUR.muted }));
    y += 38;
  }
  return { svg: parts.join(''), bottom: y };
}

function undatedInWords(undated: readonly number[]): string {
  const more = undated.length - UNDATED_MOST;
  return `Without a date: ${undated.slice(0, UNDATED_MOST).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function describe(heading: string, types: readonly EventType[], marks: readonly Mark[], undated: readonly number[]): string {
  const lanes = types.map((type) => {
    const told = marks
      .filter((mark) => mark.type === type)
      .map(({ number, aux, date }) => `${number}: ${date}${aux ? ` (${AUX_WORDS[aux]})` : ''}`);
    return `${TYPE_NAMES[type]}: ${told.join('; ')}.`;
  });
  const whole = [`${heading}, drawn along time.`, ...lanes, ...(undated.length > 0 ? [`${undatedInWords(undated)}.`] : [])].join(
    ' ',
  );
  return whole.length <= DESCRIPTION_MOST ? whole : `${whole.slice(0, DESCRIPTION_MOST)}…`;
}
