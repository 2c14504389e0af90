import type { Rule } from '../rule.ts';

/** The hour or the part of a day with its day; and days told twice, by name and by number. */
export const TIMES = [
  {
    is: 'DAY',
    pattern: '{anyweekday} .? ,? {MONTHDAY}',
    value: 'fits:{anyweekday}:{MONTHDAY}',
    example: ['It ended on Tue., May 31.', '2022-05-31'],
  },
  {
    is: 'DAY',
    pattern: '{WEEKDAY} ,? {MONTHDAY}',
    value: 'fits:{WEEKDAY}:{MONTHDAY}',
    example: ['It ended on Tuesday, May 31.', '2022-05-31'],
  },
  {
    is: 'DAY',
    pattern: '{anyweekday} .? ,? {DAY}',
    value: '{DAY}',
    example: ['It ended on Fri., May 26, 2023.', '2023-05-26'],
  },
  { is: 'DAY', pattern: '{WEEKDAY} ,? {DAY}', value: '{DAY}', example: ['It ended on Friday, May 26, 2023.', '2023-05-26'] },
  {
    is: 'DAY',
    pattern: '{WEEKDAY} of? {WEEK}',
    value: 'day:{WEEKDAY}:({WEEK})',
    example: ['It ended on Friday of last week.', '2023-05-26'],
  },
  {
    is: 'DAY',
    pattern: '{MONTHDAY} (,|of)? {RELYEAR}',
    value: '({RELYEAR})-{MONTHDAY}',
    example: ['It ended on September 24 last year.', '2022-09-24'],
  },
  {
    is: 'MONTH',
    pattern: '{MONTHNAME} (,|of|in)? {RELYEAR}',
    value: '({RELYEAR})-{MONTHNAME}',
    example: ['It ended in March of last year.', '2022-03'],
  },
  {
    is: 'QUARTER',
    pattern: '{PART} (,|of|in)? {RELYEAR}',
    value: '({RELYEAR})-{PART}',
    example: ['Output fell in the third quarter of last year.', '2022-Q3'],
  },
  {
    is: 'QUARTER',
    pattern: '{PART} (,|of|in)? {A_YEAR}',
    value: '{A_YEAR}-{PART}',
    example: ['Output fell in the third quarter of 2019.', '2019-Q3'],
  },
  { is: 'CLOCK', pattern: '{CLOCK} {zone}', value: '{CLOCK}{zone}', example: ['It began at 16:08 UTC.', '2023-05-29T16:08Z'] },
  {
    is: 'CLOCK',
    pattern: '{CLOCK} \\( {zone} \\)',
    value: '{CLOCK}{zone}',
    example: ['It began at 16:08 (GMT).', '2023-05-29T16:08Z'],
  },
  {
    is: 'CLOCK',
    pattern: '{CLOCK} \\(? {zone} (\\+|-) {digits} \\)?',
    value: '{CLOCK}',
    example: ['It began at 16:08 (GMT +8).', '2023-05-29T16:08'],
  },
  {
    is: 'CLOCK',
    pattern: '{CLOCK} local time',
    value: '{CLOCK}',
    example: ['It began at 16:08 local time.', '2023-05-29T16:08'],
  },
  { is: 'CLOCK', pattern: "{hour12} o ' clock", value: 'T{hour12}:00', example: ["It began at 9 o'clock.", '2023-05-29T09:00'] },
  { is: 'CLOCK', pattern: '(noon|midday)', value: 'T12:00', example: ['It began at noon.', '2023-05-29T12:00'] },
  { is: 'CLOCK', pattern: 'midnight', value: 'T24:00', example: ['It began at midnight.', '2023-05-29T24:00'] },
  {
    is: 'TIME',
    pattern: '{DAY} early? {part}',
    value: '({DAY})T{part}',
    gives: { DAYPART: '{DAY}' },
    example: ['It ended on Friday morning.', '2023-05-26TMO'],
  },
  {
    is: 'TIME',
    pattern: 'the? (early|late)? {part} of {DAY}',
    value: '({DAY})T{part}',
    gives: { DAYPART: '{DAY}' },
    example: ['It ended on the evening of May 26.', '2023-05-26TEV'],
  },
  {
    is: 'TIME',
    pattern: 'the? early? {part}',
    value: '(then+0:D)T{part}',
    after: 'in during into by',
    notBefore: 'of',
    example: ['They met on May 10 and left in the evening.', '2023-05-10TEV'],
  },
] as const satisfies readonly Rule[];

/** The hour, once its zone is known, put to its day. */
export const CLOCKS_AND_DAYS = [
  { is: 'TIME', pattern: '{CLOCK}', value: '(here+0:D){CLOCK}', example: ['It began at 16:08.', '2023-05-29T16:08'] },
  {
    is: 'TIME',
    pattern: '{CLOCK} (on|,)? {DAY}',
    value: '({DAY}){CLOCK}',
    example: ['It began at 16:08 on Friday.', '2023-05-26T16:08'],
  },
  {
    is: 'TIME',
    pattern: '{CLOCK} (on|,|in the)? {DAYPART}',
    value: '({DAYPART}){CLOCK}',
    example: ['It began at 7:25 a.m. this morning.', '2023-05-29T07:25'],
  },
  {
    is: 'TIME',
    pattern: '{CLOCK} \\( {CLOCK:other} \\) (on|,)? {DAY}',
    value: '({DAY}){CLOCK}',
    example: ['It began at 9 a.m. (0600 GMT) on Saturday.', '2023-05-27T09:00'],
  },
  {
    is: 'TIME',
    pattern: '{DAYPART} (at|,|-|:|by|around|from)? {CLOCK}',
    value: '({DAYPART}){CLOCK}',
    example: ['It began on Friday morning at 7:25.', '2023-05-26T07:25'],
  },
  {
    is: 'TIME',
    pattern: '{DAY} (at|,|-|:|by|around|from)? {CLOCK}',
    value: '({DAY}){CLOCK}',
    example: ['May 26, 2023 - 22:42', '2023-05-26T22:42'],
  },
] as const satisfies readonly Rule[];
