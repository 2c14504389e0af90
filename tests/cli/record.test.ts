import { expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { recordOf } from '../../src/cli/record.ts';

const ANSWER: Answer = {
  status: 'not_found',
  heading: 'who met Holm?',
  short: null,
  claims: [],
  notices: [],
  choices: [],
  searched: { documents: 1, passages: 1, span: null, version: 'abcdefgh', builtAt: 0 },
};

test('a program that asks reads that a name fits several, and whom', () => {
  const choices = [
    { id: 'mette-holm', name: 'Mette Holm', description: 'foreign minister, Denmark' },
    { id: 'peter-holm', name: 'Peter Holm', description: 'fisheries minister, Norway' },
  ];
  expect(recordOf({ ...ANSWER, status: 'ambiguous', choices })).toEqual({
    status: 'not_found',
    answer: null,
    citations: [],
    choices,
  });
  expect(recordOf(ANSWER)).toEqual({ status: 'not_found', answer: null, citations: [] });
});
