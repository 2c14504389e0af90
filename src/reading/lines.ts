/** A run of text that is read as one paragraph, its lines joined where they were broken to fit a width. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** Lines longer than this were not broken by hand or by a mail program. */
const WIDEST_WRAP = 120;
/** A line this much shorter than the widest may still be full. */
const RAGGED = 4;
const NARROWEST_WRAP = 40;

/** The paragraphs of a text, in order: a blank line parts them, and a line end where the line was not merely full. Linear in the text. */
export function* paragraphs(text: string): Generator<Paragraph> {
  let block: Paragraph[] = [];
  for (const line of lines(text)) {
    if (line.start < line.end) block.push(line);
    else {
      yield* joined(text, block);
      block = [];
    }
  }
  yield* joined(text, block);
}

/** Lines without the white space around them; a blank one is empty. */
function* lines(text: string): Generator<Paragraph> {
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 ? text.length : newline;
    let [start, end] = [at, stop];
    while (start < end && isSpace(text, start)) start += 1;
    while (end > start && isSpace(text, end - 1)) end -= 1;
    yield { start, end };
    at = stop + 1;
  }
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at]!);
}

function* joined(text: string, block: readonly Paragraph[]): Generator<Paragraph> {
  const widest = block.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  let open: Paragraph | null = null;
  for (const line of block) {
    if (open && goesOn(text, open, line, widest)) open = { start: open.start, end: line.end };
    else {
      if (open) yield open;
      open = line;
    }
  }
  if (open) yield open;
}

function goesOn(text: string, open: Paragraph, next: Paragraph, widest: number): boolean {
  const ended = /[.!?…:”"»)]/.test(text[open.end - 1]!);
  if (!ended && /\p{Ll}/u.test(text[next.start]!)) return true;
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP || /[-–—•*·▪►]/.test(text[next.start]!)) return false;
  const width = open.end - Math.max(open.start, text.lastIndexOf('\n', open.end - 1) + 1);
  const space = text.indexOf(' ', next.start);
  const word = (space < 0 || space > next.end ? next.end : space) - next.start;
  return width + 1 + word > widest - RAGGED;
}
