import { ImportRefused } from './draft.ts';

export type FileKind = 'markdown' | 'text' | 'html' | 'pdf';

const ENDINGS: Readonly<Record<string, FileKind>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
};

/** The first bytes of files that are no text, and what they are (IANA and Wikipedia's "List of file signatures"). */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document (.docx, .odt, .epub)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old office document (.doc)'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'an xz archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7z archive'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'a RAR archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a zstd archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90, 0x00], 'a program'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];
const PDF = 'a PDF';
/** A PDF may have this many bytes before its first line (ISO 32000-1, annex H.3.4.1). */
const BEFORE_PDF = 1024;
const WHOLE_PAGE = /^\s*(?:<!--[\s\S]{0,500}?-->\s*)?(?:<!doctype\s+html|<html[\s>])/i;
const ANY_TAG = /<[a-z!][^<>]{0,2000}>/i;
/** Where a page shows that it is one. Bytes. */
const HEAD = 4096;

/** What kind of file this is, by its ending and by its first bytes, which must agree. Throws `ImportRefused`. */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  const kind = ENDINGS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (!kind) throw new ImportRefused('Only .md, .txt, .html and .pdf files are read; save it as one of these.');
  if (bytes.length === 0) throw new ImportRefused('It is empty.');
  const found = signatureOf(bytes);
  if (kind === 'pdf' && found !== PDF)
    throw new ImportRefused(`It is named .pdf, but it is ${found ?? 'no PDF'}; save it as what it is.`);
  if (kind !== 'pdf' && found)
    throw new ImportRefused(`It is named ${endingOf(name)}, but it is ${found}; save it as text or PDF.`);
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '');
  if (kind === 'text' && WHOLE_PAGE.test(head)) throw new ImportRefused('It is named .txt, but it is a web page; name it .html.');
  if (kind === 'markdown' && WHOLE_PAGE.test(head))
    throw new ImportRefused('It is named .md, but it is a web page; name it .html.');
  if (kind === 'html' && !ANY_TAG.test(head)) throw new ImportRefused('It is named .html, but has no tags; name it .txt.');
  return kind;
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.')).toLowerCase();

function signatureOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, BEFORE_PDF));
  // Behind text a %PDF- is only a word.
  const pdf = head.indexOf('%PDF-');
  if (pdf === 0 || (pdf > 0 && head.subarray(pdf + 5, pdf + 6).toString() >= '1' && head.indexOf('\n') < pdf)) return PDF;
  return SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}
