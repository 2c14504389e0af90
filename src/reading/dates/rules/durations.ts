import type { Rule } from '../rule.ts';

/** How long something lasts. */
export const DURATIONS = [
  { is: 'DURATION', pattern: '{n} -? {units}', value: 'P:{n}:{units}', example: ['It took three weeks.', 'P3W'] },
  { is: 'DURATION', pattern: '{n} -? {unit}', value: 'P:{n}:{unit}', example: ['It was a two-day visit.', 'P2D'] },
  {
    is: 'DURATION',
    pattern: '{n} -? (year|years) -? (long|old)',
    value: 'P:{n}:Y',
    example: ['It was a 41-year-old feud.', 'P41Y'],
  },
  {
    is: 'DURATION',
    pattern: '{n} -? {unit} -? (long|old)',
    value: 'P:{n}:{unit}',
    example: ['It was a three-month-long siege.', 'P3M'],
  },
  {
    is: 'DURATION',
    pattern: '{n} (straight|consecutive|successive|full|more|trading|working|business|calendar|additional|whole|long) {units}',
    value: 'P:{n}:{units}',
    example: ['It fell for six straight days.', 'P6D'],
  },
  {
    is: 'DURATION',
    pattern: '(a|an) (full|whole|entire|single|long|additional)? {unit}',
    value: 'P:1:{unit}',
    notBefore: 'of - when',
    example: ['It took a week.', 'P1W'],
  },
  {
    is: 'DURATION',
    pattern: '(a|an|one) {unit} and a half',
    value: 'P:1.5:{unit}',
    example: ['It took a year and a half.', 'P1.5Y'],
  },
  { is: 'DURATION', pattern: 'half (a|an) year', value: 'P6M', example: ['It took half a year.', 'P6M'] },
  { is: 'DURATION', pattern: 'a? half -? (a|an)? hour', value: 'PT30M', example: ['It took half an hour.', 'PT30M'] },
  { is: 'DURATION', pattern: 'half a century', value: 'P50Y', example: ['It took half a century.', 'P50Y'] },
  {
    is: 'SPAN',
    pattern:
      'the? (past|last|next|first|final|previous|following|coming|preceding|ensuing) {n} (full|straight|trading|working)? {units}',
    value: 'P:{n}:{units}',
    example: ['It fell over the past five days.', 'P5D'],
  },
  { is: 'SPAN', pattern: 'the (past|last) {unit}', value: 'P:1:{unit}', example: ['It fell over the past year.', 'P1Y'] },
  { is: 'SPAN', pattern: 'these {n} {units}', value: 'P:{n}:{units}', example: ['It fell in these two years.', 'P2Y'] },
  { is: 'DURATION', pattern: '{unit} -? long', value: 'P:1:{unit}', example: ['It was a week-long visit.', 'P1W'] },
  { is: 'DURATION', pattern: '{units} -? (long|old)', value: 'P:X:{units}', example: ['It was a decades-long feud.', 'PXY'] },
  {
    is: 'SPAN',
    pattern: 'the? {units}',
    value: 'P:X:{units}',
    after: 'for of over in within through after',
    notBefore: '- of',
    example: ['They fought for years.', 'PXY'],
  },
  {
    is: 'SPAN',
    pattern: '(some|those|these) {units}',
    value: 'P:X:{units}',
    example: ['They fought for some years.', 'PXY'],
  },
  { is: 'SPAN', pattern: '(all|the whole|the entire) {unit}', value: 'P:1:{unit}', example: ['They talked all day.', 'P1D'] },
  {
    is: 'DURATION',
    pattern: '(single|multi) - {unit}',
    value: 'P:1:{unit}',
    example: ['It was its worst single-day loss.', 'P1D'],
  },
  { is: 'DURATION', pattern: '{lasting}', value: '{lasting}', example: ['It was a weeklong visit.', 'P1W'] },
  {
    is: 'DURATION',
    pattern: '{units}',
    value: 'P:X:{units}',
    before: 'after before of',
    notAfter: 'the',
    example: ['They met after months of talks, hours before the vote.', 'PTXH'],
  },
] as const satisfies readonly Rule[];
