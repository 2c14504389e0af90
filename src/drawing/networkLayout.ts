import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** A name tag: where its middle is, and its size. CSS pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  x: number;
  y: number;
}

export interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Node extends SimulationNodeDatum {
  readonly box: Box;
}

const TICKS = 300;
/** Attempts to better the layout by moving one tag. */
const MOVES = 2500;
/** What stays free between two tags, and of a line between them. CSS pixels. */
const CLEARANCE = 26;
const SEEN_LEAST = 80;
/** The length of a line that is seen, if nothing stands against it. */
const SEEN_BEST = 140;
/** How much worse each fault makes a layout; a pixel that a line is off its best length counts 1. */
const FAULT = { overlap: 40, behind: 900, crossing: 350, short: 12 } as const;

/**
 * Places tags in a room, from its top, so that those joined stand near each other and none covers another; the same tags always come out the same. `links` are
 * positions in `boxes`.
 */
export function layOut(boxes: readonly Box[], links: readonly (readonly [number, number])[], room: Room): void {
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const nodes = boxes.map((box): Node => ({ box }));
  forceSimulation(nodes)
    .force('links', forceLink(links.map(([source, target]) => ({ source, target }))).distance(220))
    .force('apart', forceManyBody().strength(-1400))
    .force(
      'tags',
      forceCollide<Node>(({ box }) => box.width / 2 + 10),
    )
    .force('middle', forceCenter(0, 0))
    // The card is wider than high.
    .force('flat', forceY(0).strength(0.1 * (width / height)))
    .force('narrow', forceX(0).strength(0.1))
    .stop()
    .tick(TICKS);
  const [xs, ys] = [nodes.map(({ x }) => x ?? 0), nodes.map(({ y }) => y ?? 0)];
  for (const [i, box] of boxes.entries()) {
    box.x = stretched(xs[i]!, xs, room.left + box.width / 2, room.right - box.width / 2);
    box.y = stretched(ys[i]!, ys, room.top + box.height / 2, room.bottom - box.height / 2);
  }
  better(boxes, links, room);
  moveTogether(boxes, room);
}

/** To the top of the room, and to the middle between its sides. */
function moveTogether(boxes: readonly Box[], room: Room): void {
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  for (const box of boxes) {
    box.x += (room.left + room.right - left - right) / 2;
    box.y += room.top - top;
  }
}

function stretched(value: number, all: readonly number[], low: number, high: number): number {
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return most - least < 1 ? (low + high) / 2 : low + ((value - least) / (most - least)) * (high - low);
}

/** Moves one tag after another, far at first, then less, and keeps what makes the layout better. */
function better(boxes: readonly Box[], links: readonly (readonly [number, number])[], room: Room): void {
  const random = randomNumbers();
  for (let move = 0; move < MOVES; move += 1) {
    const moved = Math.floor(random() * boxes.length);
    const box = boxes[moved]!;
    const { x, y } = box;
    const before = faultAround(moved, boxes, links);
    const reach = 1 - move / MOVES;
    box.x = clamp(x + (random() - 0.5) * reach * (room.right - room.left), room.left + box.width / 2, room.right - box.width / 2);
    box.y = clamp(
      y + (random() - 0.5) * reach * (room.bottom - room.top),
      room.top + box.height / 2,
      room.bottom - box.height / 2,
    );
    if (faultAround(moved, boxes, links) >= before) [box.x, box.y] = [x, y];
  }
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Numbers from 0 to 1, the same every time (constants of Numerical Recipes). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** What is wrong around one tag: others over it, lines behind it, its lines across others, behind tags, too short for their numbers or too long. */
function faultAround(place: number, boxes: readonly Box[], links: readonly (readonly [number, number])[]): number {
  const box = boxes[place]!;
  let fault = 0;
  for (const [i, other] of boxes.entries()) {
    const overX = (box.width + other.width) / 2 + CLEARANCE - Math.abs(box.x - other.x);
    const overY = (box.height + other.height) / 2 + CLEARANCE - Math.abs(box.y - other.y);
    if (i !== place && overX > 0 && overY > 0) fault += FAULT.overlap * Math.min(overX, overY);
  }
  for (const [from, to] of links) {
    const [a, b] = [boxes[from]!, boxes[to]!];
    if (from !== place && to !== place) {
      if (isBehind(a, b, box)) fault += FAULT.behind;
      continue;
    }
    const seen = seenLength(a, b);
    fault += Math.abs(seen - SEEN_BEST) + FAULT.short * Math.max(0, SEEN_LEAST - seen);
    for (const [i, other] of boxes.entries()) if (i !== from && i !== to && isBehind(a, b, other)) fault += FAULT.behind;
    for (const [c, d] of links)
      if (c !== from && c !== to && d !== from && d !== to && cross(a, b, boxes[c]!, boxes[d]!)) fault += FAULT.crossing;
  }
  return fault;
}

/** How much of the line between two tags neither covers. */
function seenLength(a: Box, b: Box): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [dx, dy] = [Math.max(1, Math.abs(b.x - a.x)), Math.max(1, Math.abs(b.y - a.y))];
  const hidden = [a, b].reduce((sum, { width, height }) => sum + Math.min(width / 2 / dx, height / 2 / dy), 0);
  return length * (1 - hidden);
}

type Point = Pick<Box, 'x' | 'y'>;

/** Whether a line passes behind a tag, or close by. */
function isBehind(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const [w, h] = [width / 2 + 8, height / 2 + 8];
  const corners: Point[] = [
    { x: x - w, y: y - h },
    { x: x + w, y: y - h },
    { x: x + w, y: y + h },
    { x: x - w, y: y + h },
  ];
  return cross(a, b, corners[0]!, corners[2]!) || cross(a, b, corners[1]!, corners[3]!);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
