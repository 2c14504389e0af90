import { type Found, oneLine } from '../draft.ts';
import type { PageElement } from './page.ts';

/** What the page's JSON-LD (schema.org) says of its article. */
export interface LinkedFacts {
  readonly headline: Found | null;
  readonly publisher: Found | null;
  readonly url: Found | null;
  readonly published: Found | null;
  readonly license: Found | null;
}

/** Longer ones describe catalogues. UTF-16 units. */
const LONGEST = 300_000;
/** Objects looked at. */
const MOST = 500;
/** schema.org's types of articles: NewsArticle, ReportageNewsArticle, BlogPosting, Report… */
const ARTICLE = /(Article|BlogPosting|Report|LiveBlogPosting)$/;

type Thing = Readonly<Record<string, unknown>>;

/** The first article of the page's JSON-LD. What cannot be read counts for nothing. */
export function linkedFactsOf(page: PageElement): LinkedFacts {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(parsed(script.textContent ?? ''));
    if (article) return factsOf(article);
  }
  return { headline: null, publisher: null, url: null, published: null, license: null };
}

function parsed(text: string): unknown {
  if (text.length > LONGEST) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Breadth first through lists and `@graph`, the two ways to write several things. */
function articleIn(root: unknown): Thing | null {
  const open = [root];
  for (let i = 0; i < open.length && i < MOST; i += 1) {
    const thing = open[i];
    if (Array.isArray(thing)) open.push(...thing.slice(0, MOST));
    else if (isThing(thing)) {
      if ([thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return thing;
      open.push(thing['@graph'], thing.mainEntity);
    }
  }
  return null;
}

function factsOf(article: Thing): LinkedFacts {
  const page = article.mainEntityOfPage;
  const publisher = [article.publisher].flat()[0];
  return {
    headline: fact(article.headline, 'headline'),
    publisher: fact(isThing(publisher) ? publisher.name : publisher, 'publisher'),
    url: fact(isThing(page) ? page['@id'] : page, 'mainEntityOfPage') ?? fact(article.url, 'url'),
    published: fact(article.datePublished, 'datePublished'),
    license: fact(article.license, 'license'),
  };
}

function fact(value: unknown, name: string): Found | null {
  const text = typeof value === 'string' ? oneLine(value) : '';
  return text ? { value: text, basis: `from the page's JSON-LD, ${name}` } : null;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
