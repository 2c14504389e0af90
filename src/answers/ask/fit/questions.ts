import { readFileSync } from 'node:fs';

/** A question with the sentences that answer it. */
export interface GoldQuestion {
  readonly question: string;
  readonly gold_quotes: readonly { readonly doc: string; readonly quote: string }[];
}

/** Reads questions, one JSON object a line. */
export function readQuestions(path: string): GoldQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether a sentence is one that answers, or holds or is most of one. */
export function answers({ gold_quotes }: GoldQuestion, document: string, sentence: string): boolean {
  const said = squash(sentence);
  return gold_quotes.some(({ doc, quote }) => {
    const gold = squash(quote);
    if (doc !== document) return false;
    return gold.includes(said) ? said.length >= gold.length / 2 : said.includes(gold);
  });
}
