import { describe, expect, test } from 'vitest';
import { parseAuthority } from '../../src/corpus/authority.ts';

describe('a moderator writes actors.yaml', () => {
  test('a name is enough; all else can be left out', () => {
    expect(parseAuthority('actors:\n  - name: Mette Holm\n')).toEqual([
      { name: 'Mette Holm', type: 'person', aliases: [], offices: [], state: null, wikidata: null },
    ]);
  });

  test('an empty file lists nobody', () => {
    expect(parseAuthority('')).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['a name that is not there', 'actors:\n  - aliases: [x]\n', 'actors.0.name'],
    ['a field that there is not', 'actors:\n  - name: A\n    born: 1960\n', 'born'],
    ['a date in words', 'actors:\n  - name: A\n    offices: [{title: envoy, from: last May}]\n', 'is not a date'],
    ['no Wikidata item', 'actors:\n  - name: A\n    wikidata: https://example.org\n', 'Wikidata'],
    ['no YAML', 'actors: [', 'not YAML'],
    ['YAML that expands itself', 'a: &a [x]\nactors: *a\n', 'anchors'],
  ])('%s is told in one line', (_what, source, reason) => {
    const told = parseAuthority(source);
    expect(told).toEqual(expect.stringContaining(reason));
    expect(String(told)).not.toContain('\n');
  });
});
