import type { HeldOffice } from '../../src/corpus/authority.ts';
import { STATE_WORDS } from '../../src/reading/lexicons/states.ts';

const DATE = String.raw`\d{4}(?:-\d{2}){0,2}`;
const PERIOD = new RegExp(`^(?:(?:since|from) )?(${DATE})?(?: ?(?:to|until|–) ?(${DATE})?)?$`, 'i');

/** "foreign minister, Lebanon, 2030-01-15 to 2031-06". */
export function officeInWords({ title, of, from, to }: HeldOffice): string {
  const period = from && to ? `${from} to ${to}` : from ? `since ${from}` : to ? `until ${to}` : null;
  return [title, of, period].filter(Boolean).join(', ');
}

/** Offices as `officeInWords` tells them, one a line; or what is wrong with the first that cannot be read. */
export function officesIn(text: string): readonly HeldOffice[] | string {
  const offices: HeldOffice[] = [];
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const parts = line.split(',').map((part) => part.trim());
    const period = parts.length > 1 && /\d{4}/.test(parts.at(-1)!) ? PERIOD.exec(parts.pop()!) : undefined;
    const [title, of, ...rest] = parts;
    if (!title || period === null || rest.length > 0)
      return `“${line}” cannot be read as an office. Write it as “foreign minister, Lebanon, 2030-01-15 to 2031-06”.`;
    const [, from, to] = period ?? [];
    offices.push({ title, of: of ? (stateNamed(of) ?? of) : null, ...(from && { from }), ...(to && { to }) });
  }
  return offices;
}

/** The state that a word names, as "Iraq" for "Iraqi"; null where it names none. */
export function stateNamed(word: string): string | null {
  const wanted = word.trim().toLowerCase();
  return STATE_WORDS.find(({ written }) => written.toLowerCase() === wanted)?.state ?? null;
}
