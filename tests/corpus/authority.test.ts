import { describe, expect, test } from 'vitest';
import { parseAuthority } from '../../src/corpus/authority.ts';

describe('a moderator writes actors.yaml', () => {
  test('a name is enough; all else can be left out', () => {
    expect(parseAuthority('actors:\n  - name: Mette Holm\n')).toEqual([
      { name: 'Mette Holm', type: 'person', aliases: [], offices: [], state: null, wikidata: null, articles: [] },
    ]);
  });

  test('an empty file lists nobody', () => {
    expect(parseAuthority('')).toEqual([]);
  });

  test.each<[string, string, string]>([
    [
      'a name that is not there',
      'actors:\n  - aliases: [x]\n',
      'entry 1: “name” is missing; write the name in words, as "name: Jane Doe"',
    ],
    ['a name that is a number', 'actors:\n  - name: A\n  - name: 7\n', 'entry 2: “name” cannot be “7”; write'],
    [
      'a field that there is not',
      'actors:\n  - name: A\n    born: 1960\n',
      'entry 1 (A): there is no field “born”; the fields are name, type, aliases, offices, state, wikidata, articles.',
    ],
    ['a field above all entries', 'people: []\nactors: []\n', 'there is no field “people”; the fields are actors.'],
    [
      'a date in words',
      'actors:\n  - name: A\n    offices: [{title: envoy, from: last May}]\n',
      'entry 1 (A), office 1: “from” cannot be “last May”; write the day, month or year that it began, as 2031-04-08',
    ],
    [
      'an office of another shape',
      'actors:\n  - name: A\n    offices: [envoy]\n',
      'office 1: write its fields, of title, of, from, to',
    ],
    [
      'a field of an office that there is not',
      'actors:\n  - name: A\n    offices: [{title: envoy, since: 2031}]\n',
      'the fields are title, of, from, to.',
    ],
    [
      'one alias without a list',
      'actors:\n  - name: A\n    aliases: B\n',
      '“aliases” cannot be “B”; write a list of other names',
    ],
    [
      'another type',
      'actors:\n  - name: A\n    type: ship\n',
      '“type” cannot be “ship”; write person, organization, state or group.',
    ],
    [
      'no Wikidata item',
      'actors:\n  - name: A\n    wikidata: https://example.org\n',
      'write the Wikidata item, as "wikidata: Q794"',
    ],
    [
      'articles that are no list',
      'actors:\n  - name: A\n    articles: border-talks\n',
      '“articles” cannot be “border-talks”; write a list of ids of the only articles that mean it',
    ],
    ['entries that are no list', 'actors: Jane Doe\n', '“actors” cannot be “Jane Doe”; write a list'],
    ['entries that are bare names', 'actors: [Jane Doe]\n', 'entry 1: write its fields, of name, type'],
    ['a list without its heading', '- name: A\n', '“actors” is missing; write a list'],
    ['no YAML', 'actors: [', 'not YAML'],
    ['YAML that expands itself', 'a: &a [x]\nactors: *a\n', 'anchors'],
  ])('%s is told in one line', (_what, source, reason) => {
    const told = parseAuthority(source);
    expect(told).toEqual(expect.stringContaining(reason));
    expect(String(told)).not.toContain('\n');
  });
});
