import { describe, expect, test } from 'vitest';
import { ActorSearch } from '../../src/index/actors/actorSearch.ts';
import type { IndexedActor } from '../../src/index/corpusIndex.ts';
import { atOnce } from '../../src/index/steps.ts';

const actor = (id: string, name: string, fields: Partial<IndexedActor> = {}): IndexedActor => ({
  id,
  name,
  type: 'person',
  aliases: [name],
  names: [name],
  offices: [],
  state: null,
  wikidata: null,
  documents: ['a'],
  ...fields,
});
const actors = [
  actor('karim-haddad', 'Karim al-Haddad', {
    aliases: ['Karim al-Haddad', 'Haddad'],
    offices: [{ title: 'foreign minister', of: 'Lebanon' }],
    state: 'Lebanon',
  }),
  actor('leila-haddad', 'Leila Haddad'),
  actor('omar-nasr', 'Omar Nasr', { offices: [{ title: 'deputy foreign minister', of: 'Lebanon' }], state: 'Lebanon' }),
  actor('maria-sol', 'María Sol', { documents: ['a', 'b'] }),
  actor('chad', 'Chad', { type: 'state' }),
  actor('chad-officials', 'officials from Chad', { type: 'group' }),
];
const search = atOnce(ActorSearch.over(new Map(actors.map((one) => [one.id, one]))));
const found = (typed: string) => search.find(typed, 10).map(({ id }) => id);
const meant = (typed: string) => search.resolve(typed).map(({ id }) => id);

describe('a person types a name', () => {
  test.each<[string, string]>([
    ['Karim al-Haddad', 'karim-haddad'],
    ['karim haddad', 'karim-haddad'],
    ['KARIM EL HADDAD', 'karim-haddad'],
    ['maria sol', 'maria-sol'],
    ['the foreign minister of Lebanon', 'karim-haddad'],
    ['kar', 'karim-haddad'],
    ['Lebanon FM', 'karim-haddad'],
    ["Lebanon's foreign minister", 'karim-haddad'],
    ['Kareem Hadad', 'karim-haddad'],
    ['Chad', 'chad'],
    ['karim-haddad', 'karim-haddad'],
  ])('“%s” is %s', (typed, id) => {
    expect(meant(typed)).toEqual([id]);
    if (typed !== id) expect(found(typed)[0]).toBe(id);
  });

  test('a surname that two people bear means both', () => {
    expect(meant('Haddad').sort()).toEqual(['karim-haddad', 'leila-haddad']);
  });

  test('nothing typed yet offers those named in most articles; nobody is offered for a name that nobody bears', () => {
    expect(found('')[0]).toBe('maria-sol');
    expect(meant('Zebulon')).toEqual([]);
    expect(meant('!!')).toEqual([]);
  });
});
