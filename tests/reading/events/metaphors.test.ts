import { expect, test } from 'vitest';
import { types } from './said.ts';

test.each([
  'Any raid on the dam will be met with force.',
  'The factory met its deadline.',
  'The plan was met with criticism.',
  'Demand for oil fell in March.',
  'He called it a mistake.',
  'Talks are hard.',
])('nobody meets or asks anybody in: %s', (sentence) => {
  expect(types(sentence).filter((type) => type === 'CONSULT' || type === 'REQUEST')).toEqual([]);
});
