import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Library } from '../src/index/library.ts';
import { createLog } from '../src/log.ts';
import { startReader } from '../src/web/reader.ts';
import { launch } from '../tests/web/browser.ts';
import { someQuotes, wrongByFragment, wrongInReader } from '../tests/web/quoteChecks.ts';
import { briefingsFolder } from './briefings.ts';

/** Quotes of each collection. */
const QUOTES = 100;
/** Briefings that they are chosen from, evenly from all. */
const ARTICLES = 120;

/** Opens quotes of the seeds and of the briefings in Chromium: in the reader, and by text fragment at a newspaper that holds the article. */
export async function citationsBench(): Promise<void> {
  const sample = await mkdtemp(join(tmpdir(), 'readout-citations-'));
  const names = (await readdir(briefingsFolder())).sort();
  const step = Math.floor(names.length / ARTICLES);
  for (let i = 0; i < ARTICLES; i += 1) await copyFile(join(briefingsFolder(), names[i * step]!), join(sample, names[i * step]!));
  const rows = [await opened('seeds', 'seeds'), await opened(`${ARTICLES} briefings`, sample)];
  console.table(rows.map(({ wrong, ...row }) => row));
  for (const { wrong } of rows) for (const line of wrong) console.log(line);
  await rm(sample, { recursive: true });
}

async function opened(collection: string, folder: string) {
  const library = await Library.open(folder);
  const logger = createLog({ level: 'silent', readable: false });
  const reader = await startReader({ library, host: '127.0.0.1', port: 0, logger });
  const browser = await launch();
  const quotes = someQuotes(library.current, QUOTES);
  const started = performance.now();
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const inReader = await wrongInReader(page, reader.url, quotes);
  const byFragment = await wrongByFragment(browser, library.current, quotes);
  const seconds = (performance.now() - started) / 1000;
  await browser.close();
  await reader.close();
  return {
    collection,
    quotes: quotes.length,
    'right in the reader': quotes.length - inReader.length,
    'right by text fragment': quotes.length - byFragment.length,
    seconds: Math.round(seconds),
    wrong: [...inReader, ...byFragment],
  };
}
