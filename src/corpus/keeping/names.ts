import { parse } from 'node:path';

/** The hidden folder within the corpus folder: the trash, the audit log, the locks and what a change needs while it is made. */
export const KEPT = '.readout';

/** Long enough to know an article by, short enough for an address and a button. */
const LONGEST = 60;
/** Files of these names, whatever their ending, are devices on Windows; `readme` and `actors` are no articles. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|readme|actors)$/;

/** A file name (without its ending) that says the title: a-z, 0-9 and hyphens, safe on every system; never empty. */
export function slugOf(title: string): string {
  const plain = title
    // A title may be a thousand characters; what is dropped below is never more than a few for each kept.
    .slice(0, 8 * LONGEST)
    .normalize('NFKD')
    .replace(/['’\p{Mark}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain === '' || RESERVED.test(plain)) return plain === '' ? 'article' : `${plain}-article`;
  if (plain.length <= LONGEST) return plain;
  const lastWord = plain.lastIndexOf('-', LONGEST);
  return plain.slice(0, lastWord > LONGEST / 2 ? lastWord : LONGEST);
}

/** `name`, or with -2, -3… behind it: the first that is not `taken`. Case counts for nothing, as on some disks. */
export function freeName(name: string, taken: Iterable<string>): string {
  const owned = new Set([...taken].map(folded));
  if (!owned.has(folded(name))) return name;
  for (let number = 2; ; number += 1) if (!owned.has(folded(`${name}-${number}`))) return `${name}-${number}`;
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** Bytes of a file's name that every usual file system allows are 255; the number before it takes some. */
const LONGEST_KEPT = 200;
const KEPT_NAME = /^(\d{6,15})\.(.+)$/s;

/** The name in the trash of a file that change number `seq` put there. */
export function trashName(seq: number, file: string): string {
  const { name, ext } = parse(file);
  let short = name;
  while (Buffer.byteLength(short) > LONGEST_KEPT) short = short.slice(0, -1);
  return `${String(seq).padStart(6, '0')}.${short.toWellFormed()}${ext}`;
}

/** What `trashName` was given, but for the end of a very long name; null for any other file. */
export function readTrashName(name: string): { seq: number; file: string } | null {
  const match = KEPT_NAME.exec(name);
  return match ? { seq: Number(match[1]), file: match[2]! } : null;
}
