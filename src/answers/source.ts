import type { Document, Span } from '../corpus/document.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Answer, Claim } from './answer.ts';
import { cite } from './cite.ts';
import { notFound, searchedIn } from './claims.ts';

export interface SourceQuery {
  /** A document's id, or words of its title. */
  readonly document: string;
  /** Words to look for in it. */
  readonly find?: string | undefined;
}

/** The record of an article and its passages; with `find`, the sentences of it that hold those words. */
export function answerSource(index: CorpusIndex, { document: typed, find }: SourceQuery): Answer {
  const [document, ...others] = findDocuments(index, typed);
  if (!document) return notFound(index, 'Source', `The corpus holds no article “${typed.trim()}”.`);
  if (others.length > 0) return whichDocument(index, typed, [document, ...others]);
  const spans = find?.trim() ? sentencesWith(index, document, wordsOf(find)) : index.passagesOf(document.id);
  const claims = spans.flatMap((span) => claimOf(document, span, find));
  if (claims.length === 0)
    return { ...notFound(index, document.title, `The article does not hold “${find?.trim()}”.`), short: recordOf(document) };
  return {
    status: 'answered',
    heading: document.title,
    short: recordOf(document),
    claims,
    notices: [],
    choices: [],
    searched: searchedIn(index),
  };
}

/** Documents that a person can mean, likeliest first: by id, by whole title, by words of the title, by the beginning of the id. */
export function findDocuments(index: CorpusIndex, typed: string, limit = 25): readonly Document[] {
  const wanted = typed.trim();
  const exact = index.documents.get(wanted);
  if (exact) return [exact];
  const words = wordsOf(wanted);
  const found: Document[] = [];
  for (const document of index.documents.values()) {
    if (document.title.toLowerCase() === wanted.toLowerCase()) return [document];
    const title = wordsOf(document.title);
    const inTitle = words.every((word) => title.some((other) => other.startsWith(word)));
    if (found.length < limit && (inTitle || (wanted && document.id.startsWith(wanted)))) found.push(document);
  }
  return found;
}

function whichDocument(index: CorpusIndex, typed: string, documents: readonly Document[]): Answer {
  return {
    status: 'ambiguous',
    heading: 'Source',
    short: null,
    claims: [],
    notices: [`“${typed.trim()}” fits ${documents.length} articles. Which one?`],
    choices: documents.map((document) => ({ id: document.id, name: document.title, description: recordOf(document) })),
    searched: searchedIn(index),
  };
}

function recordOf({ publisher, published, publishedBasis, license }: Document): string {
  const date = published ? `published ${published}${publishedBasis ? ` (${publishedBasis})` : ''}` : 'no publication date';
  return [publisher, date, license].filter(Boolean).join(' · ');
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Sentences that hold every word, else those that hold the most of them. */
function sentencesWith(index: CorpusIndex, document: Document, words: readonly string[]): readonly Span[] {
  const scored = index.readingOf(document.id).sentences.map((span) => {
    const held = new Set(wordsOf(document.body.slice(span.start, span.end)));
    return { span, hits: words.filter((word) => held.has(word)).length };
  });
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  return most === 0 ? [] : scored.filter(({ hits }) => hits === most).map(({ span }) => span);
}

function claimOf(document: Document, span: Span, find: string | undefined): Claim[] {
  const words = new Set(wordsOf(find ?? ''));
  const emphasis = [...document.body.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(({ 0: word }) => words.has(word.toLowerCase()))
    .map(({ 0: word, index }) => ({ start: span.start + index, end: span.start + index + word.length }));
  const citation = cite(document, span, emphasis);
  return citation ? [{ text: null, date: null, type: null, aux: null, citations: [citation] }] : [];
}
