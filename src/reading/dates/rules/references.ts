import type { Rule } from '../rule.ts';

/** Words that point to the present, the past or the future without a date. */
export const REFERENCES = [
  {
    is: 'REF',
    pattern: '(now|currently|nowadays|presently)',
    value: 'PRESENT_REF',
    notBefore: '-',
    example: ['It is now over.', 'PRESENT_REF'],
  },
  { is: 'REF', pattern: 'the time being', value: 'PRESENT_REF', example: ['It holds for the time being.', 'PRESENT_REF'] },
  {
    is: 'REF',
    pattern: 'the moment',
    value: 'PRESENT_REF',
    after: 'at for',
    example: ['It is quiet at the moment.', 'PRESENT_REF'],
  },
  { is: 'REF', pattern: 'present', value: 'PRESENT_REF', after: 'at', example: ['It is quiet at present.', 'PRESENT_REF'] },
  { is: 'REF', pattern: '(more|most|very|just)? recently', value: 'PAST_REF', example: ['They met recently.', 'PAST_REF'] },
  { is: 'REF', pattern: 'lately', value: 'PAST_REF', example: ['They met lately.', 'PAST_REF'] },
  {
    is: 'REF',
    pattern: '(the|these)? recent {units}',
    value: 'PAST_REF',
    gives: { RECENT: '{units}' },
    example: ['They met in recent weeks.', 'PAST_REF'],
  },
  { is: 'REF', pattern: 'the? recent past', value: 'PAST_REF', example: ['They met in the recent past.', 'PAST_REF'] },
  { is: 'REF', pattern: 'the past', value: 'PAST_REF', notBefore: '-', example: ['They met in the past.', 'PAST_REF'] },
  {
    is: 'REF',
    pattern: 'the (near|immediate|foreseeable|distant)? future',
    value: 'FUTURE_REF',
    notBefore: 'of relations',
    example: ['They will meet in the near future.', 'FUTURE_REF'],
  },
  {
    is: 'REF',
    pattern: 'the (near|short|medium|long) -? term',
    value: 'FUTURE_REF',
    example: ['It pays in the long term.', 'FUTURE_REF'],
  },
  {
    is: 'REF',
    pattern: '(the coming|coming|the upcoming) {units}',
    value: 'FUTURE_REF',
    example: ['They will meet in the coming days.', 'FUTURE_REF'],
  },
  {
    is: 'REF',
    pattern: '(very|as)? soon',
    value: 'FUTURE_REF',
    notBefore: 'as -',
    example: ['They will meet soon.', 'FUTURE_REF'],
  },
  {
    is: 'REF',
    pattern: '(someday|some day)',
    value: 'FUTURE_REF',
    example: ['They will meet some day.', 'FUTURE_REF'],
  },
] as const satisfies readonly Rule[];
