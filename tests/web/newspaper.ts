import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Document } from '../../src/corpus/document.ts';
import { type Html, html } from '../../src/web/html.ts';

export interface Newspaper {
  readonly url: string;
  close(): void;
}

/** A newspaper's pages: its name, links to other pages, the title, the article with its Markdown drawn. Words led to are plain red. */
export async function startNewspaper(documents: ReadonlyMap<string, Document>): Promise<Newspaper> {
  const server = createServer((request, response) => {
    const document = documents.get(decodeURIComponent(request.url?.split('?')[0]?.slice(1) ?? ''));
    response.writeHead(document ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(document && newspaperPage(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

function newspaperPage({ title, body }: Document): string {
  const lines = body.split(/\n+/).filter((line) => line.trim());
  return html`<!doctype html><html lang="en"><title>The Daily</title><style>
body { font: 8px/11px sans-serif; margin: 8px; background: white; color: black }
::target-text { background: rgb(255 0 0); color: rgb(255 0 0) }</style>
<nav><a href="/">Front page</a> <a href="/about">About</a></nav><h1>${title}</h1>
<article>${lines.map(lineOf)}</article></html>`.markup;
}

function lineOf(line: string): Html {
  if (/^-{3,}$/.test(line)) return html`<hr>`;
  const item = /^\s*[-*]\s+(.*)$/.exec(line);
  if (item) return html`<ul><li>${inline(item[1]!)}</li></ul>`;
  const heading = /^#+\s+(.*)$/.exec(line);
  return heading ? html`<h2>${inline(heading[1]!)}</h2>` : html`<p>${inline(line)}</p>`;
}

/** Links and emphasis of one line. */
function inline(line: string): readonly (string | Html)[] {
  return line.split(/(\[[^\]]*\]\([^()\s]*\)|\*\*[^*]+\*\*|\*[^*]+\*)/).map((part) => {
    const link = /^\[([^\]]*)\]\(([^()\s]*)\)$/.exec(part);
    if (link) return html`<a href="${link[2]!}">${inline(link[1]!)}</a>`;
    const emphasis = /^\*{1,2}([^*]+)\*{1,2}$/.exec(part);
    return emphasis ? html`<em>${inline(emphasis[1]!)}</em>` : part;
  });
}

/** The letters of a part of an article that its page shows. */
export function shownLetters(part: string): string {
  return part
    .replace(/^(-{3,}$|\s*[-*#]+[ \t]+)/gm, '')
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/[\s*_[\]\\]/g, '');
}
