import { expect, test } from 'vitest';
import { spellings } from '../../../src/reading/dates/pattern.ts';

const spelt = (pattern: string): string[] =>
  spellings(pattern).map((steps) =>
    steps.map(({ word, class: name, glued }) => `${glued ? '+' : ''}${word ?? `{${name}}`}`).join(' '),
  );

test('a pattern spells out its choices and what it may leave out', () => {
  expect(spelt('the? (last|very first) {unit}')).toEqual([
    'last {unit}',
    'very first {unit}',
    'the last {unit}',
    'the very first {unit}',
  ]);
  expect(spelt('{dom} +(st|nd)?')).toEqual(['{dom}', '{dom} +st', '{dom} +nd']);
  expect(spelt('\\( {zone} \\)')).toEqual(['( {zone} )']);
});

test('a pattern that cannot be read says where', () => {
  expect(() => spellings('the (last|(very) first) week')).toThrow('cannot be read from "(last|(very) first) week" on');
});
