import { beforeAll, expect, test } from 'vitest';
import { eventsFor } from '../../src/answers/eventsFor.ts';
import type { CorpusIndex, EventFilter } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';

let seeds: CorpusIndex;
beforeAll(async () => {
  seeds = (await Library.open('seeds')).current;
});

const PERIODS: readonly EventFilter[] = [
  {},
  { from: '2022-11' },
  { to: '2023-01-05' },
  { from: '2023', to: '2023-06' },
  { from: '2024', to: '2023' },
];

test('whoever is asked for, wherever and whenever: the events that the index finds by looking at each', () => {
  const names = [...seeds.actors.keys()];
  const places = [...new Set(seeds.events.flatMap(({ place }) => place ?? [])), 'a', 'nowhere'];
  const filters: readonly EventFilter[] = [
    {},
    { types: ['REQUEST'] },
    ...names.flatMap((id): EventFilter[] => [
      { actor: id },
      { types: ['REQUEST'], by: id },
      { types: ['REQUEST'], of: id },
      { types: ['CONSULT'], by: id },
      { types: ['REQUEST'], by: id, of: names[0]! },
      { types: ['REQUEST'], by: names[1]!, of: id, place: 'a' },
      { actor: id, place: 'a' },
    ]),
    ...places.flatMap((place): EventFilter[] => [
      { place },
      { types: ['CONSULT', 'REJECT'], place },
      { place: place.toUpperCase() },
    ]),
  ];
  for (const filter of filters)
    for (const period of PERIODS) {
      const asked = { ...filter, ...period };
      expect(eventsFor(seeds, asked), JSON.stringify(asked)).toEqual(seeds.findEvents(asked));
    }
});
