import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItsFunction } from 'wink-nlp';

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

const nlp = winkNLP(model, ['sbd', 'pos']);
// wink's types give these the shape they have on a single item or a span; on a list they are called alike.
const spacesBefore = nlp.its.precedingSpaces as unknown as ItsFunction<string>;
const partOfSpeech = nlp.its.pos as unknown as ItsFunction<string>;
const dictionaryForm = nlp.its.lemma as unknown as ItsFunction<string>;

/** Paragraphs longer than this are read in pieces, so that no input costs more than linear time. */
const LONGEST_PIECE = 20_000;

/** Splits `text` into tokens with parts of speech, and sentences. Never throws; the cost grows linearly with the text. */
export function annotate(text: string): AnnotatedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const piece of pieces(text)) {
    readPiece(text, piece, paragraph, tokens, sentences);
    if (piece.endsParagraph) paragraph += 1;
  }
  return { text, tokens, sentences };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly endsParagraph: boolean;
}

function* pieces(text: string): Generator<Piece> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    while (lineEnd - start > LONGEST_PIECE) {
      const space = text.lastIndexOf(' ', start + LONGEST_PIECE);
      const end = space > start ? space : start + LONGEST_PIECE;
      yield { start, end, endsParagraph: false };
      start = end;
    }
    yield { start, end: lineEnd, endsParagraph: true };
    start = lineEnd + 1;
  }
}

function readPiece(text: string, piece: Piece, paragraph: number, tokens: Token[], sentences: Sentence[]): void {
  const source = text.slice(piece.start, piece.end);
  if (!/\S/.test(source)) return;
  const read = nlp.readDoc(source);
  const words = read.tokens().out() as string[];
  const spaces = read.tokens().out(spacesBefore) as string[];
  const tags = read.tokens().out(partOfSpeech) as string[];
  const lemmas = read.tokens().out(dictionaryForm) as string[];
  const lengths: number[] = [];
  read.sentences().each((s: ItemSentence) => lengths.push(s.tokens().length()));
  let at = piece.start;
  let word = 0;
  for (const length of lengths) {
    const firstToken = tokens.length;
    for (const last = word + length; word < last; word += 1) {
      const written = words[word]!;
      const start = at + spaces[word]!.length;
      at = start + written.length;
      if (tags[word] === 'SPACE') continue;
      tokens.push({
        start,
        end: at,
        text: written,
        lower: written.toLowerCase(),
        pos: tags[word]!,
        lemma: lemmas[word]!,
        sentence: sentences.length,
      });
    }
    if (tokens.length === firstToken) continue;
    sentences.push({ start: tokens[firstToken]!.start, end: tokens.at(-1)!.end, firstToken, endToken: tokens.length, paragraph });
  }
}
