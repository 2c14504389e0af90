import type { Corpus, Document } from '../../../corpus/document.ts';

/** As long as news articles are. UTF-16 units. */
const NEWS_ARTICLE = 3000;
const HEADLINE_WORDS = 10;

/**
 * The same text as a newspaper would have it: long articles cut at paragraph ends into short ones, each under its own first words.
 * One topic then stands in many documents, as in news, and not in one. Ids are the old id, "~" and a number.
 */
export function asShortArticles({ documents }: Corpus): Corpus {
  return { documents: documents.flatMap(cut), authority: [], rejections: [] };
}

/** The id of the article that a short one was cut from. */
export function originalOf(id: string): string {
  return id.replace(/~\d+$/, '');
}

function cut(document: Document): Document[] {
  const bodies: string[] = [];
  let open = '';
  for (const paragraph of document.body.split(/(?<=\n)/)) {
    open += paragraph;
    if (open.length < NEWS_ARTICLE) continue;
    bodies.push(open);
    open = '';
  }
  if (open.trim()) bodies.push(open);
  return bodies.map((body, i) => ({
    ...document,
    id: `${document.id}~${i}`,
    title: body.trim().split(/\s+/).slice(0, HEADLINE_WORDS).join(' '),
    body,
    digest: `${document.digest}~${i}`,
  }));
}
