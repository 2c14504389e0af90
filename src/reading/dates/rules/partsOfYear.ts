import type { Rule } from '../rule.ts';

/** Quarters, halves and seasons. */
export const PARTS_OF_YEAR = [
  {
    is: 'QUARTER',
    pattern: 'the? {ordinal} -? quarter',
    value: 'XXXX-Q{ordinal}',
    gives: { PART: 'Q{ordinal}' },
    example: ['Output fell in the third quarter.', '2022-Q3'],
  },
  {
    is: 'QUARTER',
    pattern: 'the? {q} +(st|nd|rd|th) -? quarter',
    value: 'XXXX-Q{q}',
    example: ['Output fell in the 3rd quarter.', '2022-Q3'],
  },
  { is: 'QUARTER', pattern: 'q +{q} {year}', value: '{year}-Q{q}', example: ['Output fell in Q3 2022.', '2022-Q3'] },
  { is: 'QUARTER', pattern: 'q +{q}', value: 'XXXX-Q{q}', example: ['Output fell in Q3.', '2022-Q3'] },
  { is: 'QUARTER', pattern: '{q} +q {year}', value: '{year}-Q{q}', example: ['Output fell in 3Q 2022.', '2022-Q3'] },
  {
    is: 'QUARTER',
    pattern: 'the (final|last) quarter of {year}',
    value: '{year}-Q4',
    example: ['Output fell in the last quarter of 2021.', '2021-Q4'],
  },
  {
    is: 'QUARTER',
    pattern: 'the? (first|1st) half of {year}',
    value: '{year}-H1',
    example: ['Output fell in the first half of 2021.', '2021-H1'],
  },
  {
    is: 'QUARTER',
    pattern: 'the? (second|2nd) half of {year}',
    value: '{year}-H2',
    example: ['Output fell in the second half of 2021.', '2021-H2'],
  },
  {
    is: 'NONE',
    pattern: 'the? (first|1st) half',
    value: '',
    gives: { PART: 'H1' },
    example: ['Output fell in the first half of last year.', '2022-H1'],
  },
  {
    is: 'NONE',
    pattern: 'the? (second|2nd) half',
    value: '',
    gives: { PART: 'H2' },
    example: ['Output fell in the second half of last year.', '2022-H2'],
  },
  {
    is: 'SEASON',
    pattern: 'the? {season} (of|,)? {year}',
    value: '{year}-{season}',
    example: ['It ended in the spring of 2021.', '2021-SP'],
  },
  { is: 'SEASON', pattern: '(last|past) {season}', value: '<XXXX-{season}', example: ['It ended last winter.', '2022-WI'] },
  { is: 'SEASON', pattern: '(next|this coming) {season}', value: '>XXXX-{season}', example: ['It ends next autumn.', '2023-FA'] },
  { is: 'SEASON', pattern: 'this {season}', value: '=XXXX-{season}', example: ['It ended this spring.', '2023-SP'] },
  {
    is: 'SEASON',
    pattern: 'the? {season}',
    value: 'XXXX-{season}',
    gives: { PART: '{season}' },
    after: 'in since by until during early late mid before after throughout',
    notBefore: 'in of from by below to',
    example: ['It ended in the winter.', '2022-WI'],
  },
  {
    is: 'WEEK',
    pattern: 'the {ordinal} week of {month}',
    value: 'week:{ordinal}:(XXXX-{month})',
    example: ['It ended in the first week of May.', '2023-W18'],
  },
  {
    is: 'WEEK',
    pattern: 'the {ordinal} week of {month} {year}',
    value: 'week:{ordinal}:({year}-{month})',
    example: ['It ended in the first week of May 2022.', '2022-W18'],
  },
  {
    is: 'WEEK',
    pattern: 'the (last|final) week of {month}',
    value: 'week:0:(XXXX-{month})',
    example: ['It ended in the last week of March.', '2023-W13'],
  },
] as const satisfies readonly Rule[];
