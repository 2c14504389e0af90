import { getDocumentProxy } from 'unpdf';
import { type Draft, draftOf, type Found, ImportRefused, oneLine } from '../draft.ts';
import { type Line, linesOf, type TextItem } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A newspaper's whole edition has less. */
const MOST_PAGES = 300;
/** More text than an article has. UTF-16 units. */
const LONGEST_TEXT = 8 * 1024 * 1024;
/** Titles that programs write where their user gave none. */
const NO_TITLE =
  /^(untitled|microsoft (word|powerpoint|excel)\b.*|document\d*|print|.*\.(docx?|pdf|indd|html?|odt|qxp|pages)|(https?:|about:|file:).*)$/i;

/** A draft of the article of a PDF. Throws `ImportRefused` where it has no text, a password, or is damaged. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const pdf = await open(bytes);
  if (pdf.numPages > MOST_PAGES)
    throw new ImportRefused(
      `It says that it has ${pdf.numPages} pages and may have ${MOST_PAGES}; give the article's pages alone.`,
    );
  const pages: Line[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is typeof item & TextItem => 'str' in item);
    length += texts.reduce((sum, { str }) => sum + str.length, 0);
    if (length > LONGEST_TEXT) throw new ImportRefused('Its text is longer than 8 MB; give the article alone.');
    pages.push(linesOf(texts));
    page.cleanup();
  }
  const { text, notes } = paragraphsOf(pages);
  if (!text.trim())
    throw new ImportRefused('It has no text, only pictures of it; give the text, or a PDF that was made readable (OCR).');
  const info = await pdf
    .getMetadata()
    .then((metadata) => metadata.info as Readonly<Record<string, unknown>>)
    .catch(() => ({}) as Readonly<Record<string, unknown>>);
  return draftOf({ title: titleOf(info) ?? largest(pages[0] ?? []) }, text, [...notes, ...madeOn(info)]);
}

async function open(bytes: Uint8Array) {
  try {
    // Copied, for the library takes the buffer for its own.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      enableXfa: false,
      stopAtErrors: false,
    });
  } catch (error) {
    const { name } = error as Error;
    if (name === 'PasswordException') throw new ImportRefused('It is locked with a password; give it without one.');
    if (error instanceof RangeError) throw error;
    throw new ImportRefused('It is damaged, or no PDF: it cannot be opened. Save it anew, or paste its text.');
  }
}

function titleOf({ Title }: Readonly<Record<string, unknown>>): Found | null {
  const title = typeof Title === 'string' ? oneLine(Title.replaceAll('\0', '')) : '';
  return title === '' || NO_TITLE.test(title) ? null : { value: title, basis: "from the PDF's title" };
}

/** The first lines in the largest letters of the first page, where they are larger than most. */
function largest(lines: readonly Line[]): Found | null {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const top = lines.findIndex(({ size }) => size > usual * 1.15 && size >= (sizes.at(-1) ?? 0) * 0.98);
  if (top < 0) return null;
  const words: string[] = [];
  for (const { text, size } of lines.slice(top, top + 4)) {
    if (size < lines[top]!.size * 0.98) break;
    words.push(text);
  }
  return { value: oneLine(words.join(' ')), basis: 'from the largest letters of its first page' };
}

/** When the file was made is not when the article was published: it is said, not taken. */
function madeOn({ CreationDate }: Readonly<Record<string, unknown>>): string[] {
  const match = typeof CreationDate === 'string' ? /^D:(\d{4})(\d{2})(\d{2})/.exec(CreationDate) : null;
  return match ? [`The PDF was made on ${match[1]}-${match[2]}-${match[3]}, which need not be the day of publication.`] : [];
}
