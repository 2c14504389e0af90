import { describe, expect, test } from 'vitest';
import type { EventFilter, IndexedActor, Report } from '../../src/index/corpusIndex.ts';
import { EventList } from '../../src/index/events/eventList.ts';
import { ReportMerger } from '../../src/index/events/reportMerger.ts';
import { atOnce } from '../../src/index/steps.ts';

let at = 0;
const report = (fields: Partial<Report>): Report => {
  at += 100;
  return {
    document: 'a',
    number: at,
    type: 'CONSULT',
    mode: 'meeting',
    aux: null,
    strength: null,
    actors: ['jane-doe'],
    recipients: ['john-roe'],
    date: { text: 'Monday', value: '2031-04-07', edtf: '2031-04-07', basis: 'resolved' },
    place: null,
    start: at,
    end: at + 50,
    quote: 'Jane Doe met John Roe on Monday.',
    trigger: { start: at, end: at + 3 },
    rule: 'test',
    ...fields,
  };
};
const dated = (edtf: string): Report['date'] => ({ text: edtf, value: edtf, edtf, basis: 'stated' });
const published: Record<string, string> = { a: '2031-04-08', b: '2031-04-07' };
/** The list of what these reports tell. */
const listOf = (...reports: Report[]): EventList => {
  const documents = [...Map.groupBy(reports, ({ document }) => document)];
  const given = documents.map(([document, own]) => ({ document, published: published[document] ?? null, reports: own }));
  return atOnce(EventList.empty.with(atOnce(new ReportMerger().change([], given))));
};
const merge = (...reports: Report[]) => listOf(...reports).events;

describe('one event told twice is one event with two sources', () => {
  test('the same sides on the same day, whichever side is named first; the earlier article first', () => {
    const events = merge(report({}), report({ document: 'b', actors: ['john-roe'], recipients: ['jane-doe'], place: 'Oslo' }));
    expect(events).toHaveLength(1);
    expect(events[0]?.reports.map((r) => r.document)).toEqual(['b', 'a']);
    expect(events[0]?.place).toBe('Oslo');
  });

  test('a day within the month that another article gives; the exact date is kept', () => {
    const events = merge(report({ document: 'b', date: dated('2031-04') }), report({}));
    expect(events.map((e) => e.date?.edtf)).toEqual(['2031-04-07']);
  });

  test('a demand told again in nearly the same words', () => {
    const demand = { type: 'REQUEST', mode: null, strength: 'urge' } as const;
    const first = report({ ...demand, quote: 'Jane Doe urged John Roe to open the northern border crossing.' });
    const again = report({ ...demand, document: 'b', quote: 'She urged him to open the northern border crossing at once.' });
    const other = report({ ...demand, document: 'b', quote: 'She urged him to release the imprisoned fishermen.' });
    expect(merge(first, again, other)).toHaveLength(2);
  });
});

describe('what differs stays side by side', () => {
  test.each<[string, Partial<Report>]>([
    ['another day', { date: dated('2031-04-09') }],
    ['denied', { aux: 'negated' }],
    ['planned', { aux: 'future' }],
    ['another person met', { recipients: ['ann-poe'] }],
    ['another place', { place: 'Bonn' }],
    ['a date as wide as a year', { date: dated('2031') }],
    ['no date, in another article', { date: null }],
  ])('%s', (_what, fields) => {
    expect(merge(report({ place: 'Oslo' }), report({ document: 'b', ...fields }))).toHaveLength(2);
  });
});

test('events stand in order of date, undated last', () => {
  const events = merge(
    report({ date: null, recipients: ['a'] }),
    report({ date: dated('2031-05'), recipients: ['b'] }),
    report({ date: dated('2031-05-02'), recipients: ['c'] }),
    report({ date: dated('2030') }),
  );
  expect(events.map((e) => e.date?.edtf ?? null)).toEqual(['2030', '2031-05', '2031-05-02', null]);
});

describe('a filter', () => {
  const actor = (id: string, type: IndexedActor['type'], state: string | null): [string, IndexedActor] => [
    id,
    {
      id,
      name: id === 'norway' ? 'Norway' : id,
      type,
      aliases: [],
      names: [],
      offices: [],
      state,
      wikidata: null,
      documents: ['a'],
    },
  ];
  const actors = new Map([
    actor('norway', 'state', 'Norway'),
    actor('jane-doe', 'person', 'Norway'),
    actor('john-roe', 'person', 'Chile'),
  ]);
  const events = listOf(
    report({ place: 'Oslo' }),
    report({ type: 'REQUEST', mode: null, strength: 'ask', date: dated('2032-01') }),
    report({ date: null, recipients: ['ann-poe'] }),
  );
  const found = (filter: EventFilter) => events.find(filter, actors).length;

  test.each<[string, EventFilter, number]>([
    ['nothing asked for', {}, 3],
    ['a side', { actor: 'john-roe' }, 2],
    ['both sides', { actor: 'john-roe', with: 'jane-doe' }, 2],
    ['a meeting with oneself', { actor: 'john-roe', with: 'john-roe' }, 0],
    ['a state stands for its officials', { by: 'norway', types: ['REQUEST'] }, 1],
    ['but not for those of another', { of: 'norway', types: ['REQUEST'] }, 0],
    ['a place, in part and in any case', { place: 'osl' }, 1],
    ['a period leaves out what has no date', { from: '2031', to: '2031' }, 1],
    ['from a month on', { from: '2031-05' }, 1],
    ['a bound that is no date fits nothing', { from: 'May' }, 0],
  ])('%s', (_what, filter, count) => {
    expect(found(filter)).toBe(count);
  });
});
