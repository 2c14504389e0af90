import { expect, test } from 'vitest';
import { CAPITALS, STATE_WORDS } from '../../../src/reading/lexicons/states.ts';

const stateOf = (written: string) => STATE_WORDS.find((word) => word.written === written)?.state;

test.each([
  ['Iraqi', 'Iraq'],
  ['Iraqis', 'Iraq'],
  ['Republic of Iraq', 'Iraq'],
  ['Baghdad', 'Iraq'],
  ['Turkey', 'Türkiye'],
  ['Turkish', 'Türkiye'],
  ['DPRK', 'North Korea'],
  ['Holy See', 'Vatican City'],
  ['Frenchmen', 'France'],
  ['Bogota', 'Colombia'],
  ['Cote d’Ivoire', 'Ivory Coast'],
])('%s is of %s', (written, state) => expect(stateOf(written)).toBe(state));

test('every other name, people and capital belongs to a state that there is', () => {
  const states = new Set(CAPITALS.keys());
  expect(STATE_WORDS.filter(({ state }) => !states.has(state))).toEqual([]);
});

test('a people that is named as a language is has no second plural', () => {
  expect(['Chineses', 'Frenchs', 'Swisss'].map(stateOf)).toEqual([undefined, undefined, undefined]);
});
