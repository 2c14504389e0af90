import { describe, expect, test } from 'vitest';
import { editActorsFile } from '../../src/corpus/actorsFile.ts';
import { parseAuthority } from '../../src/corpus/authority.ts';

const FILE = `# Kept by hand since 2030.
actors:
  # He changed his name.
  - name: Karim al-Haddad
    aliases: [Abu Nabil] # by his friends
    wikidata: Q1
  - name: Rami Sayegh
    state: Lebanon
  - name: Mette Holm
`;

describe('the actors’ file is changed', () => {
  test('where it is changed, and nowhere else: comments and order stay', () => {
    expect(
      editActorsFile(FILE, [
        { at: 1, fields: { aliases: ['R. Sayegh'], offices: [{ title: 'envoy', of: 'Lebanon', from: '2031' }] } },
      ]),
    ).toBe(
      FILE.replace(
        '    state: Lebanon\n',
        '    state: Lebanon\n    aliases: [R. Sayegh]\n    offices:\n      - {title: envoy, of: Lebanon, from: "2031"}\n',
      ),
    );
  });

  test('by taking one out and adding one', () => {
    const text = editActorsFile(FILE, [
      { at: 1, fields: null },
      { at: null, fields: { name: 'Nils Lund', type: 'person', aliases: [], state: 'Denmark', wikidata: null } },
    ]);
    expect(text).toContain('# He changed his name.');
    expect(text).not.toContain('Sayegh');
    expect(text).toMatch(/- name: Mette Holm\n {2}- name: Nils Lund\n {4}state: Denmark\n$/);
  });

  test.each([null, '', '# nothing yet\n', 'actors: []\n', 'actors:\n'])('from %j there is a list with the first', (source) => {
    const text = editActorsFile(source, [{ at: null, fields: { name: 'Mette Holm', aliases: ['M. "Mimi" Holm: of Aarhus'] } }]);
    expect(parseAuthority(text)).toMatchObject([{ name: 'Mette Holm', aliases: ['M. "Mimi" Holm: of Aarhus'] }]);
    expect(text).toContain('actors:\n  - name: Mette Holm\n');
  });

  test('to what it was where nothing differs', () => {
    const [first] = parseAuthority(FILE) as Exclude<ReturnType<typeof parseAuthority>, string>;
    expect(editActorsFile(FILE, [{ at: 0, fields: first! }])).toBe(FILE);
  });
});
