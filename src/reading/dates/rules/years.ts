import type { Rule } from '../rule.ts';

const PLURALS_THAT_ARE_COUNTED =
  'people men women children troops soldiers tons tonnes miles km kilometers kilometres meters metres dollars euros feet pounds jobs workers employees barrels points votes seats index % percent pct';

/** Years, decades and centuries. */
export const YEARS = [
  {
    is: 'YEAR',
    pattern: '{year}',
    value: '{year}',
    gives: { A_YEAR: '{year}' },
    notBefore: `${PLURALS_THAT_ARE_COUNTED} / : -mile`,
    notAfter: '+ * $ £ € # =',
    example: ['It ended in 2005.', '2005'],
  },
  {
    is: 'YEAR',
    pattern: "' +{yy}",
    value: '{yy}',
    after: 'in of since from until summer class and',
    example: ["It crashed in '82.", '1982'],
  },
  {
    is: 'YEAR',
    pattern: 'the? (fiscal|financial) year? {year}',
    value: 'FY{year}',
    example: ['It was in the budget for fiscal 2007.', 'FY2007'],
  },
  { is: 'YEAR', pattern: 'fy {year}', value: 'FY{year}', example: ['It was in the budget for FY2007.', 'FY2007'] },
  { is: 'ERA', pattern: "the? {decade} '? +s", value: '{decade}', example: ['It ended in the 1980s.', '198'] },
  {
    is: 'ERA',
    pattern: "the? '? {yydecade} '? +s",
    value: '{yydecade}',
    notAfter: 'his her their my our your',
    example: ['It ended in the 80s.', '198'],
  },
  { is: 'ERA', pattern: 'the (nineteen)? {decades}', value: '19{decades}', example: ['It ended in the nineties.', '199'] },
  {
    is: 'ERA',
    pattern: 'the? {dom} +(st|nd|rd|th) -? century',
    value: 'century:{dom}',
    example: ['It ended in the 19th century.', '18'],
  },
  {
    is: 'ERA',
    pattern: 'the? {ordinal} -? century',
    value: 'century:{ordinal}',
    example: ['It ended in the nineteenth century.', '18'],
  },
  {
    is: 'ERA',
    pattern: 'the? twenty -? first -? century',
    value: '20',
    example: ['It is a war of the twenty-first century.', '20'],
  },
  {
    is: 'YEAR',
    pattern: '{oldyear}',
    value: '{oldyear}',
    after: 'in since by until circa year',
    example: ['It was founded in 1267.', '1267'],
  },
  {
    is: 'NONE',
    pattern: '(his|her|their|my|our|your) (early|mid|late)? -? (to late)? {yydecade} +s',
    value: '',
    example: ['He is in his mid-20s.', null],
  },
  {
    is: 'YEAR',
    pattern: 'the year {year}',
    value: '{year}',
    gives: { A_YEAR: '{year}' },
    example: ['It ended in the year 2000.', '2000'],
  },
  { is: 'YEAR', pattern: '{digits} (bc|bce)', value: 'BC{digits}', example: ['It was founded in 762 BC.', 'BC762'] },
  { is: 'YEAR', pattern: '{digits} b . c .?', value: 'BC{digits}', example: ['It was founded in 762 B.C. on a hill.', 'BC762'] },
] as const satisfies readonly Rule[];
