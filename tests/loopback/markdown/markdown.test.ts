import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkdownNode, parseMarkdown } from '../../../src/loopback/markdown/parse.js';
import { linksOf, plainText } from '../../../src/loopback/markdown/plainText.ts';

describe('a text as Discord draws it', () => {
  it.each([
    ['marks of style vanish', '**a** *b* _c_ __d__ ~~e~~ ||f||', 'a b c d e f'],
    ['styles nest', '**a *b* __c__**', 'a b c'],
    ['marks without a partner stay', '**a and 2 * 3 * 4', '**a and 2 * 3 * 4'],
    ['an underscore within a word stays', 'snake_case_name', 'snake_case_name'],
    ['escaped marks are themselves', '\\*a\\* \\_b\\_ \\> c \\[d](e)', '*a* _b_ > c [d](e)'],
    ['an escaped letter keeps its backslash', 'C:\\dir', 'C:\\dir'],
    ['a quote has a bar at every line', '> a\n> b\nc', '▎a\n▎b\nc'],
    ['a greater-than sign without a space is no quote', '>a', '>a'],
    ['three of them quote all that follows', '>>> a\nb', '▎a\n▎b'],
    ['a quote is not nested', '> > a', '▎> a'],
    ['headings and small print are lines', '# A\n## B\ntext\n-# small', 'A\nB\ntext\nsmall'],
    ['a hash without a space is no heading', '#general', '#general'],
    ['lists have bullets or numbers', '- a\n- b\n\n3. c\n4. d', '• a\n• b\n\n3. c\n4. d'],
    ['code is shown as it is', '`**a**` ```js\n*b*\n```c', '**a** \n*b*\nc'],
    ['a link shows its label', '[**a** b](https://example.org/x_(y))', 'a b'],
    ['a label that pretends to be an address is no link', '[https://a.org](https://b.org)', '[https://a.org](https://b.org)'],
    ['a link to anything but the web is no link', '[a](javascript:alert(1))', '[a](javascript:alert(1))'],
    ['an escaped bracket in a label is itself', '[a \\] b](https://example.org)', 'a ] b'],
    ['somebody and everybody are mentioned', '<@12> <@&13> <#14> @everyone </ask:15>', '@12 @13 #14 @everyone /ask'],
    ['an emoji of a server has its name', '<:wave:12>', ':wave:'],
    ['a timestamp is a time', '<t:0:f>', '1970-01-01T00:00:00.000Z'],
  ])('%s', (_what, source, shown) => {
    expect(plainText(source)).toBe(shown);
  });

  it('names are put in for ids', () => {
    expect(plainText('<@12> in <#14>', (kind, id) => `${kind}${id}`)).toBe('@user12 in #channel14');
  });
});

describe('links', () => {
  it.each([
    ['of a label', '[a](https://example.org/b "title")', 'https://example.org/b'],
    ['with parentheses', '[a](https://example.org/b_(c))', 'https://example.org/b_(c)'],
    ['bare', 'see https://example.org/b.', 'https://example.org/b'],
    ['bare in parentheses', '(https://example.org/b)', 'https://example.org/b'],
    ['bare with parentheses', 'https://example.org/b_(c) ', 'https://example.org/b_(c)'],
    ['without a preview', '<https://example.org/b>', 'https://example.org/b'],
    ['in a quote', '> [a](https://example.org/b)', 'https://example.org/b'],
    ['to a text fragment', '[a](https://example.org/b#:~:text=c%2C%20d)', 'https://example.org/b#:~:text=c%2C%20d'],
  ])('%s lead where they say', (_what, source, url) => {
    expect(linksOf(source).map((link) => link.url)).toEqual([url]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '> ',
    '\n',
    '[',
    ']',
    '(',
    ')',
    '](',
    'https://a.b',
    '\\',
    '# ',
    '-# ',
    '- ',
    'a',
    ' ',
    '<@1>',
  );
  const anyText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('without special characters is shown as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z ,.]{0,40}$/), (text) => plainText(`a${text}`) === `a${text}`.trimEnd()));
  });

  it('with every special character escaped is shown as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replaceAll('\n', ' ').replaceAll('https://a.b', '').trim();
        const escaped = line.replace(/[^0-9A-Za-z\s]/g, '\\$&');
        expect(plainText(escaped)).toBe(line);
      }),
    );
  });

  it('is parsed, and its links lead to the web only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(linksOf(text).every(({ url }) => /^https?:\/\//.test(url))).toBe(true);
      }),
    );
  });

  it('of thousands of marks is parsed, and nests no deeper than can be drawn', () => {
    const depth = (nodes: MarkdownNode[]): number =>
      Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 0)));
    for (const mark of ['**', '*', '||', '> ', '[', '`', '- ', '\n> ', '__~~', '[a](https://'])
      expect(depth(parseMarkdown(mark.repeat(2_000)))).toBeLessThan(30);
  });
});
