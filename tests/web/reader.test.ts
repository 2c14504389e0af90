import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../src/index/library.ts';
import { startReader } from '../../src/web/reader.ts';
import { ARTICLES } from './articles.ts';
import { type CorpusReader, readerOf, silentLog } from './corpusReader.ts';

describe('the reader, asked for', () => {
  let corpus: CorpusReader;
  const get = (path: string, init?: RequestInit) => fetch(corpus.reader.url + path, init);

  beforeAll(async () => {
    corpus = await readerOf(ARTICLES);
  });
  afterAll(() => corpus.close());

  it.each([
    ['/', 'Articles · Readout'],
    ['/documents', 'Articles · Readout'],
    ['/documents/ferry', 'Ministers talk ferries · Readout'],
    ['/actors', 'People and bodies · Readout'],
    ['/actors?type=state', 'States · Readout'],
    ['/actors?q=Ek&type=person', 'People: Ek · Readout'],
    ['/actors/lars-ek', 'Lars Ek · Readout'],
    ['/timeline', 'Timeline · Readout'],
    ['/timeline?actor=Ek&type=CONSULT&from=2031', 'Timeline of Lars Ek: meetings, visits and calls from 2031 · Readout'],
  ])('%s gives a page that allows nothing but itself', async (path, title) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`<title>${title}</title>`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each([
    ['/nothing', 404],
    ['/documents/no-such-article', 404],
    ['/documents/ferry/more', 404],
    ['/actors?type=ship', 400],
    ['/actors/nobody', 404],
    ['/static/../reader.ts', 404],
    ['/static/%2e%2e%2freader.ts', 404],
    ['/documents/ferry?quote=abc', 400],
    ['/documents/ferry?quote=1', 400],
    ['/documents/ferry?quote=1-9&words=A-Z', 400],
    ['/documents/ferry?part=0', 400],
    ['/documents/ferry?read=here', 400],
    ['/documents?page=-1', 400],
    ['/timeline?type=PARTY', 400],
    ['/documents/%E0%A4%A', 400],
    [`/documents?q=${'a'.repeat(301)}`, 400],
    [`/documents?q=${'a'.repeat(5000)}`, 414],
  ])('%s gives %i and a page that says what is wrong', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/<div class="problem"><h1>[^<]+<\/h1><p>[^<]+\.<\/p>/);
  });

  it('what is not there any more, leads to what may be meant', async () => {
    expect(await (await get('/documents/ministers-talk-ferry-routes')).text()).toContain(
      '<a href="/documents/ferry">Ministers talk ferries</a>',
    );
    expect(await (await get('/actors/lars-ekk')).text()).toContain('<a href="/actors/lars-ek">Lars Ek</a>');
  });

  it('its head gives the same without the page', async () => {
    const [head, whole] = [await get('/documents', { method: 'HEAD' }), await get('/documents')];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused, whatever comes with it', async (method) => {
    const answer = await get('/healthz', { method, ...(method === 'POST' && { body: 'x'.repeat(1e6) }) });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('its health, tells what it serves', async () => {
    const answer = await get('/healthz');
    expect(await answer.json()).toMatchObject({ status: 'ok', documents: 4, version: corpus.library.current.version });
  });

  it('what is no HTTP, hangs up and goes on', async () => {
    const { hostname, port } = new URL(corpus.reader.url);
    const answer = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write(`GET /${'a'.repeat(40_000)} HTTP/1.1\r\n\r\n`));
      socket
        .on('data', (data) => (heard += data))
        .on('error', () => resolve(heard))
        .on('close', () => resolve(heard));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await get('/documents')).status).toBe(200);
  });

  it('a long article in parts, its paragraphs told one by one, every page bounded', async () => {
    const body = 'Mette Holm met Lars Ek in Malmo on Monday, and urged Sweden to reopen the night ferry. '.repeat(6);
    await corpus.add({ 'long.md': ['title: A long day\npublished: 2031-06-02', `${body}\n\n`.repeat(60)] });
    await corpus.library.refresh();
    const first = await (await get('/documents/long')).text();
    expect(first.length).toBeLessThan(100_000);
    const [, parts] = /Page 1 of (\d+)/.exec(first)!;
    const paragraph = /\?read=(\d+)#/.exec(await (await get(`/documents/long?part=${parts}`)).text())![1]!;
    const told = await (await get(`/documents/long?read=${paragraph}`)).text();
    expect(told).toContain(`Page ${parts} of ${parts}`);
    expect(told).toContain(`id="read${paragraph}" open`);
    expect(told.length).toBeLessThan(100_000);
  });

  it('shows a refreshed corpus at once', async () => {
    expect((await get('/documents/late')).status).toBe(404);
    await corpus.add({ 'late.md': ['title: Late news\npublished: 2031-06-01', 'Lars Ek met Mette Holm in Oslo.\n'] });
    await corpus.library.refresh();
    expect((await get('/documents/late')).status).toBe(200);
    expect(await (await get('/documents')).text()).toContain('Late news');
  });
});

describe('the reader', () => {
  it('says that its port is taken', async () => {
    const library = await Library.open('seeds');
    const logger = silentLog();
    const first = await startReader({ library, host: '127.0.0.1', port: 0, logger });
    const port = Number(new URL(first.url).port);
    await expect(startReader({ library, host: '127.0.0.1', port, logger })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.close();
    const again = await startReader({ library, host: '127.0.0.1', port, logger });
    await again.close();
  });
});
