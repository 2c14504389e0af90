import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../src/index/library.ts';
import { type Reader, startReader } from '../../src/web/reader.ts';
import { CHROMIUM, launch, visit } from './browser.ts';
import { silentLog } from './corpusReader.ts';
import { someQuotes, wrongByFragment, wrongInReader } from './quoteChecks.ts';

/** `npm run bench -- citations` opens more. */
const HOW_MANY = 40;

describe.skipIf(!CHROMIUM)(`${HOW_MANY} quotes of the seeds`, () => {
  let browser: Browser;
  let page: Page;
  let library: Library;
  let reader: Reader;

  beforeAll(async () => {
    library = await Library.open('seeds');
    reader = await startReader({ library, host: '127.0.0.1', port: 0, logger: silentLog() });
    browser = await launch();
    ({ page } = await visit(browser, `${reader.url}/documents`, { viewport: { width: 900, height: 700 } }));
  });
  afterAll(async () => {
    await browser.close();
    await reader.close();
  });

  it.each([true, false])(
    'open highlighted in the reader, whether its script arrives (%s) or not',
    async (script) => {
      if (!script) await page.route('**/reader.js', (route) => route.abort());
      expect(await wrongInReader(page, reader.url, someQuotes(library.current, HOW_MANY))).toEqual([]);
    },
    120_000,
  );

  it('open highlighted at their publisher by text fragment, and nothing else with them', async () => {
    expect(await wrongByFragment(browser, library.current, someQuotes(library.current, HOW_MANY))).toEqual([]);
  }, 240_000);
});
