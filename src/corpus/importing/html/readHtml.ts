import { Readability } from '@mozilla/readability';
import { type Draft, draftOf, ImportRefused } from '../draft.ts';
import { factsOf } from './facts.ts';
import { type PageElement, parsePage } from './page.ts';
import { textOf } from './text.ts';

/** Pages of the longest articles have some ten thousand. */
const MOST_TAGS = 150_000;
/** The deepest pages have some sixty; the parser's time grows with the square. */
const DEEPEST = 256;
/** Elements that end only where they are ended, so that their tags tell how deep a page is. */
const NESTING =
  /<(\/?)(?:div|span|section|article|main|table|blockquote|ul|ol|dl|b|i|u|em|strong|font|center|a|form|figure)(?=[\s>/])/gi;

/** A draft of the article of a page: its text by Readability, its record from what the page says of itself. Throws `ImportRefused`. */
export function readHtml(html: string, notes: readonly string[]): Draft {
  const tags = html.split('<', MOST_TAGS + 2).length - 1;
  if (tags > MOST_TAGS) throw new ImportRefused(`It has more than ${MOST_TAGS} tags, as no article has; paste its text instead.`);
  if (depthOf(html) > DEEPEST) throw new ImportRefused(`Its tags are nested more than ${DEEPEST} deep; paste its text instead.`);
  const page = parsePage(html);
  const { found, doubts } = factsOf(page, html);
  const body = articleOf(page);
  if (!body) throw new ImportRefused('No article was found on the page; paste its text instead.');
  return draftOf(found, body, [...notes, ...doubts]);
}

/** Readability takes the page apart, so this is the last that is done with it. */
function articleOf(page: PageElement): string {
  const article = new Readability<PageElement>(page as never, { serializer: (node) => node as never }).parse();
  return article?.content ? textOf(article.content) : '';
}

function depthOf(html: string): number {
  let deepest = 0;
  let depth = 0;
  for (const [, isEnd] of html.matchAll(NESTING)) {
    depth = isEnd ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
