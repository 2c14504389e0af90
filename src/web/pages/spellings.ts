import type { Span } from '../../corpus/document.ts';
import type { CorpusIndex, IndexedActor } from '../../index/corpusIndex.ts';

/** A way of writing a name, and the first place where it stands; null where the articles looked through do not have it so. */
export interface Spelling {
  readonly words: string;
  readonly document: string | null;
  readonly span: Span | null;
}

const MOST = 40;
/** Articles looked through; those behind them name the actor as the first do. */
const MOST_ARTICLES = 40;
/** So much text is looked through, longer articles only where there is no other: what was read of each is taken up to see where names stand. UTF-16 units. */
const MOST_TEXT = 120_000;

/** The ways in which an actor is written, as its aliases have them, each with a place where it stands. */
export function spellingsOf(index: CorpusIndex, { id, aliases, documents }: IndexedActor): readonly Spelling[] {
  const wanted = aliases.slice(0, MOST);
  const found = new Map<string, Spelling>();
  let looked = 0;
  const look = (document: string, body: string) => {
    looked += body.length;
    for (const { actor, start, end } of index.readingOf(document).mentions) {
      if (actor !== id) continue;
      const written = body.slice(start, end);
      // Also a name within a longer one that was read as one (“national security adviser Jane Doe”).
      for (const words of wanted) {
        const at = found.has(words) ? -1 : written.indexOf(words);
        if (at < 0) continue;
        const place = { start: start + at, end: start + at + words.length };
        found.set(words, { words, document, span: place });
      }
    }
  };
  const bodyOf = (document: string) => index.documents.get(document)?.body ?? '';
  for (const document of documents.slice(0, MOST_ARTICLES)) {
    if (found.size === wanted.length || looked >= MOST_TEXT) break;
    const body = bodyOf(document);
    if (body.length <= MOST_TEXT) look(document, body);
  }
  // Somebody whom nothing but a very long article names.
  if (looked === 0 && documents[0] !== undefined) look(documents[0], bodyOf(documents[0]));
  return wanted.map((words) => found.get(words) ?? { words, document: null, span: null });
}
