import { describe, expect, it } from 'vitest';
import { edtfInWords, eventDateInWords } from '../../src/answers/dateWords.ts';

describe('a date in words', () => {
  it.each([
    ['2023-05-29', 'Mon 29 May 2023'],
    ['2024-02-29', 'Thu 29 Feb 2024'],
    ['2023-05', 'May 2023'],
    ['2023', '2023'],
    ['199X', 'the 1990s'],
    ['2023-21', 'spring 2023'],
    ['2023-34', 'the second quarter of 2023'],
    ['2023-07-04~', 'about 4 July 2023'],
    ['2023-07?', 'perhaps July 2023'],
    ['2023-07-04%', 'perhaps about 4 July 2023'],
    ['2022-09-24/..', 'since 24 Sep 2022'],
    ['../2023-09-19', 'until 19 Sep 2023'],
    ['2023-05-28/2023-05-31', '28–31 May 2023'],
    ['2023-05-28/2023-06-02', '28 May to 2 June 2023'],
    ['2022-12-30/2023-01-02', '30 Dec 2022 to 2 Jan 2023'],
    ['2022-12/2023-01', 'Dec 2022 to Jan 2023'],
    ['2023-05-29T18:30', 'Mon 29 May 2023, 18:30'],
  ])('%s is shown as %s', (edtf, words) => expect(edtfInWords(edtf)).toBe(words));

  it.each([['2023-02-30'], ['2023-13'], ['soon'], ['2023-05-29/2023-05-30/2023-05-31'], ['']])(
    '%s, which is no date, is shown as it stands and never as another day',
    (edtf) => expect(edtfInWords(edtf)).toBe(edtf),
  );
});

describe('the date of an event', () => {
  const date = { text: 'on Monday', value: '2022-11-21', edtf: '2022-11-21', basis: 'resolved' } as const;

  it('says how it is known', () => {
    expect(eventDateInWords(date, '2022-11-22')).toBe('Mon 21 Nov 2022, from “on Monday” and the publication date');
    expect(eventDateInWords({ ...date, basis: 'stated' }, '2022-11-22')).toBe('Mon 21 Nov 2022, as the text states');
    expect(eventDateInWords({ ...date, text: null, basis: 'publication' }, '2022-11-21')).toBe(
      'Mon 21 Nov 2022, the publication date',
    );
    expect(eventDateInWords(date, null)).toBe('Mon 21 Nov 2022, from “on Monday” and another date in the text');
  });

  it('gives the words alone where nothing anchors them', () => {
    const unresolved = { text: 'on Monday', value: null, edtf: null, basis: 'unresolved' } as const;
    expect(eventDateInWords(unresolved, null)).toBe('“on Monday”, undated: the article gives no publication date');
    expect(eventDateInWords(null, null)).toBeNull();
  });
});
