import type { Document, Passage, Span } from '../../src/corpus/document.ts';
import { loadCorpus } from '../../src/corpus/loadCorpus.ts';
import { passagesOf } from '../../src/corpus/passages.ts';
import { isEnglish } from '../../src/index/passages/english.ts';
import { stem } from '../../src/index/passages/terms.ts';
import { briefingsFolder } from '../briefings.ts';
import { randomFrom } from './random.ts';

export interface Article {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** Of the names in a spliced article this share is made up, so that the vocabulary grows with the corpus as a real one's does. */
const FRESH_NAMES = 0.12;
const SYLLABLES =
  'ba bel cor da dren el fa gim hal ir jo kan lu mar nev or pel qua ras sho tam ul vik wen yar zo thar min gor lesh'.split(' ');
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}/gu;

/**
 * Articles one after the other until they have `passages` passages: the real briefings, and behind them articles put together of
 * paragraphs of different ones. The same on every machine. Lines stand for sentences, as reading a million passages takes an hour.
 */
export async function* splicedCorpus(passages: number): AsyncGenerator<Article> {
  const { documents } = await loadCorpus(briefingsFolder());
  let count = 0;
  for (let i = 0; count < passages; i += 1) {
    const document = i < documents.length ? documents[i]! : spliced(documents, i);
    const all = passagesOf(document, linesOf(document.body), []);
    yield { document, passages: all.slice(0, passages - count) };
    count += all.length;
  }
}

/** An article after an edit: a paragraph of another behind its own. */
export function edited({ document }: Article, paragraph: string): Article {
  const changed = { ...document, body: `${document.body}\n${paragraph}` };
  return { document: changed, passages: passagesOf(changed, linesOf(changed.body), []) };
}

function spliced(documents: readonly Document[], seed: number): Document {
  const random = randomFrom(seed);
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const frame = any(documents);
  const fresh = new Map<string, string | null>();
  const nameOf = (name: string) => {
    if (!fresh.has(name)) {
      const isChanged = !isEnglish(stem(name.toLowerCase())) && random() < FRESH_NAMES;
      fresh.set(name, isChanged ? madeUpName(any, 2 + Math.floor(random() * 3)) : null);
    }
    return fresh.get(name) ?? name;
  };
  const paragraphs = linesOf(frame.body).map(() => {
    const { body } = any(documents);
    const from = Math.floor(random() * body.length);
    const start = body.lastIndexOf('\n', from) + 1;
    const end = body.indexOf('\n', from);
    return body.slice(start, end < 0 ? body.length : end);
  });
  const body = paragraphs.join('\n').replace(NAME, nameOf);
  return { ...frame, id: `${seed}-${frame.id}`, body };
}

function madeUpName(any: <T>(from: readonly T[]) => T, syllables: number): string {
  const name = Array.from({ length: syllables }, () => any(SYLLABLES)).join('');
  return name[0]!.toUpperCase() + name.slice(1);
}

function linesOf(body: string): Span[] {
  return [...body.matchAll(/\S[^\n]*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
