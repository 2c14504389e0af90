import { describe, expect, test } from 'vitest';
import { type AuthorityActor, parseAuthority } from '../../src/corpus/authority.ts';
import { ActorMerger, type DocumentActors } from '../../src/index/actors/actorMerger.ts';
import type { IndexedActor } from '../../src/index/corpusIndex.ts';
import { atOnce } from '../../src/index/steps.ts';
import type { Actor } from '../../src/reading/reading.ts';

const actor = (name: string, fields: Partial<Actor> = {}): Actor => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  type: 'person',
  aliases: [name],
  offices: [],
  state: null,
  ...fields,
});
/** The actors of a corpus of these documents, by id. */
const mergeActors = (documents: readonly DocumentActors[], authority: readonly AuthorityActor[] = []) => {
  const { actors } = atOnce(new ActorMerger(authority).change([], documents));
  return { actors: new Map([...actors].filter((entry): entry is [string, IndexedActor] => entry[1] !== null)) };
};
/** The corpus's actors by name, with the documents that name them; each argument is the actors of one document. */
const merge = (documents: readonly (readonly Actor[])[], authority = '', published: string | null = '2031-05-01') => {
  const listed = parseAuthority(authority);
  if (typeof listed === 'string') throw new Error(listed);
  const given = documents.map((actors, i) => ({ document: String(i), published, actors }));
  return Object.fromEntries(
    mergeActors(given, listed)
      .actors.values()
      .map(({ name, documents: named }) => [name, named]),
  );
};

describe('actors of several articles', () => {
  test.each<[string, string, string]>([
    ['the same name', 'Karim Haddad', 'Karim Haddad'],
    ['another spelling', 'Kareem Haddad', 'Karim al-Haddad'],
    ['a middle name more', 'Karim Yusuf Haddad', 'Karim Haddad'],
    ['a surname alone', 'Haddad', 'Karim Haddad'],
  ])('%s is one person', (_what, a, b) => {
    expect(Object.values(merge([[actor(a)], [actor(b)]]))).toHaveLength(1);
  });

  test.each<[string, Actor, Actor]>([
    ['two first names', actor('Karim Haddad'), actor('Leila Haddad')],
    ['two states', actor('Karim Haddad', { state: 'Lebanon' }), actor('Karim Haddad', { state: 'Tunisia' })],
    ['a person and an organization', actor('Haddad'), actor('Haddad', { type: 'organization' })],
  ])('%s are two', (_what, a, b) => {
    expect(mergeActors([a, b].map((one, i) => ({ document: String(i), published: null, actors: [one] }))).actors.size).toBe(2);
  });

  test('a surname that fits two people joins neither', () => {
    expect(Object.keys(merge([[actor('Karim Haddad')], [actor('Leila Haddad')], [actor('Haddad')]]))).toHaveLength(3);
  });

  test('an office without a name stays with its article', () => {
    const ambassador = actor('the Peruvian ambassador', { offices: [{ title: 'ambassador', of: 'Peru' }] });
    expect(mergeActors(['a', 'b'].map((document) => ({ document, published: null, actors: [ambassador] }))).actors.size).toBe(2);
  });

  test('a spokeswoman told only by whom she speaks for is not that person', () => {
    const voice = actor('spokeswoman for President Karim Haddad', { offices: [{ title: 'spokesman', of: 'Karim Haddad' }] });
    expect(Object.keys(merge([[voice, actor('Karim Haddad')]]))).toHaveLength(2);
  });

  test('“the minister” is nobody’s name in another article', () => {
    const minister = actor('Ann Poe', { aliases: ['Ann Poe', 'the minister', 'The Chilean minister'] });
    const { actors } = mergeActors([{ document: 'a', published: null, actors: [minister] }]);
    expect(actors.get('ann-poe')?.aliases).toEqual(['Ann Poe', 'The Chilean minister']);
  });

  test('the id is the spelling of most articles: one that writes the name otherwise does not change it', () => {
    const documents = ['Qassem Haddad', 'Qasem Haddad', 'Qassem Haddad', 'Haddad', 'Haddad', 'Haddad'].map((name, i) => ({
      document: String(i),
      published: null,
      actors: [actor(name)],
    }));
    expect([...mergeActors(documents).actors.keys()]).toEqual(['qassem-haddad']);
  });

  test('organizations and states are one by name', () => {
    const union = actor('the River Union', { type: 'organization' });
    expect(Object.values(merge([[union], [actor('River Union', { type: 'organization' })]]))).toEqual([['0', '1']]);
  });
});

describe('what the moderators know goes first', () => {
  const authority = `
actors:
  - name: Karim al-Haddad
    aliases: [Abu Nabil]
    wikidata: Q1
    offices: [{title: foreign minister, of: Lebanon, from: 2030-01-15, to: 2031-06}]
  - name: Rami Sayegh
    offices: [{title: foreign minister, of: Lebanon, from: 2031-07}]
`;
  const minister = actor('the Lebanese foreign minister', { offices: [{ title: 'Foreign Minister', of: 'Lebanon' }] });

  test('an alias that nothing in the articles explains', () => {
    expect(merge([[actor('Abu Nabil')], [actor('Karim Haddad')]], authority)).toEqual({ 'Karim al-Haddad': ['0', '1'] });
  });

  test.each<[string | null, string]>([
    ['2031-05-01', 'Karim al-Haddad'],
    ['2031-06-30', 'Karim al-Haddad'],
    ['2031-08-01', 'Rami Sayegh'],
    ['2029-01-01', 'the Lebanese foreign minister'],
    [null, 'the Lebanese foreign minister'],
  ])('an office without a name, in an article of %s, is %s', (published, name) => {
    expect(merge([[minister]], authority, published)).toEqual({ [name]: ['0'] });
  });

  describe('two of one name are told apart', () => {
    const two = (first: string, second: string) =>
      `actors:\n  - {name: John Roe, ${first}}\n  - {name: John Roe of Kent, aliases: [John Roe], ${second}}\n`;
    const minister = actor('John Roe', { offices: [{ title: 'minister', of: 'Peru' }], state: 'Peru' });
    const other = actor('John Roe', { offices: [{ title: 'envoy', of: 'Chile' }], state: 'Chile' });

    test('by the articles that the moderators name', () => {
      expect(merge([[actor('John Roe')], [actor('John Roe')]], two('aliases: []', 'articles: ["1"]'))).toEqual({
        'John Roe': ['0'],
        'John Roe of Kent': ['1'],
      });
    });

    test('by the office', () => {
      const offices = two('aliases: []', 'offices: [{title: envoy, of: Chile}]');
      expect(merge([[minister], [other], [actor('John Roe')]], offices)).toEqual({
        'John Roe': ['0', '2'],
        'John Roe of Kent': ['1'],
      });
    });

    test('by the state', () => {
      expect(merge([[minister], [other]], two('state: Peru', 'state: Chile'))).toEqual({
        'John Roe': ['0'],
        'John Roe of Kent': ['1'],
      });
    });
  });

  test('somebody listed whom no article names is not an actor of the corpus', () => {
    expect(merge([[actor('Ann Poe')]], authority)).toEqual({ 'Ann Poe': ['0'] });
  });
});
