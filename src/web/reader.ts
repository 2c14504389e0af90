import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutOfReach, whenAtHand } from '../index/atHand.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Library } from '../index/library.ts';
import type { Logger } from '../log.ts';
import { PATHS, type QuotedWords, readerLink } from './links.ts';
import { type Page, wholePage } from './page.ts';
import { problemPage } from './pages/problem.ts';
import { pageAt } from './route.ts';
import { readStaticFiles } from './staticFiles.ts';

export interface ReaderOptions {
  /** Asked anew for every page, so that a refresh is seen at once. */
  readonly library: Pick<Library, 'current'>;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where people reach it from elsewhere. @defaultValue where it listens */
  readonly publicUrl?: string | undefined;
  readonly logger: Logger;
}

/** The reader: the corpus as pages. */
export interface Reader {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The address of a quote in its article, from the reader's public address if it has one. */
  linkTo(quote: QuotedWords): string;
  /** Resolves when what was under way is answered and the port is free. */
  close(): Promise<void>;
}

/** Nothing inline runs or styles, nothing is loaded from elsewhere, nobody may frame it, no link tells where it was. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-cache',
};

/** UTF-16 units of a path with its parameters. */
const LONGEST_ADDRESS = 4096;
/** How long what is not at hand is fetched for a page, milliseconds. */
const FETCHING = 8_000;
/** Bytes of a request's head, milliseconds that it may take, connections at once. */
const LIMITS = { head: 16_384, request: 10_000, connections: 512 } as const;

/** Serves the reader. Rejects with the system's error where it cannot listen (`EADDRINUSE`). */
export async function startReader({ library, host, port, publicUrl, logger }: ReaderOptions): Promise<Reader> {
  const files = await readStaticFiles();
  const server = createServer(
    { maxHeaderSize: LIMITS.head, requestTimeout: LIMITS.request, headersTimeout: LIMITS.request },
    (request, response) => {
      // Nothing that is sent with a request is wanted.
      request.resume();
      const file = files.get(request.url?.split('?')[0] ?? '');
      if (file && isReading(request)) return send(request, response, 200, file.type, file.content);
      const index = library.current;
      if (request.url?.split('?')[0] === PATHS.health && isReading(request))
        return send(request, response, 200, 'application/json', health(index));
      const give = (page: Page, written: string) => send(request, response, page.status, 'text/html; charset=utf-8', written);
      whenAtHand(() => {
        const page = pageFor(request, index);
        return { page, written: wholePage(page, index) };
      }, FETCHING).then(
        ({ page, written }) => give(page, written),
        (error) => {
          const id = randomUUID().slice(0, 8);
          logger.error({ err: error, id, path: request.url?.slice(0, 200) }, 'a page failed');
          const page = failurePage(error, id);
          give(page, wholePage(page, null));
        },
      );
    },
  );
  server.maxConnections = LIMITS.connections;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  return {
    url,
    linkTo: (quote) => readerLink(publicUrl ?? url, quote),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await closed;
    },
  };
}

function failurePage(error: unknown, id: string): Page {
  return error instanceof OutOfReach
    ? problemPage(503, `Try again in a minute. If it stays so, tell who runs this that error ${id} came up.`)
    : problemPage(500, `This is our fault. Tell who runs this that error ${id} came up.`);
}

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

function pageFor(request: IncomingMessage, index: CorpusIndex): Page {
  if (!isReading(request)) return problemPage(405, 'The reader shows pages; nothing can be sent to it.');
  const address = request.url ?? '/';
  if (address.length > LONGEST_ADDRESS) return problemPage(414, 'No page of the reader has an address as long as that.');
  const url = URL.parse(address, 'http://reader');
  if (!url) return problemPage(400, 'The address is not well-formed.');
  return pageAt(index, url.pathname, url.searchParams);
}

function health({ documents, events, version, builtAt }: CorpusIndex): string {
  return `${JSON.stringify({ status: 'ok', documents: documents.size, events: events.length, version, builtAt: new Date(builtAt).toISOString() })}\n`;
}

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Buffer,
): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(content),
    ...(status === 405 && { allow: 'GET, HEAD' }),
  });
  response.end(method === 'HEAD' ? undefined : content);
}
