import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../src/answers/answer.ts';
import { cite } from '../../src/answers/cite.ts';
import { withTextFragment } from '../../src/answers/textFragment.ts';
import type { Document } from '../../src/corpus/document.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { Library } from '../../src/index/library.ts';
import { html } from '../../src/web/html.ts';
import { readerLink } from '../../src/web/links.ts';
import { type Reader, startReader } from '../../src/web/reader.ts';
import { CHROMIUM, launch, visit } from './browser.ts';
import { silentLog } from './corpusReader.ts';
import { countRed, placesOf } from './highlights.js';

const HOW_MANY = 60;

describe.skipIf(!CHROMIUM)(`${HOW_MANY} quotes of the seeds`, () => {
  let browser: Browser;
  let page: Page;
  let library: Library;
  let reader: Reader;
  let citations: readonly Citation[];

  beforeAll(async () => {
    library = await Library.open('seeds');
    reader = await startReader({ library, host: '127.0.0.1', port: 0, logger: silentLog() });
    browser = await launch();
    ({ page } = await visit(browser, `${reader.url}/documents`, { viewport: { width: 900, height: 700 } }));
    citations = someOf(library.current);
  });
  afterAll(async () => {
    await browser.close();
    await reader.close();
  });

  it.each([true, false])(
    'open highlighted in the reader, whether its script arrives (%s) or not',
    async (script) => {
      if (!script) await page.route('**/reader.js', (route) => route.abort());
      for (const citation of citations) {
        await page.goto(readerLink(reader.url, citation));
        const marks = page.locator('mark');
        const shown = (await marks.allTextContents()).join('');
        expect(shown.replace(/\s+/g, ''), citation.quote).toBe(citation.quote.replace(/\s+/g, ''));
        const box = await marks.first().boundingBox();
        expect(box!.y, citation.quote).toBeGreaterThanOrEqual(0);
        expect(box!.y, citation.quote).toBeLessThan(700);
      }
    },
    120_000,
  );

  it('open highlighted at their publisher by text fragment, and nothing else with them', async () => {
    const { index, publisher } = { index: library.current, publisher: await startPublisher(library.current) };
    const decoder = await browser.newPage();
    await page.setViewportSize({ width: 700, height: 3000 });
    for (const [i, citation] of citations.entries()) {
      const document = index.documents.get(citation.document)!;
      // Another address each time: within one page a browser follows a text fragment only after a click.
      await page.goto(withTextFragment(`${publisher.url}/${document.id}?${i}`, document.body, citation));
      const wanted = await page.evaluate(placesOf, { quote: citation.quote, before: document.body.slice(0, citation.start) });
      const picture = (await page.screenshot()).toString('base64');
      const { inside, outside } = await decoder.evaluate(countRed, { picture, wanted });
      expect(outside, citation.quote).toBeLessThan(0.01);
      expect(inside, citation.quote).toBeGreaterThan(0.9);
    }
    publisher.close();
  }, 240_000);
});

/** Quotes of events and whole sentences, chosen at random but alike in every run. */
function someOf(index: CorpusIndex): readonly Citation[] {
  const spans = [...index.documents.values()].flatMap((document) => {
    const { sentences, furniture } = index.readingOf(document.id);
    const events = index.events.flatMap(({ reports }) => reports.filter((report) => report.document === document.id));
    return [...events, ...sentences]
      .filter(({ start, end }) => !furniture.some((f) => f.start < end && start < f.end))
      .map((span) => cite(document, span)!);
  });
  return fc.sample(fc.shuffledSubarray(spans, { minLength: HOW_MANY, maxLength: HOW_MANY }), { numRuns: 1, seed: 8 })[0]!;
}

/** A newspaper's pages: its name, links to other pages, the article. Highlighted words are plain red. */
async function startPublisher({ documents }: CorpusIndex): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const document = documents.get(request.url?.split('?')[0]?.slice(1) ?? '');
    response.writeHead(document ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(document && newspaperPage(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

function newspaperPage({ body }: Document): string {
  const paragraphs = body.split(/\n+/).filter((line) => line.trim());
  return html`<!doctype html><html lang="en"><title>The Daily</title><style>
body { font: 15px/20px sans-serif; margin: 20px; background: white; color: black }
::target-text { background: rgb(255 0 0); color: rgb(255 0 0) }</style>
<h1>The Daily</h1><nav><a href="/">Front page</a> <a href="/about">About</a></nav>
<article>${paragraphs.map((line) => html`<p>${line}</p>`)}</article></html>`.markup;
}
