import { existsSync, readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The Chromium of this machine; undefined where there is none, and then the tests that need one are skipped. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Visit {
  readonly page: Page;
  /** What the browser complained of: script errors, refused resources. */
  readonly complaints: readonly string[];
}

/** Opens an address in a window of its own; 1200 × 800 unless told. `script`: whether the reader's script arrives. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}, script = true): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...options });
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  if (!script) await page.route('**/reader.js', (route) => route.abort());
  await page.goto(url);
  return { page, complaints };
}

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe finds wrong for people who do not see the page or use no mouse, one line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no foreign script in; the debugger may.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html.slice(0, 200)}`));
}
