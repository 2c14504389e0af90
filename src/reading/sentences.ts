import { AFTER_TIMES, ANYWHERE, BEFORE_NAMES, BEFORE_NUMBERS } from './lexicons/abbreviations.ts';

/** What the splitter needs of a token. */
export interface SplitToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly pos: string;
}

const TERMINAL = /^(?:[.!?…。！？]+|\.{2,})$/;
const CLOSER = /^[”"’'»)\]]+$/;
const OPENER = /^[“"‘'«([]+$/;
const GOES_ON = /^[,;:–—%-]/;
const SMALL = /^\p{Ll}/u;
const NUMBER = /^\p{N}/u;
/** Parts of speech that open a sentence and follow no abbreviation within one: "the U.S. **The** …", "9 p.m. **He** …". */
const OPENING = new Set(['DET', 'PRON', 'ADP', 'ADV', 'SCONJ', 'CCONJ', 'AUX', 'INTJ', 'PART']);

/**
 * Cuts the tokens of one paragraph into sentences: the index after each sentence's last token, in order. Quotation marks and
 * brackets that close after the full stop stay with it; a quotation that asks or calls out goes on into "she asked".
 */
export function sentenceEnds(tokens: readonly SplitToken[]): number[] {
  const ends: number[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayEnd(tokens, at)) continue;
    const next = afterClosers(tokens, at);
    if (next < tokens.length && (onlyMarker(tokens, first, at) || !endsBefore(tokens, at, next))) continue;
    ends.push(next);
    first = next;
    at = next - 1;
  }
  if (ends.at(-1) !== tokens.length && tokens.length > 0) ends.push(tokens.length);
  return ends;
}

function mayEnd(tokens: readonly SplitToken[], at: number): boolean {
  const { text } = tokens[at]!;
  return TERMINAL.test(text) || (text.length > 1 && text.endsWith('.'));
}

/** The index after the marks that close right after the full stop. A straight quote closes only where a space follows it. */
function afterClosers(tokens: readonly SplitToken[], at: number): number {
  let next = at + 1;
  while (
    next < tokens.length &&
    tokens[next]!.start === tokens[next - 1]!.end &&
    (CLOSER.test(tokens[next]!.text) || TERMINAL.test(tokens[next]!.text))
  ) {
    const following = tokens[next + 1];
    if (
      /^["']$/.test(tokens[next]!.text) &&
      following &&
      following.start === tokens[next]!.end &&
      /^[\p{L}\p{N}]/u.test(following.text)
    )
      break;
    next += 1;
  }
  return next;
}

/** "1. Do this": a number that numbers what follows is no sentence. */
function onlyMarker(tokens: readonly SplitToken[], first: number, at: number): boolean {
  return at - first <= 1 && NUMBER.test(tokens[first]!.text) && tokens[at]!.text.endsWith('.') && tokens[first]!.text.length <= 4;
}

function endsBefore(tokens: readonly SplitToken[], at: number, next: number): boolean {
  const [stop, follower] = [tokens[at]!, tokens[next]!];
  if (GOES_ON.test(follower.text)) return false;
  const opened = OPENER.test(follower.text) ? (tokens[next + 1] ?? follower) : follower;
  if (/^[!?…]|^\.{2,}$/.test(stop.text)) return !SMALL.test(opened.text) || opened !== follower;
  const spaced = follower.start > tokens[next - 1]!.end;
  if (!spaced) return /^\p{Lu}\p{Ll}/u.test(follower.text) && /\p{Ll}{2}$/u.test(tokens[at - 1]?.text ?? '') && stop.text === '.';
  const shortened = abbreviation(tokens, at);
  if (shortened === null) return !SMALL.test(follower.text) || /^(?:al|el)-?$/.test(follower.text);
  if (SMALL.test(opened.text)) return false;
  if (BEFORE_NAMES.has(shortened)) return false;
  if (BEFORE_NUMBERS.has(shortened)) return !NUMBER.test(follower.text);
  if (shortened === 'a.m' || shortened === 'p.m') return !AFTER_TIMES.has(opened.text.toLowerCase()) && !NUMBER.test(opened.text);
  return opened !== follower || next > at + 1 || OPENING.has(follower.pos);
}

/** The abbreviation that the full stop belongs to, lower case and without it; null where it is a full stop. */
function abbreviation(tokens: readonly SplitToken[], at: number): string | null {
  const { text, start } = tokens[at]!;
  const before = tokens[at - 1];
  const written = text.length > 1 ? text.slice(0, -1) : before && before.end === start ? before.text : '';
  const lower = written.toLowerCase();
  if (lower === 'no' && written === 'no') return null;
  if (BEFORE_NUMBERS.has(lower)) return /^\p{Lu}/u.test(written) ? lower : null;
  if (BEFORE_NAMES.has(lower)) return text.length > 1 || /^\p{Lu}/u.test(written) ? lower : null;
  if (ANYWHERE.has(lower)) return text.length > 1 || /^\p{Lu}/u.test(written) || lower === 'etc' || lower === 'al' ? lower : null;
  return /^\p{Lu}$/u.test(written) || /^(?:\p{L}\.)+\p{L}$/u.test(written) ? lower : null;
}
