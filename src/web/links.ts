import type { Citation } from '../answers/answer.ts';
import { digestOf } from './wordsDigest.ts';

/** Where the pages are, as paths from the reader's root. */
export const PATHS = { documents: '/documents', actors: '/actors', timeline: '/timeline', health: '/healthz' } as const;

/** The page of an article. */
export function documentPath(id: string): string {
  return `${PATHS.documents}/${encodeURIComponent(id.toWellFormed())}`;
}

/** Words at their place in an article. */
export type QuotedWords = Pick<Citation, 'document' | 'start' | 'end' | 'quote'>;

/**
 * The article with a quote highlighted and scrolled to, with or without JavaScript; its words are found again where the article
 * was edited since.
 */
export function quotePath({ document, start, end, quote }: QuotedWords): string {
  return `${documentPath(document)}?quote=${start}-${end}&words=${digestOf(quote)}#${start}-${end}`;
}

/** The page of an actor. */
export function actorPath(id: string): string {
  return `${PATHS.actors}/${encodeURIComponent(id.toWellFormed())}`;
}

/** A path with parameters; those without a value are left out. */
export function withParameters(path: string, parameters: Readonly<Record<string, string | number | null | undefined>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The address of a quote in the reader at `root`, for a link from elsewhere. */
export function readerLink(root: string, quote: QuotedWords): string {
  return root.replace(/\/+$/, '') + quotePath(quote);
}
