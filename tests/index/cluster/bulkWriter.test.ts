import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { BulkWriter } from '../../../src/index/cluster/bulkWriter.ts';
import { Cluster, ClusterRefused } from '../../../src/index/cluster/cluster.ts';

/** A node that keeps what is written, and answers a bulk as `verdict` says for each document: its status. */
class BusyNode {
  readonly kept = new Map<string, string>();
  /** Documents of each request. */
  readonly requests: number[] = [];
  mostAtOnce = 0;
  authorization: string | undefined;
  #atOnce = 0;
  readonly #server: Server;

  constructor(verdict: (request: number, id: string) => number | 'drop') {
    this.#server = createServer(async (request, response) => {
      this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
      this.authorization = request.headers.authorization;
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const lines = body.split('\n').filter(Boolean);
      const number = this.requests.push(lines.length / 2);
      const ids = lines.filter((_, i) => i % 2 === 0).map((line) => JSON.parse(line).create._id as string);
      this.#atOnce -= 1;
      const verdicts = ids.map((id) => verdict(number, id));
      if (verdicts.includes('drop')) {
        response.socket?.destroy();
        return;
      }
      if (verdicts.every((status) => status === 429)) {
        response.writeHead(429, { 'content-type': 'application/json' }).end('{"error":{"type":"rejected_execution_exception"}}');
        return;
      }
      const items = ids.map((id, i) => {
        const status = this.kept.has(id) ? 409 : (verdicts[i] as number);
        if (status < 300) this.kept.set(id, lines[2 * i + 1]!);
        return { create: { _id: id, status, ...(status >= 300 && { error: { reason: 'said so' } }) } };
      });
      const errors = items.some(({ create }) => create.status >= 300);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ errors, items }));
    });
  }

  async listen(): Promise<Cluster> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return new Cluster({ nodes: [`http://reader:s3cret@127.0.0.1:${(this.#server.address() as AddressInfo).port}`] });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

let node: BusyNode;
afterEach(() => node.close());

async function write(verdict: ConstructorParameters<typeof BusyNode>[0], count: number): Promise<void> {
  node = new BusyNode(verdict);
  const writer = new BulkWriter(await node.listen());
  for (let i = 0; i < count; i += 1) await writer.add({ index: 'docks', id: `${i}`, source: `{"ship":${i}}` });
  await writer.end();
}

test('a cluster that is too busy gets everything, later', async () => {
  await write((request) => (request <= 2 ? 429 : 201), 2_500);
  expect(node.kept.size).toBe(2_500);
  expect(node.kept.get('7')).toBe('{"ship":7}');
  expect(node.authorization).toBe(`Basic ${Buffer.from('reader:s3cret').toString('base64')}`);
});

test('of a request that is taken in part, only the rest is sent again', async () => {
  await write((request, id) => (request === 1 && Number(id) % 4 === 0 ? 429 : 201), 100);
  expect(node.kept.size).toBe(100);
  expect(node.requests).toEqual([100, 25]);
});

test('a request whose answer is lost is sent again, and what had been taken is no fault', async () => {
  await write((request) => (request === 1 ? 'drop' : 201), 10);
  expect(node.kept.size).toBe(10);
});

test('no more than two requests are under way, however much is given', async () => {
  await write(() => 201, 9_000);
  expect(node.kept.size).toBe(9_000);
  expect(node.mostAtOnce).toBeLessThanOrEqual(2);
});

test('a document that no second try mends is said, with the cluster’s reason and without its password', async () => {
  const written = write((_, id) => (id === '3' ? 400 : 201), 5);
  await expect(written).rejects.toThrow(ClusterRefused);
  await expect(written).rejects.toThrow('said so');
  await expect(written).rejects.not.toThrow('s3cret');
});

test('a cluster that is not there is one clear line, without its password', async () => {
  node = new BusyNode(() => 201);
  const cluster = await node.listen();
  node.close();
  const asked = cluster.request('GET', '/');
  await expect(asked).rejects.toThrow('no node of the OpenSearch cluster answers');
  const error = await asked.then(
    () => new Error(),
    (reason: Error) => reason,
  );
  expect(JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause })).not.toContain('s3cret');
});
