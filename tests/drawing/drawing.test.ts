import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation, Claim } from '../../src/answers/answer.ts';
import { acquaintances, busiest } from '../../src/drawing/acquaintance.ts';
import { widthOf } from '../../src/drawing/measure.ts';
import { type Box, layOut } from '../../src/drawing/networkLayout.ts';
import { networkPicture } from '../../src/drawing/networkPicture.ts';
import { toPng } from '../../src/drawing/png.ts';
import { WIDTH } from '../../src/drawing/theme.ts';
import { timelinePicture } from '../../src/drawing/timelinePicture.ts';
import { dayNumber, timeScale } from '../../src/drawing/timeScale.ts';
import type { IndexedActor } from '../../src/index/corpusIndex.ts';

const CITATION: Citation = {
  document: 'd',
  start: 0,
  end: 1,
  quote: 'q',
  prefix: '',
  suffix: '',
  url: null,
  title: 't',
  publisher: null,
  published: null,
  emphasis: [],
};
const claim = (edtf: string | null, more: Partial<Claim> = {}): Claim => ({
  text: null,
  date: edtf === null ? null : { text: null, value: null, edtf, basis: 'stated' },
  type: 'CONSULT',
  aux: null,
  citations: [CITATION],
  ...more,
});
const met = (actors: string[], recipients: string[], citations = [CITATION]): Claim =>
  claim('2024', { sides: { actors, recipients, place: null }, citations });
const named = (...names: string[]): { actors: ReadonlyMap<string, IndexedActor> } => ({
  actors: new Map(
    names.map((name) => [
      name,
      { id: name, name, type: 'person', aliases: [], names: [], offices: [], state: null, wikidata: null, documents: [] },
    ]),
  ),
});

describe('a timeline', () => {
  it('numbers events as their first quotes are numbered, lane by lane', () => {
    const picture = timelinePicture({
      heading: 'Timeline',
      claims: [
        claim('2024-03-01', { citations: [CITATION, CITATION] }),
        claim('2024-03', { type: 'AGREE' }),
        claim(null),
        claim('2024-04-02/..', { aux: 'future' }),
      ],
    })!;
    expect(picture.description).toBe(
      'Timeline, drawn along time. meetings, visits and calls: 1: Fri 1 March 2024; 5: since 2 April 2024 (planned). agreements: 3: March 2024. Without a date: 4.',
    );
    expect(picture.svg).toContain('>planned<');
    expect(picture.svg).not.toContain('>denied<');
  });

  it('is none where nothing is dated', () => {
    expect(timelinePicture({ heading: 'Timeline', claims: [claim(null)] })).toBeNull();
  });

  it('is drawn whatever the heading says, and writes it as text', async () => {
    const { svg } = timelinePicture({ heading: '</text><script>alert(1)</script> & "\u0000\u202e', claims: [claim('2024')] })!;
    expect(svg).not.toContain('<script');
    expect((await toPng(svg)).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('time on the axis', () => {
  const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2099-12-31') });
  const times = fc.array(
    fc.tuple(day, fc.nat(400)).map(([from, length]) => ({ from, to: from + length })),
    { minLength: 1, maxLength: 60 },
  );

  it('runs from left to right within the card, and says when', () => {
    fc.assert(
      fc.property(times, (all) => {
        const { x, ticks } = timeScale(all, 0, WIDTH);
        const days = all.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
        const places = days.map(x);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places[0]).toBeGreaterThanOrEqual(0);
        expect(places.at(-1)).toBeLessThanOrEqual(WIDTH);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(20);
      }),
    );
  });

  it('leaves long empty times out', () => {
    const { breaks, x } = timeScale(
      ['2001-05-01', '2023-05-01', '2023-06-01'].map(dayNumber).map((from) => ({ from, to: from })),
      0,
      WIDTH,
    );
    expect(breaks).toHaveLength(1);
    expect(x(dayNumber('2023-06-01')) - x(dayNumber('2023-05-01'))).toBeGreaterThan(WIDTH / 4);
  });
});

describe('who met whom', () => {
  it('is each of one side with each of the other, or the members of the only side', () => {
    expect(acquaintances([met(['b'], ['a', 'c'], [CITATION, CITATION]), met(['a', 'b'], []), met(['d'], ['d'])])).toEqual([
      { pair: ['a', 'b'], numbers: [1, 3] },
      { pair: ['b', 'c'], numbers: [1] },
    ]);
  });

  it('keeps those who met most where there is no room for all', () => {
    const all = acquaintances([met(['a'], ['b']), met(['c'], ['d']), met(['c'], ['d'])]);
    expect(busiest(all, 2).map(({ pair }) => pair)).toEqual([['c', 'd']]);
    const picture = networkPicture(named('a', 'b'), { heading: 'Who', claims: [met(['a'], ['b']), met(['a'], ['unknown'])] })!;
    expect(picture.description).toContain('a and b (1).');
    expect(picture.notice).toBeNull();
  });

  it('says how many are left out', () => {
    const names = Array.from({ length: 30 }, (_, i) => `Person ${i}`);
    const claims = names.slice(1).map((name) => met(['Person 0'], [name]));
    expect(networkPicture(named(...names), { heading: 'Who', claims })!.notice).toBe(
      'Drawn are the 12 who met most; 18 more are in the quotes.',
    );
  });

  it('is laid out the same every time, no name over another', () => {
    const place = () => {
      const boxes = Array.from({ length: 12 }, (): Box => ({ width: 200, height: 48, x: 0, y: 0 }));
      const links = boxes.slice(1).map((_, i): [number, number] => [0, i + 1]);
      layOut(boxes, links, { left: 0, right: 928, top: 0, bottom: 760 });
      return boxes;
    };
    const boxes = place();
    expect(place()).toEqual(boxes);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 200 || Math.abs(a.y - b.y) >= 48).toBe(true);
  });
});

describe('a letter', () => {
  it('is never measured as nothing', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (line) => widthOf(line, 10) > 0));
  });
});
