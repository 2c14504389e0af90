import { describe, expect, test } from 'vitest';
import { findTimexes } from '../../../src/reading/dates/timexes.ts';
import { annotate } from '../../../src/reading/text.ts';

const MONDAY = '2023-05-29';

/** The dates of `text`, each as "words = value". */
const dates = (text: string, published?: string): string[] =>
  findTimexes(annotate(text), published).map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);

/** The EDTF and its basis of the last date of `text`. */
function shown(text: string, published?: string): string {
  const { edtf, basis } = findTimexes(annotate(text), published).at(-1)!;
  return `${edtf}, ${basis}`;
}

describe('a bare weekday or month is the past one, unless its clause looks ahead', () => {
  test.each([
    ['The envoy landed on Friday.', 'Friday = 2023-05-26'],
    ['The envoy will land on Friday.', 'Friday = 2023-06-02'],
    ['The envoy is due to land on Friday.', 'Friday = 2023-06-02'],
    ['The envoy said on Friday he would resign.', 'Friday = 2023-05-26'],
    ['Talks scheduled for Friday are off.', 'Friday = 2023-06-02'],
    ['Ankara wants an answer by Friday.', 'Friday = 2023-06-02'],
    ['By Friday, the town was cut off.', 'Friday = 2023-05-26'],
    ['They extended the truce until Friday.', 'Friday = 2023-06-02'],
    ['The envoy landed on Monday.', 'Monday = 2023-05-29'],
    ['The court ruled in September.', 'September = 2022-09'],
    ['The court will rule in September.', 'September = 2023-09'],
    ['No one has seen them since October.', 'October = 2022-10'],
    ['The ministry put out a note on Friday.', 'Friday = 2023-05-26'],
    ['Ms CAN Industries sold it on Friday.', 'Friday = 2023-05-26'],
  ])('%s', (text, expected) => {
    expect(dates(text, MONDAY)).toEqual([expected]);
  });
});

describe('a date without a year is the near one, told by tense, by weekday or by what is beside it', () => {
  test.each([
    ['The pact was signed on December 3.', ['December 3 = 2022-12-03']],
    ['The talks on June 3 were called off.', ['June 3 = 2023-06-03']],
    ['The talks on June 3 have been cancelled.', ['June 3 = 2023-06-03']],
    ['A June 3 vigil has been scheduled.', ['June 3 = 2023-06-03']],
    ['They met on Tuesday, May 31.', ['Tuesday, May 31 = 2022-05-31']],
    ['They met on Thursday and Friday.', ['Thursday = 2023-05-25', 'Friday = 2023-05-26']],
    ['They will meet on Sunday and Monday.', ['Sunday = 2023-06-04', 'Monday = 2023-06-05']],
    ['It was closed between December and February.', ['December = 2022-12', 'February = 2023-02']],
    ['Troops came in October 2005. On 12 November they left.', ['October 2005 = 2005-10', '12 November = 2005-11-12']],
    ['They talked from May 3 to 5.', ['May 3 = 2023-05-03', '5 = 2023-05-05']],
  ])('%s', (text, expected) => {
    expect(dates(text, MONDAY)).toEqual(expected);
  });
});

describe('what counts from a date before it in the text', () => {
  test.each([
    ['The raid came on May 10. A day earlier the envoy had left.', 'A day earlier = 2023-05-09'],
    ['The raid came on May 10 and talks ended the same day.', 'the same day = 2023-05-10'],
    ['Talks opened on May 10 and ended on the 12th.', 'the 12th = 2023-05-12'],
    ['The raid came on May 10; the following night shots were heard.', 'the following night = 2023-05-11TNI'],
  ])('%s', (text, expected) => {
    expect(dates(text, MONDAY).at(-1)).toBe(expected);
  });

  test('"two months later" is left open where it would lie past the day of writing', () => {
    expect(dates('It was signed on Monday. That is two months later.', MONDAY)).toEqual([
      'Monday = 2023-05-29',
      'two months later = null',
    ]);
  });
});

describe('words that look like dates and are none', () => {
  test.each([
    'They may march and may not.',
    'May will not resign, said the second speaker.',
    'The sun rose as she sat and saw.',
    'He read it in the Sunday Times.',
    'Resolution 1973 and flight 2020 were named.',
    'It cost $1999 and weighs 2000 tonnes.',
    'A man in his mid-40s spoke.',
    'A quarter of the town spoke.',
  ])('%s', (text) => {
    expect(dates(text, MONDAY)).toEqual([]);
  });
});

describe('the date that is shown and sorted by', () => {
  test.each([
    ['It has lasted since September 24 last year.', '2022-09-24/.., resolved'],
    ['They signed it on 3 May 2019.', '2019-05-03, stated'],
    ['They met late last June.', '2022-06, resolved'],
    ['They met last week.', '2023-05-22/2023-05-28, resolved'],
    ['They met from 3 to 5 May, on Friday evening.', '2023-05-26, resolved'],
    ['Output fell in the third quarter of 2022.', '2022-07/2022-09, stated'],
    ['They fought in the 1980s.', '198X, stated'],
    ['They met in the spring of 2021.', '2021-21, stated'],
    ['They met about four years ago.', '2019~, resolved'],
    ['They have met in recent days.', '2023-05~, resolved'],
    ['They fought for three weeks.', 'null, stated'],
  ])('%s', (text, expected) => {
    expect(shown(text, MONDAY)).toBe(expected);
  });

  test('the first day of a span carries the whole span', () => {
    const [first] = findTimexes(annotate('They met from May 3 to 5.'), MONDAY);
    expect(first?.edtf).toBe('2023-05-03/2023-05-05');
  });
});

describe('a paper prints what was wired before', () => {
  test.each([
    ['BELGRADE, Nov. 2—The envoy landed today.', 'today = 1956-11-02'],
    ['ST. GALLEN, 2 November (ATS) – The envoy landed last night.', 'last night = 1956-11-01TNI'],
    ['NEW DELHI, Nov. 2 - The envoy will land tomorrow.', 'tomorrow = 1956-11-03'],
    ['OSLO, Thursday (NTB) — The envoy landed yesterday.', 'yesterday = 1956-10-31'],
  ])('%s', (text, expected) => {
    expect(dates(text, '1956-11-03').at(-1)).toBe(expected);
  });

  test('a date in its running text, or of long ago, is no dateline', () => {
    expect(dates('On Nov. 2 the envoy landed. He left today.', '1956-11-03').at(-1)).toBe('today = 1956-11-03');
    expect(dates('OSLO, March 2 - The envoy left today.', '1956-11-03').at(-1)).toBe('today = 1956-11-03');
  });
});

describe('without a publication date', () => {
  test('what is relative stays unresolved and says so', () => {
    expect(dates('They met on Monday and again on October 4, a day after the vote last year.')).toEqual([
      'Monday = XXXX-WXX-1',
      'October 4 = XXXX-10-04',
      'a day = P1D',
      'last year = XXXX',
    ]);
    expect(shown('They met on Monday.')).toBe('null, unresolved');
  });

  test.each([
    'May 29, 2023',
    'May 29, 2023 - 22:42',
    'Monday, 29 May 2023',
    'Published on 2023-05-29',
    'OSLO, May 29, 2023 (NTB) – The talks are over.',
  ])('a date line at the top of the article stands in for it: %s', (line) => {
    expect(dates(`Envoy lands\n${line}\nThe envoy landed on Friday.`).at(-1)).toBe('Friday = 2023-05-26');
  });

  test('a date told in the running text does not', () => {
    expect(dates('The pact of May 29, 2023 holds, he said on Friday.').at(-1)).toBe('Friday = XXXX-WXX-5');
  });
});

test('tokenised text reads like any other', () => {
  expect(dates("October 04 , 2005\nThe hall closed at 7:15 p.m. ( GMT +8 ) , the town 's last fair of the '80s .")).toEqual([
    'October 04 , 2005 = 2005-10-04',
    '7:15 p.m. ( GMT +8 ) = 2005-10-04T19:15',
    "the '80s = 198",
  ]);
});

test('a headline that ends in a weekday does not run into the date line', () => {
  expect(dates('Envoy lands Friday\nMay 29, 2023\nHe landed.', MONDAY)).toEqual([
    'Friday = 2023-05-26',
    'May 29, 2023 = 2023-05-29',
  ]);
});

test('a date broken over a wrapped line is one date', () => {
  const line = 'The two ministers agreed at their last meeting in Muscat on May';
  expect(dates(`${line}\n10, 2021, to meet again.`, MONDAY)).toEqual(['May\n10, 2021 = 2021-05-10']);
});
