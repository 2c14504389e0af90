import type { AnnotatedText } from '../text.ts';

/** Words between quotation marks, the marks included. UTF-16 offsets. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  /** The paragraph ends inside it, and the next opens with a quotation mark: the same person goes on. */
  readonly goesOn: boolean;
  /** It goes on from the paragraph before. */
  readonly goneOn: boolean;
}

type Role = 'opens' | 'closes' | 'either';

const DOUBLE: ReadonlyMap<string, Role> = new Map([
  ['"', 'either'],
  ['“', 'opens'],
  ['„', 'opens'],
  ['‟', 'opens'],
  ['”', 'closes'],
  ['«', 'opens'],
  ['»', 'closes'],
  ['``', 'opens'],
  ["''", 'closes'],
]);

/** What is quoted in a text, in order, whatever the marks: straight, curly, mismatched, unclosed. One pass. */
export function quotedSpans(text: AnnotatedText): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  const parts = paragraphsOf(text);
  let goneOn = false;
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    const reopened = next !== undefined && /^["“«„]/.test(text.text.slice(next.start, next.start + 1));
    goneOn = readParagraph(text, part, reopened, goneOn, spans);
  }
  return spans;
}

interface Part {
  readonly start: number;
  readonly end: number;
  /** Its sentences, as a half-open range. */
  readonly first: number;
  readonly last: number;
}

function paragraphsOf({ sentences }: AnnotatedText): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < sentences.length; ) {
    let last = i + 1;
    while (last < sentences.length && sentences[last]!.paragraph === sentences[i]!.paragraph) last += 1;
    parts.push({ start: sentences[i]!.start, end: sentences[last - 1]!.end, first: i, last });
    i = last;
  }
  return parts;
}

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly goneOn: boolean;
}

/** Adds the spans of a paragraph; true if its last one goes on in the next paragraph. */
function readParagraph(text: AnnotatedText, part: Part, reopened: boolean, goneOn: boolean, spans: QuotedSpan[]): boolean {
  let open: Open | null = null;
  let single: number | null = null;
  let sentence = part.first;
  const unclosed = ({ at, goneOn: continued }: Open, limit: number): QuotedSpan => {
    while (sentence < part.last - 1 && text.sentences[sentence]!.end <= at) sentence += 1;
    return { start: at, end: Math.max(at + 1, Math.min(limit, text.sentences[sentence]!.end)), goesOn: false, goneOn: continued };
  };
  for (let at = part.start; at < part.end; at += 1) {
    const mark = markAt(text.text, at);
    if (mark === null) continue;
    const end = at + mark.length;
    if (mark === '‘' || mark === '’' || mark === "'") {
      if (open) continue;
      if (single === null) single = opensSingle(text.text, at, mark) ? at : null;
      else if (closesSingle(text.text, at)) {
        spans.push({ start: single, end, goesOn: false, goneOn: false });
        single = null;
      }
      continue;
    }
    if (open && isGuillemet(open.mark) !== isGuillemet(mark)) continue;
    const role = roleAt(text.text, at, mark, open !== null);
    if (role === 'closes' && open) {
      spans.push({ start: open.at, end, goesOn: false, goneOn: open.goneOn });
      open = null;
    } else if (role === 'opens') {
      if (open) spans.push(unclosed(open, at));
      open = { at, mark, goneOn: goneOn && at === part.start };
      single = null;
    }
    at = end - 1;
  }
  if (!open) return false;
  if (reopened) spans.push({ start: open.at, end: part.end, goesOn: true, goneOn: open.goneOn });
  else spans.push(unclosed(open, part.end));
  return reopened;
}

function markAt(text: string, at: number): string | null {
  const char = text[at]!;
  if (char === '"') return doubled(text, at);
  if (char === '`' || char === "'") return text[at + 1] === char ? char + char : char === "'" ? char : null;
  return DOUBLE.has(char) || char === '‘' || char === '’' ? char : null;
}

/** `""…""`: straight marks that a table doubled are one mark. */
function doubled(text: string, at: number): string {
  let end = at + 1;
  while (end < text.length && text[end] === '"' && end - at < MOST_DOUBLED) end += 1;
  return text.slice(at, end);
}

const MOST_DOUBLED = 3;

const isGuillemet = (mark: string): boolean => mark === '«' || mark === '»';

/** Whether a mark opens or closes: by the side it leans to, which outdoes its shape; and by what is open where it leans to neither. */
function roleAt(text: string, at: number, mark: string, isOpen: boolean): 'opens' | 'closes' | 'nothing' {
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  const leansRight = /[\s([—–-]/.test(before) && /[^\s,.;:!?)\]]/.test(after);
  const leansLeft = /[^\s([—–]/.test(before) && /[\s,.;:!?)\]—–-]/.test(after);
  const shape = DOUBLE.get(mark) ?? 'either';
  if (leansRight) return shape === 'closes' && isOpen ? 'closes' : 'opens';
  if (leansLeft) return isOpen ? 'closes' : 'nothing';
  if (shape === 'either') return isOpen ? 'closes' : 'opens';
  if (shape === 'closes') return isOpen ? 'closes' : 'nothing';
  return 'opens';
}

/** A single mark that cannot be an apostrophe: before a word that begins a sentence. */
function opensSingle(text: string, at: number, mark: string): boolean {
  return mark !== '’' && /[\s([—–-]/.test(text[at - 1] ?? ' ') && /\p{Lu}/u.test(text[at + 1] ?? ' ');
}

function closesSingle(text: string, at: number): boolean {
  return /[.,!?…]/.test(text[at - 1] ?? ' ') && /[\s)\]—–-]/.test(text[at + 1] ?? ' ');
}
