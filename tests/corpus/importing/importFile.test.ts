import { describe, expect, test } from 'vitest';
import { readApart } from '../../../src/corpus/importing/apart.ts';
import { ImportRefused } from '../../../src/corpus/importing/draft.ts';
import { importFile, importText } from '../../../src/corpus/importing/importFile.ts';
import { boastingPdf, deflateBomb, loopingPdf, pdfOf } from './pdfFile.ts';

const file = (name: string, content: string | Uint8Array) =>
  importFile({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });
/** The sentence with which a file is refused. */
const refusal = async (name: string, content: string | Uint8Array) => {
  const error = await file(name, content).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ImportRefused);
  return (error as ImportRefused).message;
};

const PARAGRAPH = 'The envoys of both states met at the lake on Monday, and they said that they would meet again before long.';
const page = (head: string, body = `<h1>Talks at the lake</h1>${`<p>${PARAGRAPH}</p>`.repeat(6)}`) =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article></body></html>`;

describe('a moderator uploads text', () => {
  test('Markdown stays as it is, and its front matter fills the fields', async () => {
    const body = '# Talks\n\n*Two*  spaces & a [link](https://example.org)\r\n';
    const draft = await file('a.md', `---\ntitle: Talks\npublished: 2031-04-05\npublishedBasis: stated in print\n---\n${body}`);
    expect(draft).toMatchObject({
      title: 'Talks',
      published: '2031-04-05',
      publishedBasis: 'stated in print',
      publisher: null,
      body,
    });
    expect(draft.basis).toMatchObject({ title: "from the file's front matter", published: "from the file's front matter" });
  });

  test('front matter with a mistake is left out, and that is said', async () => {
    const draft = await file('a.md', '---\npublished: last spring\n---\n# Talks begin\n\nText.\n');
    expect(draft).toMatchObject({ title: 'Talks begin', published: null, body: '# Talks begin\n\nText.\n' });
    expect(draft.notes).toEqual([expect.stringContaining('published')]);
  });

  test('a first line that stands apart is the title; what is not known stays unknown', async () => {
    expect(importText('Talks begin\n\nThe envoys met.')).toMatchObject({
      title: 'Talks begin',
      publisher: null,
      url: null,
      published: null,
      publishedBasis: null,
      basis: { title: 'from its first line' },
    });
    expect(importText('The envoys met.\nThey left.').title).toBeNull();
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFZürich — “talks”')],
    ['UTF-16 from Windows', Buffer.from('\uFEFFZürich — “talks”', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFFZürich — “talks”', 'utf16le').swap16()],
    [
      'Windows-1252',
      Buffer.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x97, 0x20, 0x93, 0x74, 0x61, 0x6c, 0x6b, 0x73, 0x94]),
    ],
  ])('%s is read as what it is', async (_what, bytes) => {
    expect((await file('a.txt', bytes)).body).toBe('Zürich — “talks”');
  });

  test.each([
    ['a.docx', 'text', 'Only .md, .txt, .html and .pdf'],
    ['../../.env', 'TOKEN=1', 'Only .md, .txt, .html and .pdf'],
    ['a.md', '', 'empty'],
    ['a.md', ' \n ', 'no text'],
    ['a.md', 'a\0b', 'NUL'],
    ['a.md', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'ZIP archive'],
    ['a.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'PNG'],
    ['a.md', pdfOf([['A page.']]), 'it is a PDF'],
    ['a.pdf', 'No PDF at all.', 'no PDF'],
    ['a.pdf', '%PDF-1.4\nand nothing more', 'damaged'],
    ['a.html', 'Plain words.', 'no tags'],
    ['a.txt', page(''), 'name it .html'],
    ['a.txt', Buffer.from([0x5a, 0xc3, 0xbc, 0xc3, 0xa9, 0xff, 0x41]), 'broken'],
    ['a.txt', Buffer.from([0x5a, 0x81, 0x8d, 0x90]), 'no text in UTF-8'],
    ['a.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'UTF-16'],
  ])('%s (%#) is refused', async (name, content, reason) => {
    expect(await refusal(name, content)).toContain(reason);
  });

  test('a hundred megabytes are refused unread, with the limit', async () => {
    expect(await refusal('a.txt', Buffer.alloc(100 * 1024 * 1024, 'a'))).toContain('100 MB long and may have 16');
    expect(await refusal('a.txt', Buffer.alloc(9 * 1024 * 1024, 'a'))).toContain('9 MB long and may have 8');
  });

  test('words about PDFs are no PDF', async () => {
    expect((await file('a.md', 'A file begins with\n%PDF-\n')).body).toContain('%PDF-');
  });
});

describe('a moderator uploads a web page', () => {
  test('its text is read in paragraphs, and its record from what the page says of itself', async () => {
    const draft = await file(
      'a.html',
      page(
        `<title>Talks at the lake | Example News</title><meta property="og:title" content="Talks at the lake | Example News">
         <meta property="og:site_name" content="Example News"><link rel="canonical" href="https://example.org/talks">
         <meta property="article:published_time" content="2031-04-05T23:30:00+04:00">`,
      ),
    );
    expect(draft).toMatchObject({
      title: 'Talks at the lake',
      publisher: 'Example News',
      url: 'https://example.org/talks',
      published: '2031-04-05',
      publishedBasis: "stated: from the page's article:published_time",
      notes: [],
    });
    expect(draft.body).toContain(`${PARAGRAPH}\n\n${PARAGRAPH}\n`);
    expect(draft.body).not.toContain('Home');
  });

  test.each([
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"Person"},{"@type":["NewsArticle"],"datePublished":"2031-04-05"}]}</script>',
      '2031-04-05',
      'JSON-LD',
    ],
    ['<meta name="DC.date.issued" content="20310405">', '2031-04-05', 'dc.date.issued'],
    ['<link rel="canonical" href="https://example.org/2031/04/05/talks">', '2031-04-05', 'address'],
    ['<meta name="date" content="5 April">', null, ''],
    ['<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-02-30"}</script>', null, ''],
    ['<link rel="canonical" href="javascript:alert(2031)">', null, ''],
  ])('from %s comes the date %s', async (head, published, basis) => {
    const draft = await file('a.html', page(head));
    expect(draft.published).toBe(published);
    expect(draft.basis.published ?? '').toContain(basis);
  });

  test('a page that gives two days says so; of two times neither is taken', async () => {
    const two = '<meta name="date" content="2031-04-05"><meta name="pubdate" content="2031-04-06">';
    expect((await file('a.html', page(two))).notes).toEqual([expect.stringContaining('two days')]);
    const times = `<time datetime="2031-04-05">then</time><time datetime="2031-04-06">now</time>${`<p>${PARAGRAPH}</p>`.repeat(6)}`;
    expect((await file('a.html', page('', times))).published).toBeNull();
  });

  test('scripts, handlers and frames leave nothing, and nothing of them runs', async () => {
    const hostile = `<p onclick="throw 1">${PARAGRAPH}</p><script>process.exit(3)</script><img src=x onerror="process.exit(3)">
      <iframe srcdoc="<script>process.exit(3)</script>"></iframe><svg onload="process.exit(3)"><text>drawn</text></svg>`;
    const { body } = await file('a.html', page('<script>process.exit(3)</script>', hostile.repeat(5)));
    expect(body.split('\n\n').map((paragraph) => paragraph.trim())).toEqual(Array(5).fill(PARAGRAPH));
  });

  test('a page in Windows-1252 says so itself', async () => {
    const bytes = Buffer.from(page('<meta charset="windows-1252">', `<p>Z\u00fcrich: ${PARAGRAPH}</p>`.repeat(6)), 'latin1');
    const draft = await file('a.html', bytes);
    expect(draft.body).toContain('Zürich');
    expect(draft.notes).toEqual([expect.stringContaining('windows-1252')]);
  });

  test.each([
    ['a million headings', '<h2>On</h2>'.repeat(1_000_000), 'more than 150000 tags'],
    ['tags a hundred thousand deep', `${'<div>'.repeat(100_000)}text`, 'nested more than 256 deep'],
    ['nothing to read', '<p></p>', 'No article'],
  ])('%s: refused', async (_what, content, reason) => {
    expect(await refusal('a.html', `<html><body>${content}`)).toContain(reason);
  });

  test('a page that takes too long to read is given up', async () => {
    const html = `<html><body>${'<x-y>'.repeat(100_000)}text`;
    await expect(readApart({ kind: 'html', html, notes: [] }, { time: 300, memory: 384 })).rejects.toThrow(
      'more than 0.3 seconds',
    );
  });
});

describe('a moderator uploads a PDF', () => {
  test('lines become paragraphs, divided words one, page heads go; the day it was made is told, not taken', async () => {
    const draft = await file(
      'a.pdf',
      pdfOf(
        [1, 2, 3, 4].map((number) => [
          `Example News, page ${number}`,
          '',
          `The envoys of the two states met at the lake on Mon-`,
          `day, and they spoke of water. It was their talk number ${number}.`,
          '',
          '',
          `They will meet again${' soon'.repeat(number)}.`,
        ]),
        '/Title (Talks at the lake) /CreationDate (D:20310405120000Z)',
      ),
    );
    expect(draft).toMatchObject({ title: 'Talks at the lake', published: null, basis: { title: "from the PDF's title" } });
    expect(draft.body.split('\n\n').slice(0, 2)).toEqual([
      'The envoys of the two states met at the lake on Monday, and they spoke of water. It was their talk number 1.',
      'They will meet again soon.',
    ]);
    expect(draft.body).not.toContain('Example News');
    expect(draft.notes.join(' ')).toMatch(/top or foot.*divided.*made on 2031-04-05/);
  });

  test.each([
    ['a thousand pages', pdfOf(Array(1_000).fill(['A page.'])), '1000 pages and may have 300'],
    ['no text', pdfOf([[]]), 'no text'],
    [
      'pages that are none',
      Buffer.from(
        pdfOf([['A page.']])
          .toString('latin1')
          .replace('/Kids [5 0 R]', '/Kids [6 0 R]'),
        'latin1',
      ),
      'damaged',
    ],
    ['three gigabytes of blanks', deflateBomb(3_000), 'takes more than'],
  ])('one of %s is refused', async (_what, bytes, reason) => {
    expect(await refusal('a.pdf', bytes)).toContain(reason);
  });

  test.each([
    ['a table of places that leads to itself', loopingPdf()],
    ['a billion pages that are not there', boastingPdf(1_000_000_000)],
  ])('%s: read or refused, at once', async (_what, bytes) => {
    const outcome = await file('a.pdf', bytes).catch((error: unknown) => error);
    if (!(outcome instanceof ImportRefused)) expect(outcome).toMatchObject({ body: 'A page.\n' });
  });
});
