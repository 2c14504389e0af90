import { dayInWords, edtfInWords } from '../answers/dateWords.ts';

const DAY = 86_400_000;
/** A stretch of time without events longer than this share of the whole is left out, with a visible break. */
const GAP_SHARE = 0.22;
/** And never one shorter than this, days. */
const GAP_LEAST = 40;
/** The width of a break, and the least of a stretch. CSS pixels. */
const BREAK = 44;
const STRETCH_LEAST = 150;
/** How far marks stay from the ends of a stretch. CSS pixels. */
const EDGE = 56;
/** Room for one date on the axis. CSS pixels. */
const TICK_ROOM = 128;

export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** Days on a horizontal axis, in stretches with the long empty times between them left out. */
export interface TimeScale {
  /** Where a day of the stretches stands, as days since the epoch, fractions included; those outside at the nearest end. */
  x(day: number): number;
  readonly ticks: readonly Tick[];
  /** The middle of each break. */
  readonly breaks: readonly number[];
}

/** A day, `YYYY-MM-DD`, in days since the epoch. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day.slice(0, 10)) / DAY);
}

/** Days since the epoch, both inclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A scale between two places for these times, of which there is at least one. */
export function timeScale(times: readonly Stretch[], left: number, right: number): TimeScale {
  const stretches = stretchesOf(times);
  const room = right - left - (stretches.length - 1) * BREAK - stretches.length * STRETCH_LEAST;
  const total = stretches.reduce((sum, { from, to }) => sum + (to - from), 0);
  let at = left;
  const placed = stretches.map(({ from, to }) => {
    const width = STRETCH_LEAST + (total === 0 ? room / stretches.length : (room * (to - from)) / total);
    const start = at;
    at += width + BREAK;
    return { from, to, start, width };
  });
  const x = (day: number): number => {
    const { from, to, start, width } = placed.findLast((stretch) => stretch.from <= day) ?? placed[0]!;
    // Marks at the ends stay clear of the breaks.
    const inner = width - 2 * EDGE;
    const share = to === from ? 0.5 : (Math.min(Math.max(day, from), to) - from) / (to - from);
    return start + EDGE + share * inner;
  };
  return {
    x,
    ticks: placed.flatMap(({ from, to, width }) => ticksOf(from, to, width).map(({ day, label }) => ({ x: x(day), label }))),
    breaks: placed.slice(1).map(({ start }) => start - BREAK / 2),
  };
}

function stretchesOf(times: readonly Stretch[]): readonly Stretch[] {
  const order = [...times].sort((a, b) => a.from - b.from);
  const whole = Math.max(...order.map(({ to }) => to)) - order[0]!.from;
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of order) {
    const last = stretches.at(-1);
    if (last && from - last.to <= Math.max(GAP_LEAST, whole * GAP_SHARE)) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Steps of the axis from fine to coarse: so many days, months. */
const STEPS: readonly (readonly [unit: 'day' | 'month', count: number])[] = [
  ...[1, 2, 5, 10].map((count) => ['day', count] as const),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].map((count) => ['month', count] as const),
];

/** The finest steps that have room; where none falls within, the ends. */
function ticksOf(from: number, to: number, width: number): { day: number; label: string }[] {
  if (from === to) return [{ day: from, label: dayInWords(isoDay(from)) }];
  const most = Math.max(1, Math.floor((width - 2 * EDGE) / TICK_ROOM) + 1);
  for (const [unit, count] of STEPS) {
    const days = unit === 'day' ? daySteps(from, to, count, most) : monthSteps(from, to, count, most);
    if (days.length > most) continue;
    if (days.length < Math.min(2, most)) break;
    return days.map((day) => ({ day, label: labelOf(day, unit, count) }));
  }
  const ends = most > 1 ? [from, to] : [Math.round((from + to) / 2)];
  return ends.map((day) => ({ day, label: dayInWords(isoDay(day)) }));
}

/** At most one more than `most`. */
function daySteps(from: number, to: number, count: number, most: number): number[] {
  const days: number[] = [];
  for (let day = Math.ceil(from / count) * count; day <= to && days.length <= most; day += count) days.push(day);
  return days;
}

function monthSteps(from: number, to: number, count: number, most: number): number[] {
  const first = new Date(from * DAY);
  const month = first.getUTCFullYear() * 12 + first.getUTCMonth();
  const days: number[] = [];
  for (let m = Math.ceil(month / count) * count; days.length <= most; m += count) {
    const day = Math.round(Date.UTC(Math.floor(m / 12), m % 12) / DAY);
    if (day > to) break;
    if (day >= from) days.push(day);
  }
  return days;
}

function labelOf(day: number, unit: 'day' | 'month', count: number): string {
  const iso = isoDay(day);
  if (unit === 'day') return dayInWords(iso);
  return count % 12 === 0 ? iso.slice(0, 4) : edtfInWords(iso.slice(0, 7));
}

const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
