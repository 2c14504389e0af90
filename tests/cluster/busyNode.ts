import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A node's address where every other write is refused, as by a node that has too much to do. */
export interface BusyNode extends AsyncDisposable {
  readonly url: string;
  /** How many writes were refused: of many documents, and of one. */
  readonly refused: { readonly bulk: number; readonly document: number };
  /** Whether it hangs up on whoever asks. */
  isAway: boolean;
  /** How often it has. */
  readonly hungUp: number;
}

/** Stands before a node: passes on what it does not refuse. */
export async function busyNode(node: string): Promise<BusyNode> {
  const writes = { bulk: 0, document: 0 };
  const refused = { bulk: 0, document: 0 };
  let hungUp = 0;
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    if (busy.isAway) {
      hungUp += 1;
      request.destroy();
      return;
    }
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const kind = url.startsWith('/_bulk') ? 'bulk' : method === 'PUT' && url.includes('/_doc/') ? 'document' : null;
    if (kind && ++writes[kind] % 2 === 1) {
      refused[kind] += 1;
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
  const busy: BusyNode = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused,
    isAway: false,
    get hungUp() {
      return hungUp;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return busy;
}
