import type { Mention } from '../../reading.ts';

/** A dateline stands within this many characters of the top. */
const REACH = 300;
/** "NEW DELHI (Reuters) —", "ST. JOHN'S, May 3 -": a place at the head of a line, then the date or the agency, and a dash. */
const DATELINE = /^[^\p{L}\n]{0,4}(\p{Lu}[\p{L}.'’ -]{1,40}?) ?(?:,[^\n—–(]{1,40}?)?(?:\([^)\n]{1,40}\) ?)?(?:[—–]|--| - )/mu;

/** Where a text says at its head that it was written, which is what "here" means in it; null where it does not say. */
export function writtenAt(text: string, mentions: readonly Mention[]): string | null {
  const found = DATELINE.exec(text.slice(0, REACH));
  const name = found?.[1]?.trim();
  if (!found || !name) return null;
  if (name === name.toUpperCase()) return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
  const start = found.index + found[0].indexOf(name);
  const named = mentions.some(
    (m) => m.start === start && m.end === start + name.length && (m.type === 'place' || m.type === 'state'),
  );
  return named ? name : null;
}
