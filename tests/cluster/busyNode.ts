import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A node's address whose every other bulk request is refused, as by a node that has too much to do. */
export interface BusyNode extends AsyncDisposable {
  readonly url: string;
  /** How many requests were refused. */
  readonly refused: () => number;
}

/** Stands before a node: passes on what it does not refuse. */
export async function busyNode(node: string): Promise<BusyNode> {
  let [bulks, refused] = [0, 0];
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (url.startsWith('/_bulk') && ++bulks % 2 === 1) {
      refused += 1;
      response.writeHead(429, { 'content-type': 'application/json' }).end('{"error":{"type":"rejected_execution_exception"}}');
      return;
    }
    const answer = await fetch(node + url, {
      method,
      headers: { 'content-type': headers['content-type'] ?? 'application/json' },
      ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
