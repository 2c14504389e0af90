import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actions } from '../people/actions.ts';
import { Mistake } from '../people/mistake.ts';
import { DiscordError } from '../protocol/discordError.ts';
import { readBody } from '../rest/request.ts';
import type { World } from '../state/world.ts';
import { streamNews } from './newsStream.ts';
import { act } from './pageActions.ts';
import { type Example, messagesSeen, pageState, viewerOf, viewers } from './pageState.ts';

/** Nothing inline runs, nothing is loaded from elsewhere, nobody may frame it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const STATIC = new URL('static/', import.meta.url);

/** The page's files by the path they are served at. */
const FILES: Record<string, { file: URL; type: string }> = {
  '/': page('index.html', 'text/html'),
  '/page/icon.svg': page('icon.svg', 'image/svg+xml'),
  '/page/page.css': page('page.css', 'text/css'),
  '/page/messages.css': page('messages.css', 'text/css'),
  '/page/composer.css': page('composer.css', 'text/css'),
  '/page/app.js': page('app.js', 'text/javascript'),
  '/page/server.js': page('server.js', 'text/javascript'),
  '/page/dom.js': page('dom.js', 'text/javascript'),
  '/page/sidebar.js': page('sidebar.js', 'text/javascript'),
  '/page/markdownView.js': page('markdownView.js', 'text/javascript'),
  '/page/messageView.js': page('messageView.js', 'text/javascript'),
  '/page/componentView.js': page('componentView.js', 'text/javascript'),
  '/page/selectView.js': page('selectView.js', 'text/javascript'),
  '/page/modalView.js': page('modalView.js', 'text/javascript'),
  '/page/composer.js': page('composer.js', 'text/javascript'),
  '/page/commandLine.js': page('commandLine.js', 'text/javascript'),
  '/page/suggestions.js': page('suggestions.js', 'text/javascript'),
  // The parser that tests read messages with, too.
  '/page/markdown.js': { file: new URL('../markdown/parse.js', import.meta.url), type: 'text/javascript' },
};

function page(name: string, type: string): { file: URL; type: string } {
  return { file: new URL(name, STATIC), type };
}

/** The chat page: a Discord client for the loopback's members, with live updates. */
export class PageServer {
  readonly #world: World;
  readonly #actions: Actions;
  readonly #examples: readonly Example[];

  constructor(world: World, actions: Actions, examples: readonly Example[]) {
    this.#world = world;
    this.#actions = actions;
    this.#examples = examples;
  }

  /** Answers any request that is neither the REST API's nor for an attachment. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#fromHere(request)) return reply(response, 403, 'text/plain', 'Only for pages of this address');
    const { pathname, searchParams } = new URL(request.url ?? '/', this.#world.origin);
    try {
      if (request.method === 'POST' && pathname === '/page/act') return await this.#act(request, response);
      if (request.method !== 'GET' && request.method !== 'HEAD') return reply(response, 405, 'text/plain', 'Method not allowed');
      const file = FILES[pathname];
      if (file) return await serve(response, file);
      if (pathname === '/page/viewers') return json(response, 200, viewers(this.#world));
      const viewer = searchParams.has('as') ? viewerOf(this.#world, searchParams.get('as')!) : null;
      if (!viewer) return reply(response, 404, 'text/plain', 'Not found');
      if (pathname === '/page/state') return json(response, 200, pageState(this.#world, viewer, this.#examples));
      if (pathname === '/page/messages')
        return json(response, 200, messagesSeen(this.#world, viewer, searchParams.get('channel') ?? ''));
      if (pathname === '/page/news') return streamNews(this.#world, viewer, response, HEADERS);
      return reply(response, 404, 'text/plain', 'Not found');
    } catch (error) {
      if (error instanceof Mistake) return json(response, 422, { mistake: error.message });
      if (error instanceof DiscordError) return json(response, error.status, { mistake: error.message });
      throw error;
    }
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { json: body, files } = await readBody(request);
    json(response, 200, await act(this.#world, this.#actions, body, files));
  }

  /** Other sites must not reach the page through the browser, nor by a name that they let point here. */
  #fromHere({ headers }: IncomingMessage): boolean {
    const { port } = new URL(this.#world.origin);
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    const { origin, host = '' } = headers;
    return hosts.includes(host) && (origin === undefined || hosts.some((each) => origin === `http://${each}`));
  }
}

async function serve(response: ServerResponse, { file, type }: { file: URL; type: string }): Promise<void> {
  reply(response, 200, `${type}; charset=utf-8`, await readFile(file, 'utf8'));
}

function json(response: ServerResponse, status: number, body: unknown): void {
  reply(response, status, 'application/json', JSON.stringify(body));
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(body);
}
