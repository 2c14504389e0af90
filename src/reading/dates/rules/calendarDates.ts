import type { Rule } from '../rule.ts';

/** Days and months by name, with or without their year. */
export const CALENDAR_DATES = [
  {
    is: 'DAY',
    pattern: '{anymonth} .? {dom} +(st|nd|rd|th)? ,? {year}',
    value: '{year}-{anymonth}-{dom}',
    gives: { FULL: '{year}-{anymonth}-{dom}' },
    example: ['It ended on October 4, 2005.', '2005-10-04'],
  },
  {
    is: 'DAY',
    pattern: 'the? {dom} +(st|nd|rd|th)? (of|day)? of? -? {anymonth} .? -? ,? {year}',
    value: '{year}-{anymonth}-{dom}',
    gives: { FULL: '{year}-{anymonth}-{dom}' },
    example: ['It ended on 4 October 2005.', '2005-10-04'],
  },
  {
    is: 'DAY',
    pattern: '{anymonth} .? the? {dom} +(st|nd|rd|th)?',
    value: 'XXXX-{anymonth}-{dom}',
    gives: { MONTHDAY: '{anymonth}-{dom}' },
    notBefore: '% percent',
    example: ['It ended on Sept. 24.', '2022-09-24'],
  },
  {
    is: 'DAY',
    pattern: 'the? {dom} +(st|nd|rd|th)? of? {anymonth}',
    value: 'XXXX-{anymonth}-{dom}',
    gives: { MONTHDAY: '{anymonth}-{dom}' },
    example: ['It ended on the 24th of September.', '2022-09-24'],
  },
  {
    is: 'DAY',
    pattern: 'the? {ordinal} of {month}',
    value: 'XXXX-{month}-0{ordinal}',
    example: ['It ended on the first of May.', '2023-05-01'],
  },
  {
    is: 'DAY',
    pattern: 'the {dom} +(st|nd|rd|th)',
    value: 'thenXXXX-XX-{dom}',
    after: 'on by until till since from to through before after and',
    notBefore:
      '- century anniversary anniversaries birthday day time round meeting session summit edition floor parallel and place largest biggest most amendment',
    example: ['The talks opened on May 17 and ended on the 19th.', '2023-05-19'],
  },
  {
    is: 'MONTH',
    pattern: '{anymonth} .? (of|,)? {year}',
    value: '{year}-{anymonth}',
    gives: { FULLMONTH: '{year}-{anymonth}' },
    example: ['It ended in October 2005.', '2005-10'],
  },
  {
    is: 'MONTH',
    pattern: "{anymonth} ' +{yy}",
    value: '{yy}-{anymonth}',
    example: ["It ended in October '05.", '2005-10'],
  },
  {
    is: 'MONTH',
    pattern: '{month}',
    value: 'XXXX-{month}',
    gives: { MONTHNAME: '{month}' },
    example: ['It ended in March.', '2023-03'],
  },
  {
    is: 'DAY',
    pattern: '{weekday}',
    value: 'XXXX-WXX-{weekday}',
    gives: { WEEKDAY: '{weekday}' },
    notAfter: 'black bloody palm super cyber good ash every each',
    example: ['It ended on Friday.', '2023-05-26'],
  },
] as const satisfies readonly Rule[];
