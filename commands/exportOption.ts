import { type ExportFormat, exportAnswer } from '../src/export/exportFile.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import type { AnswerFiles } from './command.ts';
import { OPTION, type StringOption } from './declaration.ts';

/** The option that attaches the whole list as a file. */
export const EXPORT = {
  type: OPTION.string,
  name: 'export',
  description: 'Attach the whole list as a file: quotes, offsets, dates, links',
  description_localizations: {
    fr: 'Joindre toute la liste en fichier : citations, positions, dates, liens',
    tr: 'Tüm listeyi dosya olarak ekle: alıntılar, konumlar, tarihler, bağlantılar',
  },
  choices: [
    { name: 'CSV, for spreadsheets', value: 'csv' },
    { name: 'JSON, for programs', value: 'json' },
  ],
} as const satisfies StringOption;

/** A little below what Discord takes without boosts (https://discord.com/developers/docs/reference#uploading-files). Bytes. */
const LARGEST = 9_500_000;

/** What is attached where a file was asked for; null where none was. */
export function exportFiles(index: CorpusIndex, name: string, format: ExportFormat | undefined): AnswerFiles | null {
  if (format === undefined) return null;
  return async (answer) => {
    if (answer.claims.length === 0) return { files: [], notice: null };
    const { text, records, whole } = await exportAnswer(index, answer, format, LARGEST);
    return {
      files: [{ kind: 'table', name: `${name}.${format}`, content: text, description: `${records} quotes` }],
      notice: whole
        ? null
        : `The file holds the first ${records.toLocaleString('en')} quotes; ask for a shorter time to get the rest.`,
    };
  };
}
