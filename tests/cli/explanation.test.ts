import { expect, test } from 'vitest';
import { explanation } from '../../src/cli/explanation.ts';
import { read } from '../../src/reading/read.ts';

test('a linguist sees, in the order of the text, what was read from which words by which rule', () => {
  const text =
    'Norwegian envoy Kari Lund met Peruvian minister Jorge Salas in Oslo last March. “We expect Peru to act by Friday,” Lund said.';
  const lines = explanation(text, read(text, { published: '2023-05-29' }))
    .trimEnd()
    .split('\n');
  expect(lines).toContain('      0  person       “Norwegian envoy Kari Lund” is Kari Lund, by name   [person/title]');
  expect(lines).toContain('     63  place        “Oslo”   [place/capital]');
  expect(lines).toContain('     68  date         “last March” is 2023-03, resolved   [(last|past) {month}]');
  expect(lines).toContain('     80  quotation    “We expect Peru to act by Friday,” by Kari Lund, from “Lund said”');
  expect(lines.find((line) => line.includes('CONSULT'))).toContain(
    'meeting: Kari Lund → Jorge Salas, 2023-03 (resolved), in Oslo, from “met”',
  );
  const starts = lines.map((line) => Number(line.slice(0, 7)));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
