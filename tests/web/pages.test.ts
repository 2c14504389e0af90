import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES, HOSTILE } from './articles.ts';
import { barriers, CHROMIUM, launch, visit } from './browser.ts';
import { type CorpusReader, readerOf } from './corpusReader.ts';

const PAGES = [
  '/documents',
  '/documents?q=ferry',
  '/documents/ferry',
  '/documents/ferry?quote=25-60#25-60',
  '/actors',
  '/actors?type=person',
  '/actors/lars-ek',
  '/timeline',
  '/timeline?actor=Nobody+known',
  '/documents/no-such-article',
  '/nothing',
];
const SCREENS: Readonly<Record<string, Screen>> = {
  'a desktop, light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'a phone, dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  'a tablet without our script, light': { viewport: { width: 800, height: 1000 }, colorScheme: 'light', script: false },
};
type Screen = BrowserContextOptions & { readonly script?: boolean };

describe.skipIf(!CHROMIUM)('in Chromium', () => {
  let browser: Browser;
  let corpus: CorpusReader;
  const at = (path: string) => corpus.reader.url + path;

  beforeAll(async () => {
    browser = await launch();
    corpus = await readerOf({ ...ARTICLES, ...HOSTILE });
  });
  afterAll(async () => {
    await browser.close();
    await corpus.close();
  });

  describe.each(Object.entries(SCREENS))('on %s', (_name, { script = true, ...options }: Screen) => {
    it.each(PAGES)('%s has no barriers, does not scroll sideways, asks for nothing that is refused', async (path) => {
      const { page, complaints } = await visit(browser, at(path), options, script);
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      // Chromium reports a page that is not there, and the script that this test kept away.
      expect(complaints.filter((line) => !/404|ERR_FAILED/.test(line))).toEqual([]);
      await page.context().close();
    });
  });

  it.each(PAGES)('%s is whole where nothing runs', async (path) => {
    const running = await visit(browser, at(path));
    const still = await visit(browser, at(path), { javaScriptEnabled: false });
    const shown = ({ page }: typeof still) => page.locator('main').innerText();
    expect(await shown(still)).toBe(await shown(running));
    expect(await still.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await running.page.context().close();
    await still.page.context().close();
  });

  it('an article is found by its words and read, from the keyboard', async () => {
    const { page } = await visit(browser, at('/documents'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the text');
    await page.getByLabel('Words').focus();
    await page.keyboard.type('night ferry');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=night\+ferry/);
    await page.getByRole('link', { name: 'Ministers talk ferries', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ministers talk ferries', level: 1 }).waitFor();
    expect(await page.locator('.text p').allTextContents()).toContain(
      'Holm urged Sweden to reopen the night ferry before the summer.',
    );
    await page.context().close();
  });

  it('articles are listed by date, publisher and page furniture is told apart', async () => {
    const { page } = await visit(browser, at('/documents?publisher=Sound+Times&from=2031-04-10&to=April+2031'));
    expect(await page.locator('.documents h2').allTextContents()).toEqual(['Sweden and Denmark at one table']);
    await page.getByLabel('From').fill('whenever');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('“whenever” is not a date that can be looked up.').waitFor();
    await page.goto(at('/documents/ferry'));
    expect(await page.locator('.furniture').allTextContents()).toEqual(['Ministers talk ferries', 'Leave a Comment']);
    await page.context().close();
  });

  it('an article is printed as its text and where it is from, without what only a screen is for', async () => {
    const { page } = await visit(browser, at('/documents/ferry?quote=25-60#25-60'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false);
    expect(await page.locator('.quoting').isVisible()).toBe(false);
    expect(await page.getByText('Holm urged Sweden').first().isVisible()).toBe(true);
    const address = "getComputedStyle(document.querySelector('.source a'), '::after').content";
    expect(await page.evaluate(address)).toContain('https://example.org/ferry');
    await page.context().close();
  });

  it('the record of an article says how its date is known', async () => {
    const { page } = await visit(browser, at('/documents/ferry-again'));
    await page.getByText('10 April 2031, inferred: from the next day’s issue').waitFor();
    await page.goto(at('/documents/undated'));
    await page.getByText('Publisher not given · no publication date').waitFor();
    await page.context().close();
  });

  it('an event stands in the margin beside its words, its number leads to exactly these', async () => {
    const { page } = await visit(browser, at('/documents/ferry'));
    const note = page.getByRole('listitem').filter({ hasText: 'Mette Holm met Lars Ek in Malmo' });
    await note.getByText('Mon 7 April 2031').waitFor();
    const mark = await page.getByRole('link', { name: 'Note 1', exact: true }).boundingBox();
    const beside = await note.boundingBox();
    expect(Math.abs(beside!.y - mark!.y)).toBeLessThan(20);
    expect(beside!.x).toBeGreaterThan(mark!.x + mark!.width);
    await note.getByRole('link', { name: 'show its words' }).click();
    await page.waitForURL(/quote=/);
    expect((await page.locator('mark').allTextContents()).join('')).toMatch(/^Danish Foreign Minister .* in Malmo on Monday\.?$/);
    expect(
      await page
        .locator('mark')
        .first()
        .evaluate((m) => m.matches(':target')),
    ).toBe(true);
    await page.context().close();
  });

  it('a sentence shows how it was read: names, dates, events and their rules', async () => {
    const { page } = await visit(browser, at('/documents/ferry'), { javaScriptEnabled: false });
    const block = page.locator('.block').filter({ hasText: 'met Swedish Foreign Minister' });
    await block.getByText('How this paragraph was read').locator('xpath=..').click();
    await block.locator('summary').filter({ hasText: 'Danish Foreign Minister Mette Holm met' }).click();
    const read = await block.locator('details details').first().locator('li').allTextContents();
    expect(read.some((line) => /person “.*Mette Holm” is Mette Holm, by name/.test(line))).toBe(true);
    expect(read.some((line) => /date “Monday” is .*7 April 2031, resolved/.test(line))).toBe(true);
    expect(
      read.some((line) =>
        /event CONSULT meeting from “met”: Mette Holm → Lars Ek in Malmo; .*7 April 2031, from “Monday”/.test(line),
      ),
    ).toBe(true);
    expect(await block.locator('code').count()).toBeGreaterThan(3);
    await page.context().close();
  });

  it('people, bodies and states stand apart', async () => {
    const { page } = await visit(browser, at('/actors'), { javaScriptEnabled: false });
    const names = (part: string) => page.getByRole('region', { name: part }).getByRole('link').allTextContents();
    expect(await names('People')).toContain('Mette Holm');
    expect(await names('States')).toContain('Sweden');
    expect(await names('People')).not.toContain('Sweden');
    await page.getByLabel('Kind').selectOption({ label: 'States' });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { name: 'States', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Sweden', exact: true }).click();
    await page.getByRole('heading', { name: 'Sweden', level: 1 }).waitFor();
    await page.context().close();
  });

  it('an actor has offices, spellings with their place, whom they met, and a timeline', async () => {
    const { page } = await visit(browser, at('/actors/lars-ek'));
    const part = (name: string) => page.getByRole('region', { name });
    expect(await part('Offices').innerText()).toMatch(/foreign minister/i);
    expect(await part('Whom they met').getByRole('link').allTextContents()).toEqual(['Mette Holm']);
    expect(await part('Timeline').innerText()).toContain('Lars Ek did not meet Aino Laine');
    await part('As written')
      .getByRole('listitem')
      .filter({ hasText: /^Lars Ek / })
      .getByRole('link')
      .first()
      .click();
    expect(await page.locator('mark').allTextContents()).toEqual(['Lars Ek']);
    await page.context().close();
  });

  it('the timeline is bounded as the command is, and by its columns', async () => {
    const { page } = await visit(browser, at('/timeline'), { javaScriptEnabled: false });
    await page.getByLabel('Person, body or state').fill('Ek');
    await page.getByLabel('Kind').selectOption({ label: 'meetings, visits and calls' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('heading', { name: 'Timeline of Lars Ek: meetings, visits and calls', level: 1 }).waitFor();
    const events = await page.locator('.timeline h3').count();
    await page.getByRole('link', { name: 'May 2031: 1 event' }).click();
    await page.waitForURL(/from=2031-05/);
    expect(await page.locator('.timeline h3').count()).toBeLessThan(events);
    await page.goto(at('/timeline?actor=Foreign+Minister'));
    await page.getByRole('link', { name: 'Mette Holm' }).click();
    await page.getByRole('heading', { name: 'Timeline of Mette Holm', level: 1 }).waitFor();
    await page.context().close();
  });

  it.each([true, false])(
    'a place in the fragment alone is highlighted where there is JavaScript (%s)',
    async (javaScriptEnabled) => {
      const body = ARTICLES['ferry.md']![1];
      const start = body.indexOf('met Swedish');
      const { page } = await visit(browser, at(`/documents/ferry#${start}-${start + 30}`), { javaScriptEnabled });
      if (javaScriptEnabled) {
        await page.waitForURL(/quote=/);
        expect((await page.locator('mark').allTextContents()).join('')).toBe(body.slice(start, start + 30));
      } else expect(await page.locator('.text').innerText()).toContain('met Swedish');
      await page.context().close();
    },
  );

  it('the words of an old link are found again in an edited article, or said to be gone', async () => {
    const [fields, body] = ARTICLES['ferry.md']!;
    const quote = 'Holm urged Sweden to reopen the night ferry before the summer.';
    const edited = await readerOf({ 'ferry.md': [fields, body] });
    const start = body.indexOf(quote);
    const link = edited.reader.linkTo({ document: 'ferry', start, end: start + quote.length, quote });
    await edited.add({ 'ferry.md': [fields, `A line more.\n\n${body}`] });
    await edited.library.refresh();
    const { page } = await visit(browser, link);
    expect((await page.locator('mark').allTextContents()).join('')).toBe(quote);
    expect(
      await page
        .locator('mark')
        .first()
        .evaluate((mark) => mark.matches(':target')),
    ).toBe(true);
    await page.getByText('its words now stand elsewhere in it').waitFor();
    await edited.add({ 'ferry.md': [fields, body.replace('urged', 'asked')] });
    await edited.library.refresh();
    await page.reload();
    await page.getByText('the words that it leads to do not stand in it any more').waitFor();
    expect(await page.locator('mark').count()).toBe(0);
    await page.context().close();
    await edited.close();
  });

  it('a place that the article does not have is said', async () => {
    const { page } = await visit(browser, at('/documents/ferry?quote=90000-90010#90000-90010'));
    await page.getByText('The article has no such place').waitFor();
    expect(await page.locator('mark').count()).toBe(0);
    await page.context().close();
  });

  it('text that would be more than text is text on every page', async () => {
    const id = Object.keys(HOSTILE)[0]!.replace(/\.md$/, '');
    const [, body] = HOSTILE[`${id}.md`]!;
    for (const path of [`/documents/${encodeURIComponent(id)}`, '/documents?q=deserver', '/timeline', '/actors/mette-holm']) {
      const { page, complaints } = await visit(browser, at(path));
      expect(await page.title(), path).not.toBe('taken');
      expect(
        await page
          .locator('main script, main img, main style, main [onload], main [onerror], main a[href^="javascript"]')
          .count(),
        path,
      ).toBe(0);
      expect(complaints, path).toEqual([]);
      if (path.startsWith('/documents/')) {
        const shown = await page.locator('.text p[dir]').allTextContents();
        expect(shown.join('\n\n')).toBe(body.trim().replace(/(?!\n)\p{Cc}/gu, '\ufffd'));
      }
      await page.context().close();
    }
  });
});
