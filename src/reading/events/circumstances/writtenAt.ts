import type { Mention } from '../../reading.ts';

/** A dateline stands within this many characters of the top. */
const REACH = 300;
/** "NEW DELHI (Reuters) —", "ST. JOHN'S, May 3 -": a place at the head of a line, then the date or the agency, and a dash. */
const DATELINE = /^[^\p{L}\n]{0,4}(\p{Lu}[\p{L}.'’ -]{1,40}?) ?(?:,[^\n—–(]{1,40}?)?(?:\([^)\n]{1,40}\) ?)?(?:[—–]|--| - )/mu;

/** "LIMA: ", "LIMA (AP): ", "Lima, 6 May 2018: ", "LIMA. ": as the other, with a mark that names of speakers have too. */
const MARKED = /^[^\p{L}\n]{0,4}(\p{Lu}[\p{L}.'’ -]{1,40}?)(?:, ?[^\n—–(:]{1,40}?)?(?: ?\([^)\n]{1,40}\))?[:.] (?=["“]?\p{Lu})/mu;

/** "BUCHAREST, FEB. 17" on a line of its own. */
const OWN_LINE = /^[^\p{L}\n]{0,4}(\p{Lu}[\p{Lu}.'’ -]{2,40}), ?\p{L}[\p{L}\d., ]{1,24}\d\.?[ \t]*$/mu;

/** Where a text says at its head that it was written, which is what "here" means in it; null where it does not say. */
export function writtenAt(text: string, mentions: readonly Mention[]): string | null {
  const head = text.slice(0, REACH);
  const found = DATELINE.exec(head);
  const marked = found ?? MARKED.exec(head) ?? OWN_LINE.exec(head);
  const name = marked?.[1]?.trim();
  if (!marked || !name) return null;
  const isLoud = name === name.toUpperCase();
  const start = marked.index + marked[0].indexOf(name);
  const named = mentions.some(
    (m) => m.start === start && m.end === start + name.length && (m.type === 'place' || m.type === 'state'),
  );
  if (!named && !(isLoud && found)) return null;
  return isLoud ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase()) : name;
}
