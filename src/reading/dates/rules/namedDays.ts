import type { Rule } from '../rule.ts';

/** Days known by a name, and days so known that they need no year. */
export const NAMED_DAYS = [
  {
    is: 'DAY',
    pattern: '(september|sept|sep) .? 11 +th?',
    value: '2001-09-11',
    before: 'attack attacks attackers terrorist terror hijackings hijackers commission',
    example: ['It changed after the September 11 attacks.', '2001-09-11'],
  },
  { is: 'DAY', pattern: '9 +/ +11', value: '2001-09-11', example: ['It changed after 9/11.', '2001-09-11'] },
  { is: 'DAY', pattern: 'christmas eve', value: 'XXXX-12-24', example: ['It ended on Christmas Eve.', '2022-12-24'] },
  { is: 'DAY', pattern: 'christmas day?', value: 'XXXX-12-25', example: ['It ended before Christmas.', '2022-12-25'] },
  { is: 'DAY', pattern: "new year ' s eve", value: 'XXXX-12-31', example: ["It ended on New Year's Eve.", '2022-12-31'] },
  { is: 'DAY', pattern: "new year ' s day?", value: 'XXXX-01-01', example: ["It ended on New Year's Day.", '2023-01-01'] },
  { is: 'DAY', pattern: 'halloween', value: 'XXXX-10-31', example: ['It ended on Halloween.', '2022-10-31'] },
  { is: 'DAY', pattern: "valentine ' s day", value: 'XXXX-02-14', example: ["It ended on Valentine's Day.", '2023-02-14'] },
  { is: 'DAY', pattern: 'may day', value: 'XXXX-05-01', example: ['They marched on May Day.', '2023-05-01'] },
] as const satisfies readonly Rule[];
