import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, fromMarkdown, label, markdown, markdownWithin, plain, safeUrl } from '../../src/discord/neutralise.ts';
import { show } from './discordMarkdown.ts';

/** Pieces that an ill-meant article would put together, and ordinary ones. */
const PIECES = [
  ...'\\`*_~|<>[]()#@:-+.1!&/^ \n',
  '**bold**',
  '||spoiler||',
  '```js\n',
  '> ',
  '>>> ',
  '# ',
  '-# ',
  '- ',
  '1. ',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<:smile:123456789012345678>',
  '<a:wave:123456789012345678>',
  ':smile:',
  '<t:1700000000:R>',
  '</ask:123456789012345678>',
  '<id:browse>',
  '@everyone',
  '@here',
  'https://example.org/a_b_(c)?d=*e*',
  '<https://example.org>',
  '[click](https://example.org)',
  '](javascript:alert(1))',
  'mailto:a@example.org',
  '\u202e',
  '\u200b',
  '\u2066',
  '\ud800',
  '👩\u200d🚀',
  'می\u200cخواهم',
  'the minister said ',
] as const;
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('text of others in a message', () => {
  it('is shown as it was written, and does nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(show(markdown(text))).toEqual({ text: plain(text), effects: [] });
      }),
      { numRuns: 3000 },
    );
  });

  it('is shown as it was written after a quotation mark, a heading mark and in bold too', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = plain(text).replace(/\s+/g, ' ').trim();
        fc.pre(line !== '');
        expect(show(`> ${markdown(line)}`)).toEqual({ text: line, effects: ['quote'] });
        expect(show(`### ${markdown(line)}`)).toEqual({ text: line, effects: ['heading'] });
        expect(show(`**${markdown(line)}**`)).toEqual({ text: line, effects: ['bold'] });
      }),
      { numRuns: 2000 },
    );
  });

  it('can be read back from the message', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(fromMarkdown(markdown(text))).toBe(plain(text));
      }),
    );
  });

  it('keeps the joiners that Persian and emoji are spelt with, and no others', () => {
    expect(plain('می\u200cخواهم 👩\u200d🚀 pay\u200dpal')).toBe('می\u200cخواهم 👩\u200d🚀 paypal');
  });

  it('cannot turn its letters round', () => expect(plain('invoice\u202efdp.exe')).toBe('invoicefdp.exe'));

  it('is cut where it is too long, never within a character, and says so', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 2, max: 60 }), (text, length) => {
        expect(label(text, length).length).toBeLessThanOrEqual(length);
        expect(label(text, length).isWellFormed()).toBe(true);
        expect(markdownWithin(text, length).length).toBeLessThanOrEqual(length);
        expect(show(markdownWithin(text, length)).effects).toEqual([]);
      }),
    );
    expect(cut('The ministers met.', 13)).toBe('The minister…');
  });
});

describe('an address', () => {
  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,<script>'],
    ['//example.org'],
    ['https://user:secret@example.org/'],
    ['not an address'],
    [''],
  ])('%s is no link', (address) => expect(safeUrl(address)).toBeNull());

  it('is percent-encoded, its host in ASCII', () => {
    expect(safeUrl('https://exämple.org/سلام "x" <y>')).toBe(
      'https://xn--exmple-cua.org/%D8%B3%D9%84%D8%A7%D9%85%20%22x%22%20%3Cy%3E',
    );
  });

  it('keeps the mark by which a browser knows a text fragment', () => {
    expect(safeUrl('https://example.org/a#:~:text=met%20on%20Monday')).toBe('https://example.org/a#:~:text=met%20on%20Monday');
  });

  it('is always something that Discord takes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), hostile), (address) => {
        const url = safeUrl(address);
        if (url !== null) expect(url).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
      }),
    );
  });
});
