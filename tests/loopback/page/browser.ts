import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The Chromium of this machine; undefined where there is none, and then the tests that need one are skipped. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
}

export interface Watched {
  page: Page;
  /** What the browser complained of: script errors, refused resources. */
  complaints: string[];
}

/** Opens an address in a window of its own. */
export async function open(browser: Browser, url: string, size = { width: 1200, height: 800 }): Promise<Watched> {
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(url);
  return { page, complaints };
}
