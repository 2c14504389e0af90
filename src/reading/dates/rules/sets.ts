import type { Rule } from '../rule.ts';

const COUNTED =
  'times once twice thrice dollars euros pounds people percent % million billion trillion thousand barrels tons tonnes bpd hours days nights weeks months';

/** How often something happens. */
export const SETS = [
  { is: 'SET', pattern: '(every|each) {unit}', value: 'P:1:{unit}', example: ['They meet every week.', 'P1W'] },
  { is: 'SET', pattern: 'every other {unit}', value: 'P:2:{unit}', example: ['They meet every other week.', 'P2W'] },
  { is: 'SET', pattern: 'every {n} {units}', value: 'P:{n}:{units}', example: ['They meet every two years.', 'P2Y'] },
  {
    is: 'SET',
    pattern: '(every|each) {weekday}',
    value: 'XXXX-WXX-{weekday}',
    example: ['They meet every Monday.', 'XXXX-WXX-1'],
  },
  {
    is: 'SET',
    pattern: '(every|each) {weekday} {part}',
    value: 'XXXX-WXX-{weekday}T{part}',
    example: ['They meet every Monday morning.', 'XXXX-WXX-1TMO'],
  },
  { is: 'SET', pattern: '{weekdays}', value: 'XXXX-WXX-{weekdays}', example: ['They meet on Mondays.', 'XXXX-WXX-1'] },
  { is: 'SET', pattern: '(every|each) {month}', value: 'XXXX-{month}', example: ['They meet every March.', 'XXXX-03'] },
  { is: 'SET', pattern: '(every|each) {season}', value: 'XXXX-{season}', example: ['They meet every spring.', 'XXXX-SP'] },
  {
    is: 'SET',
    pattern: '(every|each) {part}',
    value: 'XXXX-XX-XXT{part}',
    example: ['They meet every morning.', 'XXXX-XX-XXTMO'],
  },
  {
    is: 'SET',
    pattern: '(once|twice) (a|an|every|each|per) {unit}',
    value: 'P:1:{unit}',
    example: ['They meet twice a year.', 'P1Y'],
  },
  {
    is: 'SET',
    pattern: '{n} times (a|an|every|each|per) {unit}',
    value: 'P:1:{unit}',
    example: ['They meet three times a week.', 'P1W'],
  },
  { is: 'SET', pattern: 'per {unit}', value: 'P:1:{unit}', example: ['It costs two dollars per day.', 'P1D'] },
  {
    is: 'SET',
    pattern: '(a|an) {unit}',
    value: 'P:1:{unit}',
    after: COUNTED,
    notBefore: 'ago earlier later',
    example: ['It costs five million a year.', 'P1Y'],
  },
  { is: 'SET', pattern: '{frequency}', value: '{frequency}', example: ['They hold a weekly briefing.', 'P1W'] },
  {
    is: 'SET',
    pattern: '{weekday} {parts}',
    value: 'XXXX-WXX-{weekday}T{parts}',
    example: ['They meet on Monday nights.', 'XXXX-WXX-1TNI'],
  },
] as const satisfies readonly Rule[];
