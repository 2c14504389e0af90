import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

const assaults = (text: string) => said(text, ['ASSAULT']);

describe('nobody is said to have done what others did', () => {
  test.each([
    ['Omar Diallo was urged to sack the colonels who bombed the market, killing 40 people.', 'ASSAULT: colonels > 40 people'],
    ['Omar Diallo asked the court to free the soldiers who shelled the camp killing 25 people.', 'ASSAULT: soldiers > 25 people'],
    ['Ada Mboya met Omar Diallo, who had shelled the camp, killing 25 people.', 'ASSAULT: Omar Diallo > 25 people'],
    ['The army shelled the port, killing two sailors.', 'ASSAULT: army > two sailors'],
  ])('%s', (text, line) => {
    expect(assaults(text).at(-1)).toBe(line);
  });
});

test('what somebody is accused of, or asked to do, is not told as done', () => {
  expect(assaults('Omar Diallo was accused of shelling the camp, killing 25 people.')).toEqual([
    'ASSAULT hypothetical: Omar Diallo > camp',
    'ASSAULT hypothetical: Omar Diallo > 25 people',
  ]);
  for (const line of assaults('Omar Diallo was urged to storm the camp, killing its guards.'))
    expect(line).toMatch(/^ASSAULT hypothetical: /);
});
