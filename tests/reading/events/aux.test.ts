import { describe, expect, test } from 'vitest';
import { events, said } from './said.ts';

describe('what is to come, was denied, may be, or is long past is never told as held', () => {
  test.each([
    ['future', 'Aino Laine will meet Salim Harthi on Friday.'],
    ['future', 'Aino Laine is due to meet Salim Harthi.'],
    ['future', 'Aino Laine plans to visit Oman in May.'],
    ['future', 'Aino Laine is expected to meet Salim Harthi.'],
    ['future', 'Aino Laine said she would meet Salim Harthi.'],
    ['future', 'Aino Laine flew to Muscat on Friday ahead of a meeting with Salim Harthi.'],
    ['negated', 'Aino Laine did not meet Salim Harthi.'],
    ['negated', 'Aino Laine has never met Salim Harthi.'],
    ['negated', 'Oman denied that Aino Laine had met Salim Harthi.'],
    ['negated', 'Aino Laine denied having met Salim Harthi.'],
    ['negated', 'Aino Laine failed to meet Salim Harthi.'],
    ['hypothetical', 'Aino Laine may meet Salim Harthi.'],
    ['hypothetical', 'Aino Laine hopes to meet Salim Harthi.'],
    ['hypothetical', 'If the truce holds, Aino Laine will meet Salim Harthi.'],
    ['hypothetical', 'Aino Laine proposed talks with Salim Harthi.'],
    ['hypothetical', 'Did Aino Laine meet Salim Harthi?'],
    ['historical', 'Aino Laine met Salim Harthi in 2009.'],
    [null, 'Aino Laine met Salim Harthi.'],
    [null, 'Aino Laine managed to meet Salim Harthi.'],
    [null, 'Aino Laine did not deny that she had met Salim Harthi.'],
  ])('%s: %s', (aux, text) => {
    const meeting = events(text).findLast((event) => event.type === 'CONSULT');
    expect(meeting?.aux).toBe(aux);
  });
});

test('a meeting that was refused or called off is a refusal', () => {
  expect(said('Aino Laine refused to meet Salim Harthi.', ['CONSULT', 'REJECT'])).toEqual(['REJECT: Aino Laine > Salim Harthi']);
  expect(said('Aino Laine cancelled a visit to Oman.', ['CONSULT', 'REJECT'])).toEqual(['REJECT: Aino Laine > Oman']);
  expect(said('Aino Laine will not hold talks with Salim Harthi.', ['CONSULT', 'REJECT'])).toEqual([
    'REJECT: Aino Laine > Salim Harthi',
  ]);
});
