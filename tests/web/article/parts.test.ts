import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.ts';
import { buildIndex } from '../../../src/index/buildIndex.ts';
import { type Block, partAt, partsOf } from '../../../src/web/article/parts.ts';
import { paragraphOf } from '../../../src/web/article/words.ts';

const BARE = {
  id: 'doc',
  title: 'doc',
  publisher: null,
  url: null,
  published: null,
  publishedBasis: null,
  license: null,
  digest: '0',
};

async function cut(body: string) {
  const document: Document = { ...BARE, body };
  const index = await buildIndex({ documents: [document], authority: [], rejections: [] });
  const reading = index.readingOf('doc');
  return { document, reading, parts: partsOf(document, reading, [], true) };
}

/** What a person reads of a paragraph's markup. */
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39|#13);/g,
      (_entity, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' })[name]!,
    );

const bare = (text: string): string => text.replace(/\s+/g, '');
const article = fc.array(
  fc.constantFrom('Mette Holm met Lars Ek. ', 'Who? ', '\n\n', 'x'.repeat(3000), '<b>&amp; ', '“No,” she said. ', ' '),
  {
    maxLength: 60,
  },
);

describe('an article cut into pages', () => {
  it('has every word once, in order, and each paragraph shows exactly its own', async () => {
    await fc.assert(
      fc.asyncProperty(article, fc.nat(400), fc.nat(400), async (pieces, a, b) => {
        const body = pieces.join('');
        const { parts, reading } = await cut(body);
        const blocks = parts.flat();
        expect(bare(blocks.map(({ start, end }) => body.slice(start, end)).join(''))).toBe(bare(body));
        const quote = { start: Math.min(a, b), end: Math.max(a, b) + 1, id: 'q' };
        const shown = blocks.map((block) => shownOf(block, body, reading.sentences, quote));
        expect(shown.map(({ text }) => text)).toEqual(blocks.map(({ start, end }) => body.slice(start, end)));
        expect(bare(shown.map(({ marked }) => marked).join(''))).toBe(bare(body.slice(quote.start, quote.end)));
      }),
      { numRuns: 40 },
    );
  });

  it('has one page for a usual article, and pages of a bounded size for any', async () => {
    expect((await cut('Mette Holm met Lars Ek in Malmo.\n\n'.repeat(20))).parts).toHaveLength(1);
    const { parts, document } = await cut(`${'w '.repeat(60_000)}\n\n${'The end is near. '.repeat(5000)}`);
    expect(parts.length).toBeGreaterThan(2);
    for (const blocks of parts) {
      const length = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
      expect(length).toBeLessThan(80_000);
    }
    const last = document.body.lastIndexOf('near');
    expect(partAt(parts, last)).toBe(parts.length - 1);
    expect(partAt(parts, 0)).toBe(0);
  });
});

function shownOf(
  block: Block,
  body: string,
  all: readonly { start: number; end: number }[],
  quote: { start: number; end: number; id: string },
) {
  const sentences = all.filter(({ start, end }) => start < block.end && end > block.start);
  const notes = sentences.map(({ end }, i) => ({ number: i + 1, at: Math.min(end, block.end) }));
  const { markup } = paragraphOf(block, { body, sentences, leftOut: false, notes, quote });
  expect([...markup.matchAll(/data-number="(\d+)"/g)].map(([, n]) => Number(n))).toEqual(notes.map(({ number }) => number));
  const marked = [...markup.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, words]) => textOf(words!)).join('');
  return { text: textOf(markup), marked };
}
