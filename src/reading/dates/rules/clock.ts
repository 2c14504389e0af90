import type { Rule } from '../rule.ts';

/** The hour, where its digits say so by themselves; `times.ts` puts the day to it. */
export const CLOCK = [
  { is: 'CLOCK', pattern: '{hh} : {min}', value: 'T{hh}:{min}', example: ['It began at 22:42.', '2023-05-29T22:42'] },
  {
    is: 'CLOCK',
    pattern: '{hh} : {min} : {min:s}',
    value: 'T{hh}:{min}:{s}',
    example: ['It began at 22:42:10.', '2023-05-29T22:42:10'],
  },
  { is: 'CLOCK', pattern: '{hour12} am', value: 'T{hour12}:00am', example: ['It began at 9am.', '2023-05-29T09:00'] },
  { is: 'CLOCK', pattern: '{hour12} pm', value: 'T{hour12}:00pm', example: ['It began at 9 pm.', '2023-05-29T21:00'] },
  {
    is: 'CLOCK',
    pattern: '{hour12} a . +m +.?',
    value: 'T{hour12}:00am',
    example: ['It began at 9 a.m. on the border.', '2023-05-29T09:00'],
  },
  {
    is: 'CLOCK',
    pattern: '{hour12} p . +m +.?',
    value: 'T{hour12}:00pm',
    example: ['It began at 9 p.m. on the border.', '2023-05-29T21:00'],
  },
  {
    is: 'CLOCK',
    pattern: '{hour12} (:|.) {min} am',
    value: 'T{hour12}:{min}am',
    example: ['It began at 9:30am.', '2023-05-29T09:30'],
  },
  {
    is: 'CLOCK',
    pattern: '{hour12} (:|.) {min} pm',
    value: 'T{hour12}:{min}pm',
    example: ['It began at 9.30pm.', '2023-05-29T21:30'],
  },
  {
    is: 'CLOCK',
    pattern: '{hour12} (:|.) {min} a . +m +.?',
    value: 'T{hour12}:{min}am',
    example: ['It began at 9:30 a.m. on the border.', '2023-05-29T09:30'],
  },
  {
    is: 'CLOCK',
    pattern: '{hour12} (:|.) {min} p . +m +.?',
    value: 'T{hour12}:{min}pm',
    example: ['It began at 9:30 p.m. on the border.', '2023-05-29T21:30'],
  },
  {
    is: 'CLOCK',
    pattern: '{hh} . {min} {zone}',
    value: 'T{hh}:{min}{zone}',
    example: ['It began at 10.30 GMT.', '2023-05-29T10:30Z'],
  },
  { is: 'CLOCK', pattern: '{hhmm} {zone}', value: 'T{hhmm}{zone}', example: ['It began at 0800 UTC.', '2023-05-29T08:00Z'] },
  { is: 'CLOCK', pattern: '{hhmm} hours', value: 'T{hhmm}', example: ['It began at 0800 hours.', '2023-05-29T08:00'] },
] as const satisfies readonly Rule[];
