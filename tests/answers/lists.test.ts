import { beforeAll, describe, expect, test } from 'vitest';
import { answerActor } from '../../src/answers/actor.ts';
import type { Answer } from '../../src/answers/answer.ts';
import { isVerbatim } from '../../src/answers/cite.ts';
import { contextOf } from '../../src/answers/context.ts';
import { answerDemands } from '../../src/answers/demands.ts';
import { answerMeetings } from '../../src/answers/meetings.ts';
import { answerSource } from '../../src/answers/source.ts';
import { answerTimeline } from '../../src/answers/timeline.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';
import { indexOf } from './corpus.ts';

let index: CorpusIndex;
beforeAll(async () => {
  index = await indexOf();
});
/** What a person reads of a list: line, date, way of being true, and the documents quoted. */
const lines = ({ claims }: Answer) =>
  claims.map(({ text, date, aux, citations }) => [text, date?.edtf ?? null, aux, citations.map((c) => c.document)]);

describe('/timeline', () => {
  test('of one person: one line for one event with all its sources, in order, a denied meeting marked as denied', () => {
    expect(lines(answerTimeline(index, { actor: 'Lars Ek', type: 'CONSULT' }))).toEqual([
      ['Mette Holm met Lars Ek in Malmo', '2031-04-07', null, ['ferry', 'ferry-again']],
      ['Lars Ek did not meet Aino Laine in Turku', '2031-05-01', 'negated', ['denied']],
    ]);
  });

  test.each<[string, string | undefined, string | undefined, number]>([
    ['from a month', '2031-05', undefined, 3],
    ['up to a day in words', undefined, '7 April 2031', 2],
    ['a year without events', '2029', '2029', 0],
  ])('%s', (_what, from, to, count) => {
    const answer = answerTimeline(index, { from, to });
    expect(answer.claims).toHaveLength(count);
    expect(answer.status).toBe(count > 0 ? 'answered' : 'not_found');
  });

  test.each(['last week', '2031-13', '2031-04-31', '2031-4', '31 June 2031'])(
    '“%s” is no date that stands for itself, and says what to write',
    (typed) => {
      const [notice] = answerTimeline(index, { from: typed }).notices;
      expect(notice).toBe(`“${typed}” is not a date that can be looked up. Write it as 2023, 2023-05, 2023-05-29 or May 2023.`);
    },
  );

  test('a date that stands for several days bounds a list by the first or the last of them', () => {
    const months = { from: 'the second quarter of 2031', to: '2031-05' };
    expect(answerTimeline(index, months).claims.length).toBe(
      answerTimeline(index, { from: '2031-04', to: '2031-05' }).claims.length,
    );
  });

  test('bounds the wrong way round are said', () => {
    expect(answerTimeline(index, { from: '2032', to: '2031' }).notices[0]).toBe(
      '“2032” is later than “2031”: the earlier date belongs into “from”.',
    );
  });

  test('an empty list says what was looked for and what the corpus spans', () => {
    expect(answerTimeline(index, { actor: 'Aino Laine', type: 'REQUEST' }).notices).toEqual([
      'Readout found no demands and requests with Aino Laine told in the corpus.',
      'The corpus holds 4 articles, published from 9 April 2031 to 1 June 2031.',
    ]);
  });
});

test('a list as JSON has all that it has when it is shown', () => {
  const { claims } = answerTimeline(index, { actor: 'Lars Ek', type: 'CONSULT' });
  const [first] = JSON.parse(JSON.stringify(claims)) as typeof claims;
  expect(first).toMatchObject({ text: 'Mette Holm met Lars Ek in Malmo', type: 'CONSULT', sides: { place: 'Malmo' } });
  expect(first!.citations.map(({ document, quote }) => [document, quote.length > 0])).toEqual([
    ['ferry', true],
    ['ferry-again', true],
  ]);
});

describe('/meetings', () => {
  test('with both sides and a place; a visit is no meeting', () => {
    expect(lines(answerMeetings(index, { actor: 'Ek', with: 'Mette Holm', place: 'malmo' }))).toHaveLength(1);
    expect(answerMeetings(index, { actor: 'Peter Holm' }).status).toBe('not_found');
  });
});

describe('two sources that differ', () => {
  test('stand side by side, and it is said that they differ', async () => {
    const disputed = await indexOf({
      'held.md': [
        'title: Held\npublished: 2031-04-09',
        'Kenyan President Amos Kiprop met Ugandan President Ruth Nankya in Kisumu on Monday.',
      ],
      'denied.md': [
        'title: Denied\npublished: 2031-04-10',
        'Ugandan President Ruth Nankya did not meet Kenyan President Amos Kiprop, her spokesman said.',
      ],
      'other.md': ['title: Other\npublished: 2031-06-10', 'Amos Kiprop met Tanzanian President Neema Mosha in Arusha on Friday.'],
    });
    const answer = answerMeetings(disputed, { actor: 'Amos Kiprop' });
    expect(answer.claims.map(({ aux }) => aux)).toEqual([null, 'negated', null]);
    expect(answer.notices[0]).toMatch(/^Sources differ/);
  });
});

test('who asks for the meetings of two sees that one of them refused', async () => {
  const refused = await indexOf({
    'refused.md': [
      'title: Refused\npublished: 2031-04-09',
      'Kenyan President Amos Kiprop refused to meet Ruth Nankya on Monday.',
    ],
  });
  const answer = answerMeetings(refused, { actor: 'Amos Kiprop', with: 'Ruth Nankya' });
  expect(lines(answer).map(([text]) => text)).toEqual(['Amos Kiprop refused or called off a meeting with Ruth Nankya']);
});

describe('/demands', () => {
  test('a state stands for its ministers', () => {
    expect(lines(answerDemands(index, { by: 'Denmark', of: 'Sweden' }))).toEqual([
      ['Mette Holm urged Sweden in Malmo', '2031-04-07~', null, ['ferry']],
    ]);
    expect(lines(answerDemands(index, { of: 'Norway' })).map(([text]) => text)).toEqual(['Iceland demanded of Norway']);
  });
});

describe('/actor', () => {
  test('offices, spellings and what they did, in parts', () => {
    const answer = answerActor(index, 'mette holm');
    expect(answer.short).toMatch(/foreign minister/i);
    expect(answer.claims.map(({ section }) => section)).toEqual(['Met, called or visited', 'Demanded or asked']);
  });

  test('a surname that two people bear asks which; the choice answers', () => {
    const which = answerActor(index, 'Holm');
    expect(which.status).toBe('ambiguous');
    expect(which.choices.map(({ name }) => name).sort()).toEqual(['Mette Holm', 'Peter Holm']);
    expect(answerActor(index, which.choices[0]!.id).status).toBe('answered');
  });

  test('somebody who is nowhere in the corpus', () => {
    expect(answerActor(index, 'Zebulon Quist').notices[0]).toBe('The corpus names nobody called “Zebulon Quist”.');
  });
});

describe('/source', () => {
  test('the record and the passages, without page furniture', () => {
    const answer = answerSource(index, { document: 'ferry' });
    expect(answer.short).toBe('Harbour Post · published 2031-04-09');
    expect(answer.claims.map(({ citations }) => citations[0]?.quote).join('\n')).not.toContain('Leave a Comment');
  });

  test('the sentences that hold some words, which are marked', () => {
    const { claims } = answerSource(index, { document: 'talk ferries', find: 'night ferry' });
    const [citation] = claims[0]!.citations;
    expect(claims).toHaveLength(1);
    expect(citation!.emphasis.map(({ start, end }) => citation!.quote.slice(start, end))).toEqual(['night', 'ferry']);
  });

  test('words that fit several articles ask which', () => {
    expect(answerSource(index, { document: 'm' }).choices.length).toBeGreaterThan(1);
    expect(answerSource(index, { document: 'no such thing' }).status).toBe('not_found');
  });
});

describe('show in context', () => {
  test('the passage around a quote, marked, and nothing beyond the last', () => {
    const quote = {
      start: index.documents.get('ferry')!.body.indexOf('Holm urged'),
      end: index.documents.get('ferry')!.body.indexOf(' before'),
    };
    const context = contextOf(index, 'ferry', quote)!;
    const [mark] = context.citation.emphasis;
    expect(context.citation.quote.slice(mark!.start, mark!.end)).toBe('Holm urged Sweden to reopen the night ferry');
    expect(contextOf(index, 'ferry', quote, context.of - context.number)).toBeNull();
    expect(contextOf(index, 'gone', quote)).toBeNull();
  });
});

test('every quote of every list over the seeds stands to the letter in its article', async () => {
  const { current } = await Library.open('seeds');
  const names = [...current.actors.values()].map(({ id }) => id);
  const answers = [
    answerTimeline(current, {}),
    answerDemands(current, {}),
    answerMeetings(current, {}),
    ...names.map((name) => answerActor(current, name)),
  ];
  const citations = answers.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations));
  expect(citations.length).toBeGreaterThan(100);
  expect(citations.filter((c) => !isVerbatim(current.documents.get(c.document), c))).toEqual([]);
});
