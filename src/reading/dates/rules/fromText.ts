import type { Rule } from '../rule.ts';

/** "the day before." counts from a date; "the day before the vote" counts from what the text goes on to say. */
const STOPS = '. , ; : ! ? ) " ” - and but or';

/** Dates that count from a date before them in the text. */
export const FROM_TEXT = [
  {
    is: 'DAY',
    pattern: 'the (previous|preceding) {weekday}',
    value: 'then<XXXX-WXX-{weekday}',
    example: ['Talks began on May 10 after a raid the previous Monday.', '2023-05-08'],
  },
  {
    is: 'DAY',
    pattern: 'the (following|next) {weekday}',
    value: 'then>XXXX-WXX-{weekday}',
    example: ['Talks began on May 10 and ended the following Monday.', '2023-05-15'],
  },
  {
    is: 'MONTH',
    pattern: 'the month',
    value: 'then+0:M',
    after: 'for during throughout',
    notBefore: 'of that when before after he she they it we i following to - the a',
    example: ['Output fell in April. It was down for the month.', '2023-04'],
  },
  {
    is: 'YEAR',
    pattern: 'the (entire|whole|full) year',
    value: 'then+0:Y',
    after: 'for of in over',
    example: ['In 2019 it lost money. It lost five million for the entire year.', '2019'],
  },
  {
    is: 'DAY',
    pattern: '(the|that) (very)? same day',
    value: 'then+0:D',
    example: ['They met on May 10 and signed the same day.', '2023-05-10'],
  },
  { is: 'DAY', pattern: 'that day', value: 'then+0:D', example: ['They met on May 10. That day they signed.', '2023-05-10'] },
  {
    is: 'DAY',
    pattern: 'the day',
    value: 'then+0:D',
    after:
      'in of during for on throughout closed end ended ending finish finished start started begin began late later earlier early',
    notBefore: 'of when that before after he she they it we i following to - - the a',
    example: ['They met on May 10. Later in the day they signed.', '2023-05-10'],
  },
  {
    is: 'TIME',
    pattern: 'that (same)? {part}',
    value: '(then+0:D)T{part}',
    example: ['They met on May 10 and left that night.', '2023-05-10TNI'],
  },
  {
    is: 'WEEK',
    pattern: '(the same|that) week',
    value: 'then+0:W',
    example: ['They met on May 10 and left that week.', '2023-W19'],
  },
  {
    is: 'MONTH',
    pattern: '(the same|that) month',
    value: 'then+0:M',
    example: ['They met on March 10 and left that month.', '2023-03'],
  },
  {
    is: 'YEAR',
    pattern: '(the same|that) year',
    value: 'then+0:Y',
    gives: { RELYEAR: 'then+0:Y' },
    example: ['They met on March 10, 2019, and left that year.', '2019'],
  },
  {
    is: 'DAY',
    pattern: '(the|a)? (previous|preceding|prior) day',
    value: 'then-1:D',
    example: ['They met on May 10 after a raid the previous day.', '2023-05-09'],
  },
  {
    is: 'DAY',
    pattern: '(the|a) day (earlier|previously)',
    value: 'then-1:D',
    example: ['They met on May 10 after a raid a day earlier.', '2023-05-09'],
  },
  {
    is: 'DATE',
    pattern: '(the|a|one) {unit} (before|previous)',
    value: 'then-1:{unit}',
    before: STOPS,
    example: ['They met on May 10 after a raid the day before.', '2023-05-09'],
  },
  {
    is: 'DAY',
    pattern: '(the|a) {unit} after',
    value: 'then+1:{unit}',
    before: STOPS,
    example: ['They met on May 10 and signed the day after.', '2023-05-11'],
  },
  {
    is: 'DAY',
    pattern: 'the? (following|next) day',
    value: 'then+1:D',
    example: ['They met on May 10 and left the next day.', '2023-05-11'],
  },
  {
    is: 'TIME',
    pattern: 'the? (following|next) {part}',
    value: '(then+1:D)T{part}',
    example: ['They met on May 10 and left the next morning.', '2023-05-11TMO'],
  },
  {
    is: 'TIME',
    pattern: 'the? (previous|preceding) {part}',
    value: '(then-1:D)T{part}',
    example: ['They met on May 10 after a raid the previous night.', '2023-05-09TNI'],
  },
  {
    is: 'WEEK',
    pattern: 'the? (previous|preceding|prior) week',
    value: 'then-1:W',
    example: ['They met on May 10 after a raid the previous week.', '2023-W18'],
  },
  {
    is: 'WEEK',
    pattern: 'the? following week',
    value: 'then+1:W',
    example: ['They met on May 10 and the following week.', '2023-W20'],
  },
  {
    is: 'MONTH',
    pattern: 'the? (previous|preceding|prior) month',
    value: 'then-1:M',
    example: ['They met on May 10 after a raid the previous month.', '2023-04'],
  },
  {
    is: 'MONTH',
    pattern: 'the? following month',
    value: 'then+1:M',
    example: ['They met on March 10 and the following month.', '2023-04'],
  },
  {
    is: 'YEAR',
    pattern: 'the? (previous|preceding|prior) year',
    value: 'then-1:Y',
    gives: { RELYEAR: 'then-1:Y' },
    example: ['They met in 2019 after a raid the previous year.', '2018'],
  },
  {
    is: 'YEAR',
    pattern: 'the? following year',
    value: 'then+1:Y',
    gives: { RELYEAR: 'then+1:Y' },
    example: ['They met in 2019 and the following year.', '2020'],
  },
  {
    is: 'DATE',
    pattern:
      'the same (period|time|month|quarter|week|day) (a year ago|a year earlier|last year|of last year|in the previous year|the previous year|of the previous year)',
    value: 'same-1:Y',
    example: ['Output fell in April from the same month a year earlier.', '2022-04'],
  },
  {
    is: 'DATE',
    pattern: '{n} {units} earlier',
    value: 'then-{n}:{units}',
    example: ['They met in 2019. Two years earlier they had fought.', '2017'],
  },
  {
    is: 'DATE',
    pattern: '(a|an|one) {unit} (earlier|previously)',
    value: 'then-1:{unit}',
    example: ['They met in 2019. A year earlier they had fought.', '2018'],
  },
  {
    is: 'DATE',
    pattern: '{n} {units} later',
    value: 'then+{n}:{units}',
    example: ['They met in 2019. Two years later they fought.', '2021'],
  },
  {
    is: 'DATE',
    pattern: '(a|an|one) {unit} later',
    value: 'then+1:{unit}',
    example: ['They met in 2019. A year later they fought.', '2020'],
  },
  {
    is: 'MONTH',
    pattern: 'that {month}',
    value: '(then+0:Y)-{month}',
    example: ['They met in 2019 and signed that October.', '2019-10'],
  },
  {
    is: 'MONTH',
    pattern: 'the following {month}',
    value: 'then>XXXX-{month}',
    example: ['They met on June 5, 2019, and signed the following March.', '2020-03'],
  },
  {
    is: 'MONTH',
    pattern: 'the (previous|preceding) {month}',
    value: 'then<XXXX-{month}',
    example: ['They met on June 5, 2019, after a raid the previous March.', '2019-03'],
  },
] as const satisfies readonly Rule[];
