import type { QuoteRecord } from './records.ts';

/** The columns, in order. */
const COLUMNS = [
  'number',
  'event',
  'type',
  'status',
  'actors',
  'recipients',
  'place',
  'date',
  'dateText',
  'dateBasis',
  'quote',
  'document',
  'start',
  'end',
  'title',
  'publisher',
  'published',
  'url',
] as const satisfies readonly (keyof QuoteRecord)[];

/** Without it Excel reads UTF-8 as the machine's old code page. */
const BYTE_ORDER_MARK = '\ufeff';

/** The line that names the columns. */
export const CSV_HEADER = `${BYTE_ORDER_MARK}${COLUMNS.join(',')}\r\n`;

/** A record as a line of CSV (RFC 4180), several names in one cell parted by "; ". */
export function csvLine(record: QuoteRecord): string {
  return `${COLUMNS.map((column) => cell(record[column])).join(',')}\r\n`;
}

/**
 * What makes a spreadsheet take a text for a formula or a command
 * (https://owasp.org/www-community/attacks/CSV_Injection): after an apostrophe it is text.
 */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

function cell(value: string | number | readonly string[] | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = (typeof value === 'string' ? value : value.join('; ')).toWellFormed();
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
