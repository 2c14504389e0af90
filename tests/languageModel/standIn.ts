import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in was sent. */
export interface Received {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

/** A language model's server on loopback that does what a test tells it to. */
export class StandIn {
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', headers } = request;
      this.received.push({ path: url, authorization: headers.authorization, body: Buffer.concat(chunks).toString() });
      this.behaviour(response, request);
    });
  });
  readonly received: Received[] = [];
  behaviour: Behaviour = says('{"quotes": [1]}');

  static async start(): Promise<StandIn> {
    const standIn = new StandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  /** Up to the version, as in `LLM_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** The quotes that it was last shown, in their order. */
  get shown(): readonly string[] {
    const { messages } = JSON.parse(this.received.at(-1)!.body) as { messages: { content: string }[] };
    return [...messages.at(-1)!.content.matchAll(/^\d+\. (.*)$/gm)].map(([, quote]) => JSON.parse(quote!) as string);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Answers as a server of chat completions does, the model saying this. */
export function says(content: string): Behaviour {
  return replies(
    200,
    JSON.stringify({ id: 'x', object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content } }] }),
  );
}

export function replies(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
}
