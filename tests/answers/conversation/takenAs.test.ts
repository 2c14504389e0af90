import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../../../src/answers/conversation/earlier.ts';
import { takenAs } from '../../../src/answers/conversation/takenAs.ts';
import { indexOf } from '../corpus.ts';

const INDEX = await indexOf({
  'ferry.md': [
    'title: Ministers talk ferries\npublisher: Harbour Post\npublished: 2031-04-09',
    'Danish Foreign Minister Mette Holm met Swedish Foreign Minister Lars Ek in Malmo on 7 April 2031.\n\n' +
      'She urged Sweden to reopen the night ferry. He thanked her.\n\n' +
      'Finnish President Aino Laine met Polish Premier Jan Nowak in Malmo on 7 April 2031.',
  ],
});
const TWO_HOLMS = await indexOf({
  'holms.md': [
    'title: Two ministers\npublisher: Harbour Post\npublished: 2031-04-09',
    'Danish Foreign Minister Mette Holm met Norwegian Fisheries Minister Berit Holm in Malmo on 7 April 2031.\n',
  ],
});
const ask = (question: string): Asked => ({ command: 'ask', options: { question } });
const meant = (before: Asked, question: string, index = INDEX) => {
  const taken = takenAs(index, question, before);
  if (taken === null) return 'it stands alone';
  if (typeof taken === 'string') return taken;
  const { command, options } = taken.asked;
  if (command === 'ask') return options.question;
  return `/${command} ${Object.entries(options)
    .map(([name, value]) => `${name}:${value}`)
    .join(' ')}`;
};

test('where the corpus names nobody else at a meeting, “who else was there?” is not the same two again', () => {
  expect(meant(ask('Who met Mette Holm in Malmo?'), 'who else was there?', TWO_HOLMS)).toBe('nobody-else');
});

describe('after “Who met Lars Ek in Malmo in 2031?”', () => {
  const before = ask('Who met Lars Ek in Malmo in 2031?');
  test.each([
    ['and in 2030?', 'Who met Lars Ek in Malmo in 2030?'],
    ['in March 2030?', 'Who met Lars Ek in Malmo in March 2030?'],
    ['2030?', 'Who met Lars Ek in Malmo in 2030?'],
    ['what about since 2029', 'Who met Lars Ek in Malmo since 2029?'],
    ['and Mette Holm?', 'Who met Mette Holm in Malmo in 2031?'],
    ['what about Aino Laine?', 'Who met Aino Laine in Malmo in 2031?'],
    ['what did he demand?', 'What did Lars Ek demand in 2031?'],
    ['What was his answer there?', 'What was Lars Ek’s answer in Malmo in 2031?'],
    ['when did he meet Holm?', 'When did Lars Ek meet Holm?'],
    ['and what did he say in 2029?', 'What did Lars Ek say in 2029?'],
    ['what did she demand?', 'What did Mette Holm demand in 2031?'],
    ['who else was there?', '/meetings from:2031-04-07 to:2031-04-07 place:Malmo'],
    ['anyone else?', '/meetings from:2031-04-07 to:2031-04-07 place:Malmo'],
    ['why?', 'Why did Mette Holm meet Lars Ek in Malmo?'],
    ['but why was that?', 'Why did Mette Holm meet Lars Ek in Malmo?'],
    ['when?', 'When did Mette Holm meet Lars Ek in Malmo?'],
    ['where', 'Where did Mette Holm meet Lars Ek?'],
    ['how is that known?', 'When did Mette Holm meet Lars Ek in Malmo?'],
    ['with whom?', '/meetings actor:Lars Ek place:Malmo'],
  ])('“%s” is taken as “%s”', (question, whole) => {
    expect(meant(before, question)).toBe(whole);
  });

  test.each([
    'Who signed the harbour pact?',
    'And who signed the harbour pact?',
    'Did Aino Laine say that she would resign?',
    'Was there a meeting in Oslo?',
    'Who met Aino Laine in 2030?',
    'who met jan nowak on 7 april 2031',
    'Is it true that Denmark closed the ferry?',
    `What did he demand? ${'It went on and on. '.repeat(30)}`,
  ])('“%s” stands alone', (question) => {
    expect(meant(before, question)).toBe('it stands alone');
  });

  test.each(['and the price of herring?', 'with love'])('“%s” is not guessed at', (question) => {
    expect(meant(before, question)).toBe('unclear');
  });
});

describe('after other questions', () => {
  test('a yes or no is asked the reason of, in its own words', () => {
    expect(meant(ask('Did Holm meet Ek?'), 'why?')).toBe('Why did Holm meet Ek?');
  });

  test('who else was there is asked of the day where no place is told', () => {
    const placeless = ask('Did Aino Laine meet Jan Nowak?');
    expect(meant(placeless, 'who else was there?')).toMatch(/^\/meetings .*from:2031-04-07 to:2031-04-07/);
  });

  test('“she” of a name that several bear is that name, as it was typed', () => {
    expect(meant(ask('Who met Holm in 2031?'), 'what did she demand?', TWO_HOLMS)).toBe('What did Holm demand in 2031?');
  });

  test('“they” are those who were named', () => {
    expect(meant(ask('Did Mette Holm meet Lars Ek?'), 'what did they agree on?')).toBe(
      'What did Mette Holm and Lars Ek agree on?',
    );
  });

  test('“it” is a state, and a person in place of it is not', () => {
    expect(meant(ask('What was demanded of Sweden?'), 'what did it demand?')).toBe('What did Sweden demand?');
    expect(meant(ask('What was demanded of Sweden?'), 'and of Denmark?')).toBe('What was demanded of Denmark?');
  });

  test('“he” of whom nobody is named is who took part in what was told', () => {
    expect(meant(ask('Who urged Sweden to reopen the night ferry?'), 'what did she demand?')).toBe('What did Mette Holm demand?');
  });

  test('“he” is not guessed at where nobody was named or told of', () => {
    expect(meant(ask('How much is a herring?'), 'what did he demand?')).toBe('unclear');
  });
});

describe('of an article that tells what was held before what is planned', async () => {
  const index = await indexOf({
    'quay.md': [
      'title: Quay talks\npublisher: Harbour Post\npublished: 2031-04-09',
      'Danish envoy Karen Holm met Norwegian envoy Berit Moe in Malmo on 7 April 2031, and will meet Finnish envoy Aino Laine in Turku on 9 May 2031.\n',
    ],
  });
  test('“when was that?” is asked of the meeting that the answer tells first', () => {
    expect(meant(ask('Who did Karen Holm meet?'), 'when was that?', index)).toBe('When did Karen Holm meet Berit Moe in Malmo?');
  });
  test('and of what is planned as of what is to come', () => {
    expect(meant(ask('Who will Karen Holm meet?'), 'when?', index)).toBe('When will Karen Holm meet Aino Laine in Turku?');
  });
});

describe('after a list', () => {
  const meetings: Asked = { command: 'meetings', options: { actor: 'Ek', from: '2031' } };
  test.each([
    ['and in 2030?', '/meetings actor:Ek from:2030 to:2030'],
    ['since 2029?', '/meetings actor:Ek from:2029'],
    ['and Mette Holm?', '/meetings actor:Mette Holm from:2031'],
    ['and with Holm?', '/meetings actor:Ek from:2031 with:Holm'],
    ['in Malmo?', '/meetings actor:Ek from:2031 place:Malmo'],
    ['what did he demand?', 'What did Lars Ek demand?'],
  ])('“%s” is the list “%s”', (question, list) => {
    expect(meant(meetings, question)).toBe(list);
  });

  test('of demands the other side is put in by its preposition', () => {
    expect(meant({ command: 'demands', options: { by: 'Denmark' } }, 'and of Sweden?')).toBe('/demands by:Denmark of:Sweden');
  });

  test('nothing is taken from a command that answers no question', () => {
    expect(meant({ command: 'source', options: { document: 'ferry' } }, 'why?')).toBe('unclear');
  });
});

test('no words, before or after, make it fail', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('and', 'he', 'there', 'why', 'in', '2030', 'Ek', 'Malmo', 'with', '?', 'her', 'who else'), {
        maxLength: 8,
      })
      .map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(words, words, (before, question) => void takenAs(INDEX, question, ask(before))),
    { numRuns: 300 },
  );
});
