import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { foldForTagger } from './folding.ts';
import { paragraphs } from './lines.ts';
import { sentenceEnds } from './sentences.ts';

/** A word, number or mark of the text. Offsets are UTF-16 code units of the whole text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Universal part of speech (https://universaldependencies.org/u/pos/), as wink-nlp tags it. */
  readonly pos: string;
  /** Dictionary form, lower case but for names. */
  readonly lemma: string;
  /** Index of its sentence in `AnnotatedText.sentences`. */
  readonly sentence: number;
}

/** A sentence: the span without the white space around it, and its tokens as a half-open range. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the paragraph it stands in, counted from 0. */
  readonly paragraph: number;
}

/** A text with its tokens and sentences: what every reader of `src/reading/` starts from. */
export interface AnnotatedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

const nlp = winkNLP(model, ['pos']);
// wink's types give these the shape they have on a single item or a span; on a list they are called alike.
const spacesBefore = nlp.its.precedingSpaces as unknown as ItsFunction<string>;
const partOfSpeech = nlp.its.pos as unknown as ItsFunction<string>;
const dictionaryForm = nlp.its.lemma as unknown as ItsFunction<string>;

/** A letter's diacritic as a character of its own, and the marks of Arabic ʿayn and hamza: the tagger cuts the word there. */
const COMBINING = /^[\p{M}ʿʾʻʼʽ]/u;

/** Paragraphs longer than this are read in pieces, so that no input costs more than linear time. */
const LONGEST_PIECE = 20_000;
/** wink-nlp takes quadratic time over characters without a space between them: longer runs are read in parts. */
const LONGEST_WORD = 128;

/** Splits `text` into tokens with parts of speech, and sentences. Never throws; the cost grows linearly with the text. */
export function annotate(text: string): AnnotatedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { start, end } of paragraphs(text)) {
    for (const piece of pieces(text, start, end)) readPiece(text, piece, paragraph, tokens, sentences);
    paragraph += 1;
  }
  return { text, tokens, sentences };
}

function* pieces(text: string, from: number, to: number): Generator<Span> {
  let start = from;
  while (to - start > LONGEST_PIECE) {
    const space = text.lastIndexOf(' ', start + LONGEST_PIECE);
    const end = space > start ? space : start + LONGEST_PIECE;
    yield { start, end };
    start = end;
  }
  yield { start, end: to };
}

function readPiece(text: string, piece: Span, paragraph: number, tokens: Token[], sentences: Sentence[]): void {
  const found: Omit<Token, 'sentence'>[] = [];
  for (const run of runs(text, piece)) readRun(text, run, found);
  let first = 0;
  for (const end of sentenceEnds(found)) {
    const firstToken = tokens.length;
    for (const token of found.slice(first, end)) tokens.push({ ...token, sentence: sentences.length });
    sentences.push({ start: found[first]!.start, end: found[end - 1]!.end, firstToken, endToken: tokens.length, paragraph });
    first = end;
  }
}

/** A piece, cut wherever more characters than any word has stand without a space. */
function* runs(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  let space = start - 1;
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) <= 32) space = at;
    else if (at - Math.max(space, from - 1) > LONGEST_WORD && !endsPair(text, at)) {
      yield { start: from, end: at };
      from = at;
    }
  }
  yield { start: from, end };
}

/** True where a cut would part the two halves of a character. */
const endsPair = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

function readRun(text: string, run: Span, found: Omit<Token, 'sentence'>[]): void {
  // A line end within a paragraph is a space; both are one code unit, so offsets hold.
  const source = foldForTagger(text.slice(run.start, run.end).replaceAll('\n', ' '));
  if (!/\S/.test(source)) return;
  const read = nlp.readDoc(source);
  const words = read.tokens().out() as string[];
  const spaces = read.tokens().out(spacesBefore) as string[];
  const tags = read.tokens().out(partOfSpeech) as string[];
  const lemmas = read.tokens().out(dictionaryForm) as string[];
  let at = run.start;
  words.forEach((word, w) => {
    if (tags[w] === 'SPACE') return;
    const start = startOf(word, source, at - run.start, spaces[w]!.length) + run.start;
    at = start + word.length;
    const before = found.at(-1);
    const torn = before?.end === start && (COMBINING.test(word) || COMBINING.test(before.text.slice(-1)));
    if (torn) found.pop();
    const from = torn ? before.start : start;
    const written = text.slice(from, at).replaceAll('\n', ' ');
    const lower = written.toLowerCase();
    const token = {
      start: from,
      end: at,
      text: written,
      lower,
      pos: torn && before.pos !== 'PUNCT' ? before.pos : tags[w]!,
      lemma: torn ? lower : (lemmas[w] ?? lower),
    };
    found.push(...(UNPARTED.test(written) ? parted(token) : [token]));
  });
}

/**
 * A name with its possessive, whole: wink-nlp leaves it so at the end of a sentence ("is Iran’s."), and from then on everywhere, for it knows what it has
 * seen before. Parted always, so that a text is read the same whatever was read before it.
 */
const UNPARTED = /\p{L}['’]s$/iu;

function parted({ start, end, text, pos }: Omit<Token, 'sentence'>): Omit<Token, 'sentence'>[] {
  const mark = end - 2;
  const [name, possessive] = [text.slice(0, -2), text.slice(-2)];
  return [
    { start, end: mark, text: name, lower: name.toLowerCase(), pos, lemma: pos === 'PROPN' ? name : name.toLowerCase() },
    { start: mark, end, text: possessive, lower: possessive.toLowerCase(), pos: 'PART', lemma: possessive.toLowerCase() },
  ];
}

/** Where a word stands: behind the white space that wink-nlp tells of, or, where it has lost some ("“ !"), behind all there is. */
function startOf(word: string, source: string, at: number, told: number): number {
  if (source.startsWith(word, at + told)) return at + told;
  let start = at;
  while (/\s/.test(source.charAt(start))) start += 1;
  return start;
}

interface Span {
  readonly start: number;
  readonly end: number;
}
