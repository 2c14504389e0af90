import type { Rule } from '../rule.ts';

/** Dates in digits. Which of the two numbers is the month is decided in `expression.ts`. */
export const NUMERIC_DATES = [
  { is: 'DAY', pattern: '{year} - {mm} - {dom}', value: '{year}-{mm}-{dom}', example: ['It ended on 2023-05-04.', '2023-05-04'] },
  { is: 'DAY', pattern: '{year} / {mm} / {dom}', value: '{year}-{mm}-{dom}', example: ['It ended on 2023/05/04.', '2023-05-04'] },
  {
    is: 'DAY',
    pattern: '{year} +. +{mm} +. +{dom}',
    value: '{year}-{mm}-{dom}',
    example: ['It ended on 2023.05.04.', '2023-05-04'],
  },
  {
    is: 'DAY',
    pattern: '{dom:a} / {dom:b} / {year}',
    value: 'numeric:{a}-{b}-{year}',
    example: ['It ended on 27/05/2023.', '2023-05-27'],
  },
  {
    is: 'DAY',
    pattern: '{dom:a} / {dom:b} / {yy}',
    value: 'numeric:{a}-{b}-{yy}',
    example: ['It ended on 5/27/23.', '2023-05-27'],
  },
  { is: 'DAY', pattern: '{dom:a} - {mm} - {year}', value: '{year}-{mm}-{a}', example: ['It ended on 27-05-2023.', '2023-05-27'] },
  {
    is: 'DAY',
    pattern: '{dom:a} +. +{mm} +. +{year}',
    value: '{year}-{mm}-{a}',
    example: ['It ended on 27.05.2023.', '2023-05-27'],
  },
  {
    is: 'TIME',
    pattern: '{year} +- +{mm} +- +{dom} +t +{hh} +: +{min} +z?',
    value: '{year}-{mm}-{dom}T{hh}:{min}',
    example: ['Filed 2023-05-04T10:00 in Tehran.', '2023-05-04T10:00'],
  },
] as const satisfies readonly Rule[];
