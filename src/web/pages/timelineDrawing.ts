import { counted } from '../../answers/counted.ts';
import { edtfInWords } from '../../answers/dateWords.ts';
import type { IndexedEvent } from '../../index/corpusIndex.ts';
import { daysOfEvent } from '../../index/events/order.ts';
import { type Content, html } from '../html.ts';

/** More columns than these are drawn by years, more years by decades. */
const MOST_COLUMNS = 72;
/** A unit is a pixel of a wide screen. */
const WIDTH = 960;
/** Few columns stand close together instead of filling the width. */
const WIDEST_COLUMN = 48;
const HEIGHT = 72;

/** How finely a date is cut for a column: `2023-05`, `2023`, `202`. */
const GRAINS = [
  { length: 7, period: (key: string) => ({ from: key, to: key }) },
  { length: 4, period: (key: string) => ({ from: key, to: key }) },
  { length: 3, period: (key: string) => ({ from: `${key}0`, to: `${key}9` }) },
] as const;

/**
 * Events over time as columns, each a link to its month, year or decade. An event that covers more than a column stands in its first.
 * Nothing where all stand in one.
 */
export function drawing(events: readonly IndexedEvent[], linkTo: (from: string, to: string) => string): Content {
  const days = events.map(firstDay).filter((day) => day !== null);
  if (days.length === 0) return null;
  const [first, last] = [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))];
  const grain = GRAINS.find(({ length }) => keysBetween(first, last, length).length <= MOST_COLUMNS) ?? GRAINS[2];
  const keys = keysBetween(first, last, grain.length).slice(-MOST_COLUMNS * 2);
  if (keys.length < 2) return null;
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, grain.length), (counts.get(day.slice(0, grain.length)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const step = Math.min(WIDEST_COLUMN, WIDTH / keys.length);
  const columns = keys.map((key, i) => {
    const count = counts.get(key) ?? 0;
    if (count === 0) return null;
    const { from, to } = grain.period(key);
    const height = Math.max(3, Math.round((count / most) * (HEIGHT - 4)));
    const words = `${edtfInWords(from === to ? from : `${key}X`)}: ${counted(count, 'event')}`;
    return html`<a href="${linkTo(from, to)}" aria-label="${words}"><title>${words}</title>
<rect class="reach" x="${round(i * step)}" y="0" width="${round(step)}" height="${HEIGHT}"/>
<rect class="column" x="${round(i * step + step * 0.1)}" y="${HEIGHT - height}" width="${round(step * 0.8)}" height="${height}"/></a>`;
  });
  const width = round(step * keys.length);
  return html`<figure class="drawing">
<svg viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" preserveAspectRatio="none" role="group" aria-label="Events over time">
<line x1="0" x2="${width}" y1="${HEIGHT}" y2="${HEIGHT}"/>${columns}</svg>
<figcaption><span>${nameOf(keys[0]!)}</span> <span>${nameOf(keys.at(-1)!)}</span></figcaption>
</figure>`;
}

/** The day an event begins; null where it has none, or is only told to end. */
function firstDay(event: IndexedEvent): string | null {
  const from = daysOfEvent(event)?.from;
  return from !== undefined && from > '0000-12-31' ? from : null;
}

const nameOf = (key: string): string => edtfInWords(key.length === 3 ? `${key}X` : key);
const round = (value: number): number => Math.round(value * 10) / 10;

/** The months, years or decades from one day to another, both inclusive; at most a few more than can be drawn. */
function keysBetween(first: string, last: string, length: number): string[] {
  const keys: string[] = [];
  if (length === 7) {
    const [from, to] = [monthOf(first), monthOf(last)];
    if (to - from > MOST_COLUMNS) return new Array(MOST_COLUMNS + 1).fill('');
    for (let m = from; m <= to; m += 1)
      keys.push(`${String(Math.floor(m / 12)).padStart(4, '0')}-${String((m % 12) + 1).padStart(2, '0')}`);
    return keys;
  }
  for (let n = Number(first.slice(0, length)); n <= Number(last.slice(0, length)); n += 1)
    keys.push(String(n).padStart(length, '0'));
  return keys;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
