import { expect, test } from 'vitest';
import { sameName, shortFor } from '../../../src/reading/actors/names.ts';

test.each([
  ['Qassem Soleimani', 'Kassem Suleimani'],
  ['Hussein al-Rubaie', 'Hossein Al Rubaie'],
  ['Mohammed Hamdan', 'Muhammad Hamdan'],
  ['Faleh al-Dulaimi', 'Falih Dulaimi'],
  ['Yousef Nasser', 'Yusuf Naser'],
  ['Joseph R. Tanner, Jr.', 'Joe Tanner'],
  ['Ali Rezai Kani', 'Ali Rezai'],
])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true));

test.each([
  ['Hassan Karimi', 'Hussein Karimi'],
  ['Ali Khamenei', 'Ali Khomeini'],
  ['Nasser Kani', 'Nasser Kanaani'],
  ['Gustavo Pedro', 'Gustavo Bedro'],
  ['Ahmed Barzani', 'Masoud Barzani'],
  ['Barzani', 'Masoud Barzani'],
])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false));

test('a surname, a double surname and a family name put first are short for the full name', () => {
  expect(shortFor('Rubaie', 'Hussein al-Rubaie')).toBe('last');
  expect(shortFor('Rezai Kani', 'Ali Rezai Kani')).toBe('last');
  expect(shortFor('Tanaka', 'Tanaka Ichiro')).toBe('first');
});
