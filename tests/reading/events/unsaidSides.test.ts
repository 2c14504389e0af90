import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

const asked = (text: string) => said(text, ['REQUEST']).map((line) => line.replace(/^REQUEST\S* ?/, ''));

describe('who asks, where only the meeting tells it', () => {
  test('whoever is asked something there is asked by the other', () => {
    expect(asked('Envoy Salim Harthi was received by President Ada Mboya and was asked to free the crew.')).toEqual([
      'Ada Mboya > Salim Harthi',
    ]);
    expect(asked('President Ada Mboya received Envoy Salim Harthi. Harthi was urged to free the crew.')).toEqual([
      'Ada Mboya > Salim Harthi',
    ]);
  });

  test('in a row of the passive the asker is told once', () => {
    expect(asked('Salim Harthi was asked by Ada Mboya to let the ships pass. He agreed. Aino Laine was urged to wait.')).toEqual([
      'Ada Mboya > Salim Harthi',
      'Ada Mboya > Aino Laine',
    ]);
  });

  test('nobody is given where three met, or another paragraph begins', () => {
    expect(asked('Ada Mboya met Aino Laine and Salim Harthi. Harthi was urged to free the crew.')).toEqual(['- > Salim Harthi']);
    expect(asked('Ada Mboya met Salim Harthi.\n\nHarthi was urged to free the crew.')).toEqual(['- > Salim Harthi']);
  });
});

describe('who is asked', () => {
  test('whoever asks for something at a meeting asks the other', () => {
    expect(asked('Ada Mboya met Salim Harthi on Monday. Harthi asked for more time.')).toEqual(['Salim Harthi > Ada Mboya']);
    expect(asked('Ada Mboya asked in return for help with a railway.')).toEqual(['Ada Mboya > -']);
  });

  test('a call may be meant for anybody, unless made in one breath with it', () => {
    expect(asked('Ada Mboya met Salim Harthi on Monday. Harthi called for calm.')).toEqual(['Salim Harthi > -']);
    expect(asked('Ada Mboya phoned Salim Harthi on Monday and appealed for calm.')).toEqual(['Ada Mboya > Salim Harthi']);
  });

  test('whoever is written to', () => {
    expect(asked('Ada Mboya has written to Salim Harthi asking for the release of the crew.')).toEqual([
      'Ada Mboya > Salim Harthi',
    ]);
    expect(asked('Ada Mboya appealed for calm in a letter to Salim Harthi.')).toEqual(['Ada Mboya > Salim Harthi']);
  });
});

describe('"the statement" is its maker’s', () => {
  test('who issued it, or spoke in it, just before', () => {
    expect(asked('Kenya issued a statement on Monday. The statement demanded that Oman free the crew.')).toEqual([
      'Kenya > Oman',
    ]);
    expect(asked('Kenya and Chad warned Oman in a joint statement. The statement demands that Oman free the crew.')).toEqual([
      'Kenya, Chad > Oman',
    ]);
  });

  test('of nobody where none was told of', () => {
    expect(asked('The statement demanded that Oman free the crew.')).toEqual(['- > Oman']);
  });
});

test('verbs that look like other words', () => {
  expect(asked('Chad asked Niger to back a resolution on trade.')).toEqual(['Chad > Niger']);
  expect(asked('Ada Mboya begged that Paris use its influence.')).toEqual(['Ada Mboya > France']);
  expect(said('Ada Mboya met with visiting Omani minister Salim Harthi.', ['CONSULT'])).toEqual([
    'CONSULT/meeting: Ada Mboya > Salim Harthi',
  ]);
});

test('a hope that somebody will act is put to them; a hope for an outcome is put to nobody', () => {
  expect(asked('Ada Mboya expressed the hope that Oman would reopen the crossing.')).toEqual(['Ada Mboya > Oman']);
  expect(asked('Ada Mboya expressed the hope that the talks would bring peace.')).toEqual([]);
});

test('who leads the delegation that is received is met, too', () => {
  expect(
    said('Ada Mboya hosted a delegation of the Omani assembly headed by Salim Harthi on Tuesday.', ['CONSULT'])[0],
  ).toContain('Salim Harthi');
});
