import { ImportRefused } from './draft.ts';

/** Text, and what had to be assumed or cleaned to have it, in sentences. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Where a page names its encoding (WHATWG HTML, "prescan a byte stream": its first 1024 bytes). */
const PRESCAN = 1024;
const CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
/** Bytes that Windows-1252 does not use. */
const NOT_WINDOWS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Control characters that text has no use for: all but tab, line feed, form feed and return. */
const CONTROLS = /(?![\t\n\f\r])\p{Cc}/gu;

/**
 * The text of bytes: by their byte order mark, by what a page (`isPage`) says, as UTF-8, or as Windows-1252 where they can be nothing else.
 * Throws `ImportRefused` where they are no text.
 */
export function decode(bytes: Uint8Array, { isPage = false } = {}): Decoded {
  const { text, notes } = decodeBytes(bytes, isPage);
  if (text.includes('\0')) throw new ImportRefused('It holds NUL characters, so it is no text file; save it as UTF-8 text.');
  const clean = text.replace(CONTROLS, '');
  return { text: clean, notes: clean === text ? notes : [...notes, 'Control characters were left out.'] };
}

function decodeBytes(bytes: Uint8Array, isPage: boolean): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes, 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes, 'UTF-16');
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, notes: [] };
  const stated = isPage ? CHARSET.exec(Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1'))?.[1] : undefined;
  if (stated && !/^utf-?8$/i.test(stated)) {
    const text = attempt(stated, bytes);
    if (text !== null) return { text, notes: [`It was read as ${stated}, as the page says of itself.`] };
  }
  if (isBrokenUtf8(bytes)) throw new ImportRefused('It is UTF-8 with bytes that are broken; save it as UTF-8 anew.');
  if (bytes.some((byte) => NOT_WINDOWS_1252.has(byte) || byte === 0))
    throw new ImportRefused('It is no text in UTF-8, UTF-16 or Windows-1252; save it as UTF-8.');
  return as('windows-1252', bytes, 'Windows-1252');
}

function as(label: string, bytes: Uint8Array, name: string): Decoded {
  const text = attempt(label, bytes);
  if (text === null) throw new ImportRefused(`It begins as ${name}, but does not go on so; save it as UTF-8.`);
  return { text, notes: [`It was read as ${name}, for it is not UTF-8: see that its letters are right.`] };
}

/** Null where the bytes are not of the encoding, or there is none of that name. */
function attempt(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where most of what is beyond ASCII is well-formed UTF-8, the rest is damage, not another encoding. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  let wellFormed = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) wellFormed += 1;
  }
  return wellFormed > broken;
}
