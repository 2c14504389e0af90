import { expect, test } from 'vitest';
import { types } from './said.ts';

test.each([
  'Any raid on the dam will be met with force.',
  'The factory met its deadline.',
  'The plan was met with criticism.',
  'Demand for oil fell in March.',
  'He called it a mistake.',
  'Talks are hard.',
  'The delegates met the deadline.',
  'The two governments met the criteria of the bank.',
  'North met South over the soup.',
  'Hunger and drought will meet in the valley.',
  'Aino Laine was asked by a reporter how old she was.',
  'A reporter asked Aino Laine whether she would resign.',
  'The sailors must be allowed to telephone their wives.',
])('nobody meets or asks anybody in: %s', (sentence) => {
  expect(types(sentence).filter((type) => type === 'CONSULT' || type === 'REQUEST')).toEqual([]);
});

test.each(['Aino Laine bombarded her guests with anecdotes.', 'The voters bombarded the minister with letters.'])(
  'nobody is attacked in: %s',
  (sentence) => {
    expect(types(sentence)).not.toContain('ASSAULT');
  },
);

test('a question is no request, though what it asks for may be', () => {
  expect(types('Aino Laine asked Salim Harthi how he would vote.')).toEqual([]);
  expect(types('Aino Laine asked Salim Harthi to vote.')).toEqual(['REQUEST']);
});
