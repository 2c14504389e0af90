import { LEANING_WORDS } from './lexicons/answerKinds.ts';
import type { Ranked } from './ranking.ts';
import type { QuotableSentence } from './sentences.ts';

/** A run of neighbouring sentences that is quoted as one. */
export interface Quote {
  /** The sentence of the run that is likeliest to answer. */
  readonly ranked: Ranked;
  /** Indices of the passage's sentences, both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** A quote of several sentences is no longer than this: it is read at a glance. UTF-16 units. */
const LONGEST = 520;
/** A neighbour is quoted along where it is at most this many points less likely: it may hold the answer as well. */
const NEARLY = 2;
/** One that opens with "he" or "this" goes on about whom the quote names: it may be this many points less likely. */
const GOES_ON = 4;

/**
 * The likeliest sentences as at most `limit` quotes, likeliest first. Neighbours of one paragraph that are about as likely are one quote, and a
 * sentence that opens with "he" or "this" has the one before it, where that fits.
 */
export function quotesOf(ranked: readonly Ranked[], limit: number): Quote[] {
  const quotes: { ranked: Ranked; first: number; last: number }[] = [];
  for (const next of ranked) {
    const at = next.candidate.position;
    const known = quotes.filter((quote) => quote.ranked.passage === next.passage);
    if (known.some(({ first, last }) => first <= at && at <= last)) continue;
    const beside = known.find(
      (quote) =>
        (at === quote.first - 1 || at === quote.last + 1) &&
        fits(quote, at) &&
        isNear(quote, next, at) &&
        inOneParagraph(quote, at),
    );
    if (beside) {
      beside.first = Math.min(beside.first, at);
      beside.last = Math.max(beside.last, at);
      continue;
    }
    if (quotes.length === limit) continue;
    const leans = leansOnBefore(next.passage.sentences, at) && !known.some(({ last }) => last === at - 1);
    const quote = { ranked: next, first: at, last: at };
    quotes.push(leans && fits(quote, at - 1) ? { ...quote, first: at - 1 } : quote);
  }
  return quotes;
}

function isNear(quote: Quote, { points, passage }: Ranked, at: number): boolean {
  const goesOn = at === quote.last + 1 && leansOnBefore(passage.sentences, at);
  return quote.ranked.points - points <= (goesOn ? GOES_ON : NEARLY);
}

function fits({ ranked: { passage }, first, last }: Quote, at: number): boolean {
  const { sentences } = passage;
  return sentences[Math.max(last, at)]!.end - sentences[Math.min(first, at)]!.start <= LONGEST;
}

function inOneParagraph({ ranked: { passage }, first, last }: Quote, at: number): boolean {
  const { sentences, document } = passage;
  const [from, to] = at < first ? [at, first] : [last, at];
  return !document.body.slice(sentences[from]!.end, sentences[to]!.start).includes('\n');
}

/** "He added …" says little without the sentence before it. */
function leansOnBefore(sentences: readonly QuotableSentence[], at: number): boolean {
  return at > 0 && LEANING_WORDS.has(sentences[at]!.terms[0]?.word ?? '');
}
