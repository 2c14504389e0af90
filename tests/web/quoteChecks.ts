import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import type { Citation } from '../../src/answers/answer.ts';
import { cite } from '../../src/answers/cite.ts';
import { withTextFragment } from '../../src/answers/textFragment.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import { readerLink } from '../../src/web/links.ts';
import { countRed, markedWords, placesOf } from './highlights.js';
import { shownLetters, startNewspaper } from './newspaper.ts';

/** Quotes of events and whole sentences that are no page furniture, chosen at random but alike in every run. */
export function someQuotes(index: CorpusIndex, count: number): readonly Citation[] {
  const reports = Map.groupBy(
    index.events.flatMap((event) => event.reports),
    ({ document }) => document,
  );
  const spans = [...index.documents.values()].flatMap((document) => {
    const { sentences, furniture } = index.readingOf(document.id);
    return [...(reports.get(document.id) ?? []), ...sentences]
      .filter(({ start, end }) => !furniture.some((f) => f.start < end && start < f.end))
      .flatMap((span) => cite(document, span) ?? []);
  });
  const arbitrary = fc.shuffledSubarray(spans, { minLength: count, maxLength: count });
  return fc.sample(arbitrary, { numRuns: 1, seed: 8 })[0]!;
}

/** Opens quotes in the reader; gives what is wrong, one line for each that does not stand highlighted in the window. */
export async function wrongInReader(page: Page, root: string, citations: readonly Citation[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const { height } = page.viewportSize()!;
  for (const citation of citations) {
    await page.goto(readerLink(root, citation), { waitUntil: 'load' });
    const { shown, top } = await page.evaluate(markedWords);
    const isShown = shown.replace(/\s+/g, '') === citation.quote.replace(/\s+/g, '').replace(/\p{Cc}/gu, '\ufffd');
    if (!isShown || top < 0 || top >= height) wrong.push(`${readerLink(root, citation)}: “${shown.slice(0, 80)}” at ${top}`);
  }
  return wrong;
}

/** Opens quotes at a newspaper by text fragment; gives those that are not highlighted, or not they alone, one line each. */
export async function wrongByFragment(
  browser: Browser,
  index: CorpusIndex,
  citations: readonly Citation[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const newspaper = await startNewspaper(index.documents);
  const page = await browser.newPage({ viewport: { width: 600, height: 900 } });
  const decoder = await browser.newPage();
  for (const [i, citation] of citations.entries()) {
    const document = index.documents.get(citation.document)!;
    // Another address each time: within one page a browser follows a text fragment only after a click.
    const link = withTextFragment(`${newspaper.url}/${encodeURIComponent(document.id)}?${i}`, document, citation);
    await page.goto(link);
    const wanted = await page.evaluate(placesOf, {
      quote: shownLetters(citation.quote),
      before: shownLetters(document.body.slice(0, citation.start)),
    });
    const picture = (await page.screenshot()).toString('base64');
    const { inside, outside } = await decoder.evaluate(countRed, { picture, wanted });
    if (!(inside > 0.9 && outside < 0.02))
      wrong.push(
        `${link.split('?')[1]} inside ${inside.toFixed(2)}, outside ${outside.toFixed(2)}: ${JSON.stringify(citation.quote)}`,
      );
  }
  await page.close();
  await decoder.close();
  newspaper.close();
  return wrong;
}
