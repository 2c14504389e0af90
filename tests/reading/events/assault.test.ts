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

describe('a deed that somebody promises not to let happen is neither told nor denied', () => {
  test.each([
    'Kenya pledged it would not allow armed gangs to use its soil to launch raids on Ethiopia.',
    'Kenya promised not to permit Somali gunmen to attack Ethiopia.',
    'Kenya said it would never allow its ports to be used to attack Ethiopia.',
    'Kenya will not let rebels bomb Ethiopia.',
    'Kenya vowed to prevent rebels from attacking Ethiopia.',
    'Kenya said it would stop rebels from launching attacks on Ethiopia.',
    'Kenya promised to disarm the gangs and keep them from launching raids on Ethiopia.',
    'Kenya will ensure that its soil is not used to launch attacks on Ethiopia.',
    'Kenya vowed not to attack Ethiopia.',
    'Kenya said it would not attack Ethiopia.',
    'Chad urged Kenya not to attack Ethiopia.',
    'Kenya must not attack Ethiopia, Omar Diallo said.',
    'Chad demanded that Kenya not attack Ethiopia.',
  ])('%s', (text) => expect(assaults(text)).toEqual([]));

  test('nor a threat that is not to be allowed', () => {
    expect(said('Kenya will not allow rebels to threaten Ethiopia.', ['THREATEN'])).toEqual([]);
  });

  test.each([
    ['Kenyan troops did not attack Ethiopia.', 'ASSAULT negated: Kenyan troops > Ethiopia'],
    ['Kenya refused to attack Ethiopia.', 'ASSAULT negated: Kenya > Ethiopia'],
    ['Kenya denied that it had attacked Ethiopia.', 'ASSAULT negated: Kenya > Ethiopia'],
    ['Kenya vowed to attack Ethiopia.', 'ASSAULT future: Kenya > Ethiopia'],
    ['Kenya attacked Ethiopia.', 'ASSAULT: Kenya > Ethiopia'],
  ])('but still: %s', (text, line) => expect(assaults(text)).toEqual([line]));
});
