import { setImmediate } from 'node:timers/promises';
import type { Answer } from '../answers/answer.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import { CSV_HEADER, csvLine } from './csv.ts';
import { type QuoteRecord, recordsOf } from './records.ts';

export type ExportFormat = 'csv' | 'json';

export interface ExportedAnswer {
  readonly text: string;
  readonly records: number;
  /** False where the rest did not fit. */
  readonly whole: boolean;
}

/** How many records are written before others have their turn: each link takes a search of its article. */
const AT_ONCE = 20;

const JSON_START = '[\n';
const JSON_END = '\n]\n';

interface Form {
  readonly start: string;
  readonly between: string;
  readonly end: string;
  readonly write: (record: QuoteRecord) => string;
}

const FORMS: Readonly<Record<ExportFormat, Form>> = {
  csv: { start: CSV_HEADER, between: '', end: '', write: csvLine },
  json: { start: JSON_START, between: ',\n', end: JSON_END, write: (record) => JSON.stringify(record) },
};

/** The quotes of an answer as a file of at most `most` bytes of UTF-8, whole records; the event loop runs on meanwhile. */
export async function exportAnswer(
  index: CorpusIndex,
  answer: Answer,
  format: ExportFormat,
  most: number,
): Promise<ExportedAnswer> {
  const { start, between, end, write } = FORMS[format];
  const parts: string[] = [];
  let left = most - Buffer.byteLength(start) - Buffer.byteLength(end);
  for (const record of recordsOf(index, answer)) {
    const part = write(record);
    left -= Buffer.byteLength(part) + between.length;
    if (left < 0) return { text: start + parts.join(between) + end, records: parts.length, whole: false };
    parts.push(part);
    if (parts.length % AT_ONCE === 0) await setImmediate();
  }
  return { text: start + parts.join(between) + end, records: parts.length, whole: true };
}
