import type { IncomingMessage, ServerResponse } from 'node:http';
import { API_VERSION } from '../protocol/constants.ts';
import { DiscordError } from '../protocol/discordError.ts';
import type { World } from '../state/world.ts';
import { Faults } from './faults.ts';
import { RateLimits } from './rateLimits.ts';
import { readBody } from './request.ts';
import { type Reply, type Route, Router } from './route.ts';

/** A request that was answered with an error of Discord's, and why. Faults that a test asked for are not among them. */
export interface Refusal {
  method: string;
  path: string;
  body: unknown;
  status: number;
  code: number;
  message: string;
  /** Each complaint in one line: `data.components.0.content: BASE_TYPE_MAX_LENGTH Must be 4000 or fewer in length.` */
  complaints: string[];
}

/** Answers the REST API under `/api`. */
export class RestServer {
  readonly faults = new Faults();
  readonly refusals: Refusal[] = [];
  /** Every call so far as `POST /channels/:channel/messages`, in order. */
  readonly calls: string[] = [];
  readonly #world: World;
  readonly #router: Router;
  readonly #rateLimits = new RateLimits();

  constructor(world: World, routes: readonly Route[]) {
    this.#world = world;
    this.#router = new Router(routes);
  }

  /** Answers one request whose path starts with `/api`. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.#world.origin);
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, '');
    const method = request.method ?? 'GET';
    const match = this.#router.find(method, path);
    const name = `${method} ${typeof match === 'string' ? path : match.route.path}`;
    this.#note(name);

    if (await this.#goesWrong(name, response)) return;
    const limit = this.#rateLimits.count(bucketOf(name, typeof match === 'string' ? {} : match.params));
    if (limit.retryAfter !== null) return sendRateLimit(response, limit.retryAfter, false, limit.headers);

    let body: unknown;
    try {
      if (!new RegExp(`^/api/v${API_VERSION}/`).test(url.pathname) || match === 'no such path') throw new DiscordError('general');
      if (match === 'no such method') throw new DiscordError('methodNotAllowed');
      const { route, params } = match;
      if (route.authorized && request.headers.authorization !== `Bot ${this.#world.token}`)
        throw new DiscordError('unauthorized');
      const { json, files } = await readBody(request);
      body = json;
      const reply = route.answer({ world: this.#world, params, query: url.searchParams, body, files });
      send(response, reply, limit.headers);
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      this.refusals.push(refusalOf(error, method, path, body));
      send(response, { status: error.status, body: error.toJSON() }, limit.headers);
    }
  }

  #note(name: string): void {
    this.calls.push(name);
    if (this.calls.length > 10_000) this.calls.shift();
  }

  async #goesWrong(name: string, response: ServerResponse): Promise<boolean> {
    const fault = this.faults.next(name);
    switch (fault?.kind) {
      case 'stall':
        await Promise.race([fault.until, closed(response)]);
        return response.destroyed;
      case 'hangUp':
        response.destroy();
        return true;
      case 'rateLimit':
        sendRateLimit(response, fault.retryAfter, fault.global, {});
        return true;
      case 'status':
        send(response, { status: fault.status, body: { message: `${fault.status}: asked for by a test`, code: 0 } }, {});
        return true;
      default:
        return false;
    }
  }
}

function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.once('close', () => resolve()));
}

/** Buckets are counted a route and its major parameter: https://docs.discord.com/developers/topics/rate-limits */
function bucketOf(name: string, params: Record<string, string>): string {
  const major = params.channel ?? params.guild ?? params.token ?? '';
  return `${name} ${major}`;
}

function refusalOf(error: DiscordError, method: string, path: string, body: unknown): Refusal {
  const complaints = error.fields.map((field) => `${field.path.join('.')}: ${field.code} ${field.message}`);
  return { method, path, body, status: error.status, code: error.code, message: error.message, complaints };
}

function send(response: ServerResponse, { status, body }: Reply, headers: Record<string, string>): void {
  response.writeHead(status, body === undefined ? headers : { ...headers, 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendRateLimit(response: ServerResponse, retryAfter: number, global: boolean, headers: Record<string, string>): void {
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global };
  const scope = { 'x-ratelimit-scope': global ? 'global' : 'user', ...(global ? { 'x-ratelimit-global': 'true' } : {}) };
  const after = { 'retry-after': String(retryAfter), 'x-ratelimit-reset-after': String(retryAfter) };
  send(response, { status: 429, body }, { ...headers, ...scope, ...after });
}
