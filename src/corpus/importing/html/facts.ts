import type { Field } from '../../frontMatter.ts';
import { isCalendarDay, isWebAddress } from '../../readFile.ts';
import { type Found, oneLine } from '../draft.ts';
import { type LinkedFacts, linkedFactsOf } from './linkedData.ts';
import type { PageElement } from './page.ts';

/** What a page says of itself, each with where; and where it contradicts itself, one sentence each. */
export interface PageFacts {
  readonly found: Readonly<Partial<Record<Field, Found | null>>>;
  readonly doubts: readonly string[];
}

/** Names under which pages give the day of publication, the surest first: Open Graph, Dublin Core, Parsely, Sailthru, plain. */
const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.created',
  'dc.date.created',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publication_date',
  'pubdate',
  'date',
];

/** Reads the record of the article that a page holds. */
export function factsOf(page: PageElement, html: string): PageFacts {
  const metas = metasOf(page);
  const linked = linkedFactsOf(page);
  const publisher = publisherOf(metas, linked);
  const dates = datesOf(page, metas, linked);
  const url = addressOf(page, html, metas, linked);
  const published = dates[0] ?? dateOfAddress(url);
  const otherDay = dates.find(({ value }) => value !== dates[0]?.value);
  const found = { title: titleOf(page, metas, linked, publisher), publisher, url, published, license: licenseOf(page, linked) };
  return {
    found,
    doubts:
      otherDay && published
        ? [`The page gives two days: ${published.value} ${published.basis}, ${otherDay.value} ${otherDay.basis}.`]
        : [],
  };
}

type Metas = ReadonlyMap<string, string>;

/** The first content of each `meta`, by its name, property or itemprop in small letters. */
function metasOf(page: PageElement): Metas {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const content = oneLine(meta.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function meta(metas: Metas, name: string): Found | null {
  const value = metas.get(name);
  return value === undefined ? null : { value, basis: `from the page's ${name}` };
}

function titleOf(page: PageElement, metas: Metas, linked: LinkedFacts, publisher: Found | null): Found | null {
  const heading = oneLine(page.querySelector('h1')?.textContent ?? '');
  const title = oneLine(page.querySelector('title')?.textContent ?? '');
  const found =
    meta(metas, 'og:title') ??
    linked.headline ??
    (heading ? { value: heading, basis: "from the page's first heading" } : null) ??
    (title ? { value: title, basis: "from the page's title" } : null);
  return found && { ...found, value: withoutName(found.value, publisher?.value) };
}

/** "Talks begin | Example News" of Example News is "Talks begin". */
function withoutName(title: string, publisher: string | undefined): string {
  if (!publisher || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title;
  const rest = title.slice(0, -publisher.length).trimEnd();
  return /[^|–—·:-]\s+[|–—·:-]$/.test(rest) ? rest.slice(0, -1).trimEnd() : title;
}

function publisherOf(metas: Metas, linked: LinkedFacts): Found | null {
  return meta(metas, 'og:site_name') ?? linked.publisher ?? meta(metas, 'dc.publisher') ?? meta(metas, 'application-name');
}

/** What a browser writes at the top of a page that it saves. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>"]{1,900})\s*-->/i;

function addressOf(page: PageElement, html: string, metas: Metas, linked: LinkedFacts): Found | null {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim();
  const saved = SAVED_FROM.exec(html.slice(0, 2000))?.[1];
  const candidates: readonly (Found | null)[] = [
    canonical ? { value: canonical, basis: "from the page's canonical link" } : null,
    meta(metas, 'og:url'),
    linked.url,
    saved ? { value: saved, basis: 'from the address that it was saved from' } : null,
  ];
  return candidates.find((found) => found && found.value.length <= 1000 && isWebAddress(found.value)) ?? null;
}

/** All days that the page gives for its publication, the surest first. */
function datesOf(page: PageElement, metas: Metas, linked: LinkedFacts): readonly Found[] {
  const candidates = [
    ...DATE_METAS.slice(0, 2).map((name) => meta(metas, name)),
    linked.published,
    ...DATE_METAS.slice(2).map((name) => meta(metas, name)),
  ];
  const dates = candidates.flatMap((found) => {
    const day = found && dayOf(found.value);
    return found && day ? [{ value: day, basis: found.basis }] : [];
  });
  return dates.length > 0 ? dates : [timeElement(page)].filter((found) => found !== null);
}

/** A `time` may be of anything on the page: it counts only where it is marked as the publication's, or is the only one. */
function timeElement(page: PageElement): Found | null {
  const times = [...page.querySelectorAll('time[datetime]')];
  const marked = times.filter(
    (time) => time.getAttribute('itemprop') === 'datePublished' || time.getAttribute('pubdate') !== null,
  );
  const days = new Set((marked.length > 0 ? marked : times).map((time) => dayOf(time.getAttribute('datetime') ?? '')));
  const [day] = days;
  if (days.size !== 1 || !day) return null;
  return { value: day, basis: marked.length > 0 ? "from the page's time of publication" : "from the page's only time element" };
}

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;

/** The day as it is written, which is that of the place where it was published. */
export function dayOf(text: string): string | null {
  const match = DAY.exec(text.trim());
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isCalendarDay(day) ? day : null;
}

function dateOfAddress(url: Found | null): Found | null {
  const match = url && /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?=[/-])/.exec(new URL(url.value).pathname);
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isCalendarDay(day) ? { value: day, basis: "from the article's address" } : null;
}

function licenseOf(page: PageElement, linked: LinkedFacts): Found | null {
  const link = page.querySelector('link[rel="license"], a[rel="license"]');
  const words = oneLine(link?.textContent ?? '') || (link?.getAttribute('href') ?? '').trim();
  return words ? { value: oneLine(words), basis: "from the page's license link" } : linked.license;
}
