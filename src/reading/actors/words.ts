import { BEFORE_NAMES } from '../lexicons/abbreviations.ts';
import { ORGANIZATION_HEADS } from '../lexicons/bodyHeads.ts';
import type { Timex } from '../reading.ts';
import type { AnnotatedText, Token } from '../text.ts';
import type { KnownName } from './gazetteer.ts';

/** A word as names need it: tokens held together by hyphens are one ("Levy-Strauss", "U.S.-led", "Secretary-General"). */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Part of speech of its last token; `POSS` for a possessive mark. */
  readonly pos: string;
  readonly lemma: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** All its letters are capitals, and it has more than one. */
  readonly shout: boolean;
  /** Stands within a time expression. */
  readonly timed: boolean;
  /** What the text itself tells it to be, where no lexicon knows it. */
  readonly told?: KnownName;
}

const HYPHEN = /^[-‐‑]$/;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const SMALL = /\p{Ll}/u;
/** "U.S.-led", "Kurdistan-based", "T-shirt": the capital names what the word is about, not what it is. */
const ADJECTIVE_OF_NAME =
  /[-‐‑](?:\p{Ll}+ed|led|held|run|born|wide|level|style|era|made|old|friendly|term|scale|profile|wing|speaking|shirt|turn|\p{Ll}{3,}ing|only|free|wise)$/u;
/** "Anti-government", "Pro-Western": adjectives, even at the start of a sentence. */
const PREFIXED = /^(?:anti|pro|non|pre|post|ex|counter)[-‐‑]/i;
/** "a 22-year-old activist": an age, not a date. */
const AGE = /-old$/;
const TWO_CAPITALS = /\p{Lu}[^\p{Lu}]*\p{Lu}/u;

/** The words of one sentence. `cursor` walks along `timexes`, which are in order, so that all sentences together cost one pass. */
export function readWords(
  { text, tokens, sentences }: AnnotatedText,
  sentence: number,
  timexes: readonly Timex[],
  cursor: { next: number },
  splitsAtHyphen: (left: string, right: string) => boolean,
): Word[] {
  const { firstToken, endToken } = sentences[sentence]!;
  const words: Word[] = [];
  let quoted = false;
  for (let t = firstToken; t < endToken; ) {
    const first = tokens[t]!;
    let last = t;
    if (wordLike(first)) last = endOfHyphenated(tokens, t, endToken, splitsAtHyphen);
    if (isAbbreviated(tokens, last, endToken)) last += 1;
    const end = tokens[last]!.end;
    const written = text.slice(first.start, end);
    while (cursor.next < timexes.length && timexes[cursor.next]!.end <= first.start) cursor.next += 1;
    const timex = timexes[cursor.next];
    if (written === '‘' || (written === "'" && !tightAfterS(text, first.start))) quoted = true;
    const possessive = isPossessive(text, first, quoted);
    words.push({
      start: first.start,
      end,
      text: written,
      lower: last === t ? first.lower : written.toLowerCase(),
      pos: possessive
        ? 'POSS'
        : last === t || tokens[last]!.pos === 'PUNCT'
          ? first.pos
          : hyphenatedPart(written, tokens[last]!.pos),
      lemma: last === t ? first.lemma : tokens[last]!.lemma,
      capital: CAPITAL.test(written) && !ADJECTIVE_OF_NAME.test(written) && !PREFIXED.test(written),
      shout: !SMALL.test(written) && TWO_CAPITALS.test(written),
      timed: timex !== undefined && timex.start < end && timex.end > first.start && !AGE.test(written),
    });
    t = last + 1;
  }
  return words;
}

function wordLike({ text, pos }: Token): boolean {
  return pos !== 'PUNCT' && pos !== 'SYM' && /[\p{L}\p{N}]/u.test(text);
}

/** "Maj" and "." of "Maj. Gen.": the tagger parts a full stop from abbreviations that it does not know. */
function isAbbreviated(tokens: readonly Token[], at: number, limit: number): boolean {
  const [word, stop] = [tokens[at]!, tokens[at + 1]];
  return at + 2 < limit && stop?.text === '.' && stop.start === word.end && BEFORE_NAMES.has(word.lower);
}

function endOfHyphenated(
  tokens: readonly Token[],
  from: number,
  limit: number,
  splits: (left: string, right: string) => boolean,
): number {
  let last = from;
  while (last + 2 < limit) {
    const [left, hyphen, right] = [tokens[last]!, tokens[last + 1]!, tokens[last + 2]!];
    if (!HYPHEN.test(hyphen.text) || hyphen.start !== left.end || right.start !== hyphen.end || !wordLike(right)) break;
    if (last === from && splits(left.text, right.text) && !opensBodyName(tokens, last + 3, limit)) break;
    last += 2;
  }
  return last;
}

/** Words between two states and the head of the body that they share. */
const LONGEST_SHARED_NAME = 4;

/** "the Peru-Chile **Border Commission**": the two states are the beginning of one body's name. */
function opensBodyName(tokens: readonly Token[], from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + LONGEST_SHARED_NAME) && CAPITAL.test(tokens[i]!.text); i += 1)
    if (ORGANIZATION_HEADS.has(tokens[i]!.lower)) return true;
  return false;
}

/** "U.S.-led", "Kurdistan-based" and "high-level" are adjectives; "Levy-Strauss" is a name. */
function hyphenatedPart(written: string, lastPart: string): string {
  const tail = written.slice(written.lastIndexOf('-') + 1);
  if (CAPITAL.test(written) && CAPITAL.test(tail)) return 'PROPN';
  if (/(?:ed|led|held|run|born|wide|level|ing|style|era|made|old|friendly|born|term|scale|profile|wing)$/.test(tail))
    return 'ADJ';
  return lastPart === 'PROPN' && SMALL.test(written[0]!) ? 'PROPN' : lastPart;
}

function tightAfterS(text: string, at: number): boolean {
  return at > 0 && /[sSzZxX]/.test(text[at - 1]!);
}

/** 's, and the bare apostrophe after a plural ("the United States’ support") unless it may close a quotation. */
function isPossessive(text: string, token: Token, quoted: boolean): boolean {
  if (/^['’]s$/i.test(token.text)) return token.pos !== 'AUX';
  if (token.text !== '’' && token.text !== "'") return false;
  return !quoted && tightAfterS(text, token.start) && /^ \p{L}/u.test(text.slice(token.end, token.end + 2));
}

const ARABIC_ARTICLE = /^(?:al|el|ad|as|ash|an|ar|at|az|ould|d')[-’'‘]\p{Lu}/u;

/** Opens a name: a telling capital letter, or the article of an Arabic one ("al-Haddad", "el-Masri"). */
export function capitalised(word: Word | undefined): boolean {
  return word !== undefined && ((word.capital && !word.timed) || ARABIC_ARTICLE.test(word.text));
}
