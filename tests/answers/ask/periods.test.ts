import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answers/ask/ask.ts';
import { buildIndex } from '../../../src/index/buildIndex.ts';
import { article } from './newsroom.ts';

const index = await buildIndex({
  rejections: [],
  authority: [],
  documents: [
    article(
      'a',
      'Post',
      '2023-03-10',
      'Talks on the ferry',
      'Trade Minister Kofi Mensah met French envoy Paul Renard in Accra on 6 March 2023. Traders sold kites on the quay.',
      'Mensah urged France on 6 March 2023 to send two tugs.',
    ),
    article(
      'b',
      'Post',
      '2023-11-20',
      'Talks on the bridge',
      'Kofi Mensah met Danish envoy Karen Holmgaard in Lome on 18 November 2023. He is to meet Yao Kodjo in December 2023.',
    ),
    article('c', 'Post', '2024-02-01', 'A look back', 'Kofi Mensah met Beninese President Ada Houngbo in Cotonou in 2021.'),
  ],
});
const ask = (question: string) => answerQuestion(index, question);
const told = (question: string) => ask(question).claims.map(({ text }) => text);

describe('a month, a day and a year are what an event is dated, in whatever letters', () => {
  test.each([
    ['Who met Mensah in March 2023?', 'Paul Renard'],
    ['Who met Mensah in Nov 2023?', 'Karen Holmgaard'],
    ['Who met Mensah in 2023-11?', 'Karen Holmgaard'],
    ['who met mensah in november 2023', 'Karen Holmgaard'],
    ['who met mensah on 18 november 2023', 'Karen Holmgaard'],
    ['Who met Kofi Mensah in 2021?', 'Ada Houngbo'],
  ])('%s %s', (question, name) => {
    expect(ask(question).short).toBe(name);
  });

  test('and no name', () => {
    expect(ask('who met mensah in february 1999').notices.join(' ')).not.toContain('does not name');
  });
});

describe('what happened in a time is what is dated so', () => {
  test('those first that tell most of who met or asked whom', () => {
    expect(told('What happened in March 2023?')).toEqual([
      'Kofi Mensah met Paul Renard in Accra',
      'Kofi Mensah urged France in Accra',
    ]);
    expect(told('what happened on 6 march 2023')).toHaveLength(2);
  });
  test('of meetings where those are asked for, and in the place that is asked for', () => {
    expect(told('who met whom in 2023?')).toEqual([
      'Kofi Mensah met Paul Renard in Accra',
      'Kofi Mensah met Karen Holmgaard in Lome',
    ]);
    expect(told('What happened in Lome in 2023?')).toEqual(['Kofi Mensah met Karen Holmgaard in Lome']);
  });
  test('of somebody where nothing more is asked', () => {
    expect(told('What did Karen Holmgaard do in 2023?')).toEqual(['Kofi Mensah met Karen Holmgaard in Lome']);
    expect(told('what happened between mensah and renard in 2023')).toEqual(['Kofi Mensah met Paul Renard in Accra']);
  });
  test('what is only dated to the year around a day is told as that', () => {
    const { notices, claims } = ask('What happened on 3 May 2021?');
    expect(claims[0]?.text).toContain('Ada Houngbo');
    expect(notices.join(' ')).toContain('No event is dated 3 May 2021 itself');
  });
  test('and where nothing is, that is said', () => {
    const { status, notices } = ask('What happened in June 2022?');
    expect(status).toBe('not_found');
    expect(notices[0]).toBe('No event in the corpus is dated June 2022.');
  });
});

test('the latest meeting stands before those of earlier years, the first behind none', () => {
  expect(told('latest meeting of Mensah')[0]).toContain('Karen Holmgaard');
  expect(told('first meeting of Mensah')[0]).toContain('Ada Houngbo');
});
