import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite, isVerbatim } from '../../src/answers/cite.ts';
import type { Document } from '../../src/corpus/document.ts';

const documentOf = (body: string, url: string | null = 'https://example.org/a'): Document => ({
  id: 'd',
  title: 'Talks',
  publisher: 'Example',
  url,
  published: '2031-04-05',
  publishedBasis: null,
  license: null,
  body,
  digest: '',
});
const citeWords = (body: string, words: string, from = 0, url?: string) => {
  const start = body.indexOf(words, from);
  return cite(documentOf(body, url), { start, end: start + words.length });
};
const fragmentOf = (link: string | null | undefined) => decodeURIComponent(link?.split(':~:text=')[1] ?? '');

describe('a citation', () => {
  test('is verbatim and bound to its place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(300), fc.nat(300), (body, a, b) => {
        const document = documentOf(body);
        const citation = cite(document, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!citation) return;
        expect(isVerbatim(document, citation)).toBe(true);
        expect(citation.quote).toBe(citation.quote.trim());
        expect(citation.url!.length).toBeLessThanOrEqual(512);
        expect(URL.canParse(citation.url!)).toBe(true);
      }),
    );
  });

  test('is no longer verbatim once its article has changed', () => {
    const citation = citeWords('They met in Oslo.', 'met in Oslo')!;
    expect(isVerbatim(documentOf('They met in Bonn.'), citation)).toBe(false);
    expect(isVerbatim(undefined, citation)).toBe(false);
  });

  test('keeps the words that answer as offsets of the quote, joined and cut to it', () => {
    const document = documentOf('On Monday they met in Oslo.');
    const emphasis = [
      { start: 21, end: 40 },
      { start: 3, end: 9 },
      { start: 5, end: 12 },
    ];
    expect(cite(document, { start: 0, end: 26 }, emphasis)?.emphasis).toEqual([
      { start: 3, end: 12 },
      { start: 21, end: 26 },
    ]);
  });

  test('has no link where the article has no address', () => {
    expect(cite(documentOf('They met.', null), { start: 0, end: 9 })?.url).toBeNull();
  });
});

describe('the text fragment', () => {
  test('names a short quote whole', () => {
    expect(citeWords('The two met in Oslo on Friday.', 'met in Oslo')?.url).toBe('https://example.org/a#:~:text=met%20in%20Oslo');
  });

  test('names a long quote by its first and last words', () => {
    const body = `At noon ${'the envoys of both sides spoke about the river and its water '.repeat(3)}and then they left the hall.`;
    expect(fragmentOf(citeWords(body, body.slice(8))?.url)).toMatch(/^the envoys of both,they left the hall\.$/);
  });

  test('tells the second of two equal quotes by the words before it', () => {
    const body = 'In Oslo the envoys met. In Bonn the envoys met.';
    expect(fragmentOf(citeWords(body, 'the envoys met', 30)?.url)).toBe('In Bonn-,the envoys met');
  });

  test('spans paragraphs by its ends', () => {
    const body = 'He spoke.\n\n“We will talk.\n\n“We will listen,” he said.\n\nThey left.';
    expect(fragmentOf(citeWords(body, '“We will talk.\n\n“We will listen,” he said.')?.url)).toMatch(
      /^“We will talk\.,.*he said\.$/,
    );
  });

  test('takes the words in the article, not in the title before it', () => {
    const document = { ...documentOf('The talks went on. Nobody left.'), title: 'The talks went on.' };
    expect(fragmentOf(cite(document, { start: 0, end: 18 })?.url)).toBe('The talks went on.,-Nobody left.');
  });

  test('tells a word from the beginning of a longer one, and letters from accented ones, as browsers do', () => {
    expect(fragmentOf(citeWords('The metropolitan met them.', 'met', 10)?.url)).toBe('met');
    expect(fragmentOf(citeWords('A café, and a cafe.', 'cafe')?.url)).toBe('and a-,cafe');
  });

  test('reaches what is only a part of a word by what stands beside it', () => {
    expect(fragmentOf(citeWords('Peru’s minister met them.', 'Peru')?.url)).toBe('Peru,-’s minister');
  });

  test('tells a paragraph by the one before it', () => {
    const body = 'First day.\n\nThey met.\n\nSecond day.\n\nThey met.';
    expect(fragmentOf(citeWords(body, 'They met.', 20)?.url)).toBe('Second day.-,They met.');
  });

  test('names words as a page shows them, without the marks of Markdown', () => {
    const body =
      'Said **Ann Poe** of [the _new_ council](https://example.org/new_council), 2 * 3 times.\n\n-   *More* talks in snake_case.';
    expect(
      fragmentOf(citeWords(body, '**Ann Poe** of [the _new_ council](https://example.org/new_council), 2 * 3 times')?.url),
    ).toBe('Ann Poe of the new council, 2 * 3 times');
    expect(fragmentOf(citeWords(body, '-   *More* talks in snake_case.')?.url)).toBe('More talks in snake_case.');
  });

  test('is made in time for text that is all marks', () => {
    for (const mark of ['*a ', '[', '](', '<a', '\\', '- ', '_*'])
      expect(URL.canParse(citeWords(`${mark.repeat(100_000)}they met`, 'they met')!.url!)).toBe(true);
  });

  test('escapes what would break the directive or a chat message, and keeps a fragment that is there', () => {
    const link = citeWords('So (he said) a-b, c & d.', '(he said) a-b, c & d', 0, "https://example.org/it's(1)#part")?.url;
    expect(link).toBe('https://example.org/it%27s%281%29#part:~:text=%28he%20said%29%20a%2Db%2C%20c%20%26%20d');
  });
});
