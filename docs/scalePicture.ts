// Draws `docs/pictures/scale.png` for docs/scale.md, from the numbers of `npm run bench -- scale` that stand below.
//
//   node docs/scalePicture.ts
import { writeFile } from 'node:fs/promises';
import { toPng } from '../src/drawing/png.ts';
import { card, element, text } from '../src/drawing/svg.ts';
import { COLOUR, MARGIN, SIZE, WIDTH } from '../src/drawing/theme.ts';

interface Panel {
  readonly title: string;
  /** The powers of ten that the height spans. */
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly lines: readonly Line[];
}

interface Line {
  readonly name: string;
  readonly colour: string;
  /** How much lower than its line the name stands, where two meet. */
  readonly lower?: number;
  /** By number of passages. */
  readonly values: readonly (readonly [passages: number, value: number])[];
}

const MINISEARCH = '#e69f00';
const FTS5 = '#56b4e9';
const POSTINGS = '#2bd9a0';

const PANELS: readonly Panel[] = [
  {
    title: 'Processor time of a search',
    from: -1,
    to: 2,
    unit: 'ms',
    lines: [
      {
        name: 'MiniSearch',
        colour: MINISEARCH,
        values: [
          [1e4, 2.62],
          [1e5, 22.5],
        ],
      },
      {
        name: 'FTS5',
        colour: FTS5,
        lower: 20,
        values: [
          [1e4, 1.43],
          [1e5, 15.3],
        ],
      },
      {
        name: 'postings',
        colour: POSTINGS,
        values: [
          [1e4, 0.21],
          [1e5, 0.6],
          [1e6, 3.68],
        ],
      },
    ],
  },
  {
    title: 'Memory with the index open',
    from: 1,
    to: 4,
    unit: 'MB',
    lines: [
      {
        name: 'MiniSearch',
        colour: MINISEARCH,
        values: [
          [1e4, 72],
          [1e5, 481],
        ],
      },
      {
        name: 'FTS5',
        colour: FTS5,
        values: [
          [1e4, 18],
          [1e5, 18],
        ],
      },
      {
        name: 'postings',
        colour: POSTINGS,
        values: [
          [1e4, 21],
          [1e5, 36],
          [1e6, 169],
        ],
      },
    ],
  },
];

const SIZES: readonly [number, string][] = [
  [1e4, '10,000'],
  [1e5, '100,000'],
  [1e6, '1,000,000'],
];
const PANEL = { height: 420, top: 60, bottom: 60, left: 130, right: 190 };

const xOf = (passages: number) =>
  MARGIN + PANEL.left + ((Math.log10(passages) - 4) / 2) * (WIDTH - 2 * MARGIN - PANEL.left - PANEL.right);

function drawn({ title, from, to, unit, lines }: Panel, top: number): string {
  const bottom = top + PANEL.height - PANEL.bottom;
  const yOf = (value: number) => bottom - ((Math.log10(value) - from) / (to - from)) * (bottom - top - PANEL.top);
  const right = xOf(1e6);
  const powers = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  return [
    text(title, MARGIN, top + 30, { size: SIZE.label, bold: true }),
    ...powers.flatMap((power) => [
      element('line', { x1: xOf(1e4), x2: right, y1: yOf(power), y2: yOf(power), stroke: COLOUR.edge, 'stroke-width': 1 }),
      text(`${power.toLocaleString('en')} ${unit}`, xOf(1e4) - 16, yOf(power) + 8, {
        size: SIZE.small,
        colour: COLOUR.muted,
        anchor: 'end',
      }),
    ]),
    ...SIZES.map(([size, name]) =>
      text(name, xOf(size), bottom + 38, { size: SIZE.small, colour: COLOUR.muted, anchor: 'middle' }),
    ),
    ...lines.flatMap(({ name, colour, lower, values }) => {
      const points = values.map(([size, value]) => [xOf(size), yOf(value)] as const);
      const [x, y] = points.at(-1)!;
      return [
        element('polyline', {
          points: points.map((point) => point.join(',')).join(' '),
          fill: 'none',
          stroke: colour,
          'stroke-width': 4,
        }),
        ...points.map(([cx, cy]) => element('circle', { cx, cy, r: 6, fill: colour })),
        text(name, x + 14, y + 8 + (lower ?? 0), { size: SIZE.small, colour }),
      ];
    }),
  ].join('');
}

const picture = card(
  2 * PANEL.height + 2 * MARGIN,
  PANELS.map((panel, i) => drawn(panel, MARGIN + i * PANEL.height)),
);
await writeFile(new URL('pictures/scale.png', import.meta.url), await toPng(picture));
