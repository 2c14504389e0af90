import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from '../log.ts';
import type { Health } from './health.ts';

export interface OperationsOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly health: () => Health | Promise<Health>;
  /** In Prometheus' text format. */
  readonly metrics: () => Promise<string>;
  readonly contentType: string;
  readonly logger: Logger;
}

/** `/healthz` and `/metrics`, for the operator's machines. */
export interface OperationsServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Bytes of a request's head, milliseconds that it may take, connections at once. */
const LIMITS = { head: 8_192, request: 5_000, connections: 32 } as const;
const TEXT = 'text/plain; charset=utf-8';

/**
 * Serves `/healthz` (200 or 503, with what is wrong in words, a problem a line) and `/metrics`. Rejects with the system's error where it cannot
 * listen (`EADDRINUSE`).
 */
export async function startOperationsServer(options: OperationsOptions): Promise<OperationsServer> {
  const { host, port, logger } = options;
  const server = createServer(
    { maxHeaderSize: LIMITS.head, requestTimeout: LIMITS.request, headersTimeout: LIMITS.request },
    (request, response) => {
      request.resume();
      const path = request.url?.split('?')[0];
      if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, TEXT, 'only to be read\n');
      answer(path, options, response).catch((error) => {
        logger.error({ err: error, path: path?.slice(0, 200) }, 'the operator could not be told');
        send(response, 500, TEXT, 'this failed; the log says why\n');
      });
    },
  );
  server.maxConnections = LIMITS.connections;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(path: string | undefined, options: OperationsOptions, response: ServerResponse): Promise<void> {
  switch (path) {
    case '/healthz': {
      const { healthy, problems } = await options.health();
      return send(response, healthy ? 200 : 503, TEXT, `${healthy ? 'ok' : problems.join('\n')}\n`);
    }
    case '/metrics':
      return send(response, 200, options.contentType, await options.metrics());
    default:
      return send(response, 404, TEXT, '/healthz and /metrics are here\n');
  }
}

function send(response: ServerResponse, status: number, type: string, content: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(content);
}
