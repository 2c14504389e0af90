import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_HEADER, csvLine } from '../../src/export/csv.ts';
import type { QuoteRecord } from '../../src/export/records.ts';

const RECORD: QuoteRecord = {
  number: 1,
  event: 'Ingrid Solvang met Tomas Ferreira in Oslo',
  type: 'CONSULT',
  status: 'held',
  actors: ['Ingrid Solvang'],
  recipients: ['Tomas Ferreira', 'Grace Wanjiru'],
  place: 'Oslo',
  date: '2024-03-12',
  dateText: 'Tuesday',
  dateBasis: 'resolved',
  quote: 'They met, “briefly”, in "Oslo".',
  document: 'oslo-talks',
  start: 0,
  end: 31,
  title: 'Talks',
  publisher: null,
  published: '2024-03-13',
  url: null,
};
const QUOTE_COLUMN = CSV_HEADER.slice(1).trim().split(',').indexOf('quote');

/** The cells of one line, by RFC 4180. */
function cellsOf(line: string): string[] {
  const cells = [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
  return cells.map(([, quoted, bare]) => (quoted === undefined ? bare! : quoted.replaceAll('""', '"')));
}

describe('a line of CSV', () => {
  it('has a cell for every column, empty where nothing is known', () => {
    const cells = cellsOf(csvLine(RECORD));
    expect(cells).toHaveLength(CSV_HEADER.trim().split(',').length);
    expect(cells[QUOTE_COLUMN]).toBe(RECORD.quote);
    expect(cells).toContain('Tomas Ferreira; Grace Wanjiru');
    expect(cells.at(-1)).toBe('');
  });

  it.each(['=1+2', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("https://x.example")', '|calc', '＝1'])(
    'shows %j in a spreadsheet and does nothing',
    (quote) => {
      expect(cellsOf(csvLine({ ...RECORD, quote }))[QUOTE_COLUMN]).toBe(`'${quote}`);
    },
  );

  it('keeps every other text to the letter, on one record', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (quote, title) => {
        const cells = cellsOf(csvLine({ ...RECORD, quote, title }));
        expect(cells).toHaveLength(18);
        expect([quote, `'${quote}`]).toContain(cells[QUOTE_COLUMN]);
        expect(cells[QUOTE_COLUMN]).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
