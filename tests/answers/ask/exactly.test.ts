import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answers/ask/ask.ts';
import { buildIndex } from '../../../src/index/buildIndex.ts';
import { article } from './newsroom.ts';

const over = (...paragraphs: string[]) =>
  buildIndex({
    rejections: [],
    authority: [],
    documents: [article('a', 'Post', '2024-01-10', 'A week of talks', ...paragraphs)],
  });

describe('an office is who holds exactly that office', async () => {
  const index = await over(
    'Danish Foreign Minister Mette Holm met Swedish Premier Lars Ek in Malmo on Monday.',
    'Jens Bro, the deputy foreign minister of Denmark, met Polish envoy Jan Nowak in Gdansk on Tuesday.',
    'Aino Laine, the former foreign minister of Denmark, met Togolese envoy Yao Kodjo in Lome on Sunday.',
  );
  test.each([
    ['Who did the Danish foreign minister meet?', 'Lars Ek'],
    ['who did the danish fm meet', 'Lars Ek'],
    ['Who did the deputy foreign minister of Denmark meet?', 'Jan Nowak'],
    ["who did denmark's deputy foreign minister meet?", 'Jan Nowak'],
    ['Who did the former foreign minister of Denmark meet?', 'Yao Kodjo'],
  ])('%s %s', (question, name) => {
    expect(answerQuestion(index, question).short).toBe(name);
  });
});

test('what a minister did is no question for a minister', async () => {
  const index = await over(
    'The president of Togo, Yao Kodjo, demanded that Ghana open the bridge. Karen Holmgaard, the Danish envoy, praised that.',
  );
  expect(answerQuestion(index, 'What did the president of Togo demand?').short).toBe('open the bridge');
});

describe('a yes needs every place told, however it is typed', async () => {
  const index = await over(
    'Kenyan Transport Minister Grace Wanjala visited Kampala on Monday. She had come from Nairobi, where Kenya buys its steel.',
    'Wanjala called on Uganda to reopen the line. Danish exporters sold cranes to Kenya.',
  );
  const short = (question: string) => answerQuestion(index, question).short;
  test('a city is not told by the state that it is the capital of', () => {
    expect(short('Did Grace Wanjala go to kampala')).toBe('Yes');
    expect(short('Did Grace Wanjala visit copenhagen')).not.toBe('Yes');
    expect(short('Did Grace Wanjala go to nairobi')).not.toBe('Yes');
  });
  test('who met somebody at home has gone nowhere, and has phoned nobody', async () => {
    const home = await over('Kenyan Transport Minister Grace Wanjala met Danish envoy Karen Holmgaard in Nairobi on Monday.');
    for (const question of ['Did Grace Wanjala go to nairobi', 'Did Grace Wanjala phone Karen Holmgaard?'])
      expect(answerQuestion(home, question).short).not.toBe('Yes');
  });
  test('who went for a state has not gone to its capital', async () => {
    const abroad = await over(
      'Kenya’s transport minister, Grace Wanjala, led a Kenyan delegation to Kampala on Monday. Nairobi and Kampala share a line.',
    );
    for (const question of [
      'Did Grace Wanjala go to nairobi',
      'Did Grace Wanjala visit Nairobi?',
      'Did a Kenyan delegation go to Nairobi?',
    ])
      expect(answerQuestion(abroad, question).short).not.toBe('Yes');
  });
  test('a state of two words is looked for as one name without capitals too', () => {
    expect(answerQuestion(index, 'did grace wanjala visit the united states').status).toBe('not_found');
  });
});

describe('who did not meet', async () => {
  const index = await over(
    'Kofi Mensah met Paul Renard in Accra on Monday. Mensah did not meet Danish envoy Karen Holmgaard.',
    'Yao Kodjo met Ada Houngbo in Lome on Monday and demanded that Benin open the bridge.',
  );
  test('is told by denials alone', () => {
    const { short, claims } = answerQuestion(index, 'Who did Mensah not meet?');
    expect(short).toBe('Karen Holmgaard');
    expect(claims.map(({ aux }) => aux)).toEqual(['negated']);
    expect(answerQuestion(index, "who didn't Mensah meet").short).toBe('Karen Holmgaard');
  });
  test('and not told where nobody denies anything', () => {
    expect(answerQuestion(index, 'Who did not meet Kodjo?').status).toBe('not_found');
    expect(answerQuestion(index, 'What did Kodjo not demand?').status).toBe('not_found');
  });
});

describe('sources differ only over one event', async () => {
  test('not where another day was called off, or another person was not met', async () => {
    const index = await over(
      'Kofi Mensah met Paul Renard in Accra on Friday. Mensah did not meet Karen Holmgaard.',
      'A second meeting of Kofi Mensah and Paul Renard did not take place on Sunday.',
    );
    expect(answerQuestion(index, 'Who met Mensah?').notices).toEqual([]);
    expect(answerQuestion(index, 'Did Mensah meet Renard?')).toMatchObject({ short: 'Yes', notices: [] });
  });
  test('but where one meeting is told and denied', async () => {
    const index = await over(
      'Kofi Mensah met Paul Renard in Accra on Friday, a spokesman said.',
      'Renard’s office said that Paul Renard did not meet Kofi Mensah on Friday.',
    );
    expect(answerQuestion(index, 'Did Mensah meet Renard?').notices.join(' ')).toContain('The sources differ');
  });
});

test('what one side demanded of others is no demand by whom it names', async () => {
  const index = await over(
    'Togo demanded that the ports of Ghana explain a pact that they had signed with Denmark. Ghana sells cocoa to Denmark.',
  );
  expect(answerQuestion(index, 'What did Denmark demand of Togo?').status).toBe('not_found');
  expect(answerQuestion(index, 'What did Togo demand of Ghana?').status).toBe('answered');
});

test('what two demanded is theirs where it says “they”', async () => {
  const index = await over(
    'The envoys of Togo and Benin met the minister of Ghana in Accra. They called on Ghana to open the bridge over the Volta.',
  );
  expect(answerQuestion(index, 'What did Togo and Benin ask of Ghana?').claims[0]?.citations[0]?.quote).toContain(
    'open the bridge',
  );
});
