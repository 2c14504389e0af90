import { counted } from '../answers/counted.ts';
import { dayInWords, edtfInWords } from '../answers/dateWords.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import { type Content, type Html, html } from './html.ts';
import { PATHS } from './links.ts';

/** What is sent for an address. */
export interface Page {
  readonly status: 200 | 400 | 404 | 405 | 414 | 500 | 503;
  /** For the window; the site's name is added. */
  readonly title: string;
  readonly section: keyof typeof SECTIONS | null;
  readonly body: Html;
}

/** The request asks for something that no page can show; the message says what is wrong with it, for the person. */
export class BadRequest extends Error {}

const SECTIONS = {
  documents: { path: PATHS.documents, name: 'Articles' },
  actors: { path: PATHS.actors, name: 'People and bodies' },
  timeline: { path: PATHS.timeline, name: 'Timeline' },
} as const;

const STYLES = ['frame', 'lists', 'article', 'actor'] as const;

/** A whole document around a page: the way to the other pages, and what the corpus holds, where that can be said. */
export function wholePage({ title, section, body }: Page, index: CorpusIndex | null): string {
  const links = Object.entries(SECTIONS).map(
    ([name, { path, name: words }]) =>
      html`<li><a href="${path}"${name === section && html` aria-current="true"`}>${words}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Readout</title>
<link rel="icon" href="/static/icon.svg" type="image/svg+xml">
${STYLES.map(
  (name) => html`<link rel="stylesheet" href="/static/${name}.css">
`,
)}
<script src="/static/reader.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="masthead">
<a class="wordmark" href="${PATHS.documents}">Readout</a>
<nav aria-label="Pages"><ul>${links}</ul></nav>
</header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="colophon">${index && corpusInWords(index)}</footer>
</body>
</html>
`.markup;
}

function corpusInWords({ documents, events, span, builtAt }: CorpusIndex): Content {
  const read = new Date(builtAt).toISOString();
  const published = span ? `, published ${edtfInWords(`${span.from}/${span.to}`)}` : '';
  return html`<p>${counted(documents.size, 'article')}${published}. ${counted(events.length, 'event')} read from them,
 each from words that stand in its article. Last read <time datetime="${read}">${dayInWords(read)}, ${read.slice(11, 16)} UTC</time>.</p>`;
}

/** Text on one line, cut at the end, between words where that can be, with a visible "…". `length` in UTF-16 units. */
export function inShort(text: string, length: number): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return line;
  const space = line.lastIndexOf(' ', length - 1);
  return `${line
    .slice(0, space > length / 2 ? space : length - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
