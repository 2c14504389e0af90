import type { Rule } from '../rule.ts';

/** Numbers of more than one word, and numerals that are no date. They are found first, so that "1,200 days" is not read as "200 days". */
export const NUMBERS = [
  { is: 'n', pattern: '{tens} -? {cardinal}', value: '{tens}+{cardinal}', example: ['It took twenty-five days.', 'P25D'] },
  { is: 'n', pattern: '{n} hundred', value: '{n}*100', example: ['It took two hundred days.', 'P200D'] },
  { is: 'n', pattern: 'a hundred', value: '100', example: ['It took a hundred days.', 'P100D'] },
  { is: 'n', pattern: '{digits} +, +{thousand}', value: '{digits}*1000+{thousand}', example: ['It took 1,200 days.', 'P1200D'] },
  {
    is: 'n',
    pattern: '{digits} +, +{thousand:a} +, +{thousand:b}',
    value: '{digits}*1000000+{a}*1000+{b}',
    example: ['It has 1,500,000 people.', null],
  },
  { is: 'n', pattern: '{digits:whole} +. +{digits:part}', value: '{whole}.{part}', example: ['It lasts 2.5 hours.', 'PT2.5H'] },
  { is: 'n', pattern: '{n} -? and -? a -? half', value: '{n}+0.5', example: ['It took two and a half years.', 'P2.5Y'] },
  { is: 'n', pattern: 'a? couple of?', value: '2', example: ['It took a couple of weeks.', 'P2W'] },
  { is: 'n', pattern: '(a|the)? {vague} (of|more)?', value: '{vague}', example: ['It took several months.', 'PXM'] },
  { is: 'n', pattern: 'a (handful|number) of', value: 'X', example: ['It took a number of weeks.', 'PXW'] },
  { is: 'n', pattern: '(dozens|scores|hundreds|thousands) of', value: 'X', example: ['It goes back hundreds of years.', 'PXY'] },
  {
    is: 'NONE',
    pattern:
      '(resolution|resolutions|unscr|flight|room|bill|article|highway|route|page|section|order|law|decree|channel|no) .? {digits}',
    value: '',
    example: ['It invoked resolution 1973.', null],
  },
  { is: 'NONE', pattern: 'three quarters of', value: '', example: ['It lost three quarters of its men.', null] },
  {
    is: 'NONE',
    pattern: 'resolutions {digits:a} and {digits:b}',
    value: '',
    example: ['It invoked resolutions 1701 and 1559.', null],
  },
] as const satisfies readonly Rule[];
